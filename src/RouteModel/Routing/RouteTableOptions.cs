namespace RouteModel.Routing;

/// <summary>Options of Skipper that change what a routing table is made of and how requests find their routes.</summary>
public sealed record RouteTableOptions
{
    /// <summary>Skipper without any option.</summary>
    public static RouteTableOptions Default { get; } = new();

    /// <summary>Whether one closing slash of paths does not count: <c>-ignore-trailing-slash</c>.</summary>
    public bool IgnoreTrailingSlash { get; init; }

    /// <summary>Whether hosts lose their port, one closing dot and their case first: <c>-normalize-host</c>, which <c>-kubernetes</c> implies.</summary>
    public bool NormalizeHost { get; init; }

    /// <summary>
    /// Whether the filters exist that Skipper registers by flags, such as <c>ratelimit</c> or <c>oauthGrant</c>. Without them their routes
    /// are dropped.
    /// </summary>
    public bool HasConditionalFilters { get; init; } = true;
}
