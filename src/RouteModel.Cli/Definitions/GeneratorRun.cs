using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RouteModel.Generators;
using RouteModel.Resources;

namespace RouteModel.Cli.Definitions;

/// <summary>One run of the generator over definitions, outside a build.</summary>
internal sealed class GeneratorRun
{
    /// <summary>Generated code keeps to it, so that it compiles for every target.</summary>
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12, DocumentationMode.None);

    private GeneratorRun(ImmutableArray<GeneratedSourceResult> sources, IReadOnlyList<(Definition Definition, Finding Fault)> faults)
    {
        Sources = sources;
        Faults = faults;
    }

    /// <summary>The files.</summary>
    public ImmutableArray<GeneratedSourceResult> Sources { get; }

    /// <summary>The generator's errors, each with the definition it is about, in the order of the definitions and of their lines.</summary>
    public IReadOnlyList<(Definition Definition, Finding Fault)> Faults { get; }

    public static GeneratorRun Of(IReadOnlyList<Definition> definitions, string @namespace)
    {
        DefinitionFile[] files = [.. definitions.Select(static (definition, index) => new DefinitionFile(definition, index))];
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new CustomResourceGenerator().AsSourceGenerator()], files, ParseOptions, new DefinitionOptions(@namespace));
        GeneratorRunResult result = driver.RunGenerators(CSharpCompilation.Create("Definitions")).GetRunResult().Results[0];
        var faults = result.Diagnostics
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => ToFault(diagnostic, files))
            .OrderBy(static found => found.File.Index)
            .ThenBy(static found => found.Fault.Position?.Line)
            .ThenBy(static found => found.Fault.Position?.Column)
            .Select(static found => (found.File.Definition, found.Fault))
            .ToList();
        if (result.Exception is { } unexpected)
        {
            faults.Add((definitions[0], definitions[0].About($"the generator failed unexpectedly ({unexpected.GetType().Name}): {unexpected.Message}")));
        }

        return new GeneratorRun(result.Exception is null ? result.GeneratedSources : [], faults);
    }

    private static (DefinitionFile File, Finding Fault) ToFault(Diagnostic diagnostic, DefinitionFile[] files)
    {
        string path = diagnostic.Location.GetLineSpan().Path;
        DefinitionFile file = Array.Find(files, file => file.Path == path) ?? files[0];
        Finding fault = file.Definition.About($"{diagnostic.GetMessage(CultureInfo.InvariantCulture)} [{diagnostic.Id}]");
        return (file, diagnostic.Location.Kind == LocationKind.None ? fault : fault with
        {
            Position = file.Definition.Text.Locate(diagnostic.Location.SourceSpan.Start),
        });
    }
}
