using RouteModel.Resources.Collections;

namespace RouteModel.Gateway.Snapshots;

/// <summary>Objects that are looked for together; groups with equal objects are equal.</summary>
internal sealed record SnapshotGroup(ValueList<StoredObject> Objects)
{
    public static SnapshotGroup Empty { get; } = new([]);
}

/// <summary>
/// What is looked up in a snapshot by other things than names. Each part is made when it is first asked for, and the next snapshot takes over the parts
/// of kinds that have not changed.
/// </summary>
internal sealed class SnapshotIndex
{
    private readonly Lazy<StoredObject[]>[] _ofKind = new Lazy<StoredObject[]>[Enum.GetValues<ObjectKind>().Length];
    private readonly Lazy<Dictionary<string, SnapshotGroup>> _grants;
    private readonly Lazy<Dictionary<ObjectName, SnapshotGroup>> _slices;

    /// <summary>An index.</summary>
    /// <param name="objects">The objects.</param>
    /// <param name="before">That of the snapshot before; <see langword="null"/> for none.</param>
    /// <param name="changed">The kinds of which objects have come, gone or changed since.</param>
    public SnapshotIndex(SnapshotObjects objects, SnapshotIndex? before, HashSet<ObjectKind> changed)
    {
        for (int i = 0; i < _ofKind.Length; i++)
        {
            var kind = (ObjectKind)i;
            _ofKind[i] = Keeps(before, changed, kind) ? before!._ofKind[i] : new Lazy<StoredObject[]>(() => Sort(objects, kind));
        }

        _grants = Keeps(before, changed, ObjectKind.ReferenceGrant) ? before!._grants
            : new(() => Group<StoredGrant, string>(OfKind(ObjectKind.ReferenceGrant), static grant => grant.Name.Namespace));
        _slices = Keeps(before, changed, ObjectKind.EndpointSlice) ? before!._slices
            : new(() => Group<StoredSlice, ObjectName>(OfKind(ObjectKind.EndpointSlice), static slice => new ObjectName(slice.Name.Namespace, slice.Service)));

        // Static: what is made later must not hold on to the snapshots before.
        static bool Keeps(SnapshotIndex? before, HashSet<ObjectKind> changed, ObjectKind kind) => before is not null && !changed.Contains(kind);
    }

    /// <summary>The objects of a kind in ordinal order of their names.</summary>
    public IReadOnlyList<StoredObject> OfKind(ObjectKind kind) => _ofKind[(int)kind].Value;

    public SnapshotGroup Grants(string space) => _grants.Value.GetValueOrDefault(space) ?? SnapshotGroup.Empty;

    public SnapshotGroup Slices(ObjectName service) => _slices.Value.GetValueOrDefault(service) ?? SnapshotGroup.Empty;

    private static StoredObject[] Sort(SnapshotObjects objects, ObjectKind kind) => [.. objects.OfKind(kind).OrderBy(static item => item.Name)];

    private static Dictionary<TKey, SnapshotGroup> Group<T, TKey>(IEnumerable<StoredObject> items, Func<T, TKey> key)
        where T : StoredObject
        where TKey : notnull =>
        items.Cast<T>().GroupBy(key).ToDictionary(static group => group.Key, static group => new SnapshotGroup(ValueList.From<StoredObject>(group)));
}
