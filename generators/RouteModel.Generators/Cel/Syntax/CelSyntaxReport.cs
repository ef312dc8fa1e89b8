namespace RouteModel.Generators.Cel.Syntax;

/// <summary>Reports what the parser finds; after a hundred syntax errors it gives up, as cel-go does.</summary>
internal sealed class CelSyntaxReport(CelFaultList faults)
{
    private const int MostSyntaxErrors = 100;

    private int _syntaxErrors;

    /// <summary>Whether nothing more is to be read.</summary>
    public bool IsOver => _syntaxErrors > MostSyntaxErrors;

    public bool HasErrors => faults.Count > 0;

    /// <summary>Reports an error of the grammar; returns whether to go on.</summary>
    public bool Add(int offset, string message)
    {
        _syntaxErrors++;
        faults.Add(offset, "Syntax error: " + (IsOver ? $"More than {MostSyntaxErrors} syntax errors" : message));
        return !IsOver;
    }

    /// <summary>Reports an error of what is grammatical.</summary>
    public void Refuse(int offset, string message) => faults.Add(offset, message);
}
