using BenchmarkDotNet.Attributes;
using RouteModel.Benchmarks.Peers;
using RouteModel.Gateway;

namespace RouteModel.Benchmarks.Validation;

/// <summary>A decoded, valid RouteBackendExtension: schema, metadata and its three rules, against the same checks by hand.</summary>
[MemoryDiagnoser]
public class ValidateExtension
{
    private readonly RouteBackendExtension _extension = RouteBackendExtension.ReadJson(SampleExtension.Json).Value!;

    /// <summary>The peer.</summary>
    [Benchmark(Baseline = true)]
    public bool HandWritten() => HandWrittenExtensionValidator.IsValid(_extension);

    /// <summary>The generated validator.</summary>
    [Benchmark]
    public bool Generated() => _extension.Validate().IsValid;
}
