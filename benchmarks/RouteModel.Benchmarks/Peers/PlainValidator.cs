namespace RouteModel.Benchmarks.Peers;

/// <summary>The checks of the RouteGroup schema by hand over the plain classes.</summary>
internal static class PlainValidator
{
    public static bool IsValid(PlainRouteGroup group) =>
        group is { ApiVersion: "zalando.org/v1", Kind: "RouteGroup", Metadata: { } metadata, Spec: { Backends: { } backends } spec }
        && HasMetadata(metadata) && HasHosts(spec.Hosts) && backends.TrueForAll(IsValid) && AreReferences(spec.DefaultBackends) && HasRoutes(spec.Routes);

    private static bool HasMetadata(PlainMetadata metadata)
    {
        if (metadata.Name is not { Length: <= 253 } name || !HandWrittenText.IsSubdomain(name) || !HandWrittenText.IsOptionalLabel(metadata.Namespace))
        {
            return false;
        }

        if (metadata.Labels is { } labels)
        {
            foreach ((string key, string value) in labels)
            {
                if (!HandWrittenText.IsLabelPart(key) || !HandWrittenText.IsLabelPart(value))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool HasHosts(List<string>? hosts)
    {
        if (hosts is null)
        {
            return true;
        }

        for (int i = 0; i < hosts.Count; i++)
        {
            if (hosts[i].Length > 255 || !HandWrittenText.IsSubdomain(hosts[i]) || hosts.IndexOf(hosts[i], 0, i) >= 0)
            {
                return false;
            }
        }

        return hosts.Count > 0;
    }

    private static bool IsValid(PlainBackend backend) =>
        backend.Name is not null
        && backend.Type is "service" or "shunt" or "loopback" or "dynamic" or "lb" or "network" or "forward"
        && backend.Algorithm is null or "roundRobin" or "random" or "consistentHash" or "powerOfRandomNChoices" or "weightedRoundRobin" or "leastRequests"
        && backend.Endpoints is not { Count: 0 };

    private static bool AreReferences(List<PlainReference>? references)
    {
        if (references is not null)
        {
            foreach (PlainReference reference in references)
            {
                if (reference.BackendName is null || reference.Weight < 0)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool HasRoutes(List<PlainRoute>? routes)
    {
        if (routes is null)
        {
            return true;
        }

        foreach (PlainRoute route in routes)
        {
            if (route.Methods is { } methods)
            {
                foreach (string method in methods)
                {
                    if (method is not ("GET" or "HEAD" or "POST" or "PUT" or "PATCH" or "DELETE" or "CONNECT" or "OPTIONS" or "TRACE"))
                    {
                        return false;
                    }
                }
            }

            if (!AreReferences(route.Backends))
            {
                return false;
            }
        }

        return routes.Count > 0;
    }
}
