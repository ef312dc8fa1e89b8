namespace RouteModel.Gateway.Backends;

/// <summary>The part of a rule's requests that each of its backends is picked for.</summary>
internal static class Shares
{
    /// <summary>Weight over the sum of all weights. A backend that is left out counts with none, one that answers an error with its own.</summary>
    public static void Distribute(ResolvedBackend[] backends)
    {
        long sum = 0;
        foreach (ResolvedBackend backend in backends)
        {
            sum += backend.CountedWeight;
        }

        for (int i = 0; i < backends.Length && sum > 0; i++)
        {
            backends[i] = backends[i] with { Share = (double)backends[i].CountedWeight / sum };
        }
    }
}
