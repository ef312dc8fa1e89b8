using RouteModel.Resources.Collections;
using RouteModel.Resources.Manifests;
using RouteModel.RouteGroups.Snapshots;

namespace RouteModel.RouteGroups;

/// <summary>
/// What a compilation sees of a cluster: RouteGroups, and the Services, Endpoints, EndpointSlices and Secrets beside them. Immutable; read from
/// manifests, or composed in code.
/// </summary>
public sealed record ClusterSnapshot
{
    /// <summary>The RouteGroups that could be read, in input order.</summary>
    public ValueList<RouteGroup> RouteGroups { get; init; } = [];

    /// <summary>The Services. Of two with the same namespace and name the later one counts.</summary>
    public ValueList<KubernetesService> Services { get; init; } = [];

    /// <summary>The Endpoints. Of two with the same namespace and name the later one counts.</summary>
    public ValueList<KubernetesEndpoints> Endpoints { get; init; } = [];

    /// <summary>The EndpointSlices, in input order.</summary>
    public ValueList<KubernetesEndpointSlice> EndpointSlices { get; init; } = [];

    /// <summary>The Secrets that certificates are taken from. Of two with the same namespace and name the later one counts.</summary>
    public ValueList<KubernetesSecret> Secrets { get; init; } = [];

    /// <summary>The RouteGroups that could not be read, and why. Under the profile that lets one fault fail the whole load it is empty.</summary>
    public ValueList<RefusedRouteGroup> Unreadable { get; init; } = [];

    /// <summary>How many objects were of kinds that routes do not depend on, such as Ingresses.</summary>
    public int OtherObjects { get; init; }

    /// <summary>What reading found beside the objects.</summary>
    internal SnapshotFaults Faults { get; init; } = SnapshotFaults.None;

    /// <summary>Reads a snapshot from documents, as <see cref="ManifestDocument"/> holds them. List kinds are unrolled; a document that is no JSON is a finding.</summary>
    /// <param name="documents">The documents in order.</param>
    /// <param name="profile">How RouteGroups are read, and what one mistyped field costs. Compile with the same profile.</param>
    /// <returns>A snapshot; bad input is remembered in it and never thrown. Documents nested deeper than 10,000 levels count as unreadable.</returns>
    public static ClusterSnapshot Read(IEnumerable<ManifestDocument> documents, CompilerProfile profile)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(profile);
        var builder = new ClusterSnapshotBuilder(profile);
        foreach (ManifestDocument document in documents)
        {
            builder.Add(document);
        }

        return builder.Build();
    }

    /// <summary>Reads a snapshot from one JSON object, such as the answer of <c>kubectl get routegroups,services,endpoints -o json</c>.</summary>
    /// <inheritdoc cref="Read" path="/returns"/>
    public static ClusterSnapshot ReadJson(ReadOnlyMemory<byte> utf8Json, CompilerProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var builder = new ClusterSnapshotBuilder(profile);
        builder.Add(utf8Json, "document 0");
        return builder.Build();
    }
}
