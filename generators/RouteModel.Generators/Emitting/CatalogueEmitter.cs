using RouteModel.Generators.Planning;

namespace RouteModel.Generators.Emitting;

/// <summary>Writes the class in which kinds are found by <c>apiVersion</c> and <c>kind</c>.</summary>
internal static class CatalogueEmitter
{
    public const string HintName = "CustomResourceKinds.g.cs";

    private const string Kind = $"{Alias.Resources}CustomResourceKind";

    public static string Emit(CatalogueSpec catalogue)
    {
        SourceWriter writer = SourceWriter.ForFile(
            catalogue.Namespace, catalogue.Kinds.Any(kind => kind.IsDeprecated) ? "deprecated versions are kinds too" : null);
        KindSpec first = catalogue.Kinds[0];
        writer.Line("/// <summary>The kinds of custom resources that this library has models for.</summary>");
        writer.Line(CSharpText.GeneratedCode);
        writer.Open($"{catalogue.Access} static class CustomResourceKinds");
        writer.Line("/// <summary>All of them, ordered by group, kind and version.</summary>");
        writer.Open($"public static global::System.Collections.Generic.IReadOnlyList<{Kind}> All {{ get; }} =", "[");
        foreach (KindSpec kind in catalogue.Kinds)
        {
            writer.Line($"{kind.FullName}.ResourceKind,");
        }

        writer.Close("];");
        writer.Line();
        writer.Line("/// <summary>The kind that an object names by its <c>apiVersion</c> and <c>kind</c>.</summary>");
        writer.Line($"/// <param name=\"apiVersion\">Group and version, such as <c>{first.Group}/{first.Version}</c>.</param>");
        writer.Line($"/// <param name=\"kind\">The kind, such as <c>{first.Kind}</c>. Both are compared as the API server does, case included.</param>");
        writer.Line("/// <returns>The kind; <see langword=\"null\"/> if there is no model for it.</returns>");
        writer.Line("/// <example><code>");
        writer.Line($"/// {CSharpText.Resources.Substring("global::".Length)}.ReadResult? read = CustomResourceKinds.Find({CSharpText.Literal($"{first.Group}/{first.Version}")}, {CSharpText.Literal(first.Kind)})?.ReadJson(bytes);");
        writer.Line("/// </code></example>");
        writer.Open($"public static {Kind}? Find(string apiVersion, string kind) => (apiVersion, kind) switch");
        foreach (KindSpec kind in catalogue.Kinds)
        {
            writer.Line($"({CSharpText.Literal($"{kind.Group}/{kind.Version}")}, {CSharpText.Literal(kind.Kind)}) => {kind.FullName}.ResourceKind,");
        }

        writer.Line("_ => null,");
        writer.Close("};");
        writer.Close();
        return writer.ToString();
    }
}
