using BenchmarkDotNet.Attributes;
using RouteModel.Benchmarks.Peers;
using RouteModel.Gateway;
using RouteModel.Resources.Manifests;

namespace RouteModel.Benchmarks.Gateway;

/// <summary>HTTPRoutes with an extension and a Service each, resolved in one pass: from nothing, and after one extension has changed.</summary>
[MemoryDiagnoser]
public class ResolveRoutes
{
    private const int Tenths = 10;

    private readonly GatewayResolver _resolver = new();
    private GatewaySnapshot _snapshot = GatewaySnapshot.Empty;
    private GatewaySnapshot[] _tenths = [];
    private GatewayResolution? _previous;
    private IReadOnlyList<ManifestDocument> _changed = [];

    /// <summary>How many routes, and as many extensions.</summary>
    [Params(50, 500, 5_000)]
    public int Routes { get; set; }

    /// <summary>Reads the snapshot, and an extension with another algorithm.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _snapshot = GatewaySnapshot.Read(GatewaySample.Documents(Routes));
        _tenths = [.. Enumerable.Range(0, Tenths).Select(_ => GatewaySnapshot.Read(GatewaySample.Documents(Routes / Tenths)))];
        _changed = GatewaySample.ChangedExtension(Routes / 2);
        _previous = _resolver.Resolve(_snapshot);
    }

    /// <summary>All routes.</summary>
    [Benchmark(Baseline = true)]
    public GatewayResolution All() => _resolver.Resolve(_snapshot);

    /// <summary>As many routes in ten snapshots, one after the other: what the size of memory costs and not the size of one snapshot.</summary>
    [Benchmark]
    public GatewayResolution[] InTenParts() => Array.ConvertAll(_tenths, snapshot => _resolver.Resolve(snapshot));

    /// <summary>A snapshot with one extension replaced, and the one route that uses it; for the others it is asked whether anything has changed.</summary>
    [Benchmark]
    public GatewayResolution AfterOneChange() => _resolver.Resolve(_snapshot.With(_changed), _previous);

    /// <summary>All routes, and the order of their matches.</summary>
    [Benchmark]
    public int AllAndOrder() => _resolver.Resolve(_snapshot).Matches.Count;
}
