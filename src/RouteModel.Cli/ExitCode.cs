namespace RouteModel.Cli;

/// <summary>What the tool answers to its caller.</summary>
internal static class ExitCode
{
    public const int NothingFound = 0;

    public const int Findings = 1;

    public const int CannotRun = 2;
}
