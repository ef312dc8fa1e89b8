using System.Globalization;
using BenchmarkDotNet.Attributes;
using RouteModel.Balancing;

namespace RouteModel.Benchmarks.Balancing;

/// <summary>What a change of endpoints or weights costs: the ring, the table of Maglev, the table of the alias method.</summary>
[MemoryDiagnoser]
public class BuildTables
{
    private string[] _addresses = [];
    private long[] _weights = [];

    /// <summary>How many endpoints there are.</summary>
    [Params(10, 100, 1000)]
    public int Endpoints { get; set; }

    /// <summary>Addresses as they are in a cluster.</summary>
    public static string[] Addresses(int count) =>
        [.. Enumerable.Range(0, count).Select(static i => string.Create(CultureInfo.InvariantCulture, $"http://10.2.{i / 250}.{i % 250}:8080"))];

    /// <summary>Makes the lists.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _addresses = Addresses(Endpoints);
        _weights = [.. Enumerable.Range(1, Endpoints).Select(static i => (long)i)];
    }

    /// <summary>A selector with Skipper's ring.</summary>
    [Benchmark]
    public object Ring() => EndpointSelector.Create(_addresses, new EndpointSelectorOptions { Algorithm = LoadBalancingAlgorithm.ConsistentHash });

    /// <summary>A selector with the table of Maglev.</summary>
    [Benchmark]
    public object Maglev() => EndpointSelector.Create(_addresses, new EndpointSelectorOptions { Algorithm = LoadBalancingAlgorithm.Maglev });

    /// <summary>A selector by the alias method.</summary>
    [Benchmark]
    public object Alias() => WeightedSelector.Create(_weights, static weight => weight);
}
