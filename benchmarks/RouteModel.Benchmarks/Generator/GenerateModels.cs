using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;

namespace RouteModel.Benchmarks.Generator;

/// <summary>A project's models from nothing, and once more after an edit. Everything that is not edited should cost nothing.</summary>
[MemoryDiagnoser]
public class GenerateModels
{
    private static readonly Compilation Before = DefinitionProject.Code("Before");
    private static readonly Compilation After = DefinitionProject.Code("After");

    private DefinitionProject _project = null!;
    private GeneratorDriver _warm = null!;

    [Params(1, 20)]
    public int Definitions { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _project = new DefinitionProject(Definitions);
        _warm = _project.Driver.RunGenerators(Before);
        GeneratorDriverRunResult result = _warm.GetRunResult();
        if (!result.Diagnostics.IsEmpty || result.GeneratedTrees.Length <= Definitions)
        {
            throw new InvalidOperationException("The definitions do not generate.");
        }
    }

    [Benchmark(Baseline = true)]
    public GeneratorDriver Cold() => _project.Driver.RunGenerators(Before);

    [Benchmark]
    public GeneratorDriver EditOfOneDefinition() => _project.Edit(_warm).RunGenerators(Before);

    [Benchmark]
    public GeneratorDriver EditOfCode() => _warm.RunGenerators(After);
}
