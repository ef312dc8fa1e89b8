using RouteModel.Balancing.Randomness;

namespace RouteModel.Balancing.Algorithms;

/// <summary>Skipper's <c>roundRobin</c>: the index is raised before it picks, and goes on when fewer or more endpoints are on offer.</summary>
internal sealed class RoundRobin(long start, int count) : EndpointAlgorithm
{
    private readonly Modulus _all = new(count);
    private PaddedCounter _index = new(start);

    /// <summary>Where it stands.</summary>
    public long Index => _index.Value;

    /// <summary>The next one, where none is left out.</summary>
    public int Next() => _index.NextBelow(_all);

    public override int Choose(ReadOnlySpan<int> offered, in Draws draws, ReadOnlySpan<char> key) =>
        offered[offered.Length == _all.Divisor ? Next() : (int)(_index.Next() % (ulong)offered.Length)];
}
