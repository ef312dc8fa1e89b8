using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using RouteModel.Fuzzing;
using RouteModel.Generators.Tests.Harness;
using RouteModel.Resources;

namespace RouteModel.Generators.Tests.Fuzzing;

/// <summary>
/// Damaged CustomResourceDefinitions: whatever the text, the generator ends, throws nothing, and either says at a place what is wrong or writes
/// C# that compiles without a warning. See <see cref="FuzzRun"/> for the settings.
/// </summary>
[Category("Fuzz")]
public sealed class DefinitionFuzzTests
{
    private const int ObjectsOfEach = 20;

    private static readonly CSharpCompilation s_empty = GeneratorHarness.Compilation();

    [Test]
    public void Damaged_definitions() => FuzzRun.Of(random =>
    {
        byte[] text = DefinitionDamage.Of(random);
        return new FuzzCase(text, () => Generate(text), MaxAllocated(text.Length));
    });

    [Test]
    public void Damaged_definitions_that_are_taken_give_models_that_work() => FuzzRun.Of(random =>
    {
        byte[] text = DefinitionDamage.OfStructure(random);
        int seed = random.Next();
        return new FuzzCase(text, () => Use(text, new Random(seed)));
    });

    private static long MaxAllocated(int length) => (128L << 20) + (10_000L * length);

    private static GeneratorRunResult Generate(byte[] text)
    {
        string yaml = Encoding.UTF8.GetString(text);
        GeneratorRunResult result = GeneratorHarness.Driver(new CrdFile("damaged.yaml", yaml)).RunGenerators(s_empty).GetRunResult().Results.Single();
        if (result.Exception is not null)
        {
            throw new InvalidOperationException("The generator throws.", result.Exception);
        }

        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            bool isInside = diagnostic.Location.Kind == LocationKind.None || diagnostic.Location.SourceSpan.End <= yaml.Length;
            Assert.That(isInside && diagnostic.GetMessage(CultureInfo.InvariantCulture).Length > 0, Is.True, diagnostic.ToString());
        }

        Assert.That(result.GeneratedSources.Length > 0 || result.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), Is.True, "neither code nor an error");
        foreach (GeneratedSourceResult source in result.GeneratedSources)
        {
            Assert.That(source.SyntaxTree.GetDiagnostics(), Is.Empty, source.HintName);
        }

        return result;
    }

    private static void Use(byte[] text, Random random)
    {
        GeneratorRunResult result = Generate(text);
        if (result.GeneratedSources.Length == 0 || result.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            return;
        }

        using var image = new MemoryStream();
        EmitResult emitted = s_empty.AddSyntaxTrees(result.GeneratedSources.Select(source => source.SyntaxTree)).Emit(image);
        Assert.That(emitted.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning), Is.Empty);
        image.Position = 0;
        var context = new AssemblyLoadContext("damaged", isCollectible: true);
        try
        {
            ExamineObjects(context.LoadFromStream(image), text, random);
        }
        finally
        {
            context.Unload();
        }
    }

    private static void ExamineObjects(Assembly models, byte[] text, Random random)
    {
        IEnumerable<CustomResourceKind> kinds = models.GetTypes()
            .Select(type => type.GetProperty("ResourceKind", BindingFlags.Public | BindingFlags.Static)?.GetValue(null))
            .OfType<CustomResourceKind>();
        foreach (FuzzKind kind in FuzzSeeds.Tree(text) is { } tree ? FuzzSeeds.KindsOf(tree, kinds, [], random, ObjectsOfEach) : [])
        {
            for (int i = 0; i < ObjectsOfEach; i++)
            {
                byte[] item = i % 2 == 0 ? kind.Object(random) : kind.DamagedJson(random);
                ObjectExamination.OfJson(kind.Kind, item, kind.DamagedJson(random), (ObjectExamination.Part)random.Next(ObjectExamination.Parts));
            }
        }
    }
}
