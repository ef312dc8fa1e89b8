using System.Text.Json;
using RouteModel.Gateway.Decoding;
using RouteModel.Gateway.Snapshots;
using RouteModel.Resources.Manifests;
using RouteModel.Resources.Reading;
using RouteModel.Verdicts;

namespace RouteModel.Gateway;

/// <summary>
/// What a resolution sees of a cluster: HTTPRoutes and what they refer to. Immutable; a changed object gives a new snapshot that shares the rest.
/// </summary>
/// <remarks>
/// Taken are HTTPRoutes, Gateways, GatewayClasses and ReferenceGrants, the kinds of <c>ako.vmware.com</c> that routes and extensions refer to,
/// Services, EndpointSlices and Namespaces, in any version of their groups; other objects are passed over. Objects without a namespace are in
/// <c>default</c>. The API server's defaults are filled in. Of two objects of one kind, namespace and name the later one counts. Documents that
/// cannot be read are passed over: <c>routemodel</c> and the readers of the models say what is wrong with them.
/// </remarks>
public sealed class GatewaySnapshot
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = RawParser.MaxDepth };

    private readonly SnapshotObjects _objects;
    private readonly SnapshotIndex _index;

    private GatewaySnapshot(SnapshotObjects objects, SnapshotIndex? before, HashSet<ObjectKind> changed)
    {
        _objects = objects;
        _index = new SnapshotIndex(objects, before, changed);
    }

    /// <summary>A cluster without objects.</summary>
    public static GatewaySnapshot Empty { get; } = new(SnapshotObjects.Empty, null, []);

    /// <summary>Reads a snapshot. Nothing throws for bad input.</summary>
    /// <param name="documents">The documents; lists are taken apart.</param>
    /// <example>
    /// <code>
    /// GatewaySnapshot snapshot = GatewaySnapshot.Read(ManifestReader.Read(File.ReadAllBytes("cluster.yaml")));
    /// </code>
    /// </example>
    public static GatewaySnapshot Read(IEnumerable<ManifestDocument> documents) => Empty.With(documents);

    /// <summary>The snapshot with objects added or replaced.</summary>
    /// <param name="documents">The objects.</param>
    public GatewaySnapshot With(IEnumerable<ManifestDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return Change(documents, removes: false);
    }

    /// <summary>The snapshot without objects.</summary>
    /// <param name="documents">The objects; only their kinds, namespaces and names count.</param>
    public GatewaySnapshot Without(IEnumerable<ManifestDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return Change(documents, removes: true);
    }

    /// <summary>The objects of a kind in ordinal order of namespace and name.</summary>
    internal IEnumerable<T> All<T>(ObjectKind kind)
        where T : StoredObject =>
        _index.OfKind(kind).Cast<T>();

    /// <summary>An object; <see langword="null"/> if there is none.</summary>
    internal StoredObject? Find(ObjectKind kind, ObjectName name) => _objects.Find(kind, name);

    /// <summary>The grants in a namespace.</summary>
    internal SnapshotGroup Grants(string space) => _index.Grants(space);

    /// <summary>The slices of a Service.</summary>
    internal SnapshotGroup Slices(ObjectName service) => _index.Slices(service);

    private GatewaySnapshot Change(IEnumerable<ManifestDocument> documents, bool removes)
    {
        SnapshotObjects objects = _objects.Change(Decode(documents), removes, out HashSet<ObjectKind> changed);
        return new GatewaySnapshot(objects, _index, changed);
    }

    private static IEnumerable<(ObjectKind Kind, StoredObject Object)> Decode(IEnumerable<ManifestDocument> documents)
    {
        foreach (ManifestObject item in documents.SelectMany(ManifestObjects.Of))
        {
            if (ObjectKinds.Of(item.ApiVersion ?? "", item.Kind ?? "") is { } kind && Decode(kind, item) is { } stored)
            {
                yield return (kind, stored);
            }
        }
    }

    private static StoredObject? Decode(ObjectKind kind, ManifestObject item)
    {
        if (item.Fault is not null || item.Json.IsEmpty)
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(JsonText.Sanitize(item.Json), Options);
            return ObjectDecoder.Read(kind, json.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
