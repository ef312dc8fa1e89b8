using System.Text.Json;
using RouteModel.Gateway.Avi;
using RouteModel.Gateway.Matching;

namespace RouteModel.Gateway.Json;

/// <summary>Writes what a resolution gave for one route as a JSON object.</summary>
internal static class ResolutionJson
{
    /// <param name="json">Where it is written.</param>
    /// <param name="route">The route.</param>
    /// <param name="matches">Its matches with their ranks, 1 for the one that is tried first.</param>
    public static void Write(Utf8JsonWriter json, ResolvedRoute route, IEnumerable<(int Rank, ResolvedMatch Match)> matches)
    {
        ILookup<int, (int Rank, ResolvedMatch Match)> ofRule = matches.ToLookup(static match => match.Match.Rule);
        json.WriteStartObject();
        json.WriteString("kind", "HTTPRoute");
        json.WriteString("namespace", route.Namespace);
        json.WriteString("name", route.Name);
        json.WriteStartArray("parents");
        foreach (RouteParentStatus parent in route.Parents)
        {
            StatusJson.WriteParent(json, parent, null);
        }

        json.WriteEndArray();
        json.WriteStartArray("rules");
        foreach (ResolvedRule rule in route.Rules)
        {
            Write(json, rule, ofRule[rule.Index]);
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (RouteFinding finding in route.Findings)
        {
            json.WriteStartObject();
            json.WriteString("field", finding.Field);
            json.WriteString("condition", finding.ConditionType);
            json.WriteString("reason", finding.Reason);
            json.WriteString("message", finding.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes a virtual service of AKO.</summary>
    public static void Write(Utf8JsonWriter json, AviVirtualService service)
    {
        json.WriteStartObject();
        json.WriteString("kind", "VirtualService");
        json.WriteString("name", service.Name);
        json.WriteString("gateway", $"{service.GatewayNamespace}/{service.GatewayName}");
        json.WriteString("tenant", service.Tenant);
        json.WriteBoolean("dedicated", service.IsDedicated);
        json.WriteStartArray("rules");
        foreach (AviRuleService rule in service.Rules)
        {
            json.WriteStartObject();
            json.WriteString("name", rule.Name);
            json.WriteString("route", $"{rule.RouteNamespace}/{rule.RouteName}");
            WriteText(json, "ruleName", rule.RuleName.Length > 0 ? rule.RuleName : null);
            WriteText(json, "application_profile_ref", rule.ApplicationProfileRef);
            WriteText(json, "defaultPoolGroup", rule.DefaultPoolGroup);
            json.WriteStartArray("poolGroups");
            foreach (AviPoolGroup group in rule.PoolGroups)
            {
                AviJson.WritePoolGroup(json, group);
            }

            json.WriteEndArray();
            json.WriteStartArray("pools");
            foreach (AviPool pool in rule.Pools)
            {
                AviJson.WritePool(json, pool);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ResolvedRule rule, IEnumerable<(int Rank, ResolvedMatch Match)> matches)
    {
        json.WriteStartObject();
        json.WriteNumber("rule", rule.Index);
        WriteText(json, "name", rule.Name.Length > 0 ? rule.Name : null);
        if (rule.IsDropped)
        {
            json.WriteBoolean("dropped", true);
        }

        if (rule.ErrorStatus is { } status)
        {
            json.WriteNumber("errorStatus", status);
        }

        WriteText(json, "application_profile_ref", rule.ApplicationProfileRef);
        json.WriteStartArray("matches");
        foreach ((int rank, ResolvedMatch match) in matches)
        {
            json.WriteStartObject();
            json.WriteNumber("rank", rank);
            WriteText(json, "hostname", match.Hostname.Length > 0 ? match.Hostname : null);
            json.WriteString("pathType", match.PathType);
            json.WriteString("path", match.Path);
            WriteText(json, "method", match.Method.Length > 0 ? match.Method : null);
            json.WriteNumber("headers", match.Headers);
            json.WriteNumber("queryParams", match.QueryParams);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("backends");
        foreach (ResolvedBackend backend in rule.Backends)
        {
            Write(json, backend);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ResolvedBackend backend)
    {
        json.WriteStartObject();
        json.WriteString("namespace", backend.Namespace);
        json.WriteString("service", backend.Name);
        if (backend.Port is { } port)
        {
            json.WriteNumber("port", port);
        }

        json.WriteNumber("weight", backend.Weight);
        json.WriteNumber("share", backend.Share);
        json.WriteString("outcome", OutcomeNames.Of(backend.Outcome));
        WriteText(json, "extension", backend.Pool?.Extension);
        WriteText(json, "reason", backend.Finding?.Reason);
        WriteText(json, "message", backend.Finding?.Message);
        if (backend.Pool is { } pool)
        {
            json.WriteStartObject("pool");
            AviJson.WriteSettings(json, pool);
            if (pool.RulePersistence is { } persistence)
            {
                AviJson.WritePersistence(json, persistence);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }
}
