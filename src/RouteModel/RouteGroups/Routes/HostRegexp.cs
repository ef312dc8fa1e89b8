using System.Runtime.CompilerServices;

namespace RouteModel.RouteGroups.Routes;

/// <summary>The expression of a <c>Host</c> predicate. Upstream: Skipper, <c>dataclients/kubernetes/hosts.go</c>.</summary>
internal static class HostRegexp
{
    private const string OptionalDotAndPort = "[.]?(:[0-9]+)?";

    /// <summary>Matches any of the hosts, with an optional last dot and port. Only dots are escaped, as in Skipper.</summary>
    public static string Of(ReadOnlySpan<string> hosts)
    {
        var expression = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[256]);
        expression.AppendLiteral("^(");
        for (int i = 0; i < hosts.Length; i++)
        {
            expression.AppendLiteral(i == 0 ? "" : "|");
            ReadOnlySpan<char> rest = hosts[i];
            for (int dot; (dot = rest.IndexOf('.')) >= 0; rest = rest[(dot + 1)..])
            {
                expression.AppendFormatted(rest[..dot]);
                expression.AppendLiteral("[.]");
            }

            expression.AppendFormatted(rest);
            expression.AppendLiteral(OptionalDotAndPort);
        }

        expression.AppendLiteral(")$");
        return expression.ToStringAndClear();
    }
}
