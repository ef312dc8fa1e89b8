using RouteModel.Eskip;
using RouteModel.Eskip.Catalogue;
using RouteModel.Resources.Collections;
using RouteModel.Resources.Text;

namespace RouteModel.RouteGroups.Validation;

/// <summary>The predicate and filter strings of all groups of one compilation, each parsed once however often it is repeated.</summary>
internal sealed class EskipFragments
{
    private static readonly ValueList<EskipFilter> NoFilters = [];

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
        var filters = new ValueList<EskipFilter>[routes.Count];
        for (int i = 0; i < routes.Count; i++)
        {
            predicates[i] = PredicatesOf(routes[i].Predicates ?? []);
            filters[i] = FiltersOf(routes[i].Filters ?? []);
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

    private EskipPredicate[] PredicatesOf(ValueList<string> texts)
    {
        EskipPredicate[] predicates = texts.Count == 0 ? [] : new EskipPredicate[texts.Count];
        for (int i = 0; i < predicates.Length; i++)
        {
            predicates[i] = Predicate(texts[i] ?? "").Value!;
        }

        return predicates;
    }

    private ValueList<EskipFilter> FiltersOf(ValueList<string> texts)
    {
        if (texts.Count == 0)
        {
            return NoFilters;
        }

        var filters = new EskipFilter[texts.Count];
        for (int i = 0; i < filters.Length; i++)
        {
            filters[i] = Filter(texts[i] ?? "").Value!;
        }

        return new ValueList<EskipFilter>(filters);
    }
}

/// <summary>The predicates and filters of a group's entries, by the index of the entry.</summary>
internal sealed record GroupFragments(EskipPredicate[][] Predicates, ValueList<EskipFilter>[] Filters)
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
