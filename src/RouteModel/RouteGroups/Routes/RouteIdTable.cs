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
    private readonly int _mask;

    /// <param name="routes">Where the routes are collected; as many as it can hold can be found.</param>
    public RouteIdTable(EskipRoute[] routes)
    {
        _routes = routes;
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)(routes.Length * 2) | 1);
        _slots = ArrayPool<int>.Shared.Rent(size);
        _slots.AsSpan(0, size).Clear();
        _mask = size - 1;
    }

    /// <summary>The route of an id; if there is none, the id is taken for that of the route at an index, which is about to be set.</summary>
    public EskipRoute? Find(string id, int index)
    {
        // A slot holds the index and one. At most half of them are taken, so there always is an empty one.
        int slot = id.GetHashCode(StringComparison.Ordinal) & _mask;
        for (; _slots[slot] != 0; slot = (slot + 1) & _mask)
        {
            EskipRoute route = _routes[_slots[slot] - 1];
            if (route.Id == id)
            {
                return route;
            }
        }

        _slots[slot] = index + 1;
        return null;
    }

    public void Dispose() => ArrayPool<int>.Shared.Return(_slots);
}
