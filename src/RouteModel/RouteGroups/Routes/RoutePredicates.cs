using RouteModel.Eskip;
using RouteModel.Resources.Collections;

namespace RouteModel.RouteGroups.Routes;

/// <summary>The predicates of a route in Skipper's order: path, expression, host, method, the entry's own, traffic.</summary>
internal sealed class RoutePredicates
{
    private readonly SharedPredicates _shared = new();

    /// <summary>Those of a route of an implicit group.</summary>
    public static ValueList<EskipPredicate> OfImplicit(HostPass pass, EskipPredicate[] traffic) =>
        new(pass.HostPredicate is null ? traffic : [pass.HostPredicate, .. traffic]);

    /// <summary>Those of an entry's route.</summary>
    /// <param name="path">Those that the entry's paths give.</param>
    /// <param name="pass">The hosts.</param>
    /// <param name="method">That of the method; <see langword="null"/> for all methods.</param>
    /// <param name="own">Those that the entry lists.</param>
    /// <param name="traffic">Those of the backend's share.</param>
    public static ValueList<EskipPredicate> OfEntry(
        EskipPredicate[] path, HostPass pass, EskipPredicate? method, EskipPredicate[] own, EskipPredicate[] traffic)
    {
        int count = path.Length + (pass.HostPredicate is null ? 0 : 1) + (method is null ? 0 : 1) + own.Length + traffic.Length;
        var predicates = new EskipPredicate[count];
        path.CopyTo(predicates, 0);
        int at = path.Length;
        if (pass.HostPredicate is not null)
        {
            predicates[at++] = pass.HostPredicate;
        }

        if (method is not null)
        {
            predicates[at++] = method;
        }

        own.CopyTo(predicates, at);
        traffic.CopyTo(predicates, at + own.Length);
        return new ValueList<EskipPredicate>(predicates);
    }

    /// <summary>The predicates of an entry's paths, which all of its routes share.</summary>
    public EskipPredicate[] OfPaths(RouteGroupRoute entry)
    {
        EskipPredicate? path = !string.IsNullOrEmpty(entry.Path) ? _shared.Of("Path", entry.Path)
            : !string.IsNullOrEmpty(entry.PathSubtree) ? _shared.Of("PathSubtree", entry.PathSubtree)
            : null;
        EskipPredicate? expression = string.IsNullOrEmpty(entry.PathRegexp) ? null : _shared.Of("PathRegexp", entry.PathRegexp);
        return (path, expression) switch
        {
            (null, null) => [],
            (not null, null) => [path],
            (null, not null) => [expression],
            _ => [path, expression],
        };
    }

    /// <summary>The predicate of a method; <see langword="null"/> for all methods.</summary>
    public EskipPredicate? OfMethod(string? method) => method is null ? null : _shared.Of("Method", GoCase.ToUpper(method));
}
