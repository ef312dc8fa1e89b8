using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using RouteModel.Generators;

namespace RouteModel.Benchmarks.Generator;

/// <summary>A project with definitions of the size of RouteGroup, each in a group of its own.</summary>
internal sealed class DefinitionProject
{
    private static readonly string RouteGroups = ReadRouteGroups();

    private readonly Definition[] _definitions;

    public DefinitionProject(int count) =>
        _definitions = [.. Enumerable.Range(0, count).Select(number => new Definition(number, Text(number)))];

    /// <summary>The compiler's generator driver, before its first run.</summary>
    public GeneratorDriver Driver => CSharpGeneratorDriver.Create([new CustomResourceGenerator().AsSourceGenerator()], _definitions, optionsProvider: new Options());

    public static Compilation Code(string name) =>
        CSharpCompilation.Create("Project", [CSharpSyntaxTree.ParseText($"class {name};")]);

    /// <summary>The driver after a limit of one definition was changed.</summary>
    public GeneratorDriver Edit(GeneratorDriver driver)
    {
        Definition edited = _definitions[_definitions.Length / 2];
        string text = edited.Content.Replace("maxLength: ", "maxLength: 1", StringComparison.Ordinal);
        return driver.ReplaceAdditionalText(edited, new Definition(edited.Number, text));
    }

    private static string Text(int number) => RouteGroups.Replace("zalando.org", $"group{number}.example.org", StringComparison.Ordinal);

    private static string ReadRouteGroups()
    {
        using var reader = new StreamReader(typeof(DefinitionProject).Assembly.GetManifestResourceStream("routegroups.yaml")!);
        return reader.ReadToEnd();
    }

    private sealed class Definition(int number, string text) : AdditionalText
    {
        public int Number { get; } = number;

        public string Content { get; } = text;

        public override string Path { get; } = $"{number}.yaml";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(Content);
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values([]);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(new Dictionary<string, string>
        {
            ["build_metadata.AdditionalFiles.RouteModelCrd"] = "true",
            ["build_metadata.AdditionalFiles.RouteModelNamespace"] = $"Models{((Definition)textFile).Number}",
        });
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
