namespace RouteModel.Generators.Schema.Faults;

/// <summary>Where in a schema a keyword stands, as far as it decides what is allowed.</summary>
/// <param name="Options">Which rules bind.</param>
/// <param name="IsInsideMetadata">Whether the schema is of type or object metadata, the root's or an embedded resource's.</param>
/// <param name="NoDefaults">Why defaults are forbidden although they are allowed elsewhere.</param>
internal sealed record KeywordScope(FaultOptions Options, bool IsInsideMetadata = false, string? NoDefaults = null)
{
    public bool AllowsDefaults => NoDefaults is null && Options.AllowDefaults;
}
