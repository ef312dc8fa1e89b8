using RouteModel.Eskip;
using RouteModel.Eskip.Catalogue;

namespace RouteModel.RouteGroups.Lints;

/// <summary>One string of a list of filters or predicates.</summary>
/// <param name="Kind">Which list it is of.</param>
/// <param name="Text">The string.</param>
/// <param name="Field">The path of the item.</param>
/// <param name="Calls">What it holds; nothing if it could not be read.</param>
/// <param name="Error">Why it could not be read.</param>
internal sealed record LintItem(CallKind Kind, string Text, string Field, IReadOnlyList<LintCall> Calls, EskipError? Error)
{
    public static LintItem Read(LintRoute route, CallKind kind, string text, string field)
    {
        if (kind == CallKind.Filter)
        {
            EskipParseResult<EskipFilter> filters = EskipParser.ParseFilters(text);
            return Of(filters.Error, filters.Succeeded ? filters.Items.Select(static filter => (filter.Name, (IReadOnlyList<EskipArgument>)filter.Args)) : []);
        }

        EskipParseResult<EskipPredicate> predicates = EskipParser.ParsePredicates(text);
        return Of(predicates.Error, predicates.Succeeded ? predicates.Items.Select(static predicate => (predicate.Name, (IReadOnlyList<EskipArgument>)predicate.Args)) : []);

        LintItem Of(EskipError? error, IEnumerable<(string Name, IReadOnlyList<EskipArgument> Args)> calls)
        {
            IReadOnlyList<EskipCallPlaces> places = error is null ? EskipCallPlaces.Find(text) : [];
            return new LintItem(kind, text, field, [.. calls.Select((call, i) => new LintCall(route, kind, call.Name, call.Args, field, i < places.Count ? places[i] : null))], error);
        }
    }
}
