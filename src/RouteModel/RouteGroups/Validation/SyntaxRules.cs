using RouteModel.Resources.Text;
using RouteModel.Resources.Text.Urls;

namespace RouteModel.RouteGroups.Validation;

/// <summary>
/// What the strings in a RouteGroup of sound structure say: filters, predicates, network addresses and hosts, all problems of each. Upstream:
/// Skipper, <c>dataclients/kubernetes/definitions/routegroupvalidator.go</c>.
/// </summary>
internal static class SyntaxRules
{
    public static List<string> FindProblems(RouteGroupSpec spec, EskipFragments fragments)
    {
        var problems = new List<string>();
        foreach (RouteGroupRoute route in spec.Routes ?? [])
        {
            foreach (string filter in Texts.Of(route.Filters))
            {
                Add(problems, fragments.Filter(filter).Error);
            }
        }

        foreach (RouteGroupRoute route in spec.Routes ?? [])
        {
            foreach (string predicate in Texts.Of(route.Predicates))
            {
                Add(problems, fragments.Predicate(predicate).Error);
            }
        }

        foreach (RouteGroupBackend backend in spec.Backends ?? [])
        {
            if (backend.Type == RouteGroupBackendType.Network)
            {
                Add(problems, OfAddress(backend.Address ?? ""));
            }
        }

        var hosts = new HashSet<string>(StringComparer.Ordinal);
        foreach (string host in Texts.Of(spec.Hosts))
        {
            Add(problems, hosts.Add(host) ? null : $"duplicate host {GoSyntax.Quote(host)}");
        }

        return problems;
    }

    private static string? OfAddress(string address)
    {
        if (!GoUrl.TryParse(address, out GoUrl? url, out string? error))
        {
            return $"failed to parse backend address {GoSyntax.Quote(address)}: {error}";
        }

        return url.HasPath || url.RawQuery.Length > 0 || url.Scheme.Length == 0 || !url.HasHost
            ? $"backend address {GoSyntax.Quote(address)} does not match scheme://host format"
            : null;
    }

    private static void Add(List<string> problems, string? problem)
    {
        if (problem is not null)
        {
            problems.Add(problem);
        }
    }
}
