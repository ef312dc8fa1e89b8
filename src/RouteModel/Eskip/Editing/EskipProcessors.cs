using System.Diagnostics.CodeAnalysis;
using RouteModel.Resources.Collections;

namespace RouteModel.Eskip;

/// <summary>What Skipper does to all routes it has loaded. Each returns new routes; those it is given stay as they are.</summary>
public static class EskipProcessors
{
    /// <summary>Reads the values of <c>-default-filters-prepend</c> or <c>-default-filters-append</c>, which can be given several times.</summary>
    /// <param name="values">The values in order.</param>
    /// <param name="filters">The filters of all of them; empty when there is an error.</param>
    /// <param name="error">Skipper's text for the first value that does not read: <c>failed to parse default filters: parse failed ...</c>; null otherwise.</param>
    /// <returns>Whether all could be read.</returns>
    public static bool TryParseDefaultFilters(IEnumerable<string> values, out ValueList<EskipFilter> filters, [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(values);
        var all = new List<EskipFilter>();
        foreach (string value in values)
        {
            EskipParseResult<EskipFilter> read = EskipParser.ParseFilters(value);
            if (read.Error is not null)
            {
                filters = [];
                error = "failed to parse default filters: " + read.Error.Message;
                return false;
            }

            all.AddRange(read.Items);
        }

        filters = ValueList.From(all);
        error = null;
        return true;
    }

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
