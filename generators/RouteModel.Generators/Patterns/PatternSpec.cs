namespace RouteModel.Generators.Patterns;

/// <summary>A valid pattern.</summary>
/// <param name="Text">The pattern as written.</param>
/// <param name="Table">Its deterministic automaton; <see langword="null"/> where that would be too large, and the pattern is searched for by the engine.</param>
internal sealed record PatternSpec(string Text, PatternTable? Table);
