using RouteModel.Resources.Collections;

namespace RouteModel.RouteGroups.Snapshots;

/// <summary>What went wrong while a snapshot was read. The first five fail the load when their kind's turn comes, as Skipper loads kind by kind.</summary>
internal sealed record SnapshotFaults
{
    public static SnapshotFaults None { get; } = new();

    public string? RouteGroups { get; init; }

    /// <summary>The group that <see cref="RouteGroups"/> is about.</summary>
    public RouteGroupName? RouteGroup { get; init; }

    public string? Services { get; init; }

    public string? Endpoints { get; init; }

    public string? EndpointSlices { get; init; }

    public string? Secrets { get; init; }

    /// <summary>A Service without metadata or spec was left out.</summary>
    public bool HasInvalidService { get; init; }

    /// <summary>Mistyped Secrets that were left out alone. Without TLS nobody looks at them.</summary>
    public ValueList<string> SecretDocuments { get; init; } = [];

    /// <summary>Documents that are no objects of any kind, and mistyped ones that were left out alone.</summary>
    public ValueList<string> Documents { get; init; } = [];
}
