using System.Text.RegularExpressions;
using RouteModel.Resources.Text;

namespace RouteModel.RouteGroups.Lints;

/// <summary>Lints about groups beside each other.</summary>
internal static partial class NeighbourLints
{
    private static readonly LintPlace NamePlace = new("metadata.name");

    public static void DuplicateRouteId(LintSet set, LintReport report)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (LintGroup group in set.Groups.Where(group => !seen.Add(group.Name)))
        {
            report.Add(group, NamePlace, $"{group.Name} stands in the documents twice, and its routes have the same ids");
        }
    }

    public static void RouteIdCollision(LintSet set, LintReport report)
    {
        var seen = new Dictionary<string, LintGroup>(StringComparer.Ordinal);
        foreach (LintGroup group in set.Groups)
        {
            string id = string.Join("__", group.Name.Split('/').Select(static part => Other().Replace(part, "_")));
            if (!seen.TryAdd(id, group) && seen[id].Name != group.Name)
            {
                report.Add(group, NamePlace, $"its route ids are those of {seen[id].Name}, and one of both is ignored");
            }
        }
    }

    public static void SharedHostCatchAll(LintSet set, LintReport report)
    {
        ILookup<string, LintGroup> owners = set.Groups
            .SelectMany(static group => group.Hosts.Distinct(StringComparer.Ordinal).Select(host => (Host: host, Group: group)))
            .ToLookup(static pair => pair.Host, static pair => pair.Group, StringComparer.Ordinal);
        foreach (LintGroup group in set.Groups.Where(static group => group.Routes.Count > 0 && !group.Routes.Any(static route => route.Predicates.Count == 0)))
        {
            foreach (string host in group.Hosts.Where(host => owners[host].Any(other => other.Name != group.Name)))
            {
                report.Add(group, NamePlace, $"the 404 for the rest of {GoSyntax.Quote(host)} can win over routes of {owners[host].First(other => other.Name != group.Name).Name}");
            }
        }
    }

    public static void DuplicateAcrossResources(LintSet set, LintReport report)
    {
        var seen = new Dictionary<string, LintRoute>(StringComparer.Ordinal);
        foreach (LintRoute route in set.Groups.SelectMany(static group => group.Routes))
        {
            foreach (string host in route.Group.Hosts.Distinct(StringComparer.Ordinal))
            {
                string key = string.Join('\n', [host, route.TreeKey, .. route.Predicates.Where(static predicate => predicate.Name is not ("Path" or "PathSubtree")).Select(static predicate => predicate.Text).Order(StringComparer.Ordinal)]);
                if (!seen.TryAdd(key, route) && seen[key].Group.Name != route.Group.Name)
                {
                    report.Add(route, route.Place, $"matches the same requests as {seen[key].Field} of {seen[key].Group.Name}; which one answers is left to chance");
                }
            }
        }
    }

    [GeneratedRegex("[^0-9A-Za-z_]")]
    private static partial Regex Other();
}
