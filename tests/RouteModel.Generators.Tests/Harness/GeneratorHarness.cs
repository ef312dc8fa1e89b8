using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using RouteModel.Resources;

namespace RouteModel.Generators.Tests.Harness;

/// <summary>Runs the generator outside a build, compiles what it wrote, and loads it.</summary>
internal static class GeneratorHarness
{
    private static readonly MetadataReference[] s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) == "netstandard.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(CustomResource).Assembly.Location),
    ];

    public static CSharpCompilation Compilation(params string[] sources) => CSharpCompilation.Create(
        "Generated" + Guid.NewGuid().ToString("N"),
        sources.Select(source => CSharpSyntaxTree.ParseText(source, ParseOptions)),
        s_references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static CSharpParseOptions ParseOptions { get; } = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12);

    public static GeneratorDriver Driver(params AdditionalText[] files) => Driver(new CrdOptions(), files);

    public static GeneratorDriver Driver(CrdOptions options, params AdditionalText[] files) => CSharpGeneratorDriver.Create(
        [new CustomResourceGenerator().AsSourceGenerator()],
        files,
        ParseOptions,
        options,
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public static GeneratorDriverRunResult Run(params AdditionalText[] files) => Driver(files).RunGenerators(Compilation()).GetRunResult();

    /// <summary>The assembly of the models of these CRDs. Fails the test on any warning or error, the generator's or the compiler's.</summary>
    public static Assembly Load(params AdditionalText[] files)
    {
        Driver(files).RunGeneratorsAndUpdateCompilation(Compilation(), out Compilation compilation, out var diagnostics);
        Assert.That(diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning), Is.Empty);
        using var image = new MemoryStream();
        EmitResult result = compilation.Emit(image);
        Assert.That(result.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning), Is.Empty);
        image.Position = 0;
        return new AssemblyLoadContext("generated", isCollectible: true).LoadFromStream(image);
    }

    /// <summary>The kinds that the models of a CRD declare, one for each version.</summary>
    public static IReadOnlyList<CustomResourceKind> LoadKinds(params AdditionalText[] files) =>
    [
        .. Load(files).GetTypes()
            .Select(type => type.GetProperty("ResourceKind", BindingFlags.Public | BindingFlags.Static)?.GetValue(null))
            .OfType<CustomResourceKind>(),
    ];
}
