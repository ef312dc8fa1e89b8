using RouteModel.Eskip.Printing;
using RouteModel.Resources.Collections;

namespace RouteModel.Eskip;

/// <summary>The backend of a route; the static members make the six kinds. Upstream: the backend fields of Skipper's <c>eskip.Route</c>.</summary>
public sealed record EskipBackend
{
    private static readonly ValueList<EskipLbEndpoint> NoEndpoints = [];

    private EskipBackend(EskipBackendType type) => Type = type;

    /// <summary>Filters answer the request, or 404: <c>&lt;shunt&gt;</c>.</summary>
    public static EskipBackend Shunt { get; } = new(EskipBackendType.Shunt);

    /// <summary>The request is looked up again: <c>&lt;loopback&gt;</c>.</summary>
    public static EskipBackend Loopback { get; } = new(EskipBackendType.Loopback);

    /// <summary>Filters choose the address: <c>&lt;dynamic&gt;</c>.</summary>
    public static EskipBackend Dynamic { get; } = new(EskipBackendType.Dynamic);

    /// <summary>The address the proxy was started with. It is read from <c>&lt;forward&gt;</c>, and prints as the empty text, as Skipper prints it.</summary>
    public static EskipBackend Forward { get; } = new(EskipBackendType.Forward);

    /// <summary>What kind of backend it is.</summary>
    public EskipBackendType Type { get; }

    /// <summary>The address of a network backend, as written; empty for every other kind.</summary>
    public string Address { get; private init; } = "";

    /// <summary>The algorithm of a load-balanced backend; empty for the default one and for every other kind.</summary>
    public string Algorithm { get; private init; } = "";

    /// <summary>The endpoints of a load-balanced backend in order; empty for every other kind.</summary>
    public ValueList<EskipLbEndpoint> Endpoints { get; private init; } = NoEndpoints;

    /// <summary>One address: <c>"http://a.example:8080"</c>. The address is not checked, and prints without escaping.</summary>
    public static EskipBackend Network(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return new EskipBackend(EskipBackendType.Network) { Address = address };
    }

    /// <summary>Several endpoints: <c>&lt;roundRobin, "http://10.0.0.1:80", "http://10.0.0.2:80"&gt;</c>.</summary>
    /// <param name="algorithm">The algorithm's name; empty for the proxy's default.</param>
    /// <param name="endpoints">The endpoints in order; their syntax is not checked.</param>
    public static EskipBackend LoadBalanced(string algorithm, IEnumerable<EskipLbEndpoint> endpoints)
    {
        ArgumentNullException.ThrowIfNull(algorithm);
        ArgumentNullException.ThrowIfNull(endpoints);
        return new EskipBackend(EskipBackendType.LoadBalanced)
        {
            Algorithm = algorithm,
            Endpoints = endpoints as ValueList<EskipLbEndpoint> ?? ValueList.From(endpoints),
        };
    }

    /// <summary>The backend as eskip prints it.</summary>
    public override string ToString()
    {
        using var text = new TextBuffer();
        EskipWriter.AppendBackend(text, this);
        return text.ToString();
    }
}
