using RouteModel.Balancing;
using RouteModel.Balancing.Randomness;

namespace RouteModel.Tests.Balancing.Stress;

/// <summary>Items under one algorithm over weights, of which two lists take turns: the even and the odd ones, with a weight of zero among them.</summary>
internal sealed class WeightedSubject(string name, WeightedAlgorithm algorithm, long scale) : StressSubject(name)
{
    private readonly long[] _counts = new long[16];
    private Generation _current = Make(algorithm, scale, 0);

    public override string FindLostCounts() =>
        _counts.Sum() != Picks ? $"{Picks} picks are counted as {_counts.Sum()}" : _counts[0] + _counts[1] > 0 ? "an item without weight was picked" : "";

    protected override void PickOne(ref Pcg random)
    {
        Generation seen = Volatile.Read(ref _current);
        ulong number = random.Next();
        int chosen = (number & 7) == 0 ? seen.Selector.Pick("session-17") : seen.Selector.Pick(number);
        if (chosen % 2 != seen.Half)
        {
            throw new InvalidOperationException($"{this}: {chosen} is none of them");
        }

        Interlocked.Increment(ref _counts[chosen]);
    }

    protected override void SwapTo(int half) => Volatile.Write(ref _current, Make(algorithm, scale, half));

    private static Generation Make(WeightedAlgorithm algorithm, long scale, int half) =>
        new(WeightedSelector.Create(Enumerable.Range(0, 8).Select(i => (2 * i) + half), item => item / 2 * scale, algorithm), half);

    private sealed record Generation(WeightedSelector<int> Selector, int Half);
}
