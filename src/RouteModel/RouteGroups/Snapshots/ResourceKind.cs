using System.Text.Json;

namespace RouteModel.RouteGroups.Snapshots;

/// <summary>The kinds of objects that a snapshot is made of.</summary>
internal enum ResourceKind
{
    Other,
    RouteGroup,
    Service,
    Endpoints,
    EndpointSlice,
}

/// <summary>Tells an object's kind from its <c>apiVersion</c> and <c>kind</c>.</summary>
internal static class ResourceKinds
{
    /// <summary>The kind of an object. An object without <c>apiVersion</c> is taken at its kind's word; one of another group is something else.</summary>
    public static ResourceKind Of(string apiVersion, string kind)
    {
        (ResourceKind found, string home) = kind switch
        {
            "RouteGroup" => (ResourceKind.RouteGroup, "zalando.org/v1"),
            "Service" => (ResourceKind.Service, "v1"),
            "Endpoints" => (ResourceKind.Endpoints, "v1"),
            "EndpointSlice" => (ResourceKind.EndpointSlice, "discovery.k8s.io/v1"),
            _ => (ResourceKind.Other, ""),
        };
        return apiVersion.Length == 0 || apiVersion == home ? found : ResourceKind.Other;
    }

    /// <summary>A string property of an object; empty when it is missing or no string.</summary>
    public static string Text(JsonElement value, string property) =>
        value.TryGetProperty(property, out JsonElement text) && text.ValueKind == JsonValueKind.String
            ? Decoding.GoJsonString.Read(text)
            : "";
}
