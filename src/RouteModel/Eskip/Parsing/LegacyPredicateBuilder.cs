using RouteModel.Resources.Collections;

namespace RouteModel.Eskip.Parsing;

/// <summary>
/// Gathers the built-in predicates of one route after another. What it takes is as the routes hold it: a text, a list of one expression, a map of one
/// header. Nearly always there is one of a kind, and then it serves the route as it is, and others too.
/// </summary>
internal sealed class LegacyPredicateBuilder
{
    private static readonly EskipLegacyPredicates None = EskipLegacyPredicates.None;

    private ValueMap<string> _headers = None.Headers;
    private ValueMap<ValueList<string>> _headerRegexps = None.HeaderRegexps;
    private Dictionary<string, string>? _moreHeaders;
    private Dictionary<string, List<string>>? _moreHeaderRegexps;
    private ExpressionList _hosts;
    private ExpressionList _pathRegexps;
    private string _path = "";
    private string _method = "";
    private bool _any;

    /// <summary>Adds a predicate.</summary>
    /// <param name="kind">Which it is.</param>
    /// <param name="value">A string for a path or a method, a list or a map of one for the others, nothing for <c>Any</c>.</param>
    public void Add(BuiltInPredicate kind, object? value)
    {
        switch (kind)
        {
            case BuiltInPredicate.Path:
                _path = (string)value!;
                break;
            case BuiltInPredicate.Method:
                _method = (string)value!;
                break;
            case BuiltInPredicate.Host:
                _hosts.Add((ValueList<string>)value!);
                break;
            case BuiltInPredicate.PathRegexp:
                _pathRegexps.Add((ValueList<string>)value!);
                break;
            case BuiltInPredicate.Header:
                AddHeader((ValueMap<string>)value!);
                break;
            case BuiltInPredicate.HeaderRegexp:
                AddHeaderRegexp((ValueMap<ValueList<string>>)value!);
                break;
            default:
                return;
        }

        _any = true;
    }

    /// <summary>What was gathered; the next route begins.</summary>
    public EskipLegacyPredicates Take()
    {
        if (!_any)
        {
            return None;
        }

        var legacy = new EskipLegacyPredicates(
            _path,
            _hosts.Take() ?? None.HostRegexps,
            _pathRegexps.Take() ?? None.PathRegexps,
            _method,
            TakeHeaders(),
            TakeHeaderRegexps());
        _path = "";
        _method = "";
        _any = false;
        return legacy;
    }

    private void AddHeader(ValueMap<string> one)
    {
        if (_headers.Count == 0)
        {
            _headers = one;
            return;
        }

        _moreHeaders ??= new Dictionary<string, string>(_headers, StringComparer.Ordinal);
        foreach ((string name, string value) in one)
        {
            _moreHeaders[name] = value;
        }
    }

    private void AddHeaderRegexp(ValueMap<ValueList<string>> one)
    {
        if (_headerRegexps.Count == 0)
        {
            _headerRegexps = one;
            return;
        }

        _moreHeaderRegexps ??= _headerRegexps.ToDictionary(entry => entry.Key, entry => entry.Value.ToList(), StringComparer.Ordinal);
        foreach ((string name, ValueList<string> expressions) in one)
        {
            if (!_moreHeaderRegexps.TryGetValue(name, out List<string>? known))
            {
                _moreHeaderRegexps[name] = known = [];
            }

            known.AddRange(expressions);
        }
    }

    private ValueMap<string> TakeHeaders()
    {
        ValueMap<string> headers = _moreHeaders is null ? _headers : ValueMap<string>.Owning(_moreHeaders);
        _headers = None.Headers;
        _moreHeaders = null;
        return headers;
    }

    private ValueMap<ValueList<string>> TakeHeaderRegexps()
    {
        ValueMap<ValueList<string>> headers = _moreHeaderRegexps is null ? _headerRegexps
            : ValueMap<ValueList<string>>.Owning(
                _moreHeaderRegexps.ToDictionary(entry => entry.Key, entry => ValueList.From(entry.Value), StringComparer.Ordinal));
        _headerRegexps = None.HeaderRegexps;
        _moreHeaderRegexps = null;
        return headers;
    }
}
