using RouteModel.Balancing.Endpoints;
using RouteModel.Balancing.Randomness;

namespace RouteModel.Balancing.Algorithms;

/// <summary>Skipper's <c>weightedRoundRobin</c>: only endpoints on offer accumulate, and the draw decides ties.</summary>
internal sealed class WeightedRoundRobin(EndpointList endpoints) : EndpointAlgorithm
{
    private readonly HostState[] _states = endpoints.States;
    private readonly int[] _hosts = endpoints.Hosts;
    private readonly SmoothWeights _weights = new(endpoints.HostCount);

    public override int Choose(ReadOnlySpan<int> offered, in Draws draws, ReadOnlySpan<char> key)
    {
        int at = RandomNumbers.Below(draws.First, offered.Length);
        double total = 0;
        double most = double.NegativeInfinity;
        int best = offered[at];
        for (int k = 0; k < offered.Length; k++)
        {
            int index = offered[at];
            at = at + 1 == offered.Length ? 0 : at + 1;
            double weight = _states[index].Weight;
            total += weight;
            double sum = _weights.Add(_hosts[index], weight);
            if (sum > most)
            {
                most = sum;
                best = index;
            }
        }

        _weights.Add(_hosts[best], -total);
        return best;
    }
}
