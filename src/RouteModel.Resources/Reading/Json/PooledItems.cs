using System.Buffers;
using RouteModel.Resources.Collections;

namespace RouteModel.Resources.Reading;

/// <summary>Gathers the items of a list whose length is not known, in pooled memory. Not used after <see cref="ToListAndRelease"/>.</summary>
internal struct PooledItems<T>
{
    private T[]? _items;
    private int _count;

    /// <summary>Adds an item.</summary>
    public void Add(T item)
    {
        if (_items is null)
        {
            _items = ArrayPool<T>.Shared.Rent(8);
        }
        else if (_count == _items.Length)
        {
            T[] larger = ArrayPool<T>.Shared.Rent(_count * 2);
            _items.AsSpan(0, _count).CopyTo(larger);
            ArrayPool<T>.Shared.Return(_items, clearArray: true);
            _items = larger;
        }

        _items[_count++] = item;
    }

    /// <summary>The items as a list of exactly their number.</summary>
    public ValueList<T> ToListAndRelease()
    {
        ValueList<T> list = ValueList.Create<T>(_items.AsSpan(0, _count));
        if (_items is not null)
        {
            ArrayPool<T>.Shared.Return(_items, clearArray: true);
            _items = null;
        }

        return list;
    }
}
