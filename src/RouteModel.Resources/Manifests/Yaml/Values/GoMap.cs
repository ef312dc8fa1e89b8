using System.Runtime.InteropServices;

namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>A Go map of any keys, with its entries in the order in which they were first set.</summary>
internal sealed class GoMap
{
    private const int IndexFrom = 9;

    private readonly List<(GoValue Key, GoValue Value)> _entries = [];
    private Dictionary<GoValue, int>? _index;

    public IReadOnlyList<(GoValue Key, GoValue Value)> Entries => _entries;

    /// <summary>Sets a key; answers whether it was there before.</summary>
    public bool Set(GoValue key, GoValue value)
    {
        int at = Find(key);
        if (at >= 0)
        {
            // Go stores the new key as well, which shows where 0.0 follows -0.0.
            CollectionsMarshal.AsSpan(_entries)[at] = (key, value);
            return true;
        }

        _entries.Add((key, value));
        if (_index is not null && !IsNaN(key))
        {
            _index[key] = _entries.Count - 1;
        }

        return false;
    }

    private int Find(GoValue key)
    {
        // NaN equals nothing, itself included; thousands of them in one bucket would be slow.
        if (IsNaN(key))
        {
            return -1;
        }

        if (_index is null && _entries.Count < IndexFrom)
        {
            int last = _entries.Count - 1;
            while (last >= 0 && !GoKeyComparer.Instance.Equals(_entries[last].Key, key))
            {
                last--;
            }

            return last;
        }

        _index ??= BuildIndex();
        return _index.TryGetValue(key, out int at) ? at : -1;
    }

    private Dictionary<GoValue, int> BuildIndex()
    {
        var built = new Dictionary<GoValue, int>(GoKeyComparer.Instance);
        for (int i = 0; i < _entries.Count; i++)
        {
            if (!IsNaN(_entries[i].Key))
            {
                built[_entries[i].Key] = i;
            }
        }

        return built;
    }

    private static bool IsNaN(GoValue key) => key.Kind == GoKind.Float && double.IsNaN(key.Float);
}

/// <summary>Go's equality of map keys: same type and same value, so 1, 1.0 and "1" differ and -0.0 is 0.0.</summary>
internal sealed class GoKeyComparer : IEqualityComparer<GoValue>
{
    public static GoKeyComparer Instance { get; } = new();

    public bool Equals(GoValue? x, GoValue? y) =>
        x!.Kind == y!.Kind && x.Bits == y.Bits && x.Float.CompareTo(y.Float) == 0 && string.Equals(x.Text, y.Text, StringComparison.Ordinal);

    public int GetHashCode(GoValue obj) =>
        HashCode.Combine(obj.Kind, obj.Bits, obj.Float == 0 ? 0 : obj.Float, string.GetHashCode(obj.Text, StringComparison.Ordinal));
}
