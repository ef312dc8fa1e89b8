// Stand-in with the exact shape the generator will emit; it goes when the generator emits it.
#pragma warning disable
using System.Text.Json;
using RouteModel.Resources;
using RouteModel.Resources.Reading;

namespace RouteModel.RouteGroups;

public sealed record RouteGroup : ICustomResource<RouteGroup>
{
    public string ApiVersion { get; init; } = "zalando.org/v1";
    public string Kind { get; init; } = "RouteGroup";
    public ObjectMeta Metadata { get; init; } = new();
    public RouteGroupSpec? Spec { get; init; }
    public RouteGroupStatus? Status { get; init; }
    public static CustomResourceKind<RouteGroup> ResourceKind => throw new NotSupportedException();
    public static RouteGroup Read(ref Utf8JsonReader reader, ref ReadState state) => throw new NotSupportedException();
    public bool IsProvenValid() => throw new NotSupportedException();
    public void WriteTo(Utf8JsonWriter writer) => throw new NotSupportedException();
}

public sealed record RouteGroupSpec
{
    public ResourceList<string>? Hosts { get; init; }
    public ResourceList<RouteGroupBackend>? Backends { get; init; }
    public ResourceList<BackendReference>? DefaultBackends { get; init; }
    public ResourceList<RouteGroupRoute>? Routes { get; init; }
    public ResourceList<RouteGroupTls>? Tls { get; init; }
}

public sealed record RouteGroupBackend
{
    public string? Name { get; init; }
    public RouteGroupBackendType? Type { get; init; }
    public string? Address { get; init; }
    public RouteGroupBackendAlgorithm? Algorithm { get; init; }
    public ResourceList<string>? Endpoints { get; init; }
    public string? ServiceName { get; init; }
    public long? ServicePort { get; init; }
}

// open enums: unknown values survive; static members for the known ones
public readonly record struct RouteGroupBackendType(string Value)
{
    public static RouteGroupBackendType Service => new("service");
    public static RouteGroupBackendType Shunt => new("shunt");
    public static RouteGroupBackendType Loopback => new("loopback");
    public static RouteGroupBackendType Dynamic => new("dynamic");
    public static RouteGroupBackendType Lb => new("lb");
    public static RouteGroupBackendType Network => new("network");
    public static RouteGroupBackendType Forward => new("forward");
}

public readonly record struct RouteGroupBackendAlgorithm(string Value);

public readonly record struct RouteGroupMethod(string Value);

public sealed record BackendReference
{
    public string? BackendName { get; init; }
    public long? Weight { get; init; }
}

public sealed record RouteGroupRoute
{
    public string? Path { get; init; }
    public string? PathSubtree { get; init; }
    public string? PathRegexp { get; init; }
    public ResourceList<RouteGroupMethod>? Methods { get; init; }
    public ResourceList<string>? Predicates { get; init; }
    public ResourceList<string>? Filters { get; init; }
    public ResourceList<BackendReference>? Backends { get; init; }
}

public sealed record RouteGroupTls
{
    public ResourceList<string>? Hosts { get; init; }
    public string? SecretName { get; init; }
}

public sealed record RouteGroupStatus;
