using RouteModel.Eskip;
using RouteModel.Resources.Collections;
using RouteModel.RouteGroups.Validation;

namespace RouteModel.RouteGroups.Routes;

/// <summary>The predicates of a route in Skipper's order: path, expression, host, method, the entry's own, traffic.</summary>
internal static class RoutePredicates
{
    /// <summary>Those of a route of an implicit group.</summary>
    public static ValueList<EskipPredicate> OfImplicit(HostPass pass, EskipPredicate[] traffic) =>
        ValueList.Create<EskipPredicate>(pass.HostPredicate is null ? traffic : [pass.HostPredicate, .. traffic]);

    /// <summary>Those of an entry's route.</summary>
    public static ValueList<EskipPredicate> OfEntry(
        RouteGroupRoute entry, EskipFragments fragments, HostPass pass, string? method, EskipPredicate[] traffic)
    {
        var predicates = new List<EskipPredicate>();
        if (!string.IsNullOrEmpty(entry.Path))
        {
            predicates.Add(new EskipPredicate("Path", entry.Path));
        }
        else if (!string.IsNullOrEmpty(entry.PathSubtree))
        {
            predicates.Add(new EskipPredicate("PathSubtree", entry.PathSubtree));
        }

        if (!string.IsNullOrEmpty(entry.PathRegexp))
        {
            predicates.Add(new EskipPredicate("PathRegexp", entry.PathRegexp));
        }

        if (pass.HostPredicate is not null)
        {
            predicates.Add(pass.HostPredicate);
        }

        if (method is not null)
        {
            predicates.Add(new EskipPredicate("Method", GoCase.ToUpper(method)));
        }

        foreach (string text in Texts.Of(entry.Predicates))
        {
            if (fragments.Predicate(text).Value is { } predicate)
            {
                predicates.Add(predicate);
            }
        }

        predicates.AddRange(traffic);
        return ValueList.From(predicates);
    }
}
