using RouteModel.Eskip;

namespace RouteModel.Routing.Building;

/// <summary>
/// Whether the filters of a route exist and take as many arguments as they are given. What the arguments say does not change which route
/// answers, and is not looked at.
/// </summary>
internal static class FilterRules
{
    public static string? FindFault(EskipRoute route, bool hasConditional)
    {
        foreach (EskipFilter filter in route.Filters)
        {
            if (!FilterArity.TryFind(filter.Name, out FilterArity arity) || (arity.IsConditional && !hasConditional))
            {
                return PredicateNames.IsPredicate(filter.Name)
                    ? $"unknown_filter: trying to use \"{filter.Name}\" as filter, but it is only available as predicate"
                    : $"unknown_filter: filter \"{filter.Name}\" not found";
            }

            if (!arity.Allows(filter.Args.Count))
            {
                return $"invalid_filter_params: failed to create filter {filter}: invalid filter parameters";
            }
        }

        return null;
    }
}
