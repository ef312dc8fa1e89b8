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
    Secret,
}

/// <summary>Tells an object's kind from its <c>apiVersion</c> and <c>kind</c>.</summary>
internal static class ResourceKinds
{
    /// <summary>
    /// The kind of an object. Kubernetes' own groups and Zalando's are taken at their kind's word, whichever of them it is and also without any,
    /// because Skipper's own fixtures mix them; an object of any other group, such as the Service of Knative, is something else.
    /// </summary>
    public static ResourceKind Of(string apiVersion, string kind) => !IsHome(apiVersion) ? ResourceKind.Other : kind switch
    {
        "RouteGroup" => ResourceKind.RouteGroup,
        "Service" => ResourceKind.Service,
        "Endpoints" => ResourceKind.Endpoints,
        "EndpointSlice" => ResourceKind.EndpointSlice,
        "Secret" => ResourceKind.Secret,
        _ => ResourceKind.Other,
    };

    /// <summary>A string property of an object; empty when it is missing or no string.</summary>
    public static string Text(JsonElement value, string property) =>
        value.TryGetProperty(property, out JsonElement text) && text.ValueKind == JsonValueKind.String
            ? text.GetString() ?? ""
            : "";

    private static bool IsHome(string apiVersion)
    {
        int slash = apiVersion.IndexOf('/', StringComparison.Ordinal);
        string group = slash < 0 ? "" : apiVersion[..slash];
        return group == "zalando.org" || group.EndsWith(".k8s.io", StringComparison.Ordinal) || !group.Contains('.', StringComparison.Ordinal);
    }
}
