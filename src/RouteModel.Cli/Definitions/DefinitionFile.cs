using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace RouteModel.Cli.Definitions;

/// <summary>A definition as the compiler hands it to the generator.</summary>
/// <param name="definition">The definition.</param>
/// <param name="index">Its number, which makes up its path.</param>
internal sealed class DefinitionFile(Definition definition, int index) : AdditionalText
{
    public Definition Definition { get; } = definition;

    public int Index { get; } = index;

    public override string Path { get; } = index.ToString(CultureInfo.InvariantCulture);

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(Definition.Text.Text);
}

/// <summary>The options that the generator's build files give each definition.</summary>
internal sealed class DefinitionOptions(string @namespace) : AnalyzerConfigOptionsProvider
{
    private readonly Values _ofDefinition = new(new Dictionary<string, string>
    {
        ["build_metadata.AdditionalFiles.RouteModelCrd"] = "true",
        ["build_metadata.AdditionalFiles.RouteModelNamespace"] = @namespace,
    });

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new Dictionary<string, string> { ["build_property.RootNamespace"] = @namespace });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _ofDefinition;

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
