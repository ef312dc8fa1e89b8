namespace RouteModel.Eskip.Parsing;

/// <summary>What the source of a predicate was read to.</summary>
/// <param name="Kind">Which built-in predicate it is; none for one that stays in the list of its route.</param>
/// <param name="Value">The predicate; of a built-in one what <see cref="LegacyPredicateBuilder.Add"/> takes.</param>
internal readonly record struct KnownPredicate(BuiltInPredicate Kind, object? Value);
