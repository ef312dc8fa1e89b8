using System.Diagnostics;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RouteModel.Generators.Tests.Harness;

namespace RouteModel.Conformance.Kubernetes;

/// <summary>The models of a CRD, made and compiled as a project does that takes warnings for errors and writes documentation.</summary>
/// <param name="Name">The file.</param>
/// <param name="YamlBytes">The size of the CRD.</param>
/// <param name="GenerateMs">How long the generator took.</param>
/// <param name="CompileMs">How long the compiler took, parsing included.</param>
/// <param name="Bytes">The size of the C#.</param>
/// <param name="Lines">The lines of the C#.</param>
/// <param name="Problems">Warnings and errors of both.</param>
internal sealed record GeneratedModels(string Name, long YamlBytes, long GenerateMs, long CompileMs, long Bytes, long Lines, IReadOnlyList<string> Problems)
{
    private static readonly CSharpParseOptions Options = GeneratorHarness.ParseOptions.WithDocumentationMode(DocumentationMode.Diagnose);

    public static GeneratedModels Make(string path)
    {
        string yaml = File.ReadAllText(path);
        GeneratorDriver driver = GeneratorHarness.Driver(new CrdFile(Path.GetFileName(path), yaml));
        CSharpCompilation empty = GeneratorHarness.Compilation();
        empty = empty.WithOptions(empty.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Error));
        long start = Stopwatch.GetTimestamp();
        GeneratorRunResult run = driver.RunGenerators(empty).GetRunResult().Results.Single();
        long generated = Stopwatch.GetTimestamp();
        string[] sources = [.. run.GeneratedSources.Select(source => source.SourceText.ToString())];
        long before = Stopwatch.GetTimestamp();
        using var image = new MemoryStream();
        var emitted = empty.AddSyntaxTrees(sources.Select(source => CSharpSyntaxTree.ParseText(source, Options))).Emit(image);
        long compiled = Stopwatch.GetTimestamp();
        return new GeneratedModels(
            Path.GetFileName(path),
            Encoding.UTF8.GetByteCount(yaml),
            (long)Stopwatch.GetElapsedTime(start, generated).TotalMilliseconds,
            (long)Stopwatch.GetElapsedTime(before, compiled).TotalMilliseconds,
            sources.Sum(Encoding.UTF8.GetByteCount),
            sources.Sum(source => source.Count(character => character == '\n')),
            [
                .. run.Exception is { } exception ? new[] { exception.ToString() } : [],
                .. sources.Length == 0 ? new[] { "no code" } : [],
                .. run.Diagnostics.Concat(emitted.Diagnostics).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => diagnostic.ToString()),
            ]);
    }
}
