using System.Buffers;
using System.Globalization;
using RouteModel.Balancing.Algorithms;
using RouteModel.Balancing.Endpoints;
using RouteModel.Balancing.Randomness;

namespace RouteModel.Balancing;

/// <summary>
/// Chooses an endpoint of a load-balanced backend, as Skipper's proxy does: the fade-in filter, the health filter, then the algorithm. Safe from any
/// thread; picking takes no lock and allocates nothing. Random numbers and the time come from outside. Other endpoints make another selector:
/// <see cref="With"/>. Upstream: Skipper, <c>loadbalancer/algorithm.go</c> and <c>proxy/proxy.go</c>.
/// </summary>
/// <example>
/// <code>
/// EndpointSelector selector = EndpointSelector.Create(["http://10.0.0.1:8080", "http://10.0.0.2:8080"], new() { Algorithm = LoadBalancingAlgorithm.LeastRequests });
/// using InFlightRequest request = selector.Pick(random.NextUInt64()).Begin();
/// </code>
/// </example>
public sealed class EndpointSelector
{
    private const int MostOnStack = 256;

    private readonly EndpointList _list;
    private readonly EndpointSelectorOptions _options;
    private readonly EndpointRegistry _registry;
    private readonly EndpointAlgorithm _algorithm;
    private readonly bool _hasFilters;

    // Taking turns is so little work that everything around it counts; it asks for neither numbers nor keys.
    private readonly RoundRobin? _turns;

    private EndpointSelector(Endpoint[] endpoints, EndpointSelectorOptions options, EndpointRegistry registry, EndpointAlgorithm? previous)
    {
        _list = new EndpointList(endpoints);
        _options = options;
        _registry = registry;
        _algorithm = EndpointAlgorithm.Create(_list, options, previous);
        _hasFilters = options.FadeIn is { Duration.Ticks: > 0 } || options.HealthCheck is not null;
        _turns = _hasFilters || endpoints.Length == 1 ? null : _algorithm as RoundRobin;
    }

    /// <summary>The endpoints in order; at least one.</summary>
    public IReadOnlyList<Endpoint> Endpoints => _list.Endpoints;

    /// <summary>A selector over endpoints.</summary>
    /// <param name="addresses">The addresses in order, with scheme and host.</param>
    /// <param name="options">How to choose; round robin when left out.</param>
    /// <param name="now">The present time; only fade-in and the registry's memory need it.</param>
    /// <exception cref="ArgumentException">There is no address, one is none, or the balance factor is below 1; the message has Skipper's text.</exception>
    public static EndpointSelector Create(IEnumerable<string> addresses, EndpointSelectorOptions? options = null, DateTimeOffset now = default)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        options ??= new EndpointSelectorOptions();
        if (options.BalanceFactor is { } factor && !(factor >= 1))
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"invalid consistentHashBalanceFactor filter value, must be >=1 but got {factor:F6}"),
                nameof(options));
        }

        EndpointRegistry registry = options.Registry ?? new EndpointRegistry();
        return new EndpointSelector(Resolve(addresses, registry, now), options, registry, previous: null);
    }

    /// <summary>
    /// A selector over other endpoints that knows what this one knows of the hosts: requests in flight, times of detection, weights. Round robin goes on
    /// where this one is; the sums of the smooth algorithms begin anew, as with every routing table in Skipper. This selector stays as it is.
    /// </summary>
    /// <param name="addresses">The addresses in order.</param>
    /// <param name="now">The present time.</param>
    /// <exception cref="ArgumentException">There is no address, or one is none.</exception>
    public EndpointSelector With(IEnumerable<string> addresses, DateTimeOffset now = default)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        return new EndpointSelector(Resolve(addresses, _registry, now), _options, _registry, _algorithm);
    }

    /// <summary>Chooses an endpoint.</summary>
    /// <param name="random">64 random bits; what needs several numbers derives the others.</param>
    /// <param name="key">The key of the request, which the algorithms that hash read: Skipper's <c>consistentHashKey</c>, or the client's address.</param>
    /// <param name="now">The present time; only fade-in needs it.</param>
    public Endpoint Pick(ulong random, ReadOnlySpan<char> key = default, DateTimeOffset now = default) =>
        _turns is { } turns ? _list.Endpoints[turns.Next()] : Pick(new Draws(random), key, now);

    internal Endpoint Pick(in Draws draws, ReadOnlySpan<char> key, DateTimeOffset now) =>
        _hasFilters ? PickFiltered(draws, key, now) : _list.Endpoints[Choose(_list.All, draws, key)];

    /// <summary>Chooses among some of the endpoints.</summary>
    internal int Choose(ReadOnlySpan<int> offered, in Draws draws, ReadOnlySpan<char> key) =>
        offered.Length == 1 ? offered[0] : _algorithm.Choose(offered, draws, key);

    private static Endpoint[] Resolve(IEnumerable<string> addresses, EndpointRegistry registry, DateTimeOffset now)
    {
        var split = new List<(string Address, EndpointAddress Parts)>();
        foreach (string address in addresses)
        {
            split.Add(EndpointAddress.TrySplit(address, out EndpointAddress parts, out string? error) ? (address, parts) : throw new ArgumentException(error, nameof(addresses)));
        }

        if (split.Count == 0)
        {
            throw new ArgumentException("no endpoints defined", nameof(addresses));
        }

        Endpoint[] endpoints = [.. split.Select(item => new Endpoint(item.Address, item.Parts, registry.Observe(item.Parts.Host, now)))];
        registry.Forget(now);
        return endpoints;
    }

    private Endpoint PickFiltered(in Draws draws, ReadOnlySpan<char> key, DateTimeOffset now)
    {
        int count = _list.Count;
        int[]? rented = count > MostOnStack ? ArrayPool<int>.Shared.Rent(count) : null;
        Span<int> offered = rented is null ? stackalloc int[MostOnStack] : rented;
        offered = offered[..count];
        _list.All.CopyTo(offered);
        if (_options.FadeIn is { Duration.Ticks: > 0 } fadeIn)
        {
            offered = offered[..fadeIn.Filter(_list.Endpoints, offered, RandomNumbers.Fraction(draws.FadeIn), now)];
        }

        if (_options.HealthCheck is { } check)
        {
            offered = offered[..check.Filter(_list.Endpoints, offered, RandomNumbers.Fraction(draws.Health))];
        }

        int chosen = Choose(offered, draws, key);
        if (rented is not null)
        {
            ArrayPool<int>.Shared.Return(rented);
        }

        return _list.Endpoints[chosen];
    }
}
