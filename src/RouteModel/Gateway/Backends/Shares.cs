using RouteModel.Resources.Collections;

namespace RouteModel.Gateway.Backends;

/// <summary>The part of a rule's requests that each of its backends is picked for.</summary>
internal static class Shares
{
    /// <summary>Weight over the sum of all weights. A backend that is left out counts with none, one that answers an error with its own.</summary>
    public static ValueList<ResolvedBackend> Distribute(IReadOnlyList<ResolvedBackend> backends)
    {
        long sum = backends.Sum(static backend => backend.CountedWeight);
        return ValueList.From(backends.Select(backend => sum == 0 ? backend : backend with { Share = (double)backend.CountedWeight / sum }));
    }
}
