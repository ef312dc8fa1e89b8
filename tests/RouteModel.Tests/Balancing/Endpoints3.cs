using RouteModel.Balancing;
using RouteModel.Balancing.Randomness;

namespace RouteModel.Tests.Balancing;

/// <summary>Selectors over a few endpoints in a given state, and Skipper's generator with a fixed seed.</summary>
internal static class Endpoints3
{
    public static readonly string[] Addresses = ["http://10.0.0.1:8080", "http://10.0.0.2:8080", "http://10.0.0.3:8080"];

    public static string[] Of(int count) => [.. Enumerable.Range(0, count).Select(i => $"http://10.0.{i / 250}.{(i % 250) + 1}:8080")];

    public static EndpointSelector Create(LoadBalancingAlgorithm algorithm, double[] weights, long[] inFlight)
    {
        EndpointSelector selector = EndpointSelector.Create(Of(weights.Length), new EndpointSelectorOptions { Algorithm = algorithm });
        for (int i = 0; i < weights.Length; i++)
        {
            selector.Endpoints[i].State.Weight = weights[i];
            selector.Endpoints[i].State.AddInFlight(inFlight[i]);
        }

        return selector;
    }

    /// <summary>Picks with the draws of PCG(42, 0), <paramref name="draws"/> of them for each pick; none for one without a choice.</summary>
    public static int[] Take(EndpointSelector selector, int count, bool isTracked = false, int draws = 1, Func<EndpointSelector, bool>? hasSoleChoice = null)
    {
        var random = new Pcg(42, 0);
        int[] taken = new int[count];
        for (int i = 0; i < count; i++)
        {
            ulong first = hasSoleChoice?.Invoke(selector) == true ? 0 : random.Next();
            Endpoint chosen = selector.Pick(new Draws(first, draws > 1 ? random.Next() : 0), "", default);
            taken[i] = ((Endpoint[])selector.Endpoints).AsSpan().IndexOf(chosen);
            chosen.State.AddInFlight(isTracked ? 1 : 0);
        }

        return taken;
    }
}
