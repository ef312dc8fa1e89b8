using System.Text.Json;
using RouteModel.Gateway.Snapshots;

namespace RouteModel.Gateway.Decoding;

/// <summary>Decodes HTTPRoutes. A missing list of rules or matches gets its default item; an empty one is kept.</summary>
internal static class RouteDecoder
{
    private static readonly StoredMatch DefaultMatch = new();

    public static StoredRoute Read(ObjectName name, JsonElement metadata, JsonElement spec) => new()
    {
        Name = name,
        CreationTimestamp = metadata.Text("creationTimestamp") ?? "",
        Parents = spec.List("parentRefs", ReadParent) ?? [],
        Hostnames = spec.Texts("hostnames"),
        Rules = spec.List("rules", ReadRule) ?? [new StoredRule { Matches = [DefaultMatch] }],
    };

    private static StoredParent ReadParent(JsonElement parent) => new()
    {
        Group = parent.Text("group") ?? ObjectKinds.GatewayGroup,
        Kind = parent.Text("kind") ?? "Gateway",
        Namespace = parent.Text("namespace"),
        Name = parent.Text("name") ?? "",
        SectionName = parent.Text("sectionName"),
        Port = parent.Number("port"),
    };

    private static StoredRule ReadRule(JsonElement rule) => new()
    {
        Name = rule.Text("name") ?? "",
        Matches = rule.List("matches", ReadMatch) ?? [DefaultMatch],
        Filters = rule.List("filters", ReadFilter) ?? [],
        Backends = rule.List("backendRefs", ReadBackend) ?? [],
        Persistence = rule.Object("sessionPersistence") is { } persistence ? ReadPersistence(persistence) : null,
    };

    private static StoredMatch ReadMatch(JsonElement match)
    {
        JsonElement path = match.Object("path") ?? default;
        return new StoredMatch
        {
            PathType = path.Text("type") ?? "PathPrefix",
            Path = path.Text("value") ?? "/",
            Headers = match.List("headers", ReadPair) ?? [],
            QueryParams = match.List("queryParams", ReadPair) ?? [],
            Method = match.Text("method") ?? "",
        };
    }

    private static StoredHeaderMatch ReadPair(JsonElement pair) => new(pair.Text("type") ?? "Exact", pair.Text("name") ?? "", pair.Text("value") ?? "");

    private static StoredFilter ReadFilter(JsonElement filter) => new()
    {
        Type = filter.Text("type") ?? "",
        ExtensionRef = filter.Object("extensionRef") is { } target
            ? new StoredExtensionRef(target.Text("group") ?? "", target.Text("kind") ?? "", target.Text("name") ?? "")
            : null,
        RewritePathType = filter.Object("urlRewrite")?.Object("path")?.Text("type") ?? "",
    };

    private static StoredBackend ReadBackend(JsonElement backend) => new()
    {
        Group = backend.Text("group") ?? "",
        Kind = backend.Text("kind") ?? "Service",
        Namespace = backend.Text("namespace"),
        Name = backend.Text("name") ?? "",
        Port = backend.Number("port"),
        Weight = backend.Number("weight") ?? 1,
        Filters = backend.List("filters", ReadFilter) ?? [],
    };

    private static StoredPersistence ReadPersistence(JsonElement persistence) => new()
    {
        SessionName = persistence.Text("sessionName") ?? "",
        Type = persistence.Text("type") ?? "Cookie",
        IsPermanent = persistence.Object("cookieConfig")?.Text("lifetimeType") == "Permanent",
        AbsoluteTimeout = persistence.Text("absoluteTimeout"),
    };
}
