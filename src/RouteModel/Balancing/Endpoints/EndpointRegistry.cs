using System.Collections.Concurrent;
using RouteModel.Balancing.Endpoints;

namespace RouteModel.Balancing;

/// <summary>
/// What is known of all hosts, whatever selector knows them: requests in flight, the time of detection, weights. Safe from any thread. A host that no
/// selector was made with for a minute is forgotten, unless a request to it is in flight. Upstream: Skipper, <c>routing/endpointregistry.go</c>.
/// </summary>
public sealed class EndpointRegistry
{
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, HostState> _hosts = new(StringComparer.Ordinal);
    private readonly object _observing = new();

    /// <summary>
    /// Ends a period of a passive health check: every host gets its weight and its probability of being passed over from the requests of the period.
    /// </summary>
    /// <param name="check">The bounds of the check.</param>
    public void EndPeriod(PassiveHealthCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        foreach (HostState host in _hosts.Values)
        {
            check.Judge(host);
        }
    }

    /// <summary>Notes when an endpoint was created. A time before that of detection changes nothing: what <c>endpointCreated</c> does in Skipper's routes.</summary>
    /// <param name="address">The address of the endpoint.</param>
    /// <param name="created">When it was created; not after <paramref name="now"/>.</param>
    /// <param name="now">The present time.</param>
    /// <returns>False when the time lies in the future, the address is none, or no selector was made with the endpoint: nothing changes then.</returns>
    public bool SetCreated(string address, DateTimeOffset created, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (created > now || !EndpointAddress.TrySplit(address, out EndpointAddress parts, out _) || !_hosts.TryGetValue(parts.Host, out HostState? host))
        {
            return false;
        }

        host.MoveDetection(created);
        return true;
    }

    internal HostState Observe(string host, DateTimeOffset now)
    {
        // Nothing is forgotten between being found and being seen.
        lock (_observing)
        {
            HostState state = _hosts.GetOrAdd(host, static (name, time) => new HostState(name, time), now);
            state.See(now);
            return state;
        }
    }

    internal void Forget(DateTimeOffset now)
    {
        lock (_observing)
        {
            foreach (KeyValuePair<string, HostState> host in _hosts)
            {
                if (now.UtcTicks - host.Value.LastSeen > Memory.Ticks && host.Value.InFlight == 0)
                {
                    _hosts.TryRemove(host);
                }
            }
        }
    }
}
