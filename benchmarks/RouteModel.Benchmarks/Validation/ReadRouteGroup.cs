using System.Text.Json;
using BenchmarkDotNet.Attributes;
using RouteModel.Benchmarks.Peers;
using RouteModel.RouteGroups;

namespace RouteModel.Benchmarks.Validation;

/// <summary>JSON to a model: with all strict checks, and then with the verdict too, against <c>JsonSerializer</c> with generated metadata.</summary>
[MemoryDiagnoser]
public class ReadRouteGroup
{
    /// <summary>The peer; it refuses unknown fields and knows no other rule.</summary>
    [Benchmark(Baseline = true)]
    public object? JsonSerializerSourceGenerated() => JsonSerializer.Deserialize(SampleRouteGroup.Json, PlainContext.Default.PlainRouteGroup);

    /// <summary>Read, with unknown, duplicate, mistyped and missing fields noticed.</summary>
    [Benchmark]
    public object Read() => RouteGroup.ReadJson(SampleRouteGroup.Json);

    /// <summary>Read and judged.</summary>
    [Benchmark]
    public bool ReadAndValidate() => RouteGroup.ReadJson(SampleRouteGroup.Json).Validate().IsValid;
}
