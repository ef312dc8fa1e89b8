using RouteModel.Resources;
using RouteModel.Resources.Manifests;
using RouteModel.RouteGroups.Snapshots;

namespace RouteModel.Verdicts;

/// <summary>The objects that those under judgement replace, found by kind, namespace and name.</summary>
/// <param name="kinds">The kinds that are known; objects of others are passed over.</param>
internal sealed class PreviousObjects(KnownKinds kinds)
{
    private readonly Dictionary<(CustomResourceKind Kind, string Namespace, string Name), ReadResult> _objects = [];

    /// <summary>Adds the objects of a document; of two with the same kind, namespace and name the later one counts.</summary>
    public void Add(ManifestDocument document)
    {
        foreach (ManifestObject item in ManifestObjects.Of(document))
        {
            if (kinds.Find(item.ApiVersion, item.Kind) is { } kind && item.Name is { Length: > 0 } name)
            {
                _objects[(kind, NamespaceOf(item, kind), name)] = kind.ReadJson(item.Json, item.Source);
            }
        }
    }

    /// <summary>The object that another one replaces; <see langword="null"/> if it is new.</summary>
    public ReadResult? Find(ManifestObject item, CustomResourceKind kind) =>
        _objects.GetValueOrDefault((kind, NamespaceOf(item, kind), item.Name ?? ""));

    // The server clears the namespace of an object that lives in none.
    private static string NamespaceOf(ManifestObject item, CustomResourceKind kind) => kind.IsNamespaced ? Namespaces.OrDefault(item.Namespace) : "";
}
