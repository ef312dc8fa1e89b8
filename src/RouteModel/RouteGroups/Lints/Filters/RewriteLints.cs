using System.Text.RegularExpressions;
using RouteModel.Eskip.Catalogue;
using RouteModel.Resources.Text;
using RouteModel.Resources.Text.Urls;

namespace RouteModel.RouteGroups.Lints;

/// <summary>Lints about rewriting, redirects and templates.</summary>
internal static partial class RewriteLints
{
    public static void RegexpExpand(LintCall call, LintReport report)
    {
        int at = call.Entry?.Parameters.ToList().FindIndex(static parameter => parameter.Name == "replacement") ?? -1;
        string pattern = at > 0 ? call.String(at - 1) : "";
        if (at <= 0 || call.Name is not ("modPath" or "modRequestHeader" or "modResponseHeader" or "tee" or "Tee" or "teenf"))
        {
            return;
        }

        foreach (Match reference in Reference().Matches(call.String(at)))
        {
            string name = reference.Groups[1].Success ? reference.Groups[1].Value : reference.Groups[2].Value;
            bool isNumber = name.All(char.IsAsciiDigit);
            if (isNumber ? name.Length > 3 || int.Parse(name, System.Globalization.CultureInfo.InvariantCulture) > Groups(pattern) : !pattern.Contains($"<{name}>", StringComparison.Ordinal))
            {
                string advice = !isNumber && char.IsAsciiDigit(name[0]) ? $"; write ${{{name.TakeWhile(char.IsAsciiDigit).Aggregate("", static (text, c) => text + c)}}}" : "";
                report.Add(call, $"the expression has no group {GoSyntax.Quote(name)}, so {reference.Value} is empty{advice}", at);
            }
        }
    }

    public static void ModPathUnanchored(LintCall call, LintReport report)
    {
        if (call.Name != "modPath")
        {
            return;
        }

        string pattern = call.String(0);
        if (!HostPatterns.IsAnchoredAtStart(pattern) && !pattern.EndsWith('$'))
        {
            report.Add(call, "every match in the path is replaced; anchor the expression with ^", 0);
        }
        else if (pattern.StartsWith("^/", StringComparison.Ordinal) && call.String(1) is not ['/' or '$', ..] && pattern != "^/")
        {
            report.Add(call, "the new path may begin without a slash", 1);
        }
    }

    public static void LiteralPlaceholder(LintCall call, LintReport report)
    {
        for (int i = 0; i < call.Args.Count && call.IsFilter; i++)
        {
            CatalogueParameter? parameter = call.Entry?.Parameter(i);
            foreach (string name in parameter is null || parameter.Name is "replacement" or "script" or "pattern" ? [] : Placeholders.Names(call.String(i)))
            {
                string? problem = !parameter!.IsTemplate ? $"{call.Name} expands no placeholders; ${{{name}}} stays as it is"
                    : !name.Contains('.', StringComparison.Ordinal) ? null
                    : !Placeholders.IsKnown(name) ? $"there is no ${{{name}}}"
                    : name.StartsWith("response.", StringComparison.Ordinal) && !call.Entry!.IsOfResponse ? $"${{{name}}} is not there yet on the way of the request"
                    : null;
                if (problem is not null)
                {
                    report.Add(call, problem, i);
                }
            }
        }
    }

    public static void RedirectParts(LintCall call, LintReport report)
    {
        if (IsRedirect(call) && GoUrl.TryParse(call.String(1), out GoUrl? url, out _) && (url.HasPath || url.RawQuery.Length > 0))
        {
            report.Add(call, "path and query of the location replace those of the request; what it leaves out comes from the request", 1);
        }
    }

    public static void HttpsRedirectLoop(LintCall call, LintReport report)
    {
        bool isHttps = IsRedirect(call) && call.String(1) is "https:" or "https://";
        bool isGuarded = call.Route.PredicatesOf("ForwardedProtocol").Any()
            || call.Route.PredicatesOf("Header", "HeaderRegexp").Any(static predicate => predicate.String(0).StartsWith("X-Forwarded-Proto", StringComparison.OrdinalIgnoreCase));
        if (isHttps && !isGuarded)
        {
            report.Add(call, "behind a load balancer that ends TLS this redirects forever; test X-Forwarded-Proto");
        }
    }

    public static void CorsIncomplete(LintRoute route, LintReport report)
    {
        foreach (LintCall cors in route.FiltersOf("corsOrigin"))
        {
            bool hasOptions = route.Group.Routes.Any(static other => other.PredicatesOf("Method", "Methods").ToArray() is var methods
                && (methods.Length == 0 || methods.Any(static call => call.Strings.Contains("OPTIONS", StringComparer.OrdinalIgnoreCase))));
            bool isForAll = cors.Args.Count == 0 || cors.Strings.Contains("*", StringComparer.Ordinal);
            bool hasCredentials = route.FiltersOf("setResponseHeader", "appendResponseHeader")
                .Any(static filter => filter.String(0).Equals("Access-Control-Allow-Credentials", StringComparison.OrdinalIgnoreCase) && filter.String(1) == "true");
            if (!hasOptions || (isForAll && hasCredentials))
            {
                report.Add(cors, hasOptions ? "browsers refuse credentials for the origin *" : "no route answers OPTIONS, which browsers ask first");
            }
        }
    }

    private static bool IsRedirect(LintCall call) => call.IsFilter && call.Name is "redirectTo" or "redirect" or "redirectToLower";

    private static int Groups(string pattern) => GroupStart().Count(pattern);

    [GeneratedRegex(@"\$(?:\{(\w+)\}|(\w+))")]
    private static partial Regex Reference();

    [GeneratedRegex(@"(?<!\\)\((?!\?(?!P?<))")]
    private static partial Regex GroupStart();
}
