using System.Text.Json.Serialization;

namespace RouteModel.Benchmarks.Peers;

/// <summary>The same shape as plain classes, read by the source-generated <c>JsonSerializer</c>, which checks types and nothing else.</summary>
internal sealed class PlainRouteGroup
{
    public string? ApiVersion { get; set; }

    public string? Kind { get; set; }

    public PlainMetadata? Metadata { get; set; }

    public PlainSpec? Spec { get; set; }
}

internal sealed class PlainMetadata
{
    public string? Name { get; set; }

    public string? Namespace { get; set; }

    public Dictionary<string, string>? Labels { get; set; }
}

internal sealed class PlainSpec
{
    public List<string>? Hosts { get; set; }

    public List<PlainBackend>? Backends { get; set; }

    public List<PlainReference>? DefaultBackends { get; set; }

    public List<PlainRoute>? Routes { get; set; }
}

internal sealed class PlainBackend
{
    public string? Name { get; set; }

    public string? Type { get; set; }

    public string? Address { get; set; }

    public string? Algorithm { get; set; }

    public List<string>? Endpoints { get; set; }

    public string? ServiceName { get; set; }

    public long? ServicePort { get; set; }
}

internal sealed class PlainReference
{
    public string? BackendName { get; set; }

    public long? Weight { get; set; }
}

internal sealed class PlainRoute
{
    public string? Path { get; set; }

    public string? PathSubtree { get; set; }

    public string? PathRegexp { get; set; }

    public List<string>? Methods { get; set; }

    public List<string>? Predicates { get; set; }

    public List<string>? Filters { get; set; }

    public List<PlainReference>? Backends { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(PlainRouteGroup))]
internal sealed partial class PlainContext : JsonSerializerContext;
