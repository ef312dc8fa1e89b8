using RouteModel.Gateway.Incremental;
using RouteModel.Gateway.Snapshots;
using RouteModel.Resources.Collections;

namespace RouteModel.Gateway.Avi;

/// <summary>The servers of a pool, from the EndpointSlices of its Service.</summary>
internal sealed class PoolServers(SnapshotView view)
{
    /// <summary>
    /// The servers and their port. A port that the Service does not have, or none, still gives servers if the Service has one slice with one
    /// port: they are then reached on that.
    /// </summary>
    public (int Port, ValueList<string> Servers) Find(ResolvedBackend backend)
    {
        var name = new ObjectName(backend.Namespace, backend.Name);
        StoredSlice[] slices = [.. view.Slices(name)];
        StoredServicePort? port = view.Service(name)?.Ports.FirstOrDefault(port => port.Port == backend.Port);
        if (port is null)
        {
            return slices is [{ Ports: { Count: 1 } ports } only] ? (ports[0].Port, Servers(only, ports[0].Port)) : (backend.Port ?? 0, []);
        }

        // Slices name the target port behind the Service's port of the same name.
        var servers = new List<string>();
        int target = port.Port;
        foreach (StoredSlice slice in slices)
        {
            if (slice.Ports.FirstOrDefault(candidate => candidate.Name == port.Name) is { } found)
            {
                target = found.Port;
                servers.AddRange(Servers(slice, found.Port));
            }
        }

        return (target, ValueList.From(servers));
    }

    private static ValueList<string> Servers(StoredSlice slice, int port) =>
        ValueList.From(slice.Addresses.Select(address => address.Contains(':', StringComparison.Ordinal) ? $"[{address}]:{port}" : $"{address}:{port}"));
}
