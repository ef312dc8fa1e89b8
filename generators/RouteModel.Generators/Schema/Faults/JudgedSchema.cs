namespace RouteModel.Generators.Schema.Faults;

/// <summary>A schema with what its rules must know of the judgement of the rest.</summary>
/// <param name="Props">The schema.</param>
/// <param name="Path">Its path.</param>
/// <param name="IsStructural">Whether it is structural; if it is not, the server compiles no rules and looks at no default.</param>
/// <param name="FaultyDefaults">The fields of errors about defaults.</param>
/// <param name="FaultyKeywords">The fields of errors about single keywords.</param>
/// <param name="IsCostExcused">Whether single expressions may cost more than a new one may.</param>
internal sealed record JudgedSchema(
    SchemaProps Props,
    string Path,
    bool IsStructural,
    IReadOnlyList<string> FaultyDefaults,
    IReadOnlyList<string> FaultyKeywords,
    bool IsCostExcused);
