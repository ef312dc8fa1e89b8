using RouteModel.Balancing.Endpoints;
using RouteModel.Balancing.Hashing;
using RouteModel.Balancing.Randomness;

namespace RouteModel.Balancing.Algorithms;

/// <summary>
/// Skipper's <c>consistentHash</c> over any table of places: from the place of the key's hash on, the first endpoint on offer. With a balance factor
/// also the first that has no more requests in flight than that many times the average, the arriving request counted.
/// </summary>
internal sealed class HashedEndpoint(EndpointList endpoints, IHashTable table, double? balanceFactor) : EndpointAlgorithm
{
    private const int WordBits = 64;
    private const int MostWordsOnStack = 64;

    private readonly int[] _places = table.Places;

    public override int Choose(ReadOnlySpan<int> offered, in Draws draws, ReadOnlySpan<char> key)
    {
        int place = table.Find(XxHash64.Hash(key));
        bool isWhole = offered.Length == endpoints.Count;
        if (isWhole && balanceFactor is null)
        {
            return _places[place];
        }

        int words = isWhole ? 0 : (endpoints.HostCount + WordBits - 1) / WordBits;
        Span<ulong> hosts = words <= MostWordsOnStack ? stackalloc ulong[MostWordsOnStack] : new ulong[words];
        foreach (int index in words > 0 ? offered : [])
        {
            int host = endpoints.Hosts[index];
            hosts[host / WordBits] |= 1UL << (host % WordBits);
        }

        return _places[Walk(place, hosts[..words], balanceFactor is { } factor ? Target(offered, factor) : double.PositiveInfinity)];
    }

    private int Walk(int place, ReadOnlySpan<ulong> hosts, double target)
    {
        for (int steps = 0; steps < _places.Length; steps++)
        {
            int index = _places[place];
            int host = endpoints.Hosts[index];
            bool isOffered = hosts.IsEmpty || (hosts[host / WordBits] >> (host % WordBits) & 1) != 0;
            if (isOffered && endpoints.States[index].InFlight <= target)
            {
                break;
            }

            place = place + 1 == _places.Length ? 0 : place + 1;
        }

        return place;
    }

    // The average runs over the endpoints on offer, and counts the arriving request.
    private double Target(ReadOnlySpan<int> offered, double factor)
    {
        long sum = 1;
        foreach (int index in offered)
        {
            sum += endpoints.States[index].InFlight;
        }

        return (double)sum / offered.Length * factor;
    }
}
