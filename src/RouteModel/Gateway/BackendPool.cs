using RouteModel.Resources.Collections;

namespace RouteModel.Gateway;

/// <summary>How the servers of one backend are chosen, watched and spoken to.</summary>
/// <remarks>Values are Avi's own tokens. What is <see langword="null"/> or empty is not sent, and Avi's own default applies.</remarks>
public sealed record BackendPool
{
    /// <summary>The load balancing algorithm, such as <c>LB_ALGORITHM_ROUND_ROBIN</c>.</summary>
    public string? LbAlgorithm { get; init; }

    /// <summary>The key of a consistent hash, such as <c>LB_ALGORITHM_CONSISTENT_HASH_URI</c>.</summary>
    public string? LbAlgorithmHash { get; init; }

    /// <summary>The header that is the key of the hash.</summary>
    public string? LbAlgorithmConsistentHashHeader { get; init; }

    /// <summary>The persistence profile of the extension, such as <c>System-Persistence-TLS</c>.</summary>
    public string? PersistenceProfile { get; init; }

    /// <summary>The persistence that the rule asks for itself; it goes before the extension's.</summary>
    public CookiePersistence? RulePersistence { get; init; }

    /// <summary>The health monitors, as references to Avi objects; never empty.</summary>
    public required ValueList<string> HealthMonitorRefs { get; init; }

    /// <summary>TLS to the servers; <see langword="null"/> for none.</summary>
    public BackendTls? Tls { get; init; }

    /// <summary>The extension whose settings are applied; <see langword="null"/> for none.</summary>
    public string? Extension { get; init; }
}

/// <summary>TLS to servers.</summary>
public sealed record BackendTls
{
    /// <summary>Whether the name in the server's certificate is checked.</summary>
    public bool? HostCheckEnabled { get; init; }

    /// <summary>The names that it may have; the request's host if there are none.</summary>
    public ValueList<string> DomainNames { get; init; } = [];

    /// <summary>The PKIProfile whose authorities certificates are checked against, in the route's namespace.</summary>
    public string? PkiProfile { get; init; }

    /// <summary>The name of the Avi object made of the PKIProfile.</summary>
    public string? PkiProfileRef { get; init; }
}

/// <summary>Persistence by a cookie that the rule asks for with <c>sessionPersistence</c>.</summary>
/// <param name="CookieName">The cookie.</param>
/// <param name="IsPersistent">Whether it outlives the client's session.</param>
/// <param name="TimeoutMinutes">How long it holds, at most 14,400; <see langword="null"/> if nothing is said.</param>
public sealed record CookiePersistence(string CookieName, bool IsPersistent, int? TimeoutMinutes);
