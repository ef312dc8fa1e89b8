using System.Text.Json;
using RouteModel.RouteGroups;

namespace RouteModel.Conformance.RouteGroups;

/// <summary>Reads the client options of a recorded case.</summary>
internal static class RecordedOptions
{
    /// <summary>The options; null when the case uses one that the compiler does not have.</summary>
    public static RouteGroupCompilerOptions? Read(JsonElement? json) => Read(json, static _ => null);

    /// <summary>The options that the compiler has; others are left out.</summary>
    public static RouteGroupCompilerOptions? ReadKnown(JsonElement? json) => Read(json, static options => options);

    private static RouteGroupCompilerOptions? Read(JsonElement? json, Func<RouteGroupCompilerOptions, RouteGroupCompilerOptions?> unknown)
    {
        var options = new RouteGroupCompilerOptions { Profile = CompilerProfile.Skipper };
        if (json is not { ValueKind: JsonValueKind.Object } fields)
        {
            return options;
        }

        foreach (JsonProperty field in fields.EnumerateObject())
        {
            RouteGroupCompilerOptions? next = field.Name switch
            {
                "enable-kubernetes-endpointslices" => options with { EnableEndpointSlices = field.Value.GetBoolean() },
                "topology-zone" => options with { TopologyZone = field.Value.GetString()! },
                "default-lb-algorithm" => options with { DefaultLoadBalancerAlgorithm = field.Value.GetString()! },
                "backend-traffic-algorithm" => options with { BackendTrafficAlgorithm = Traffic(field.Value.GetString()!) },
                "forward-backend-url" => options with { ForwardBackendUrl = field.Value.GetString()! },
                "disableCatchAllRoutes" => options with { DisableCatchAllRoutes = field.Value.GetBoolean() },
                "httpsRedirect" => options with { ProvideHttpsRedirect = field.Value.GetBoolean() },
                "httpsRedirectCode" => options with { HttpsRedirectCode = field.Value.GetInt32() },
                _ => unknown(options),
            };
            if (next is null)
            {
                return null;
            }

            options = next;
        }

        return options;
    }

    private static BackendTrafficAlgorithm Traffic(string name) => name == "traffic-segment-predicate"
        ? BackendTrafficAlgorithm.TrafficSegmentPredicate
        : BackendTrafficAlgorithm.TrafficPredicate;
}
