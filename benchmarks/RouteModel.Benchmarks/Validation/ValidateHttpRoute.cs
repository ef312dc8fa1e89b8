using BenchmarkDotNet.Attributes;
using RouteModel.Benchmarks.Peers;
using RouteModel.Gateway.V1;

namespace RouteModel.Benchmarks.Validation;

/// <summary>A decoded, valid HTTPRoute: schema, lists, metadata and its rules, against the same checks by hand.</summary>
[MemoryDiagnoser]
public class ValidateHttpRoute
{
    private HTTPRoute _route = null!;

    /// <summary>The size of the object.</summary>
    [Params("1 kB", "10 kB")]
    public string Size { get; set; } = "";

    /// <summary>Decodes the object.</summary>
    [GlobalSetup]
    public void Decode() => _route = HTTPRoute.ReadJson(Size == "10 kB" ? SampleHttpRoute.Large : SampleHttpRoute.Small).Value!;

    /// <summary>The peer.</summary>
    [Benchmark(Baseline = true)]
    public bool HandWritten() => HandWrittenRouteValidator.IsValid(_route);

    /// <summary>The generated validator.</summary>
    [Benchmark]
    public bool Generated() => _route.Validate().IsValid;
}
