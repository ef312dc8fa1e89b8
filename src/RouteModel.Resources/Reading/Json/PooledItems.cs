using System.Buffers;
using System.Runtime.CompilerServices;
using RouteModel.Resources.Collections;

namespace RouteModel.Resources.Reading;

/// <summary>
/// Gathers the items of a list whose length is not known: the first few in itself, more in pooled memory. Not used after <see cref="ToListAndRelease"/>.
/// </summary>
internal struct PooledItems<T>
{
    private const int Few = 4;

    private FewItems _few;
    private T[]? _many;
    private int _count;

    /// <summary>Adds an item.</summary>
    public void Add(T item)
    {
        if (_count < Few)
        {
            _few[_count++] = item;
            return;
        }

        if (_many is null)
        {
            _many = ArrayPool<T>.Shared.Rent(Few * 4);
            ((ReadOnlySpan<T>)_few).CopyTo(_many);
        }
        else if (_count == _many.Length)
        {
            T[] larger = ArrayPool<T>.Shared.Rent(_count * 2);
            _many.AsSpan(0, _count).CopyTo(larger);
            ArrayPool<T>.Shared.Return(_many, clearArray: true);
            _many = larger;
        }

        _many[_count++] = item;
    }

    /// <summary>The items as a list of exactly their number.</summary>
    public ValueList<T> ToListAndRelease()
    {
        if (_many is null)
        {
            return ValueList.Create(((ReadOnlySpan<T>)_few)[.._count]);
        }

        ValueList<T> list = ValueList.Create<T>(_many.AsSpan(0, _count));
        ArrayPool<T>.Shared.Return(_many, clearArray: true);
        _many = null;
        return list;
    }

    [InlineArray(Few)]
    private struct FewItems
    {
        private T _first;
    }
}
