namespace RouteModel.RouteGroups.Lints;

/// <summary>Lints about filters and the backends behind them.</summary>
internal static class BackendLints
{
    private static readonly string[] Hashing = ["consistentHashKey", "consistentHashBalanceFactor"];

    public static void LoopbackUnchanged(LintRoute route, LintReport report)
    {
        if (!IsLoopback(route) || route.Filters.Any(static filter => filter.Entry is null || filter.Name is "lua" or "teeLoopback"))
        {
            return;
        }

        string[] changed = [.. route.Filters.SelectMany(Changes)];
        bool isSeen = route.Group.Routes.SelectMany(static other => other.Predicates).Any(predicate => changed.Contains(Tested(predicate), StringComparer.OrdinalIgnoreCase))
            || (changed.Contains("path", StringComparer.Ordinal) && route.Tree is null);
        if (!isSeen)
        {
            report.Add(route, route.Place, "nothing changes what routes look at, so the request comes back here until Skipper gives up with 500");
        }
    }

    public static void LoopbackHost(LintRoute route, LintReport report)
    {
        foreach (LintCall filter in route.FiltersOf("setRequestHeader", "appendRequestHeader", "requestHeader").Where(static filter => IsHost(filter.String(0))))
        {
            if (IsLoopback(route))
            {
                report.Add(filter, "Host and HostAny see the host of the original request after a loopback", 0);
            }
        }
    }

    public static void LoopbackIfStatusSelf(LintRoute route, LintReport report)
    {
        foreach (LintCall filter in route.FiltersOf("loopbackIfStatus"))
        {
            bool isOther = route.Group.Routes.Any(other => other != route && other.Tree is { Name: "Path" } exact && LintPaths.Covers(exact, filter.String(1)));
            if (!isOther && (route.Tree is not { } tree || LintPaths.Covers(tree, filter.String(1))))
            {
                report.Add(filter, "this path leads to the same route again", 1);
            }
        }
    }

    public static void DynamicMismatch(LintRoute route, LintReport report)
    {
        LintCall[] setters = [.. route.Filters.Where(static filter => filter.Name.StartsWith("setDynamicBackend", StringComparison.Ordinal))];
        bool isDynamic = route.HasBackend(static type => type == RouteGroupBackendType.Dynamic);
        if (!isDynamic && setters.Length > 0 && route.Backends.Count > 0)
        {
            report.Add(setters[0], $"without the backend <dynamic> {setters[0].Name} changes nothing but the Host header");
        }

        if (isDynamic && setters.Length == 0 && !route.Filters.Any(static filter => filter.Entry is null || filter.Name == "lua"))
        {
            report.Add(route, route.Place, "the backend <dynamic> goes wherever the client's Host header says", LintSeverity.Error);
        }

        if (setters.Any(static filter => filter.Name.Contains("Url", StringComparison.Ordinal)) && setters.FirstOrDefault(static filter => !filter.Name.Contains("Url", StringComparison.Ordinal)) is { } overridden)
        {
            report.Add(overridden, "the filter for the URL overrides this one");
        }
    }

    public static void ForwardDropsFilters(LintRoute route, LintReport report)
    {
        if (route.HasBackend(static type => type.Value == "forward") && route.Filters.Count > 0)
        {
            report.Add(route.Filters[0], "a forward backend discards all filters of its route");
        }
    }

    public static void LbOnlyFilters(LintRoute route, LintReport report)
    {
        bool isBalanced = route.Backends.Count == 0 || route.HasBackend(static type => type == RouteGroupBackendType.Service || type == RouteGroupBackendType.Lb);
        foreach (LintCall filter in route.FiltersOf([.. Hashing, "fadeIn"]))
        {
            bool isHash = filter.Name != "fadeIn";
            string? problem = !isBalanced ? $"{filter.Name} works on load balanced backends only"
                : isHash && route.Backends.Count > 0 && !route.Backends.Any(static backend => backend.Algorithm?.Value == "consistentHash") ? $"{filter.Name} needs a backend with algorithm consistentHash"
                : filter.Name == "consistentHashKey" && !Placeholders.Names(filter.String(0)).Any() ? "a key without placeholders sends all requests to one endpoint"
                : null;
            if (problem is not null)
            {
                report.Add(filter, problem);
            }
        }
    }

    private static bool IsLoopback(LintRoute route) => route.HasBackend(static type => type == RouteGroupBackendType.Loopback);

    private static bool IsHost(string header) => string.Equals(header, "Host", StringComparison.OrdinalIgnoreCase);

    private static string Tested(LintCall predicate) => predicate.Name switch
    {
        "Path" or "PathSubtree" or "PathRegexp" => "path",
        "Header" or "HeaderRegexp" or "HeaderSHA256" => "header " + predicate.String(0),
        "JWTPayloadAnyKV" or "JWTPayloadAllKV" or "JWTPayloadAnyKVRegexp" or "JWTPayloadAllKVRegexp" => "header Authorization",
        "QueryParam" => "query",
        "Cookie" => "cookie",
        "ForwardedHost" or "ForwardedProtocol" => "header Forwarded",
        _ => "",
    };

    private static IEnumerable<string> Changes(LintCall filter) => filter.Name switch
    {
        "setPath" or "modPath" or "rfcPath" => ["path"],
        "setQuery" or "dropQuery" or "headerToQuery" or "stripQuery" => ["query"],
        "requestCookie" or "dropRequestCookie" => ["cookie"],
        "queryToHeader" => ["header " + filter.String(1)],
        "copyRequestHeader" or "requestCopyHeader" => ["header " + filter.String(1), "cookie"],
        "setRequestHeader" or "appendRequestHeader" or "requestHeader" or "dropRequestHeader" or "modRequestHeader" or "dropRequestHeaderRegexp" or "setContextRequestHeader"
            or "appendContextRequestHeader" or "setRequestHeaderFromSecret" => ["header " + filter.String(0), .. filter.String(0).Equals("Cookie", StringComparison.OrdinalIgnoreCase) ? (string[])["cookie"] : []],
        _ => [],
    };
}
