using System.Globalization;
using RouteModel.Resources.Text;

namespace RouteModel.RouteGroups.Lints;

/// <summary>Lints about hosts.</summary>
internal static class HostLints
{
    public static void HostUnanchored(LintCall call, LintReport report)
    {
        if (call.Name == "Host" && !HostPatterns.IsAnchored(call.String(0)))
        {
            report.Add(call, $"{call.Args[0]} is found anywhere in a host; anchor it with ^ and $", 0);
        }
    }

    public static void HostUnescapedDot(LintCall call, LintReport report)
    {
        if (call.Name == "Host" && HostPatterns.HasBarePoint(call.String(0)))
        {
            report.Add(call, $"a point in {call.Args[0]} stands for any character; write [.]", 0);
        }
    }

    public static void HostPort(LintCall call, LintReport report)
    {
        bool isPlain = call.Name == "HostAny" ? call.Strings.Any(static host => !host.Contains(':', StringComparison.Ordinal))
            : call.Name == "Host" && HostPatterns.IsAnchored(call.String(0)) && !call.String(0).Contains(':', StringComparison.Ordinal);
        if (isPlain)
        {
            report.Add(call, $"{call.Name} sees the port of a host unless Skipper normalizes hosts", 0);
        }
    }

    public static void HostUppercase(LintCall call, LintReport report)
    {
        if (call.Name == "Host" && HostPatterns.HasUpperCase(call.String(0)))
        {
            report.Add(call, $"normalized hosts are in lower case; {call.Args[0]} never matches one", 0);
        }
    }

    public static void HostOutsideHosts(LintRoute route, LintReport report)
    {
        foreach (LintCall call in route.PredicatesOf("Host", "HostAny"))
        {
            if (route.Group.Hosts.Count > 0 && call.Args.Count > 0 && !HostPatterns.MatchesAny(call, route.Group.Hosts))
            {
                report.Add(call, $"{call.Text} matches none of the group's hosts, and both have to match", 0);
            }
        }
    }

    public static void NoHosts(LintGroup group, LintReport report)
    {
        if (group.Hosts.Count == 0)
        {
            report.Add(group, new LintPlace("metadata.name"), "the group names no hosts, so its routes match those of every other group; the RouteGroup documentation asks for them");
        }
    }

    public static void HostList(LintGroup group, LintReport report)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < group.Hosts.Count; i++)
        {
            string host = group.Hosts[i];
            string? problem = !seen.Add(host) ? "stands here twice"
                : host.Contains('*', StringComparison.Ordinal) ? "holds a wildcard, and hosts know none"
                : host.Contains(':', StringComparison.Ordinal) ? "holds a port"
                : host.Any(char.IsAsciiLetterUpper) ? "is not in lower case"
                : host.Contains('_', StringComparison.Ordinal) ? "holds an underscore"
                : null;
            if (problem is not null)
            {
                report.Add(group, new LintPlace(string.Create(CultureInfo.InvariantCulture, $"spec.hosts[{i}]")), $"host {GoSyntax.Quote(host)} {problem}");
            }
        }
    }
}
