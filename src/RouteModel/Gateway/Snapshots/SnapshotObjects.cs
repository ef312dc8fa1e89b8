namespace RouteModel.Gateway.Snapshots;

/// <summary>
/// Objects by kind and name. Immutable: a change copies the objects of its kind and shares those of the others. Copying a table is little work beside
/// looking at each route once, and looking up a name takes one step in it, where a persistent tree takes one for each of its levels.
/// </summary>
internal sealed class SnapshotObjects
{
    private readonly Dictionary<ObjectName, StoredObject>[] _ofKind;

    private SnapshotObjects(Dictionary<ObjectName, StoredObject>[] ofKind) => _ofKind = ofKind;

    /// <summary>No objects.</summary>
    public static SnapshotObjects Empty { get; } = new([.. Enum.GetValues<ObjectKind>().Select(static _ => new Dictionary<ObjectName, StoredObject>())]);

    /// <summary>The objects with some added or replaced, or without some.</summary>
    /// <param name="objects">The objects; of several of one name the last counts.</param>
    /// <param name="removes">Whether they go.</param>
    /// <param name="changed">The kinds that they are of.</param>
    public SnapshotObjects Change(IEnumerable<(ObjectKind Kind, StoredObject Object)> objects, bool removes, out HashSet<ObjectKind> changed)
    {
        Dictionary<ObjectName, StoredObject>[] next = [.. _ofKind];
        changed = [];
        foreach ((ObjectKind kind, StoredObject stored) in objects)
        {
            if (changed.Add(kind))
            {
                next[(int)kind] = new Dictionary<ObjectName, StoredObject>(_ofKind[(int)kind]);
            }

            if (removes)
            {
                next[(int)kind].Remove(stored.Name);
            }
            else
            {
                next[(int)kind][stored.Name] = stored;
            }
        }

        return new SnapshotObjects(next);
    }

    /// <summary>An object; <see langword="null"/> if there is none.</summary>
    public StoredObject? Find(ObjectKind kind, ObjectName name) => _ofKind[(int)kind].GetValueOrDefault(name);

    /// <summary>The objects of a kind in no particular order.</summary>
    public IReadOnlyCollection<StoredObject> OfKind(ObjectKind kind) => _ofKind[(int)kind].Values;
}
