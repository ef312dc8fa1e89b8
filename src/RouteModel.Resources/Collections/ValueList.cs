using System.Collections;
using System.Runtime.CompilerServices;

namespace RouteModel.Resources.Collections;

/// <summary>An immutable list with value equality, as resource models hold it. Collection expressions create it: <c>Hosts = ["a.example"]</c>.</summary>
/// <typeparam name="T">The item type.</typeparam>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[] _items;

    internal ValueList(T[] items) => _items = items;

    /// <summary>The number of items.</summary>
    public int Count => _items.Length;

    /// <summary>The item at an index from 0.</summary>
    /// <exception cref="IndexOutOfRangeException">The index is not below <see cref="Count"/>.</exception>
    public T this[int index] => _items[index];

    /// <summary>The items as a span; nothing is copied.</summary>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <summary>Enumerates without allocating.</summary>
    public ReadOnlySpan<T>.Enumerator GetEnumerator() => new ReadOnlySpan<T>(_items).GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(ValueList<T>? other) => other is not null && AsSpan().SequenceEqual(other.AsSpan(), EqualityComparer<T>.Default);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (T item in _items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();
}

/// <summary>Creates <see cref="ValueList{T}"/>.</summary>
public static class ValueList
{
    /// <summary>A list of copies of <paramref name="items"/>. O(n).</summary>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());

    /// <summary>A list of the items of a sequence. O(n).</summary>
    public static ValueList<T> From<T>(IEnumerable<T> items) => new([.. items]);
}
