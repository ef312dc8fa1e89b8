using System.Buffers;
using System.Numerics;
using RouteModel.Eskip;

namespace RouteModel.RouteGroups.Routes;

/// <summary>
/// Finds routes by their ids while they are collected. Its slots are borrowed, for a table of many routes would be an allocation that brings about a full
/// garbage collection each time.
/// </summary>
internal sealed class RouteIdTable : IDisposable
{
    private readonly EskipRoute[] _routes;
    private readonly int[] _slots;
    private readonly int[] _hashes;
    private readonly int _mask;

    /// <param name="routes">Where the routes are collected; as many as it can hold can be found.</param>
    public RouteIdTable(EskipRoute[] routes)
    {
        _routes = routes;
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)(routes.Length * 2) | 1);
        _slots = ArrayPool<int>.Shared.Rent(size);
        _slots.AsSpan(0, size).Clear();
        _hashes = ArrayPool<int>.Shared.Rent(routes.Length);
        _mask = size - 1;
    }

    /// <summary>The hash codes of routes' ids.</summary>
    public static int[] HashesOf(EskipRoute[] routes)
    {
        int[] hashes = routes.Length == 0 ? [] : new int[routes.Length];
        for (int i = 0; i < hashes.Length; i++)
        {
            hashes[i] = routes[i].Id.GetHashCode(StringComparison.Ordinal);
        }

        return hashes;
    }

    /// <summary>The route of an id; if there is none, the id is taken for that of the route at an index, which is about to be set.</summary>
    /// <param name="route">The route whose id it is.</param>
    /// <param name="hash">The hash code of the id.</param>
    /// <param name="index">The index.</param>
    public EskipRoute? Find(EskipRoute route, int hash, int index)
    {
        // A slot holds the index and one. At most half of them are taken, so there always is an empty one.
        int slot = hash & _mask;
        for (; _slots[slot] != 0; slot = (slot + 1) & _mask)
        {
            int known = _slots[slot] - 1;
            if (_hashes[known] == hash && _routes[known].Id == route.Id)
            {
                return _routes[known];
            }
        }

        _slots[slot] = index + 1;
        _hashes[index] = hash;
        return null;
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_slots);
        ArrayPool<int>.Shared.Return(_hashes);
    }
}
