using RouteModel.Resources;
using RouteModel.Resources.Manifests;
using RouteModel.RouteGroups.Snapshots;

namespace RouteModel.Verdicts;

/// <summary>The objects that those under judgement replace, found by kind, namespace and name.</summary>
internal sealed class PreviousObjects
{
    private readonly Dictionary<(CustomResourceKind Kind, string Namespace, string Name), ReadResult> _objects = [];

    /// <summary>None: every object is a new one.</summary>
    public static PreviousObjects None { get; } = new();

    /// <summary>Adds the objects of a document; of two with the same kind, namespace and name the later one counts.</summary>
    public void Add(ManifestDocument document)
    {
        foreach (ManifestObject item in ManifestObjects.Of(document))
        {
            if (CustomResourceKinds.Find(item.ApiVersion ?? "", item.Kind ?? "") is { } kind && item.Name is { Length: > 0 } name)
            {
                _objects[(kind, Namespaces.OrDefault(item.Namespace), name)] = kind.ReadJson(item.Json, item.Source);
            }
        }
    }

    /// <summary>The object that another one replaces; <see langword="null"/> if it is new.</summary>
    public ReadResult? Find(ManifestObject item, CustomResourceKind kind) =>
        _objects.GetValueOrDefault((kind, Namespaces.OrDefault(item.Namespace), item.Name ?? ""));
}
