using System.Diagnostics.CodeAnalysis;
using RouteModel.Balancing;
using RouteModel.Eskip;
using RouteModel.Gateway;
using RouteModel.Gateway.V1;
using RouteModel.RouteGroups;

namespace RouteModel.Selection;

/// <summary>From what routes are made of to selectors.</summary>
public static class Selector
{
    /// <summary>A selector over backend references of a RouteGroup, which share the traffic by their weights; all the same when none has one.</summary>
    /// <param name="references">The references in order.</param>
    /// <param name="algorithm">How to choose.</param>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative, which no API server accepts.</exception>
    public static WeightedSelector<BackendReference> Create(IEnumerable<BackendReference> references, WeightedAlgorithm algorithm = WeightedAlgorithm.Random) =>
        WeightedSelector.Create(references, static reference => reference.Weight, algorithm);

    /// <summary>
    /// A selector over the backends of a rule of an HTTPRoute: a missing weight is 1, and when all weights are 0 there is nothing to choose. Backends that
    /// cannot be resolved keep their share; a request that meets one gets an error.
    /// </summary>
    /// <param name="references">The references in order.</param>
    /// <param name="algorithm">How to choose.</param>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative, which no API server accepts.</exception>
    public static WeightedSelector<HTTPRouteBackendRef> Create(IEnumerable<HTTPRouteBackendRef> references, WeightedAlgorithm algorithm = WeightedAlgorithm.Random) =>
        WeightedSelector.Create(references, static reference => reference.Weight, algorithm, WeightRule.NothingWhenAllZero);

    /// <summary>
    /// A selector over the backends of a resolved rule, which are picked as their shares say: one that is left out never, one that answers an error with its
    /// own share. There is nothing to choose where no backend has a share. A rule with an <see cref="ResolvedRule.ErrorStatus"/> answers before any is picked.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="algorithm">How to choose.</param>
    public static WeightedSelector<ResolvedBackend> Create(ResolvedRule rule, WeightedAlgorithm algorithm = WeightedAlgorithm.Random)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return WeightedSelector.Create(rule.Backends, static backend => backend.CountedWeight, algorithm, WeightRule.NothingWhenAllZero);
    }

    /// <summary>
    /// A selector over the servers of a resolved backend that does what the pool's algorithm does on the appliance. What of a request is the key,
    /// <see cref="ApplianceAlgorithm.Of"/> tells.
    /// </summary>
    /// <param name="backend">The backend.</param>
    /// <param name="addresses">The addresses of its servers in order, with scheme and host.</param>
    /// <param name="options">What the pool does not say: the registry, the start of round robin. <see langword="null"/> for the defaults.</param>
    /// <param name="now">The present time.</param>
    /// <param name="selector">The selector.</param>
    /// <param name="error">Why there is none: the backend is not forwarded to, only the appliance can do it, or an address is none.</param>
    public static bool TryCreate(
        ResolvedBackend backend,
        IEnumerable<string> addresses,
        EndpointSelectorOptions? options,
        DateTimeOffset now,
        [NotNullWhen(true)] out EndpointSelector? selector,
        [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(backend);
        ArgumentNullException.ThrowIfNull(addresses);
        selector = null;
        if (backend.Pool is not { } pool)
        {
            error = backend.Finding?.Message ?? $"no requests are forwarded to {backend.Namespace}/{backend.Name}";
            return false;
        }

        string[] servers = [.. addresses];
        ApplianceAlgorithm found = ApplianceAlgorithm.Of(pool);
        error = found.Finding ?? (servers.Length == 0 ? "no endpoints defined" : EndpointAddressFault(servers));
        if (found.Algorithm is not { } algorithm || error is not null)
        {
            error ??= "there is no such algorithm";
            return false;
        }

        selector = EndpointSelector.Create(servers, (options ?? new EndpointSelectorOptions()) with { Algorithm = algorithm }, now);
        return true;
    }

    /// <summary>
    /// A selector over the endpoints of a route with a load-balanced or a network backend, set up as Skipper sets up a route: the route's algorithm, and its
    /// filters <c>consistentHashBalanceFactor</c>, <c>fadeIn</c> and <c>endpointCreated</c>.
    /// </summary>
    /// <param name="route">The route.</param>
    /// <param name="options">What the route does not say: the registry, the health check, the start of round robin. <see langword="null"/> for the defaults.</param>
    /// <param name="now">The present time.</param>
    /// <param name="selector">The selector.</param>
    /// <param name="error">Why there is none, in Skipper's words where it would drop the route.</param>
    public static bool TryCreate(
        EskipRoute route,
        EndpointSelectorOptions? options,
        DateTimeOffset now,
        [NotNullWhen(true)] out EndpointSelector? selector,
        [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(route);
        selector = null;
        string[] addresses = Addresses(route.Backend);
        if (addresses.Length == 0)
        {
            error = route.Backend.Type == EskipBackendType.LoadBalanced
                ? $"failed to post-process LB route: {route.Id}, no endpoints defined"
                : $"route {route.Id} has no endpoints: its backend is {route.Backend}";
            return false;
        }

        if (EndpointAddressFault(addresses) is { } fault)
        {
            error = $"failed to parse LB endpoints for route {route.Id}: {fault}";
            return false;
        }

        if (!LoadBalancingAlgorithms.TryFind(route.Backend.Algorithm, out LoadBalancingAlgorithm algorithm))
        {
            error = $"failed to set LB algorithm implementation for route {route.Id}: unsupported algorithm";
            return false;
        }

        EndpointSelectorOptions template = (options ?? new EndpointSelectorOptions()) with { Algorithm = algorithm };
        if (!SelectionFilters.TryRead(route.Filters, out SelectionFilters filters, out error))
        {
            return false;
        }

        EndpointRegistry registry = template.Registry ?? new EndpointRegistry();
        selector = EndpointSelector.Create(
            addresses,
            template with { BalanceFactor = filters.BalanceFactor ?? template.BalanceFactor, FadeIn = filters.FadeIn ?? template.FadeIn, Registry = registry },
            now);
        foreach ((string address, DateTimeOffset created) in filters.Created)
        {
            registry.SetCreated(address, created, now);
        }

        return true;
    }

    private static string[] Addresses(EskipBackend backend) => backend.Type switch
    {
        EskipBackendType.LoadBalanced => [.. ((IEnumerable<EskipLbEndpoint>)backend.Endpoints).Select(static endpoint => endpoint.Address)],
        EskipBackendType.Network => [backend.Address],
        _ => [],
    };

    private static string? EndpointAddressFault(string[] addresses)
    {
        foreach (string address in addresses)
        {
            if (!Balancing.Endpoints.EndpointAddress.TrySplit(address, out _, out string? error))
            {
                return error;
            }
        }

        return null;
    }
}
