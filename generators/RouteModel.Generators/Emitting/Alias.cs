namespace RouteModel.Generators.Emitting;

/// <summary>
/// Short names of namespaces in generated files. They stand inside the file's namespace and are used with <c>::</c>, which sees aliases only: no type,
/// namespace or alias of the project that the file gets into can be meant instead.
/// </summary>
internal static class Alias
{
    public const string Cel = "Cel::";
    public const string Collections = "Collections::";
    public const string Json = "Json::";
    public const string Reading = "Reading::";
    public const string Resources = "Resources::";
    public const string Schemas = "Schemas::";

    private static readonly (string Use, string Namespace)[] s_all =
    [
        (Cel, CSharpText.Resources + ".Cel"),
        (Collections, CSharpText.Resources + ".Collections"),
        (Json, CSharpText.Json),
        (Reading, CSharpText.Reading),
        (Resources, CSharpText.Resources),
        (Schemas, CSharpText.Schemas),
    ];

    /// <summary>The directives that a text needs.</summary>
    public static IEnumerable<string> DirectivesOf(string text) => s_all
        .Where(alias => text.Contains(alias.Use))
        .Select(alias => $"using {alias.Use.TrimEnd(':')} = {alias.Namespace};");
}
