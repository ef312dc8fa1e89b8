using RouteModel.Eskip;
using RouteModel.Resources.Collections;

namespace RouteModel.RouteGroups;

/// <summary>Predicates that an operator adds to the routes of all groups with an annotation. Upstream: Skipper's <c>kubernetes.AnnotationPredicates</c>.</summary>
/// <param name="Key">The key of the annotation.</param>
/// <param name="Value">The exact value that it must have.</param>
/// <param name="Predicates">The predicates in order.</param>
public sealed record AnnotationPredicates(string Key, string Value, ValueList<EskipPredicate> Predicates);
