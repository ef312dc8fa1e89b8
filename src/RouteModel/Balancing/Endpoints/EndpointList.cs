namespace RouteModel.Balancing.Endpoints;

/// <summary>The endpoints of a selector, and which of them share a host.</summary>
internal sealed class EndpointList
{
    public EndpointList(Endpoint[] endpoints)
    {
        Endpoints = endpoints;
        States = [.. endpoints.Select(static endpoint => endpoint.State)];
        Addresses = [.. endpoints.Select(static endpoint => endpoint.Address)];
        All = [.. Enumerable.Range(0, endpoints.Length)];
        Hosts = new int[endpoints.Length];
        var numbers = new Dictionary<HostState, int>();
        for (int i = 0; i < endpoints.Length; i++)
        {
            if (!numbers.TryGetValue(States[i], out Hosts[i]))
            {
                numbers.Add(States[i], Hosts[i] = numbers.Count);
            }
        }

        HostCount = numbers.Count;
    }

    public int Count => Endpoints.Length;

    public Endpoint[] Endpoints { get; }

    public HostState[] States { get; }

    public string[] Addresses { get; }

    /// <summary>The indexes of all endpoints.</summary>
    public int[] All { get; }

    /// <summary>The number of each endpoint's host; endpoints at the same host and port have the same one.</summary>
    public int[] Hosts { get; }

    public int HostCount { get; }
}
