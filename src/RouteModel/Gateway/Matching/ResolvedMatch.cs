namespace RouteModel.Gateway.Matching;

/// <summary>One match of a rule under one host, as requests are tried against it.</summary>
public sealed record ResolvedMatch
{
    /// <summary>The namespace of the route.</summary>
    public required string RouteNamespace { get; init; }

    /// <summary>The route.</summary>
    public required string RouteName { get; init; }

    /// <summary>The rule, from 0.</summary>
    public required int Rule { get; init; }

    /// <summary>The match of the rule, from 0; 0 also for a rule without any, which every request fits.</summary>
    public required int Match { get; init; }

    /// <summary>The host; empty for every host.</summary>
    public string Hostname { get; init; } = "";

    /// <summary><c>Exact</c>, <c>PathPrefix</c> or <c>RegularExpression</c>.</summary>
    public required string PathType { get; init; }

    /// <summary>The path.</summary>
    public required string Path { get; init; }

    /// <summary>The method; empty for every one.</summary>
    public string Method { get; init; } = "";

    /// <summary>How many headers must match; of two with one name the first counts.</summary>
    public int Headers { get; init; }

    /// <summary>How many query parameters must match.</summary>
    public int QueryParams { get; init; }

    /// <summary>When the route was made, in the API server's text form; empty if nothing says.</summary>
    public string CreationTimestamp { get; init; } = "";
}
