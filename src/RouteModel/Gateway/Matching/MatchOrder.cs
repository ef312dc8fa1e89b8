using RouteModel.Gateway.Snapshots;
using RouteModel.Resources.Collections;

namespace RouteModel.Gateway.Matching;

/// <summary>The order in which matches that fit one request are preferred (Gateway API, <c>HTTPRouteRule.matches</c>).</summary>
/// <remarks>
/// The rank of regular expressions is left to implementations: here they come behind prefixes, as in AKO's dedicated mode. Outside of that mode
/// AKO leaves the order of routes to Avi, and they stand in the order of their names.
/// </remarks>
internal sealed class MatchOrder(PrecedenceRule rule) : IComparer<ResolvedMatch>
{
    private static readonly StoredMatch Everything = new();

    /// <summary>The matches of a route, once for each of its hosts.</summary>
    public static IEnumerable<ResolvedMatch> Of(StoredRoute source, ResolvedRoute route)
    {
        string[] attached = [.. route.Parents.Where(static parent => parent.IsProgrammed).SelectMany(static parent => OrEvery(parent.Hostnames)).Distinct()];
        IReadOnlyList<string> hosts = attached.Length > 0 ? attached : OrEvery(source.Hostnames);
        foreach (ResolvedRule resolved in route.Rules.Where(static rule => !rule.IsDropped))
        {
            ValueList<StoredMatch> matches = source.Rules[resolved.Index].Matches is { Count: > 0 } some ? some : [Everything];
            for (int i = 0; i < matches.Count; i++)
            {
                foreach (string host in hosts)
                {
                    yield return Create(route, resolved.Index, i, matches[i]) with { Hostname = host, CreationTimestamp = source.CreationTimestamp };
                }
            }
        }
    }

    public int Compare(ResolvedMatch? x, ResolvedMatch? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        int order = rule == PrecedenceRule.GatewayApi ? CompareHosts(x, y) : 0;
        order = order != 0 ? order : PathRank(x).CompareTo(PathRank(y));
        order = order != 0 ? order : PathLength(y).CompareTo(PathLength(x));
        order = order != 0 || rule == PrecedenceRule.PathOnly ? order : CompareDetails(x, y);
        order = order != 0 ? order : new ObjectName(x.RouteNamespace, x.RouteName).CompareTo(new ObjectName(y.RouteNamespace, y.RouteName));
        order = order != 0 ? order : x.Rule.CompareTo(y.Rule);
        order = order != 0 ? order : x.Match.CompareTo(y.Match);
        return order != 0 ? order : string.CompareOrdinal(x.Hostname, y.Hostname);
    }

    private static ValueList<string> OrEvery(ValueList<string> hosts) => hosts.Count > 0 ? hosts : [""];

    private static ResolvedMatch Create(ResolvedRoute route, int rule, int index, StoredMatch match) => new()
    {
        RouteNamespace = route.Namespace,
        RouteName = route.Name,
        Rule = rule,
        Match = index,
        PathType = match.PathType,
        Path = match.Path,
        Method = match.Method,
        Headers = match.Headers.Select(static header => header.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count(),
        QueryParams = match.QueryParams.Select(static parameter => parameter.Name).Distinct(StringComparer.Ordinal).Count(),
    };

    private static int CompareHosts(ResolvedMatch x, ResolvedMatch y)
    {
        int order = PlainLength(y).CompareTo(PlainLength(x));
        return order != 0 ? order : y.Hostname.Length.CompareTo(x.Hostname.Length);
    }

    private static int PlainLength(ResolvedMatch match) => match.Hostname.StartsWith('*') ? 0 : match.Hostname.Length;

    private static int PathRank(ResolvedMatch match) => match.PathType switch
    {
        "Exact" => 0,
        "PathPrefix" => 1,
        _ => 2,
    };

    // Only prefixes of one path differ in length where both fit, and one trailing slash of them says nothing.
    private static int PathLength(ResolvedMatch match) =>
        match.PathType == "PathPrefix" && match.Path.Length > 1 && match.Path.EndsWith('/') ? match.Path.Length - 1 : match.Path.Length;

    private static int CompareDetails(ResolvedMatch x, ResolvedMatch y)
    {
        int order = (x.Method.Length == 0).CompareTo(y.Method.Length == 0);
        order = order != 0 ? order : y.Headers.CompareTo(x.Headers);
        order = order != 0 ? order : y.QueryParams.CompareTo(x.QueryParams);
        return order != 0 ? order : CompareAge(x.CreationTimestamp, y.CreationTimestamp);
    }

    /// <summary>The older one first. A route of which nothing is known is not stored yet, and will be the youngest.</summary>
    private static int CompareAge(string x, string y) => (x.Length == 0, y.Length == 0) switch
    {
        (true, true) => 0,
        (true, false) => 1,
        (false, true) => -1,
        _ => string.CompareOrdinal(x, y),
    };
}
