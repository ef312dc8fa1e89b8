using RouteModel.Balancing.Endpoints;
using RouteModel.Balancing.Randomness;

namespace RouteModel.Balancing.Algorithms;

/// <summary>Skipper's <c>powerOfRandomNChoices</c>, where N is two: drawn with replacement, and a tie keeps the first draw.</summary>
internal sealed class PowerOfRandomNChoices(EndpointList endpoints) : EndpointAlgorithm
{
    private readonly HostState[] _states = endpoints.States;

    public override int Choose(ReadOnlySpan<int> offered, in Draws draws, ReadOnlySpan<char> key)
    {
        int first = offered[RandomNumbers.Below(draws.First, offered.Length)];
        int second = offered[RandomNumbers.Below(draws.Second, offered.Length)];
        return _states[second].InFlight < _states[first].InFlight ? second : first;
    }
}
