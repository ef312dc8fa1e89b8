using RouteModel.Resources.Collections;
using RouteModel.RouteGroups;

namespace RouteModel.Benchmarks.Peers;

/// <summary>The checks of the RouteGroup schema as someone would write them by hand for speed, over the same model.</summary>
internal static class HandWrittenValidator
{
    public static bool IsValid(RouteGroup group)
    {
        if (group.ApiVersion != "zalando.org/v1" || group.Kind != "RouteGroup" || !HandWrittenText.HasMetadata(group.Metadata) || group.Spec is not { } spec)
        {
            return false;
        }

        return HasHosts(spec.Hosts) && HasBackends(spec.Backends) && HasReferences(spec.DefaultBackends) && HasRoutes(spec.Routes);
    }

    private static bool HasHosts(ValueList<string>? hosts)
    {
        if (hosts is null)
        {
            return true;
        }

        for (int i = 0; i < hosts.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (hosts[i] == hosts[j])
                {
                    return false;
                }
            }

            if (hosts[i].Length > 255 || !HandWrittenText.IsSubdomain(hosts[i]))
            {
                return false;
            }
        }

        return hosts.Count > 0;
    }

    private static bool HasBackends(ValueList<RouteGroupBackend>? backends)
    {
        if (backends is null)
        {
            return false;
        }

        foreach (RouteGroupBackend backend in backends)
        {
            if (backend.Name is null
                || backend.Type?.Value is not ("service" or "shunt" or "loopback" or "dynamic" or "lb" or "network" or "forward")
                || backend.Algorithm is { Value: not ("roundRobin" or "random" or "consistentHash" or "powerOfRandomNChoices" or "weightedRoundRobin" or "leastRequests") }
                || backend.Endpoints is { Count: 0 })
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasReferences(ValueList<BackendReference>? references)
    {
        if (references is not null)
        {
            foreach (BackendReference reference in references)
            {
                if (reference.BackendName is null || reference.Weight < 0)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool HasTexts(ValueList<string>? texts)
    {
        if (texts is not null)
        {
            foreach (string text in texts)
            {
                if (text is null)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool HasRoutes(ValueList<RouteGroupRoute>? routes)
    {
        if (routes is null)
        {
            return true;
        }

        foreach (RouteGroupRoute route in routes)
        {
            if (route.Methods is { } methods)
            {
                foreach (RouteGroupMethod method in methods)
                {
                    if (method.Value is not ("GET" or "HEAD" or "POST" or "PUT" or "PATCH" or "DELETE" or "CONNECT" or "OPTIONS" or "TRACE"))
                    {
                        return false;
                    }
                }
            }

            if (!HasReferences(route.Backends) || !HasTexts(route.Predicates) || !HasTexts(route.Filters))
            {
                return false;
            }
        }

        return routes.Count > 0;
    }
}
