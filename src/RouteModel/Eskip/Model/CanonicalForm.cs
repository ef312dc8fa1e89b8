using RouteModel.Resources.Collections;
using RouteModel.Resources.Text;

namespace RouteModel.Eskip;

/// <summary>
/// The form in which routes are compared: legacy predicates moved into the list, the list sorted by name, endpoints sorted by address.
/// Upstream: Skipper's <c>eskip.Canonical</c>. Two choices where upstream leaves the order open: headers come sorted by name, and both sorts
/// are stable.
/// </summary>
internal static class CanonicalForm
{
    public static EskipRoute Of(EskipRoute route, bool withoutZones = false) => new()
    {
        Id = route.Id,
        Predicates = Predicates(route),
        Filters = route.Filters,
        Backend = Backend(route.Backend, withoutZones),
    };

    private static ValueList<EskipPredicate> Predicates(EskipRoute route)
    {
        EskipLegacyPredicates legacy = route.Legacy;
        var all = new List<EskipPredicate>(route.Predicates.Count);
        if (legacy.Method.Length > 0)
        {
            all.Add(new EskipPredicate("Method", legacy.Method));
        }

        all.AddRange(route.Predicates);
        if (legacy.Path.Length > 0 && !all.Exists(p => p.Name == "Path"))
        {
            all.Add(new EskipPredicate("Path", legacy.Path));
        }

        foreach (string expression in legacy.HostRegexps)
        {
            all.Add(new EskipPredicate("Host", expression));
        }

        foreach (string expression in legacy.PathRegexps)
        {
            all.Add(new EskipPredicate("PathRegexp", expression));
        }

        AddHeaders(all, legacy);
        return ValueList.From(all.OrderBy(p => p.Name, Utf8Order.Instance));
    }

    private static void AddHeaders(List<EskipPredicate> all, EskipLegacyPredicates legacy)
    {
        foreach (string name in legacy.Headers.Keys.Order(Utf8Order.Instance))
        {
            all.Add(new EskipPredicate("Header", name, legacy.Headers[name]));
        }

        foreach (string name in legacy.HeaderRegexps.Keys.Order(Utf8Order.Instance))
        {
            foreach (string expression in legacy.HeaderRegexps[name])
            {
                all.Add(new EskipPredicate("HeaderRegexp", name, expression));
            }
        }
    }

    private static EskipBackend Backend(EskipBackend backend, bool withoutZones) =>
        backend.Type != EskipBackendType.LoadBalanced ? backend
        : EskipBackend.LoadBalanced(
            backend.Algorithm,
            backend.Endpoints.Select(e => withoutZones ? e with { Zone = "" } : e).OrderBy(e => e.Address, Utf8Order.Instance));
}
