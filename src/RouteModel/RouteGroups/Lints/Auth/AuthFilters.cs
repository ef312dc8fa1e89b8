namespace RouteModel.RouteGroups.Lints;

/// <summary>Filters that find out who asks.</summary>
internal static class AuthFilters
{
    private static readonly string[] Prefixes =
        ["oauthTokeninfo", "oauthTokenintrospection", "secureOauthTokenintrospection", "oauthOidc", "oauthGrant", "jwtValidation", "opaAuthorizeRequest"];

    private static readonly string[] Names = ["basicAuth", "webhook", "mtlsAuthn", "mtlsCN", "mtlsIssuerDN", "mtlsSanCIDR", "mtlsSanDNS", "mtlsSanIP", "mtlsSanURI"];

    public static bool IsAuthentication(LintCall filter) =>
        filter.IsFilter && (Names.Contains(filter.Name, StringComparer.Ordinal) || Prefixes.Any(prefix => filter.Name.StartsWith(prefix, StringComparison.Ordinal)));

    /// <summary>Filters that put claims where later ones find them.</summary>
    public static bool SetsClaims(LintCall filter) =>
        filter.IsFilter && (filter.Entry is null || filter.Name == "oauthGrant" || filter.Name.StartsWith("oauthOidc", StringComparison.Ordinal) || filter.Name.StartsWith("jwtValidation", StringComparison.Ordinal));

    /// <summary>The filters before one of a route.</summary>
    public static IEnumerable<LintCall> Before(LintRoute route, LintCall filter) => route.Filters.TakeWhile(other => !ReferenceEquals(other, filter));
}
