using RouteModel.Balancing;
using RouteModel.Balancing.Endpoints;
using RouteModel.Balancing.Randomness;

namespace RouteModel.Tests.Balancing.Stress;

/// <summary>Endpoints under one algorithm, of which two halves take turns; some requests fail, and time goes on with every swap.</summary>
internal sealed class EndpointSubject : StressSubject
{
    private const int Half = 8;

    private static readonly DateTimeOffset Start = new(2024, 5, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly string[] All = Endpoints3.Of(2 * Half);

    private readonly EndpointSelectorOptions _options;
    private readonly TimeSpan _step;
    private readonly HostState[] _hosts;
    private long _now = Start.UtcTicks;
    private Generation _current;

    /// <summary>Makes the first generation.</summary>
    /// <param name="name">What it is called when something is wrong.</param>
    /// <param name="options">The algorithm and its filters.</param>
    /// <param name="step">How far a swap moves the time: after a minute hosts are forgotten, and come back as new ones.</param>
    public EndpointSubject(string name, EndpointSelectorOptions options, TimeSpan step)
        : base(name)
    {
        _options = options with { Registry = new EndpointRegistry() };
        _step = step;
        _hosts = [.. EndpointSelector.Create(All, _options, Start).Endpoints.Select(static endpoint => endpoint.State)];
        _current = new Generation(EndpointSelector.Create(All[..Half], _options, Start), [.. All[..Half]]);
    }

    private bool IsForgetful => _step > TimeSpan.FromMinutes(1);

    public override string FindLostCounts()
    {
        HostState[] hosts = [.. _hosts, .. _current.Selector.Endpoints.Select(static endpoint => endpoint.State)];
        if (Array.Find(hosts, static host => host.InFlight != 0) is { } busy)
        {
            return $"{busy.Host} has {busy.InFlight} requests in flight";
        }

        // The check takes the counts of a period, and a host that was forgotten took its own along.
        long requests = _hosts.Sum(static host => host.TakeCounts().Requests);
        return _options.HealthCheck is null && !IsForgetful && requests != Picks ? $"{Picks} picks are {requests} requests" : "";
    }

    protected override void PickOne(ref Pcg random)
    {
        Generation seen = Volatile.Read(ref _current);
        ulong number = random.Next();
        Endpoint chosen = seen.Selector.Pick(number, seen.Keys[number % (ulong)seen.Keys.Length], new DateTimeOffset(Volatile.Read(in _now), TimeSpan.Zero));
        using InFlightRequest request = chosen.Begin();
        if (!seen.Addresses.Contains(chosen.Address) || chosen.InFlight < 1)
        {
            throw new InvalidOperationException($"{this}: {chosen} is none of them, or has lost its count");
        }

        // Some hosts fail more often than others.
        if ((number >> 32) % 16 < (ulong)chosen.Host.Length % 3)
        {
            request.Fail();
        }
    }

    protected override void SwapTo(int half)
    {
        var now = new DateTimeOffset(Interlocked.Add(ref _now, _step.Ticks), TimeSpan.Zero);
        string[] addresses = All[(half * Half)..((half + 1) * Half)];
        EndpointSelector next = _current.Selector.With(addresses, now);
        Volatile.Write(ref _current, new Generation(next, [.. addresses]));
        if (_options.HealthCheck is { } check)
        {
            _options.Registry!.EndPeriod(check);
        }
    }

    private sealed record Generation(EndpointSelector Selector, HashSet<string> Addresses)
    {
        public string[] Keys { get; } = ["192.0.2.7", "192.0.2.8", "user-42", "user-43", "alpha", "beta", "gamma"];
    }
}
