using BenchmarkDotNet.Attributes;
using RouteModel.Benchmarks.Peers;
using RouteModel.RouteGroups;

namespace RouteModel.Benchmarks.Validation;

/// <summary>A decoded, valid RouteGroup: schema, lists and metadata, against the same checks by hand.</summary>
[MemoryDiagnoser]
public class ValidateRouteGroup
{
    private readonly RouteGroup _group = RouteGroup.ReadJson(SampleRouteGroup.Json).Value!;

    /// <summary>The peer.</summary>
    [Benchmark(Baseline = true)]
    public bool HandWritten() => HandWrittenValidator.IsValid(_group);

    /// <summary>The generated validator.</summary>
    [Benchmark]
    public bool Generated() => _group.Validate().IsValid;
}
