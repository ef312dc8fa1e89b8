using RouteModel.Eskip;
using RouteModel.Eskip.Catalogue;
using RouteModel.Resources.Text;

namespace RouteModel.RouteGroups.Validation;

/// <summary>The predicate and filter strings of one group, each parsed once however often it is repeated. Used by one compilation at a time.</summary>
internal sealed class EskipFragments
{
    private readonly Dictionary<string, Fragment<EskipPredicate>> _predicates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Fragment<EskipFilter>> _filters = new(StringComparer.Ordinal);

    /// <summary>The one predicate that a string holds, or Skipper's words for why it does not hold exactly one.</summary>
    public Fragment<EskipPredicate> Predicate(string text)
    {
        if (!_predicates.TryGetValue(text, out Fragment<EskipPredicate>? fragment))
        {
            fragment = Fragment<EskipPredicate>.Of(EskipParser.ParsePredicates(text), "predicate", text);
            _predicates.Add(text, fragment);
        }

        return fragment;
    }

    /// <summary>The one filter that a string holds, or Skipper's words for why it does not hold exactly one.</summary>
    public Fragment<EskipFilter> Filter(string text)
    {
        if (!_filters.TryGetValue(text, out Fragment<EskipFilter>? fragment))
        {
            fragment = Fragment<EskipFilter>.Of(EskipParser.ParseFilters(text), "filter", text);
            _filters.Add(text, fragment);
        }

        return fragment;
    }
}

/// <summary>A predicate or a filter read from a string, or an error.</summary>
/// <param name="Value">What was read.</param>
/// <param name="Error">Why it was not.</param>
/// <param name="ErrorIndex">Where in the string that is, in UTF-16 units.</param>
internal sealed record Fragment<T>(T? Value, string? Error, int ErrorIndex = 0)
    where T : class
{
    public static Fragment<T> Of(EskipParseResult<T> parsed, string what, string text) => parsed switch
    {
        { Succeeded: false } => new(null, parsed.Error.Message, EskipCallPlaces.Index(text, parsed.Error.Span.Start)),
        { Items.Count: 1 } => new(parsed.Items[0], null),
        _ => new(null, $"single {what} expected at {GoSyntax.Quote(text)}"),
    };
}
