using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RouteModel.Generators.Reading;

/// <summary>A <c>CustomResourceDefinition</c> item of the project, as the compiler hands it over.</summary>
internal static class CrdItem
{
    private const string Metadata = "build_metadata.AdditionalFiles.";

    /// <summary>The source, or <see langword="null"/> for additional files that are no CRDs.</summary>
    public static CrdSource? ToSource(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        AnalyzerConfigOptions item = options.GetOptions(file);
        if (!item.TryGetValue(Metadata + "RouteModelCrd", out string? marker) || !string.Equals(marker, "true", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        string @namespace = Text(item, Metadata + "RouteModelNamespace")
            ?? Text(options.GlobalOptions, "build_property.RootNamespace")
            ?? "CustomResources";
        return new CrdSource(file.Path, file.GetText(cancellation)?.ToString() ?? "", @namespace, Text(item, Metadata + "RouteModelTypeNames") ?? "");
    }

    private static string? Text(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out string? value) && value.Length > 0 ? value : null;
}
