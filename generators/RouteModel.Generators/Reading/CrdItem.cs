using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RouteModel.Generators.Reading;

/// <summary>A <c>CustomResourceDefinition</c> item of the project, as the compiler hands it over.</summary>
internal static class CrdItem
{
    /// <summary>The namespace of models and catalogue where the project names none.</summary>
    public const string DefaultNamespace = "CustomResources";

    private const string Metadata = "build_metadata.AdditionalFiles.";

    /// <summary>The source, or <see langword="null"/> for additional files that are no CRDs.</summary>
    public static CrdSource? ToSource(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        AnalyzerConfigOptions item = options.GetOptions(file);
        if (!IsMarked(item, "RouteModelCrd"))
        {
            return null;
        }

        string @namespace = Text(item, Metadata + "RouteModelNamespace")
            ?? Text(options.GlobalOptions, "build_property.RootNamespace")
            ?? DefaultNamespace;
        return new CrdSource(file.Path, file.GetText(cancellation)?.ToString() ?? "", @namespace, Text(item, Metadata + "RouteModelTypeNames") ?? "");
    }

    /// <summary>A naming file (<c>CustomResourceNames</c> item), or <see langword="null"/> for other additional files.</summary>
    public static NamesSource? ToNames(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellation) =>
        IsMarked(options.GetOptions(file), "RouteModelNames") ? new NamesSource(file.Path, file.GetText(cancellation)?.ToString() ?? "") : null;

    /// <summary>What the project says of the catalogue of its kinds.</summary>
    public static ProjectOptions ToProject(AnalyzerConfigOptionsProvider options)
    {
        AnalyzerConfigOptions global = options.GlobalOptions;
        return new ProjectOptions(
            Text(global, "build_property.CustomResourceKindsNamespace") ?? Text(global, "build_property.RootNamespace") ?? DefaultNamespace,
            Text(global, "build_property.CustomResourceKindsAccess") ?? "public");
    }

    private static bool IsMarked(AnalyzerConfigOptions item, string marker) =>
        item.TryGetValue(Metadata + marker, out string? value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    private static string? Text(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out string? value) && value.Length > 0 ? value : null;
}
