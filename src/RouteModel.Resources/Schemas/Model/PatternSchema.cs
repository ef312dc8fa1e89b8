using System.ComponentModel;

namespace RouteModel.Resources.Schemas;

/// <summary>A pattern and the matcher generated for it.</summary>
/// <param name="Text">The pattern as written in the CRD; messages quote it.</param>
/// <param name="IsMatch">Whether the pattern is found in a string (RE2 semantics, unanchored).</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record PatternSchema(string Text, Func<string, bool> IsMatch)
{
    /// <summary>Gets what Go says of a pattern that is none, which every value then fails. The API server takes no such CRD, but one that it has
    /// stored before keeps it.</summary>
    public string? Error { get; init; }
}
