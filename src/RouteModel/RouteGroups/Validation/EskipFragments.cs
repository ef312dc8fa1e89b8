using RouteModel.Eskip;
using RouteModel.Eskip.Catalogue;
using RouteModel.Resources.Collections;
using RouteModel.Resources.Text;

namespace RouteModel.RouteGroups.Validation;

/// <summary>The predicate and filter strings of all groups of one compilation, each parsed once however often it is repeated.</summary>
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

    /// <summary>What the strings of a valid group were parsed to.</summary>
    public GroupFragments Of(RouteGroupSpec spec)
    {
        ValueList<RouteGroupRoute> routes = spec.Routes ?? [];
        if (routes.Count == 0)
        {
            return GroupFragments.None;
        }

        var predicates = new EskipPredicate[routes.Count][];
        var filters = new EskipFilter[routes.Count][];
        for (int i = 0; i < routes.Count; i++)
        {
            predicates[i] = Values(routes[i].Predicates, Predicate);
            filters[i] = Values(routes[i].Filters, Filter);
        }

        return new GroupFragments(predicates, filters);
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

    private static T[] Values<T>(ValueList<string>? texts, Func<string, Fragment<T>> parse)
        where T : class
    {
        if (texts is not { Count: > 0 })
        {
            return [];
        }

        var values = new T[texts.Count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = parse(texts[i] ?? "").Value!;
        }

        return values;
    }
}

/// <summary>The predicates and filters of a group's entries, by the index of the entry.</summary>
internal sealed record GroupFragments(EskipPredicate[][] Predicates, EskipFilter[][] Filters)
{
    public static GroupFragments None { get; } = new([], []);
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
