namespace RouteModel.Cli;

/// <summary>The tool cannot do what it was asked: its message is the one line that is printed before it ends with <see cref="ExitCode.CannotRun"/>.</summary>
internal sealed class CannotRunException : Exception
{
    public CannotRunException()
    {
    }

    public CannotRunException(string message)
        : base(message)
    {
    }

    public CannotRunException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
