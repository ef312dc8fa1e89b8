using System.Diagnostics.CodeAnalysis;
using RouteModel.Resources.Collections;
using RouteModel.Resources.Text;

namespace RouteModel.Eskip.Parsing;

/// <summary>Takes the built-in predicates out of a route and checks them. Upstream: <c>applyPredicates</c> of Skipper, <c>eskip/eskip.go</c>.</summary>
internal sealed class LegacyPredicateCollector
{
    private readonly string _routeId;
    private readonly List<string> _hosts = [];
    private readonly List<string> _pathRegexps = [];
    private readonly Dictionary<string, string> _headers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _headerRegexps = new(StringComparer.Ordinal);
    private string? _path;
    private string? _method;
    private bool _any;

    public LegacyPredicateCollector(string routeId) => _routeId = routeId;

    /// <summary>Takes one predicate if it is built in.</summary>
    /// <returns>False when it is built in and wrong.</returns>
    public bool TryTake(Located<EskipPredicate> predicate, out bool isLegacy, [NotNullWhen(false)] out EskipError? error)
    {
        isLegacy = true;
        string? message;
        switch (predicate.Value.Name)
        {
            case "Path":
                message = _path is null ? TakeText(predicate.Value, out _path) : "duplicate path tree predicate";
                break;
            case "Method":
                message = _method is null ? TakeText(predicate.Value, out _method) : "duplicate method predicate";
                break;
            case "Host":
                message = TakeInto(predicate.Value, _hosts);
                break;
            case "PathRegexp":
                message = TakeInto(predicate.Value, _pathRegexps);
                break;
            case "Header":
                message = TakeHeader(predicate.Value);
                break;
            case "HeaderRegexp":
                message = TakeHeaderRegexp(predicate.Value);
                break;
            case "Any":
                error = null;
                return true;
            default:
                isLegacy = false;
                error = null;
                return true;
        }

        _any = true;
        error = message is null ? null : new EskipError(message, EskipErrorReason.InvalidRoute, predicate.Span, _routeId);
        return error is null;
    }

    public EskipLegacyPredicates ToLegacy() => !_any ? EskipLegacyPredicates.None : new EskipLegacyPredicates
    {
        Path = _path ?? "",
        Method = _method ?? "",
        HostRegexps = ValueList.From(_hosts),
        PathRegexps = ValueList.From(_pathRegexps),
        Headers = new ValueMap<string>(_headers),
        HeaderRegexps = new ValueMap<ValueList<string>>(
            _headerRegexps.Select(entry => KeyValuePair.Create(entry.Key, ValueList.From(entry.Value)))),
    };

    private string? TakeText(EskipPredicate predicate, out string? value) =>
        TryGetTexts(predicate, 1, out value, out _) ? null : Arity(predicate, 1);

    private string? TakeInto(EskipPredicate predicate, List<string> values)
    {
        if (!TryGetTexts(predicate, 1, out string? value, out _))
        {
            return Arity(predicate, 1);
        }

        values.Add(value!);
        return null;
    }

    private string? TakeHeader(EskipPredicate predicate)
    {
        if (!TryGetTexts(predicate, 2, out string? name, out string? value))
        {
            return Arity(predicate, 2);
        }

        return _headers.TryAdd(name!, value!) ? null : $"duplicate header predicate: {name}";
    }

    private string? TakeHeaderRegexp(EskipPredicate predicate)
    {
        if (!TryGetTexts(predicate, 2, out string? name, out string? value))
        {
            return Arity(predicate, 2);
        }

        if (!_headerRegexps.TryGetValue(name!, out List<string>? expressions))
        {
            _headerRegexps[name!] = expressions = [];
        }

        expressions.Add(value!);
        return null;
    }

    private static bool TryGetTexts(EskipPredicate predicate, int count, out string? first, out string? second)
    {
        first = null;
        second = null;
        return predicate.Args.Count == count
            && predicate.Args[0].TryGetString(out first)
            && (count == 1 || predicate.Args[1].TryGetString(out second));
    }

    private string Arity(EskipPredicate predicate, int count) =>
        $"invalid route {GoSyntax.Quote(_routeId)}: {predicate.Name} predicate expects {(count == 1 ? "1 string argument" : "2 string arguments")}";
}
