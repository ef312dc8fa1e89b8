using RouteModel.Eskip.Catalogue;

namespace RouteModel.RouteGroups.Lints;

/// <summary>Lints about the order of filters and what comes behind them.</summary>
internal static class ChainLints
{
    private static readonly string[] Editors = ["sed", "sedDelim", "wrapContent", "wrapContentHex"];
    private static readonly string[] Singletons = ["lifo", "fifo", "admissionControl"];
    private static readonly string[] Diagnostics =
        ["latency", "backendLatency", "chunks", "backendChunks", "bandwidth", "backendBandwidth", "tarpit", "absorb", "absorbSilent", "randomContent", "logBody", "logHeader"];

    public static void DeadFilters(LintRoute route, LintReport report)
    {
        for (int i = 0; i + 1 < route.Filters.Count; i++)
        {
            bool isStatus = route.Filters[i].Name == "inlineContent" && route.Filters[i + 1].Name == "status";
            if (route.Filters[i].Entry?.Termination == Termination.Always && !isStatus)
            {
                report.Add(route.Filters[i + 1], $"{route.Filters[i].Name} answers the request; this filter and those behind it never run");
                return;
            }
        }
    }

    public static void StatusAfterContent(LintRoute route, LintReport report)
    {
        int content = IndexOf(route, "inlineContent");
        LintCall? status = content < 0 ? null : route.Filters.Skip(content + 1).FirstOrDefault(static filter => filter.Name == "status");
        if (status is not null)
        {
            report.Add(status, "inlineContent answers with 200 before status is reached; put status in front");
        }
    }

    public static void ShuntDefault404(LintRoute route, LintReport report)
    {
        bool isAnswered = route.Filters.Any(static filter => filter.Entry is null or not { Termination: Termination.Never } || filter.Name is "status" or "healthcheck" or "redirect");
        if (route.Backends.Count > 0 && route.Backends.All(static backend => LintGroup.TypeOf(backend) == RouteGroupBackendType.Shunt) && !isAnswered)
        {
            report.Add(route, route.Place, "a shunt without status or content answers 404");
        }
    }

    public static void UnusedBackend(LintRoute route, LintReport report)
    {
        bool isReal = route.HasBackend(static type => type == RouteGroupBackendType.Service || type == RouteGroupBackendType.Network || type == RouteGroupBackendType.Lb);
        if (isReal && route.Filters.FirstOrDefault(static filter => filter.Entry?.Termination == Termination.Always) is { } terminal)
        {
            report.Add(terminal, $"{terminal.Name} answers every request, and the backend is never used");
        }

        foreach (LintCall status in route.FiltersOf("status").Where(_ => isReal))
        {
            report.Add(status, "status hides every status of the backend", severity: LintSeverity.Warning);
        }
    }

    public static void ResponseOrder(LintRoute route, LintReport report)
    {
        (int compress, int decompress) = (IndexOf(route, "compress"), IndexOf(route, "decompress"));
        for (int i = 0; i < route.Filters.Count; i++)
        {
            bool isEditor = Editors.Contains(route.Filters[i].Name, StringComparer.Ordinal);
            if (isEditor && ((decompress >= 0 && decompress < i) || compress > i))
            {
                report.Add(route.Filters[i], "responses pass filters from right to left, so this one sees compressed bytes");
            }
        }
    }

    public static void RepeatedSingleton(LintRoute route, LintReport report)
    {
        foreach (string name in Singletons)
        {
            LintCall[] all = [.. route.FiltersOf(name)];
            if (all.Length > 1)
            {
                report.Add(all[0], $"of several {name} only the last one stays");
            }
        }
    }

    public static void JsonWithoutType(LintCall call, LintReport report)
    {
        if (call.Name == "inlineContent" && call.Args.Count == 1 && call.String(0).TrimStart() is ['{' or '[', ..])
        {
            report.Add(call, "JSON is taken for plain text; add \"application/json\"", 0);
        }
    }

    public static void DiagnosticsInProduction(LintCall call, LintReport report)
    {
        if (call.IsFilter && Diagnostics.Contains(call.Name, StringComparer.Ordinal))
        {
            report.Add(call, $"{call.Name} is made for tests and diagnosis");
        }
    }

    private static int IndexOf(LintRoute route, string name) => route.Filters.ToList().FindIndex(filter => filter.Name == name);
}
