using System.Diagnostics.CodeAnalysis;
using RouteModel.Eskip;

namespace RouteModel.RouteGroups.Backends;

/// <summary>What became of a backend reference: a route's backend with its demands on the filters, or an error.</summary>
internal sealed record BackendResolution
{
    private BackendResolution(EskipBackend? backend, string? error, string field)
    {
        Backend = backend;
        Error = error;
        Field = field;
    }

    /// <summary>The route's backend.</summary>
    public EskipBackend? Backend { get; }

    /// <summary>Why there is none, in Skipper's words.</summary>
    public string? Error { get; }

    /// <summary>The field of the backend that is to blame.</summary>
    public string Field { get; }

    /// <summary>What happens to the filters that an entry lists.</summary>
    public EntryFilters EntryFilters { get; private init; }

    /// <summary>Whether the backend is a service, to which default filters belong.</summary>
    public bool IsService { get; init; }

    public static BackendResolution To(EskipBackend backend, EntryFilters filters = EntryFilters.Kept) => new(backend, null, "") { EntryFilters = filters };

    public static BackendResolution Failed(string error, string field) => new(null, error, field);

    public bool TryGetBackend([NotNullWhen(true)] out EskipBackend? backend, [NotNullWhen(false)] out string? error)
    {
        backend = Backend;
        error = Error;
        return backend is not null;
    }
}

/// <summary>What a backend does to the filters that an entry lists.</summary>
internal enum EntryFilters
{
    /// <summary>They stay.</summary>
    Kept,

    /// <summary>They stay behind the mark that zone-aware routing is switched off.</summary>
    KeptBehindZoneMark,

    /// <summary>A forward backend drops them.</summary>
    Dropped,

    /// <summary>A service without endpoints puts an answer of 502 in their place.</summary>
    ReplacedByNoEndpoints,
}
