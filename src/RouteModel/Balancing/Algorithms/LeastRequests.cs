using RouteModel.Balancing.Endpoints;
using RouteModel.Balancing.Randomness;

namespace RouteModel.Balancing.Algorithms;

/// <summary>
/// Skipper's <c>leastRequests</c>: the smallest number of requests in flight over weight. A sole smallest one is taken without a draw; several take turns
/// as in <see cref="WeightedRoundRobin"/>, with sums of their own.
/// </summary>
internal sealed class LeastRequests(EndpointList endpoints) : EndpointAlgorithm
{
    private readonly HostState[] _states = endpoints.States;
    private readonly int[] _hosts = endpoints.Hosts;
    private readonly SmoothWeights _weights = new(endpoints.HostCount);

    public override int Choose(ReadOnlySpan<int> offered, in Draws draws, ReadOnlySpan<char> key)
    {
        int first = 0;
        int ties = 0;
        double least = double.PositiveInfinity;
        for (int i = 0; i < offered.Length; i++)
        {
            double load = Load(offered[i]);
            if (load < least)
            {
                (least, first, ties) = (load, i, 1);
            }
            else if (load == least)
            {
                ties++;
            }
        }

        return ties == 1 ? offered[first] : TakeTurns(offered[first..], least, draws.First);
    }

    private int TakeTurns(ReadOnlySpan<int> offered, double least, ulong random)
    {
        int at = RandomNumbers.Below(random, offered.Length);
        double total = 0;
        double most = double.NegativeInfinity;
        int best = offered[0];
        for (int k = 0; k < offered.Length; k++)
        {
            int index = offered[at];
            at = at + 1 == offered.Length ? 0 : at + 1;
            if (Load(index) == least)
            {
                double weight = _states[index].Weight;
                total += weight;
                double sum = _weights.Add(_hosts[index], weight);
                if (sum > most)
                {
                    most = sum;
                    best = index;
                }
            }
        }

        _weights.Add(_hosts[best], -total);
        return best;
    }

    private double Load(int index) => _states[index].InFlight / _states[index].Weight;
}
