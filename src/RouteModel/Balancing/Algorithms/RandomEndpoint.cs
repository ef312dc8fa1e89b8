using RouteModel.Balancing.Randomness;

namespace RouteModel.Balancing.Algorithms;

/// <summary>Skipper's <c>random</c>.</summary>
internal sealed class RandomEndpoint : EndpointAlgorithm
{
    public override int Choose(ReadOnlySpan<int> offered, in Draws draws, ReadOnlySpan<char> key) => offered[RandomNumbers.Below(draws.First, offered.Length)];
}
