using BenchmarkDotNet.Attributes;
using RouteModel.Balancing;
using RouteModel.Benchmarks.Peers;

namespace RouteModel.Benchmarks.Balancing;

/// <summary>One weighted pick out of 2 to 10,000 items, on one and on two threads; a thread's picks divide the time.</summary>
[MemoryDiagnoser]
public class PickWeighted
{
    private WeightedSelector<long>[] _selectors = [];
    private LinearScan _scan = new([1]);
    private RandomSharedArray _array = new([1]);
    private LockedSmoothRoundRobin _locked = new([1]);

    /// <summary>How many items there are.</summary>
    [Params(2, 10, 100, 10_000)]
    public int Items { get; set; }

    /// <summary>How many threads pick at once.</summary>
    [Params(1, 2)]
    public int Threads { get; set; }

    /// <summary>Weights from 1 to 7.</summary>
    [GlobalSetup]
    public void Setup()
    {
        long[] weights = [.. Enumerable.Range(0, Items).Select(static i => (long)(i % 7) + 1)];
        _selectors = [.. Enum.GetValues<WeightedAlgorithm>().Select(algorithm => WeightedSelector.Create(weights, static weight => weight, algorithm))];
        _scan = new LinearScan(weights);
        _array = new RandomSharedArray(weights);
        _locked = new LockedSmoothRoundRobin(weights);
    }

    /// <summary>The peer: cumulative weights from the first one on.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = ParallelPicks.Each)]
    public void LinearScan() => ParallelPicks.Run(Threads, seed =>
    {
        for (int i = 0; i < ParallelPicks.Each; i++)
        {
            _scan.Pick(ParallelPicks.Next(ref seed));
        }
    });

    /// <summary>The peer: an index drawn by the runtime's generator.</summary>
    [Benchmark(OperationsPerInvoke = ParallelPicks.Each)]
    public void RandomSharedArray() => ParallelPicks.Run(Threads, _ =>
    {
        for (int i = 0; i < ParallelPicks.Each; i++)
        {
            _array.Pick();
        }
    });

    /// <summary>The peer: smooth round robin behind a lock. It is linear in the items: fewer of them are measured.</summary>
    [Benchmark(OperationsPerInvoke = ParallelPicks.Each / 32)]
    public void LockedSmoothRoundRobin() => ParallelPicks.Run(Threads, _ =>
    {
        for (int i = 0; i < ParallelPicks.Each / 32; i++)
        {
            _locked.Pick();
        }
    });

    /// <summary>The alias method.</summary>
    [Benchmark(OperationsPerInvoke = ParallelPicks.Each)]
    public void Alias() => Pick(WeightedAlgorithm.Random);

    /// <summary>Smooth round robin.</summary>
    [Benchmark(OperationsPerInvoke = ParallelPicks.Each / 32)]
    public void SmoothRoundRobin() => ParallelPicks.Run(Threads, seed =>
    {
        WeightedSelector<long> selector = _selectors[(int)WeightedAlgorithm.SmoothRoundRobin];
        for (int i = 0; i < ParallelPicks.Each / 32; i++)
        {
            selector.Pick(seed);
        }
    });

    /// <summary>Static stride scheduling.</summary>
    [Benchmark(OperationsPerInvoke = ParallelPicks.Each)]
    public void Stride() => Pick(WeightedAlgorithm.Stride);

    /// <summary>Segments between 0 and 1.</summary>
    [Benchmark(OperationsPerInvoke = ParallelPicks.Each)]
    public void Segment() => Pick(WeightedAlgorithm.Segment);

    private void Pick(WeightedAlgorithm algorithm) => ParallelPicks.Run(Threads, seed =>
    {
        WeightedSelector<long> selector = _selectors[(int)algorithm];
        for (int i = 0; i < ParallelPicks.Each; i++)
        {
            selector.Pick(ParallelPicks.Next(ref seed));
        }
    });
}
