using System.Text.Json;
using RouteModel.Resources;
using RouteModel.Resources.Collections;

namespace RouteModel.RouteGroups.Decoding;

/// <summary>Reads an EndpointSlice as Skipper's Kubernetes client does.</summary>
internal static class EndpointSliceDecoder
{
    private const string ServiceNameLabel = "kubernetes.io/service-name";
    private static readonly string[] ItemFields = ["metadata", "addressType", "endpoints", "ports"];
    private static readonly string[] EndpointFields = ["addresses", "conditions", "zone"];
    private static readonly string[] ConditionFields = ["ready", "serving", "terminating"];

    /// <summary>The slice; <see langword="null"/> without metadata.</summary>
    public static KubernetesEndpointSlice? Read(GoDecoder go, JsonElement value)
    {
        ObjectMeta? metadata = null;
        var endpoints = new List<SliceEndpoint>();
        ValueList<EndpointPort> ports = [];
        foreach ((string field, JsonElement item) in go.Fields(value, "kubernetes", "endpointSlice", ItemFields))
        {
            switch (field)
            {
                case "metadata": metadata = MetadataDecoder.Read(go, item); break;
                case "endpoints": ReadEndpoints(go, item, endpoints); break;
                case "ports": ports = EndpointPortDecoder.ReadList(go, item, EndpointPortDecoder.EndpointSlice); break;
                default: _ = go.String(item); break;
            }
        }

        if (metadata is null)
        {
            return null;
        }

        string? service = null;
        _ = metadata.Labels?.TryGetValue(ServiceNameLabel, out service);
        return new KubernetesEndpointSlice
        {
            Namespace = metadata.Namespace ?? "",
            Labels = metadata.Labels ?? new ValueMap<string>([]),
            ServiceName = service ?? "",
            Endpoints = ValueList.From(endpoints),
            Ports = ports,
        };
    }

    private static void ReadEndpoints(GoDecoder go, JsonElement value, List<SliceEndpoint> endpoints)
    {
        endpoints.Clear();
        foreach (JsonElement item in go.Items(value, "[]*kubernetes.EndpointSliceEndpoints"))
        {
            // An endpoint without an address leads nowhere.
            if (item.ValueKind != JsonValueKind.Null && ReadEndpoint(go, item) is { } endpoint)
            {
                endpoints.Add(endpoint);
            }
        }
    }

    private static SliceEndpoint? ReadEndpoint(GoDecoder go, JsonElement value)
    {
        ValueList<string>? addresses = null;
        (bool Ready, bool Terminating) conditions = (true, false);
        string zone = "";
        foreach ((string field, JsonElement item) in go.Fields(value, "kubernetes", "EndpointSliceEndpoints", EndpointFields))
        {
            switch (field)
            {
                case "addresses": addresses = go.Strings(item); break;
                case "conditions": conditions = ReadConditions(go, item); break;
                default: zone = go.String(item) ?? ""; break;
            }
        }

        return addresses is not { Count: > 0 } ? null : new SliceEndpoint
        {
            Address = addresses[0],
            IsReady = conditions.Ready,
            IsTerminating = conditions.Terminating,
            Zone = zone,
        };
    }

    private static (bool Ready, bool Terminating) ReadConditions(GoDecoder go, JsonElement value)
    {
        bool? ready = null;
        bool? terminating = null;
        foreach ((string field, JsonElement item) in go.Fields(value, "kubernetes", "endpointsliceCondition", ConditionFields))
        {
            bool? condition = go.Bool(item);
            switch (field)
            {
                case "ready": ready = condition; break;
                case "terminating": terminating = condition; break;
                default: break;
            }
        }

        return (ready ?? true, terminating ?? false);
    }
}
