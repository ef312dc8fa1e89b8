using System.Text;

namespace RouteModel.RouteGroups.Routes;

/// <summary>The expression of a <c>Host</c> predicate. Upstream: Skipper, <c>dataclients/kubernetes/hosts.go</c>.</summary>
internal static class HostRegexp
{
    private const string OptionalDotAndPort = "[.]?(:[0-9]+)?";

    /// <summary>Matches any of the hosts, with an optional last dot and port. Only dots are escaped, as in Skipper.</summary>
    public static string Of(ReadOnlySpan<string> hosts)
    {
        var expression = new StringBuilder("^(");
        for (int i = 0; i < hosts.Length; i++)
        {
            expression.Append(i == 0 ? "" : "|").Append(hosts[i].Replace(".", "[.]", StringComparison.Ordinal)).Append(OptionalDotAndPort);
        }

        return expression.Append(")$").ToString();
    }
}
