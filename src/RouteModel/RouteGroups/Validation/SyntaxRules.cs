using System.Globalization;
using RouteModel.Eskip;
using RouteModel.Resources.Collections;
using RouteModel.Resources.Text;
using RouteModel.Resources.Text.Urls;
using RouteModel.RouteGroups.Backends;

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
            AddFilters(problems, i, routes[i].Filters, fragments, advanced);
        }

        for (int i = 0; i < routes.Count; i++)
        {
            AddPredicates(problems, i, routes[i].Predicates, fragments, advanced);
        }

        ValueList<RouteGroupBackend> backends = spec.Backends ?? [];
        for (int i = 0; i < backends.Count; i++)
        {
            if (backends[i].Type == RouteGroupBackendType.Network)
            {
                string address = backends[i].Address ?? "";
                string? problem = OfAddress(address);
                problem ??= advanced is null ? null : AdvancedRules.OfAddress(address);
                if (problem is not null)
                {
                    problems.Add(new RuleProblem(problem, string.Create(CultureInfo.InvariantCulture, $"spec.backends[{i}].address")));
                }
            }
        }

        AddHosts(problems, spec);
        return problems;
    }

    private static void AddFilters(List<RuleProblem> problems, int route, ValueList<string>? filters, EskipFragments fragments, AdvancedRules? advanced)
    {
        for (int i = 0; i < (filters?.Count ?? 0); i++)
        {
            string text = filters![i] ?? "";
            Fragment<EskipFilter> filter = fragments.Filter(text);
            if (filter.Error is { } error)
            {
                problems.Add(new RuleProblem(error, Item(route, "filters", i), filter.ErrorIndex));
            }
            else if (advanced is not null && AdvancedRules.OfFilter(text, filter.Value!, Item(route, "filters", i)) is { } problem)
            {
                problems.Add(problem);
            }
        }
    }

    private static void AddPredicates(List<RuleProblem> problems, int route, ValueList<string>? predicates, EskipFragments fragments, AdvancedRules? advanced)
    {
        List<PlacedPredicate>? sound = advanced is null ? null : [];
        for (int i = 0; i < (predicates?.Count ?? 0); i++)
        {
            string text = predicates![i] ?? "";
            Fragment<EskipPredicate> predicate = fragments.Predicate(text);
            if (predicate.Error is { } error)
            {
                problems.Add(new RuleProblem(error, Item(route, "predicates", i), predicate.ErrorIndex));
            }
            else
            {
                sound?.Add(new PlacedPredicate(predicate.Value!, text, Item(route, "predicates", i)));
            }
        }

        if (sound is not null && advanced?.OfPredicates(sound) is { } problem)
        {
            problems.Add(problem);
        }
    }

    private static void AddHosts(List<RuleProblem> problems, RouteGroupSpec spec)
    {
        if (spec.Hosts is not { Count: > 1 } all)
        {
            return;
        }

        var hosts = new NameSet(all.Count);
        for (int i = 0; i < all.Count; i++)
        {
            string host = all[i] ?? "";
            if (!hosts.Add(host))
            {
                problems.Add(new RuleProblem($"duplicate host {GoSyntax.Quote(host)}", string.Create(CultureInfo.InvariantCulture, $"spec.hosts[{i}]")));
            }
        }
    }

    private static string? OfAddress(string address)
    {
        if (PlainUrl.IsHostAlone(address))
        {
            return null;
        }

        if (!GoUrl.TryParse(address, out GoUrl? url, out string? error))
        {
            return $"failed to parse backend address {GoSyntax.Quote(address)}: {error}";
        }

        return url.HasPath || url.RawQuery.Length > 0 || url.Scheme.Length == 0 || !url.HasHost
            ? $"backend address {GoSyntax.Quote(address)} does not match scheme://host format"
            : null;
    }

    private static string Item(int route, string list, int item) => string.Create(CultureInfo.InvariantCulture, $"spec.routes[{route}].{list}[{item}]");
}

/// <summary>A predicate, the string it was read from, and where that stands.</summary>
internal readonly record struct PlacedPredicate(EskipPredicate Predicate, string Text, string Field);
