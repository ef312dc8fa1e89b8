using RouteModel.Resources.Collections;

namespace RouteModel.Gateway.Snapshots;

/// <summary>Kind and name of an object.</summary>
internal readonly record struct ObjectKey(ObjectKind Kind, ObjectName Name);

/// <summary>Objects that are looked for together; groups with equal objects are equal.</summary>
internal sealed record SnapshotGroup(ValueList<StoredObject> Objects)
{
    public static SnapshotGroup Empty { get; } = new([]);
}

/// <summary>What is looked up in a snapshot by other things than names.</summary>
internal sealed class SnapshotIndex
{
    private readonly Dictionary<ObjectKind, List<StoredObject>> _ofKind = [];
    private readonly Dictionary<string, SnapshotGroup> _grants;
    private readonly Dictionary<ObjectName, SnapshotGroup> _slices;

    public SnapshotIndex(IEnumerable<StoredObject> objects)
    {
        var ordered = objects.OrderBy(static item => item.Name).ToList();
        foreach (StoredObject item in ordered)
        {
            if (KindOf(item) is { } kind)
            {
                if (!_ofKind.TryGetValue(kind, out List<StoredObject>? list))
                {
                    _ofKind[kind] = list = [];
                }

                list.Add(item);
            }
        }

        _grants = Group(ordered.OfType<StoredGrant>(), static grant => grant.Name.Namespace);
        _slices = Group(ordered.OfType<StoredSlice>(), static slice => new ObjectName(slice.Name.Namespace, slice.Service));
    }

    public IReadOnlyList<StoredObject> OfKind(ObjectKind kind) => _ofKind.GetValueOrDefault(kind) ?? [];

    public SnapshotGroup Grants(string space) => _grants.GetValueOrDefault(space) ?? SnapshotGroup.Empty;

    public SnapshotGroup Slices(ObjectName service) => _slices.GetValueOrDefault(service) ?? SnapshotGroup.Empty;

    // The kinds that are ever walked through.
    private static ObjectKind? KindOf(StoredObject item) => item switch
    {
        StoredRoute => ObjectKind.Route,
        StoredExtension => ObjectKind.Extension,
        StoredGateway => ObjectKind.Gateway,
        StoredNamespace => ObjectKind.Namespace,
        _ => null,
    };

    private static Dictionary<TKey, SnapshotGroup> Group<T, TKey>(IEnumerable<T> items, Func<T, TKey> key)
        where T : StoredObject
        where TKey : notnull =>
        items.GroupBy(key).ToDictionary(static group => group.Key, static group => new SnapshotGroup(ValueList.From<StoredObject>(group)));
}
