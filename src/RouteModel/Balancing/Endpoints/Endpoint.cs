using RouteModel.Balancing.Endpoints;

namespace RouteModel.Balancing;

/// <summary>One endpoint of a selector. Its counts belong to the host and port, and are shared by all selectors of a registry.</summary>
public sealed class Endpoint
{
    internal Endpoint(string address, EndpointAddress parts, HostState state)
    {
        Address = address;
        Scheme = parts.Scheme;
        State = state;
    }

    /// <summary>The address as it was written.</summary>
    public string Address { get; }

    /// <summary>The scheme in lower case.</summary>
    public string Scheme { get; }

    /// <summary>The host in lower case, with its port where the scheme has one.</summary>
    public string Host => State.Host;

    /// <summary>The requests that have begun and not ended.</summary>
    public long InFlight => State.InFlight;

    /// <summary>The weight that the passive health check gave, from 0 to 1; without a check 1.</summary>
    public double Weight => State.Weight;

    internal HostState State { get; }

    /// <summary>Counts a request to this endpoint as in flight until the answer is disposed.</summary>
    public InFlightRequest Begin() => new(State);

    /// <inheritdoc/>
    public override string ToString() => Address;
}
