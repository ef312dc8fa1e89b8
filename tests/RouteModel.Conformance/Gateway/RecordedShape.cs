using System.Text.Json.Nodes;
using RouteModel.Gateway;
using RouteModel.Gateway.Avi;

namespace RouteModel.Conformance.Gateway;

/// <summary>A resolution in the form in which AKO's answers were recorded.</summary>
internal static class RecordedShape
{
    public static JsonObject Of(GatewayResolution resolution, JsonObject expected)
    {
        var routes = new JsonObject();
        foreach (ResolvedRoute route in resolution.Routes)
        {
            routes[$"{route.Namespace}/{route.Name}"] = new JsonObject { ["parents"] = new JsonArray([.. route.Parents.Select(Parent)]) };
        }

        var gateways = new JsonObject();
        foreach (string name in expected["gateways"]!.AsObject().Select(static entry => entry.Key))
        {
            gateways[name] = resolution.VirtualServices.FirstOrDefault(service => $"{service.GatewayNamespace}/{service.GatewayName}" == name) is { } found ? Gateway(found) : null;
        }

        return new JsonObject { ["routes"] = routes, ["gateways"] = gateways };
    }

    /// <summary>Takes out of AKO's answer what is not built here: matches, the pools behind a dropped member, the names of own persistence profiles.</summary>
    public static void Strip(JsonObject expected)
    {
        foreach (JsonObject service in expected["gateways"]!.AsObject().Select(static entry => entry.Value).OfType<JsonObject>())
        {
            foreach (JsonObject rule in (service["children"] as JsonArray ?? [service["own"]?.DeepClone()]).OfType<JsonObject>())
            {
                Strip(rule, service);
            }
        }
    }

    private static void Strip(JsonObject rule, JsonObject service)
    {
        JsonObject target = service["own"] as JsonObject ?? rule;
        target.Remove("matches");
        foreach (JsonObject group in target["poolGroups"]!.AsArray().OfType<JsonObject>())
        {
            group.Remove("membersBeforeDeduplication");
        }

        foreach (JsonObject pool in target["pools"]!.AsArray().OfType<JsonObject>())
        {
            if (pool["ownPersistenceProfile"] is JsonObject profile)
            {
                profile.Remove("name");
                pool.Remove("application_persistence_profile_ref");
            }
        }
    }

    private static JsonObject Parent(RouteParentStatus status)
    {
        var reference = new JsonObject { ["namespace"] = status.ParentRef.Namespace, ["name"] = status.ParentRef.Name };
        if (status.ParentRef.SectionName is { } section)
        {
            reference["sectionName"] = section;
        }

        return new JsonObject
        {
            ["parentRef"] = reference,
            ["controllerName"] = status.ControllerName,
            ["conditions"] = new JsonArray([.. status.Conditions.Select(static condition => new JsonObject
            {
                ["type"] = condition.Type,
                ["status"] = condition.IsTrue ? "True" : "False",
                ["reason"] = condition.Reason,
                ["message"] = condition.Message,
            })]),
        };
    }

    private static JsonObject Gateway(AviVirtualService service)
    {
        var json = new JsonObject { ["virtualService"] = service.Name, ["tenant"] = service.Tenant, ["dedicated"] = service.IsDedicated };
        JsonObject[] rules = [.. service.Rules.Select(rule => Rule(rule, service.Tenant))];
        if (service.IsDedicated)
        {
            json["own"] = rules[0];
        }
        else
        {
            json["children"] = new JsonArray(rules);
        }

        return json;
    }

    private static JsonObject Rule(AviRuleService rule, string tenant)
    {
        var json = new JsonObject { ["name"] = rule.Name, ["tenant"] = tenant, ["route"] = $"{rule.RouteNamespace}/{rule.RouteName}" };
        Add(json, "ruleName", rule.RuleName.Length > 0 ? rule.RuleName : null);
        Add(json, "application_profile_ref", rule.ApplicationProfileRef);
        Add(json, "defaultPoolGroup", rule.DefaultPoolGroup);
        json["poolGroups"] = new JsonArray([.. rule.PoolGroups.Select(group => Written(writer => AviJson.WritePoolGroup(writer, group)))]);
        json["pools"] = new JsonArray([.. rule.Pools.Select(pool => Written(writer => AviJson.WritePool(writer, pool)))]);
        return json;
    }

    private static void Add(JsonObject json, string name, string? text)
    {
        if (text is not null)
        {
            json[name] = text;
        }
    }

    private static JsonNode? Written(Action<System.Text.Json.Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new System.Text.Json.Utf8JsonWriter(stream))
        {
            write(writer);
        }

        return JsonNode.Parse(stream.ToArray());
    }
}
