using BenchmarkDotNet.Attributes;
using RouteModel.Benchmarks.Peers;
using RouteModel.Eskip;
using RouteModel.Routing;

namespace RouteModel.Benchmarks.Routing;

/// <summary>Seven lookups, each in another part of one host's routes; the figures are for one of them.</summary>
[MemoryDiagnoser]
public class FindRoute
{
    private const int Lookups = 7;

    private RouteTable _table = RouteTable.Create([]);
    private LinearLookup _scan = new([]);
    private RoutingRequest[] _requests = [];
    private IReadOnlyList<EskipRoute> _routes = [];

    /// <summary>How many routes.</summary>
    [Params(100, 10_000)]
    public int Routes { get; set; }

    /// <summary>Builds the table.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _routes = RoutingSample.Routes(Routes);
        _table = RouteTable.Create(_routes);
        _scan = new LinearLookup(_routes);
        _requests = RoutingSample.Requests(Routes);
    }

    /// <summary>By the path tree.</summary>
    [Benchmark(OperationsPerInvoke = Lookups)]
    public int Tree()
    {
        int found = 0;
        var draws = default(FixedDraws);
        foreach (RoutingRequest request in _requests)
        {
            found += _table.Find(request, ref draws).Route is null ? 0 : 1;
        }

        return found;
    }

    /// <summary>By trying one route after the other.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Lookups)]
    public int Scan()
    {
        int found = 0;
        foreach (RoutingRequest request in _requests)
        {
            found += _scan.Find(request) is null ? 0 : 1;
        }

        return found;
    }

    /// <summary>With the shares and the reasons of all routes.</summary>
    [Benchmark(OperationsPerInvoke = Lookups)]
    public int Explain()
    {
        int candidates = 0;
        foreach (RoutingRequest request in _requests)
        {
            candidates += _table.Explain(request).Candidates.Count;
        }

        return candidates;
    }

    /// <summary>The table from routes.</summary>
    [Benchmark]
    public object Build() => RouteTable.Create(_routes);
}
