using RouteModel.Resources.Text;

namespace RouteModel.RouteGroups.Lints;

/// <summary>Lints about authentication and secrets.</summary>
internal static class AuthLints
{
    public static void ClaimsWithoutLogin(LintRoute route, LintReport report)
    {
        foreach (LintCall claims in route.FiltersOf("oidcClaimsQuery", "grantClaimsQuery"))
        {
            if (!AuthFilters.Before(route, claims).Any(AuthFilters.SetsClaims))
            {
                report.Add(claims, "no filter before it finds claims, so it always answers 401");
            }
        }
    }

    public static void MtlsAuthzWithoutAuthn(LintRoute route, LintReport report)
    {
        foreach (LintCall mtls in route.FiltersOf("mtlsCN", "mtlsIssuerDN", "mtlsSanCIDR", "mtlsSanDNS", "mtlsSanIP", "mtlsSanURI"))
        {
            if (!AuthFilters.Before(route, mtls).Any(static filter => filter.Name == "mtlsAuthn"))
            {
                report.Add(mtls, "the certificate is read and not verified; put mtlsAuthn() before it");
            }
        }
    }

    public static void IdentityBeforeAuth(LintRoute route, LintReport report)
    {
        foreach (LintCall identity in route.FiltersOf("forwardToken", "forwardTokenField", "setContextRequestHeader", "appendContextRequestHeader"))
        {
            bool isIdentity = identity.Name.StartsWith("forward", StringComparison.Ordinal) || identity.String(1).StartsWith("auth-", StringComparison.Ordinal);
            if (isIdentity && !AuthFilters.Before(route, identity).Any(static filter => filter.Entry is null || AuthFilters.IsAuthentication(filter)))
            {
                report.Add(identity, "no filter before it finds out who asks, so a header of the client passes");
            }
        }
    }

    public static void CacheAndAuth(LintRoute route, LintReport report)
    {
        foreach (LintCall cache in route.FiltersOf("cache"))
        {
            bool isAfter = AuthFilters.Before(route, cache).Any(AuthFilters.IsAuthentication);
            bool isBefore = !isAfter && route.Filters.Any(AuthFilters.IsAuthentication);
            if (isBefore || (isAfter && cache.String(4).Length == 0))
            {
                report.Add(cache, isBefore ? "hits are served before anybody is asked who they are" : "one client's answers are served to another; name the header of the identity in the keys");
            }
        }
    }

    public static void ClientControlledTarget(LintCall call, LintReport report)
    {
        bool isHost = call.Name == "setRequestHeader" && call.String(0).Equals("Host", StringComparison.OrdinalIgnoreCase)
            && Placeholders.Names(call.String(1)).Any(static name => name.StartsWith("request.", StringComparison.Ordinal));
        if (call.IsFilter && (isHost || (call.Name.StartsWith("setDynamicBackend", StringComparison.Ordinal) && call.Name.EndsWith("FromHeader", StringComparison.Ordinal))))
        {
            report.Add(call, "the client decides where Skipper sends the request");
        }
    }

    public static void SecretInManifest(LintCall call, LintReport report)
    {
        int secret = call.Name.StartsWith("oauthOidc", StringComparison.Ordinal) || call.Name.StartsWith("secureOauth", StringComparison.Ordinal) ? 2 : -1;
        bool isSecret = secret > 0 && call.String(secret) is { Length: > 0 } text && !text.StartsWith("secretRef:", StringComparison.Ordinal);
        bool isHeader = call.Name is "setRequestHeader" or "appendRequestHeader" && call.String(0).Equals("Authorization", StringComparison.OrdinalIgnoreCase)
            && (call.String(1).StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) || call.String(1).StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
            && !Placeholders.Names(call.String(1)).Any();
        if (isSecret || isHeader)
        {
            report.Add(call, $"{call.Name}: whoever reads the manifest reads this secret", isSecret ? secret : 1);
        }
    }

    public static void EgressFilterOnIngress(LintCall call, LintReport report)
    {
        if (call.Name is "bearerinjector" or "setRequestHeaderFromSecret" && call.Route.Group.Hosts.Count > 0)
        {
            report.Add(call, $"{call.Name} gives Skipper's own credentials to requests from outside");
        }
    }

    public static void AuthOutlier(LintGroup group, LintReport report)
    {
        LintRoute[] open = [.. group.Routes.Where(static route => !route.Filters.Any(AuthFilters.IsAuthentication))];
        if (open.Length == 1 && group.Routes.Count > 2)
        {
            report.Add(open[0], open[0].Place, $"the only one of {GoSyntax.Quote(group.Name)}'s routes without authentication");
        }
    }
}
