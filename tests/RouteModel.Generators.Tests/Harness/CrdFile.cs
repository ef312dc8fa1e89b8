using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace RouteModel.Generators.Tests.Harness;

/// <summary>A CRD as the compiler hands it to the generator.</summary>
internal sealed class CrdFile(string path, string text, string @namespace = "Models", string typeNames = "") : AdditionalText
{
    public override string Path { get; } = path;

    public string Namespace { get; } = @namespace;

    public string TypeNames { get; } = typeNames;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}

/// <summary>A naming file as the compiler hands it to the generator.</summary>
internal sealed class NamesFile(string path, string text) : AdditionalText
{
    public override string Path { get; } = path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}

/// <summary>The options that the package's build files give the project, each CRD and each naming file.</summary>
internal sealed class CrdOptions(params (string Property, string Value)[] project) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } =
        new Values(project.ToDictionary(pair => "build_property." + pair.Property, pair => pair.Value));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile is CrdFile crd
        ? new Values(new Dictionary<string, string>
        {
            ["build_metadata.AdditionalFiles.RouteModelCrd"] = "true",
            ["build_metadata.AdditionalFiles.RouteModelNamespace"] = crd.Namespace,
            ["build_metadata.AdditionalFiles.RouteModelTypeNames"] = crd.TypeNames,
        })
        : textFile is NamesFile ? new Values(new Dictionary<string, string> { ["build_metadata.AdditionalFiles.RouteModelNames"] = "true" })
        : GlobalOptions;

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
