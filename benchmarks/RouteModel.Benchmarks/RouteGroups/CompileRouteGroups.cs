using System.Text;
using BenchmarkDotNet.Attributes;
using RouteModel.Benchmarks.Peers;
using RouteModel.Resources;
using RouteModel.Resources.Collections;
using RouteModel.RouteGroups;

namespace RouteModel.Benchmarks.RouteGroups;

/// <summary>Decoded RouteGroups to eskip text. Linear when the time for ten times the groups is ten times as long.</summary>
[MemoryDiagnoser]
public class CompileRouteGroups
{
    private ClusterSnapshot _snapshot = new();
    private ClusterSnapshot _changed = new();
    private RouteCompilation _previous = new RouteGroupCompiler().Compile(new ClusterSnapshot());

    /// <summary>How many groups.</summary>
    [Params(100, 1_000, 10_000)]
    public int Groups { get; set; }

    /// <summary>Reads the groups.</summary>
    [GlobalSetup]
    public void Setup()
    {
        RouteGroup[] groups = [.. Enumerable.Range(0, Groups).Select(number => RouteGroup.ReadJson(SampleRouteGroup.Create(number)).Value!)];
        _snapshot = new ClusterSnapshot { RouteGroups = ValueList.From(groups) };
        _previous = new RouteGroupCompiler().Compile(_snapshot);
        groups[Groups / 2] = groups[Groups / 2] with { Spec = RouteGroup.ReadJson(SampleRouteGroup.Create(Groups)).Value!.Spec };
        _changed = new ClusterSnapshot { RouteGroups = ValueList.From(groups) };
    }

    /// <summary>To routes.</summary>
    [Benchmark(Baseline = true)]
    public object Compile() => new RouteGroupCompiler().Compile(_snapshot);

    /// <summary>To routes once more after one group has changed.</summary>
    [Benchmark]
    public object CompileOneChange() => new RouteGroupCompiler().Compile(_changed, _previous);

    /// <summary>To routes and then to text.</summary>
    [Benchmark]
    public int CompileAndPrint() => Encoding.UTF8.GetByteCount(new RouteGroupCompiler().Compile(_snapshot).ToEskip());
}
