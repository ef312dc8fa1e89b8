using BenchmarkDotNet.Attributes;
using RouteModel.Benchmarks.Peers;
using RouteModel.Gateway;

namespace RouteModel.Benchmarks.Gateway;

/// <summary>HTTPRoutes with an extension and a Service each, resolved in one pass: from nothing, and after one extension has changed.</summary>
[MemoryDiagnoser]
public class ResolveRoutes
{
    private readonly GatewayResolver _resolver = new();
    private GatewaySnapshot _snapshot = GatewaySnapshot.Empty;
    private GatewaySnapshot _changed = GatewaySnapshot.Empty;
    private GatewayResolution? _previous;

    /// <summary>How many routes, and as many extensions.</summary>
    [Params(50, 500, 5_000)]
    public int Routes { get; set; }

    /// <summary>Reads the snapshot, and the one with another algorithm in one extension.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _snapshot = GatewaySnapshot.Read(GatewaySample.Documents(Routes));
        _changed = _snapshot.With(GatewaySample.ChangedExtension(Routes / 2));
        _previous = _resolver.Resolve(_snapshot);
    }

    /// <summary>All routes.</summary>
    [Benchmark(Baseline = true)]
    public GatewayResolution All() => _resolver.Resolve(_snapshot);

    /// <summary>The one route whose extension has changed; for the others it is asked whether anything has.</summary>
    [Benchmark]
    public GatewayResolution AfterOneChange() => _resolver.Resolve(_changed, _previous);

    /// <summary>The snapshot with one extension replaced.</summary>
    [Benchmark]
    public GatewaySnapshot Replace() => _snapshot.With(GatewaySample.ChangedExtension(Routes / 2));
}
