using RouteModel.Balancing.Randomness;

namespace RouteModel.Balancing.Algorithms;

/// <summary>Skipper's <c>roundRobin</c>: the index is raised before it picks, and goes on when fewer or more endpoints are on offer.</summary>
internal sealed class RoundRobin(long start) : EndpointAlgorithm
{
    private PaddedCounter _index = new(start);

    public long Index => _index.Value;

    public override int Choose(ReadOnlySpan<int> offered, in Draws draws, ReadOnlySpan<char> key) => offered[_index.NextBelow(offered.Length)];
}
