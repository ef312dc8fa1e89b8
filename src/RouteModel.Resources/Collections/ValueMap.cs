using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace RouteModel.Resources.Collections;

/// <summary>An immutable map from ordinal string keys, with value equality that ignores order. It keeps the order in which it was filled.</summary>
/// <typeparam name="T">The value type.</typeparam>
public sealed class ValueMap<T> : IReadOnlyDictionary<string, T>, IEquatable<ValueMap<T>>
{
    private readonly Dictionary<string, T> _entries;

    /// <summary>A map of copies of <paramref name="entries"/>; of a key that occurs twice the last value is kept, as in JSON.</summary>
    public ValueMap(IEnumerable<KeyValuePair<string, T>> entries)
    {
        _entries = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach ((string key, T value) in entries)
        {
            _entries[key] = value;
        }
    }

    private ValueMap(Dictionary<string, T> entries) => _entries = entries;

    /// <summary>The number of entries.</summary>
    public int Count => _entries.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _entries.Keys;

    /// <inheritdoc/>
    public IEnumerable<T> Values => _entries.Values;

    /// <inheritdoc/>
    public T this[string key] => _entries[key];

    /// <summary>A map of ordinal entries that nobody else changes any more; they are not copied.</summary>
    internal static ValueMap<T> Owning(Dictionary<string, T> entries) => new(entries);

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _entries.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => _entries.TryGetValue(key, out value);

    /// <summary>Enumerates without allocating.</summary>
    public Dictionary<string, T>.Enumerator GetEnumerator() => _entries.GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(ValueMap<T>? other)
    {
        if (other is null || other.Count != Count)
        {
            return false;
        }

        foreach ((string key, T value) in _entries)
        {
            if (!other._entries.TryGetValue(key, out T? theirs) || !EqualityComparer<T>.Default.Equals(value, theirs))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueMap<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = Count;
        foreach ((string key, T value) in _entries)
        {
            hash ^= HashCode.Combine(key, value);
        }

        return hash;
    }

    /// <summary>A map of entries that nobody else holds, compared ordinally.</summary>
    internal static ValueMap<T> Of(Dictionary<string, T> entries) => new(entries);

    IEnumerator<KeyValuePair<string, T>> IEnumerable<KeyValuePair<string, T>>.GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _entries.GetEnumerator();
}
