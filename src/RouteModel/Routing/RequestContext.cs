namespace RouteModel.Routing;

/// <summary>What surrounds a request; nothing of it is ever taken from the machine.</summary>
public sealed record RequestContext
{
    /// <summary>A context in which nothing is known: no peer, the beginning of Unix time, a proxy that goes on.</summary>
    public static RequestContext Unknown { get; } = new();

    /// <summary>The peer, as address and port: <c>192.0.2.1:40000</c>, <c>[2001:db8::1]:443</c>. Empty when it is not known; no network holds it then.</summary>
    public string RemoteAddress { get; init; } = "";

    /// <summary>The time for <c>Between</c>, <c>Before</c>, <c>After</c> and <c>Cron</c>, the latter in its own offset.</summary>
    public DateTimeOffset Time { get; init; } = DateTimeOffset.UnixEpoch;

    /// <summary>Whether the proxy is shutting down, for <c>Shutdown</c>.</summary>
    public bool IsShuttingDown { get; init; }
}
