using RouteModel.Resources.Collections;

namespace RouteModel.RouteGroups.Snapshots;

/// <summary>What went wrong while a snapshot was read. The first five fail the load when their kind's turn comes, as Skipper loads kind by kind.</summary>
internal sealed record SnapshotFaults
{
    public static SnapshotFaults None { get; } = new();

    public ReadingFault? RouteGroups { get; init; }

    public ReadingFault? Services { get; init; }

    public ReadingFault? Endpoints { get; init; }

    public ReadingFault? EndpointSlices { get; init; }

    public ReadingFault? Secrets { get; init; }

    /// <summary>A Service without metadata or spec was left out.</summary>
    public bool HasInvalidService { get; init; }

    /// <summary>Mistyped Secrets that were left out alone. Without TLS nobody looks at them.</summary>
    public ValueList<ReadingFault> SecretDocuments { get; init; } = [];

    /// <summary>Documents that are no objects of any kind, and mistyped ones that were left out alone.</summary>
    public ValueList<ReadingFault> Documents { get; init; } = [];
}
