using System.Globalization;
using RouteModel.Resources.Text;

namespace RouteModel.RouteGroups.Lints;

/// <summary>Lints about a group as a whole.</summary>
internal static class GroupLints
{
    private static readonly string[] Known = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "CONNECT", "OPTIONS", "TRACE"];

    public static void Shape(LintGroup group, LintReport report)
    {
        if (group.Spec.Routes is { Count: 0 })
        {
            report.Add(group, new LintPlace("spec.routes"), "an empty list of routes is refused; leave it out");
        }

        foreach (LintRoute route in group.Routes)
        {
            int index = 0;
            foreach (RouteGroupMethod method in route.Spec.Methods ?? [])
            {
                var place = new LintPlace(string.Create(CultureInfo.InvariantCulture, $"{route.Field}.methods[{index++}]"));
                if (!Known.Contains(method.Value, StringComparer.Ordinal))
                {
                    report.Add(group, place, $"there is no method {GoSyntax.Quote(method.Value ?? "")}; methods are upper case");
                }
            }
        }
    }

    public static void TlsHost(LintGroup group, LintReport report)
    {
        int entry = 0;
        foreach (RouteGroupTls? tls in group.Spec.Tls ?? [])
        {
            int index = 0;
            foreach (string host in Texts.Of(tls?.Hosts))
            {
                var place = new LintPlace(string.Create(CultureInfo.InvariantCulture, $"spec.tls[{entry}].hosts[{index++}]"));
                if (!group.Hosts.Contains(host, StringComparer.Ordinal))
                {
                    report.Add(group, place, $"{GoSyntax.Quote(host)} is not among the group's hosts and is skipped");
                }
            }

            entry++;
        }
    }

    public static void NoFallback(LintGroup group, LintReport report)
    {
        if (group.Routes.Count > 0 && !group.Routes.Any(IsFallback))
        {
            report.Add(group, new LintPlace("spec.routes"), "requests for other paths get the default 404");
        }
    }

    public static bool IsFallback(LintRoute route) => route.Conditions.Count == 0 && (route.Tree is null || route.TreeKey == "/" || LintPaths.Segments(route.Tree.String(0)) is ["**"]);
}
