using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using RouteModel.Resources;

namespace RouteModel.Cli.Definitions;

/// <summary>Turns a definition into an assembly: the generator's own output, compiled against the running libraries.</summary>
internal static class DefinitionCompiler
{
    /// <summary>Where the models are; nobody sees it.</summary>
    public const string Namespace = ModelNamespace.Default;

    private static readonly Lazy<MetadataReference[]> References = new(static () =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(CustomResource).Assembly.Location),
    ]);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        deterministic: true,
        nullableContextOptions: NullableContextOptions.Enable,
        generalDiagnosticOption: ReportDiagnostic.Suppress);

    /// <summary>The assembly of one definition, or what is wrong with it.</summary>
    public static CompiledDefinition Compile(Definition definition)
    {
        GeneratorRun run = GeneratorRun.Of([definition], Namespace);
        if (run.Faults.Count > 0)
        {
            return new CompiledDefinition([], [.. run.Faults.Select(static found => found.Fault)]);
        }

        var compilation = CSharpCompilation.Create(
            "Definition",
            run.Sources.Select(static source => CSharpSyntaxTree.ParseText(source.SourceText, GeneratorRun.ParseOptions)),
            References.Value,
            Options);
        using var image = new MemoryStream();
        EmitResult result = compilation.Emit(image);
        return result.Success ? new CompiledDefinition(image.ToArray(), []) : new CompiledDefinition([], [definition.About(Explain(result))]);
    }

    private static string Explain(EmitResult result)
    {
        Diagnostic first = result.Diagnostics.First(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return $"the code that is generated for it does not compile, which is a fault of the generator: {first.Id}: {first.GetMessage(CultureInfo.InvariantCulture)}";
    }
}
