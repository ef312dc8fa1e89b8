namespace RouteModel.Balancing.Endpoints;

/// <summary>What is known of a host and port, by whatever address and route it is reached. Every member is safe from any thread.</summary>
internal sealed class HostState(string host, DateTimeOffset detected)
{
    private long _inFlight;
    private long _requests;
    private long _failures;
    private long _detected = detected.UtcTicks;
    private long _lastSeen = detected.UtcTicks;
    private double _weight = 1;
    private double _dropProbability;

    public string Host { get; } = host;

    /// <summary>Requests that have begun and not ended.</summary>
    public long InFlight => Volatile.Read(in _inFlight);

    /// <summary>From 0 to 1; only the passive health check changes it.</summary>
    public double Weight
    {
        get => Volatile.Read(in _weight);
        set => Volatile.Write(ref _weight, value);
    }

    /// <summary>From 0 to 1; only the passive health check changes it.</summary>
    public double DropProbability
    {
        get => Volatile.Read(in _dropProbability);
        set => Volatile.Write(ref _dropProbability, value);
    }

    /// <summary>When the host came first, in ticks of UTC.</summary>
    public long Detected => Volatile.Read(in _detected);

    /// <summary>When the host was last part of a table, in ticks of UTC.</summary>
    public long LastSeen => Volatile.Read(in _lastSeen);

    public void See(DateTimeOffset now) => Raise(ref _lastSeen, now.UtcTicks);

    /// <summary>Moves the time of detection to a later one, never to an earlier one.</summary>
    public void MoveDetection(DateTimeOffset created) => Raise(ref _detected, created.UtcTicks);

    public void Begin() => Interlocked.Increment(ref _inFlight);

    public void End(bool hasFailed)
    {
        Interlocked.Decrement(ref _inFlight);
        Interlocked.Increment(ref _requests);
        if (hasFailed)
        {
            Interlocked.Increment(ref _failures);
        }
    }

    /// <summary>Adds to the requests in flight without a request; for reproducing a recorded state.</summary>
    public void AddInFlight(long count) => Interlocked.Add(ref _inFlight, count);

    /// <summary>The counts since the last call.</summary>
    public (long Requests, long Failures) TakeCounts()
    {
        // Failures first: a request that ends in between then counts as one without its failure, never as a failure without a request.
        long failures = Interlocked.Exchange(ref _failures, 0);
        return (Interlocked.Exchange(ref _requests, 0), failures);
    }

    private static void Raise(ref long value, long to)
    {
        long seen = Volatile.Read(in value);
        while (to > seen)
        {
            long found = Interlocked.CompareExchange(ref value, to, seen);
            if (found == seen)
            {
                return;
            }

            seen = found;
        }
    }
}
