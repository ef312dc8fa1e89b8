using RouteModel.Balancing;
using RouteModel.Balancing.Algorithms;
using RouteModel.Balancing.Randomness;
using RouteModel.Eskip;
using RouteModel.Resources.Collections;

namespace RouteModel.Selection;

/// <summary>One of the routes of a split: when it takes a request that comes by, and what it counts.</summary>
internal sealed class SplitRoute
{
    private const string Traffic = "Traffic";
    private const string TrafficSegment = "TrafficSegment";
    private const string True = "True";

    private readonly EskipRoute _route;
    private readonly double[] _traffic;
    private readonly EndpointSelector? _selector;
    private readonly Dictionary<Endpoint, int> _indexes = new(ReferenceEqualityComparer.Instance);
    private readonly long[] _counts;

    public SplitRoute(EskipRoute route)
    {
        _route = route;
        EskipPredicate[] chances = [.. ((IEnumerable<EskipPredicate>)route.Predicates).Where(IsChance)];
        _traffic = [.. chances.Where(static item => item.Name == Traffic).Select(static item => Number(item, 0))];
        Weight = chances.Count(static item => item.Name is Traffic or True);
        foreach (EskipPredicate segment in chances.Where(static item => item.Name == TrafficSegment))
        {
            SegmentStart = Math.Max(SegmentStart, Number(segment, 0));
            SegmentEnd = Math.Min(SegmentEnd, Number(segment, 1));
        }

        if (Selector.TryCreate(route, null, default, out _selector, out _))
        {
            for (int i = 0; i < _selector.Endpoints.Count; i++)
            {
                _indexes.Add(_selector.Endpoints[i], i);
            }
        }

        _counts = new long[_selector?.Endpoints.Count ?? 0];
    }

    /// <summary>What of the route's weight is not shared by the others: heavier routes are tried first.</summary>
    public int Weight { get; }

    public double SegmentStart { get; }

    public double SegmentEnd { get; } = 1;

    /// <summary>How many of the requests it took.</summary>
    public long Count { get; private set; }

    /// <summary>The probability that all its <c>Traffic</c> predicates let a request in.</summary>
    public double Chance => _traffic.Aggregate(1.0, static (product, chance) => product * chance);

    /// <summary>Whether there is a list of endpoints to choose from.</summary>
    public bool HasEndpoints => _counts.Length > 1;

    /// <summary>Whether a predicate is one that only shares traffic out.</summary>
    public static bool IsChance(EskipPredicate predicate) => predicate.Name switch
    {
        True => true,
        Traffic => predicate.Args.Count > 0 && predicate.Args[0].TryGetNumber(out _),
        TrafficSegment => predicate.Args.Count == 2 && predicate.Args[0].TryGetNumber(out _) && predicate.Args[1].TryGetNumber(out _),
        _ => false,
    };

    /// <summary>Whether the route matches a request whose draw for segments is given; every <c>Traffic</c> draws for itself.</summary>
    public bool Matches(double segment, ref Pcg random)
    {
        if (segment < SegmentStart || segment >= SegmentEnd)
        {
            return false;
        }

        foreach (double chance in _traffic)
        {
            if (!(RandomNumbers.Fraction(random.Next()) < chance))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Counts a request, at the endpoint that it goes to.</summary>
    public void Take(ulong random, ReadOnlySpan<char> key)
    {
        Count++;
        if (_selector is not null)
        {
            _counts[_indexes[_selector.Pick(random, key)]]++;
        }
    }

    /// <summary>Counts requests that nothing has to be drawn for.</summary>
    public void TakeAll(long requests)
    {
        Count += requests;
        if (_counts.Length > 0)
        {
            _counts[0] += requests;
        }
    }

    /// <summary>The counts beside what was computed.</summary>
    public RouteShare Report(double predicted)
    {
        double[] parts = EndpointParts();
        return new RouteShare(
            _route.Id,
            _route.Backend.Type == EskipBackendType.LoadBalanced ? $"<{(_route.Backend.Algorithm.Length > 0 ? _route.Backend.Algorithm : "roundRobin")}>" : _route.Backend.ToString(),
            predicted,
            Count,
            HasEndpoints
                ? ValueList.From(_selector!.Endpoints.Select((endpoint, i) => new EndpointShare(endpoint.Address, predicted * parts[i], _counts[i])))
                : []);
    }

    // Without requests in flight and without failures all algorithms share evenly, but that of the ring: there it is the arcs that end in places of an endpoint.
    private double[] EndpointParts()
    {
        double[] parts = new double[_counts.Length];
        Array.Fill(parts, 1.0 / Math.Max(1, parts.Length));
        return HasEndpoints && _route.Backend.Algorithm == "consistentHash" ? new HashRing([.. _selector!.Endpoints.Select(static item => item.Address)]).Parts() : parts;
    }

    private static double Number(EskipPredicate predicate, int index) => predicate.Args[index].TryGetNumber(out double number) ? number : 0;
}
