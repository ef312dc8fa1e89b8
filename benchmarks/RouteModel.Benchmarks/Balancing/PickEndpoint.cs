using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;
using RouteModel.Balancing;

namespace RouteModel.Benchmarks.Balancing;

/// <summary>One pick of each of Skipper's algorithms and of Maglev, on one and on two threads. The peer of each is Skipper's own; its figures stand in the README.</summary>
[MemoryDiagnoser]
public class PickEndpoint
{
    private const int Share = 8;
    private const int Picks = ParallelPicks.Each / Share;

    private readonly string[] _keys = [.. Enumerable.Range(0, 1024).Select(static i => $"192.0.2.{i % 256}:{i}")];
    private EndpointSelector _selector = EndpointSelector.Create(["http://a"]);

    /// <summary>How many endpoints there are.</summary>
    [Params(10, 100, 1000)]
    public int Endpoints { get; set; }

    /// <summary>How many threads pick at once.</summary>
    [Params(1, 2)]
    public int Threads { get; set; }

    /// <summary>The algorithm, with a balance factor or without; or none, for what making a number and reading a key take.</summary>
    [Params("None", "RoundRobin", "Random", "ConsistentHash", "ConsistentHash 1.25", "Maglev", "PowerOfRandomNChoices", "WeightedRoundRobin", "LeastRequests")]
    public string Algorithm { get; set; } = "";

    /// <summary>Makes the selector.</summary>
    [GlobalSetup]
    public void Setup()
    {
        string[] parts = Algorithm == "None" ? ["RoundRobin"] : Algorithm.Split(' ');
        _selector = EndpointSelector.Create(BuildTables.Addresses(Endpoints), new EndpointSelectorOptions
        {
            Algorithm = Enum.Parse<LoadBalancingAlgorithm>(parts[0]),
            BalanceFactor = parts.Length > 1 ? 1.25 : null,
        });
    }

    /// <summary>Picks only: nothing is in flight, so that all endpoints tie.</summary>
    [Benchmark(OperationsPerInvoke = Picks)]
    public void Pick() => ParallelPicks.Run(Threads, Algorithm == "None" ? Draw : PickOnly);

    /// <summary>Picks whose request is counted as in flight.</summary>
    [Benchmark(OperationsPerInvoke = Picks)]
    public void PickAndCount() => ParallelPicks.Run(Threads, seed =>
    {
        for (int i = 0; i < Picks; i++)
        {
            using InFlightRequest request = _selector.Pick(ParallelPicks.Next(ref seed), _keys[i & 1023]).Begin();
        }
    });

    private void PickOnly(ulong seed)
    {
        for (int i = 0; i < Picks; i++)
        {
            _selector.Pick(ParallelPicks.Next(ref seed), _keys[i & 1023]);
        }
    }

    private void Draw(ulong seed)
    {
        for (int i = 0; i < Picks; i++)
        {
            Use(ParallelPicks.Next(ref seed), _keys[i & 1023]);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Use(ulong random, ReadOnlySpan<char> key)
    {
    }
}
