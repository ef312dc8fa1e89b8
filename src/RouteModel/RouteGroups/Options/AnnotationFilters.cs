using RouteModel.Eskip;
using RouteModel.Resources.Collections;

namespace RouteModel.RouteGroups;

/// <summary>Filters that an operator adds to the routes of all groups with an annotation. Upstream: Skipper's <c>kubernetes.AnnotationFilters</c>.</summary>
/// <param name="Key">The key of the annotation.</param>
/// <param name="Value">The exact value that it must have.</param>
/// <param name="Filters">The filters in order.</param>
public sealed record AnnotationFilters(string Key, string Value, ValueList<EskipFilter> Filters);
