namespace RouteModel.Resources;

/// <summary>A place in a text. Both numbers count from one; columns count UTF-16 units, as editors do.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
public readonly record struct SourcePosition(int Line, int Column)
{
    /// <summary>Formats as <c>line:column</c>.</summary>
    public override string ToString() => $"{Line}:{Column}";
}
