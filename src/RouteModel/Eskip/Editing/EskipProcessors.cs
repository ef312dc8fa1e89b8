using RouteModel.Resources.Collections;

namespace RouteModel.Eskip;

/// <summary>What Skipper does to all routes it has loaded. Each returns new routes; those it is given stay as they are.</summary>
public static class EskipProcessors
{
    /// <summary>
    /// Puts filters before and after those of every route, shunts included. Upstream: <c>-default-filters-prepend</c> and
    /// <c>-default-filters-append</c>, whose values <see cref="EskipParser.ParseFilters"/> reads.
    /// </summary>
    /// <param name="routes">The routes.</param>
    /// <param name="prepend">The filters before.</param>
    /// <param name="append">The filters after.</param>
    public static ValueList<EskipRoute> AddDefaultFilters(IEnumerable<EskipRoute> routes, IEnumerable<EskipFilter> prepend, IEnumerable<EskipFilter> append)
    {
        ArgumentNullException.ThrowIfNull(routes);
        EskipFilter[] before = [.. prepend];
        EskipFilter[] after = [.. append];
        return before.Length == 0 && after.Length == 0
            ? ValueList.From(routes)
            : ValueList.From(routes.Select(route => route with { Filters = new ValueList<EskipFilter>([.. before, .. route.Filters.AsSpan(), .. after]) }));
    }

    /// <summary>
    /// Gives every route with a forward backend the address, and takes all its filters away, as Skipper does. Upstream:
    /// <c>-forward-backend-url</c>.
    /// </summary>
    /// <param name="routes">The routes.</param>
    /// <param name="address">The address.</param>
    public static ValueList<EskipRoute> Forward(IEnumerable<EskipRoute> routes, string address)
    {
        ArgumentNullException.ThrowIfNull(routes);
        EskipBackend backend = EskipBackend.Network(address);
        return ValueList.From(routes.Select(route =>
            route.Backend.Type == EskipBackendType.Forward ? route with { Backend = backend, Filters = [] } : route));
    }
}
