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

/// <summary>The options that the package's build files give each CRD.</summary>
internal sealed class CrdOptions : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values([]);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile is CrdFile crd
        ? new Values(new Dictionary<string, string>
        {
            ["build_metadata.AdditionalFiles.RouteModelCrd"] = "true",
            ["build_metadata.AdditionalFiles.RouteModelNamespace"] = crd.Namespace,
            ["build_metadata.AdditionalFiles.RouteModelTypeNames"] = crd.TypeNames,
        })
        : GlobalOptions;

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
