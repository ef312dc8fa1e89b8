using RouteModel.Resources.Collections;

namespace RouteModel.Gateway.Snapshots;

/// <summary>An HTTPRoute with the API server's defaults filled in.</summary>
internal sealed record StoredRoute : StoredObject
{
    /// <summary>When it was made, in the API server's text form, which sorts by time; empty if nothing says.</summary>
    public string CreationTimestamp { get; init; } = "";

    public ValueList<StoredParent> Parents { get; init; } = [];

    public ValueList<string> Hostnames { get; init; } = [];

    public ValueList<StoredRule> Rules { get; init; } = [];
}

/// <summary>A parent reference.</summary>
internal sealed record StoredParent
{
    public string Group { get; init; } = ObjectKinds.GatewayGroup;

    public string Kind { get; init; } = "Gateway";

    /// <summary>The namespace as it is written; <see langword="null"/> for the route's own.</summary>
    public string? Namespace { get; init; }

    public required string Name { get; init; }

    public string? SectionName { get; init; }

    public int? Port { get; init; }
}

/// <summary>A rule.</summary>
internal sealed record StoredRule
{
    public string Name { get; init; } = "";

    public ValueList<StoredMatch> Matches { get; init; } = [];

    public ValueList<StoredFilter> Filters { get; init; } = [];

    public ValueList<StoredBackend> Backends { get; init; } = [];

    public StoredPersistence? Persistence { get; init; }
}

/// <summary>A match.</summary>
internal sealed record StoredMatch
{
    public string PathType { get; init; } = "PathPrefix";

    public string Path { get; init; } = "/";

    public ValueList<StoredHeaderMatch> Headers { get; init; } = [];

    public ValueList<StoredHeaderMatch> QueryParams { get; init; } = [];

    public string Method { get; init; } = "";
}

/// <summary>A match of a header or a query parameter.</summary>
internal sealed record StoredHeaderMatch(string Type, string Name, string Value);

/// <summary>A filter of a rule or of a backend.</summary>
internal sealed record StoredFilter
{
    public string Type { get; init; } = "";

    public StoredExtensionRef? ExtensionRef { get; init; }

    /// <summary>How <c>urlRewrite</c> changes the path; empty if it does not.</summary>
    public string RewritePathType { get; init; } = "";
}

/// <summary>The object that a filter refers to.</summary>
internal sealed record StoredExtensionRef(string Group, string Kind, string Name);

/// <summary>A backend reference.</summary>
internal sealed record StoredBackend
{
    public string Group { get; init; } = "";

    public string Kind { get; init; } = "Service";

    public string? Namespace { get; init; }

    public required string Name { get; init; }

    public int? Port { get; init; }

    public int Weight { get; init; } = 1;

    public ValueList<StoredFilter> Filters { get; init; } = [];
}

/// <summary>The session persistence of a rule.</summary>
internal sealed record StoredPersistence
{
    public string SessionName { get; init; } = "";

    public string Type { get; init; } = "Cookie";

    public bool IsPermanent { get; init; }

    /// <summary>The duration as it is written; <see langword="null"/> if there is none.</summary>
    public string? AbsoluteTimeout { get; init; }
}
