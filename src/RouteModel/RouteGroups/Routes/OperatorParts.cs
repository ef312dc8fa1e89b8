using RouteModel.Eskip;

namespace RouteModel.RouteGroups.Routes;

/// <summary>
/// What an operator adds to all routes of a pass, twins and catch-all routes included: to external ones by annotation, to internal ones the
/// predicates of the range and then those by annotation. Upstream: Skipper, <c>dataclients/kubernetes/annotations.go</c>.
/// </summary>
internal sealed class OperatorParts(RouteGroupCompilerOptions options)
{
    private readonly bool _isNothing = options.AnnotationPredicates.Count == 0
        && options.AnnotationFilters.Count == 0
        && options.EastWestRangePredicates.Count == 0
        && options.EastWestRangeAnnotationPredicates.Count == 0
        && options.EastWestRangeAnnotationFilters.Count == 0;

    public void Append(List<EskipRoute> routes, int first, SelectedGroup group, HostPass pass)
    {
        if (_isNothing)
        {
            return;
        }

        EskipPredicate[] predicates = pass.IsInternal
            ? [.. options.EastWestRangePredicates, .. Predicates(options.EastWestRangeAnnotationPredicates, group)]
            : [.. Predicates(options.AnnotationPredicates, group)];
        EskipFilter[] filters = [.. Filters(pass.IsInternal ? options.EastWestRangeAnnotationFilters : options.AnnotationFilters, group)];
        if (predicates.Length == 0 && filters.Length == 0)
        {
            return;
        }

        for (int i = first; i < routes.Count; i++)
        {
            routes[i] = routes[i] with
            {
                Predicates = [.. routes[i].Predicates.AsSpan(), .. predicates],
                Filters = [.. routes[i].Filters.AsSpan(), .. filters],
            };
        }
    }

    private static IEnumerable<EskipPredicate> Predicates(IEnumerable<AnnotationPredicates> configured, SelectedGroup group) =>
        configured.Where(item => group.Annotation(item.Key) == item.Value).SelectMany(static IEnumerable<EskipPredicate> (item) => item.Predicates);

    private static IEnumerable<EskipFilter> Filters(IEnumerable<AnnotationFilters> configured, SelectedGroup group) =>
        configured.Where(item => group.Annotation(item.Key) == item.Value).SelectMany(static IEnumerable<EskipFilter> (item) => item.Filters);
}
