using System.Globalization;
using RouteModel.Eskip;
using RouteModel.Resources.Collections;
using RouteModel.Resources.Text;
using RouteModel.Resources.Text.Urls;

namespace RouteModel.RouteGroups.Validation;

/// <summary>
/// What the strings in a RouteGroup of sound structure say: filters, predicates, network addresses and hosts, all problems of each. Upstream:
/// Skipper, <c>dataclients/kubernetes/definitions/routegroupvalidator.go</c>.
/// </summary>
internal static class SyntaxRules
{
    /// <param name="spec">The group.</param>
    /// <param name="fragments">Parses its strings.</param>
    /// <param name="advanced">What the advanced validator adds; <see langword="null"/> for the basic one.</param>
    public static List<RuleProblem> FindProblems(RouteGroupSpec spec, EskipFragments fragments, AdvancedRules? advanced = null)
    {
        var problems = new List<RuleProblem>();
        ValueList<RouteGroupRoute> routes = spec.Routes ?? [];
        for (int i = 0; i < routes.Count; i++)
        {
            AddFilters(problems, Field(i, "filters"), routes[i].Filters, fragments, advanced);
        }

        for (int i = 0; i < routes.Count; i++)
        {
            AddPredicates(problems, Field(i, "predicates"), routes[i].Predicates, fragments, advanced);
        }

        ValueList<RouteGroupBackend> backends = spec.Backends ?? [];
        for (int i = 0; i < backends.Count; i++)
        {
            if (backends[i].Type == RouteGroupBackendType.Network)
            {
                string address = backends[i].Address ?? "";
                string? problem = OfAddress(address);
                Add(problems, problem ?? (advanced is null ? null : AdvancedRules.OfAddress(address)), string.Create(CultureInfo.InvariantCulture, $"spec.backends[{i}].address"));
            }
        }

        AddHosts(problems, spec);
        return problems;
    }

    private static void AddFilters(List<RuleProblem> problems, string field, ValueList<string>? filters, EskipFragments fragments, AdvancedRules? advanced)
    {
        int item = 0;
        foreach (string text in Texts.Of(filters))
        {
            Fragment<EskipFilter> filter = fragments.Filter(text);
            string place = Item(field, item++);
            if (filter.Value is null)
            {
                Add(problems, filter.Error, place, filter.ErrorIndex);
            }
            else if (advanced is not null && AdvancedRules.OfFilter(text, filter.Value, place) is { } problem)
            {
                problems.Add(problem);
            }
        }
    }

    private static void AddPredicates(List<RuleProblem> problems, string field, ValueList<string>? predicates, EskipFragments fragments, AdvancedRules? advanced)
    {
        int item = 0;
        var sound = new List<PlacedPredicate>();
        foreach (string text in Texts.Of(predicates))
        {
            Fragment<EskipPredicate> predicate = fragments.Predicate(text);
            string place = Item(field, item++);
            if (predicate.Value is null)
            {
                Add(problems, predicate.Error, place, predicate.ErrorIndex);
            }
            else
            {
                sound.Add(new PlacedPredicate(predicate.Value, text, place));
            }
        }

        if (advanced?.OfPredicates(sound) is { } problem)
        {
            problems.Add(problem);
        }
    }

    private static void AddHosts(List<RuleProblem> problems, RouteGroupSpec spec)
    {
        int item = 0;
        var hosts = new HashSet<string>(StringComparer.Ordinal);
        foreach (string host in Texts.Of(spec.Hosts))
        {
            Add(problems, hosts.Add(host) ? null : $"duplicate host {GoSyntax.Quote(host)}", Item("spec.hosts", item++));
        }
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

    private static void Add(List<RuleProblem> problems, string? problem, string field, int index = 0)
    {
        if (problem is not null)
        {
            problems.Add(new RuleProblem(problem, field, index));
        }
    }

    private static string Field(int route, string list) => string.Create(CultureInfo.InvariantCulture, $"spec.routes[{route}].{list}");

    private static string Item(string list, int item) => string.Create(CultureInfo.InvariantCulture, $"{list}[{item}]");
}

/// <summary>A predicate, the string it was read from, and where that stands.</summary>
internal readonly record struct PlacedPredicate(EskipPredicate Predicate, string Text, string Field);
