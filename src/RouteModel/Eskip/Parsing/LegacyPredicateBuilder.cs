using RouteModel.Resources.Collections;

namespace RouteModel.Eskip.Parsing;

/// <summary>Gathers the built-in predicates of one route after another.</summary>
internal sealed class LegacyPredicateBuilder
{
    private static readonly EskipLegacyPredicates None = EskipLegacyPredicates.None;

    private readonly List<string> _hosts = [];
    private readonly List<string> _pathRegexps = [];
    private readonly List<KeyValuePair<string, string>> _headers = [];
    private Dictionary<string, List<string>>? _headerRegexps;
    private string _path = "";
    private string _method = "";
    private bool _any;

    /// <summary>Takes one predicate that the rules let pass.</summary>
    public void Add(BuiltInPredicate predicate, string first, string second)
    {
        _any = true;
        switch (predicate)
        {
            case BuiltInPredicate.Path:
                _path = first;
                break;
            case BuiltInPredicate.Method:
                _method = first;
                break;
            case BuiltInPredicate.Host:
                _hosts.Add(first);
                break;
            case BuiltInPredicate.PathRegexp:
                _pathRegexps.Add(first);
                break;
            case BuiltInPredicate.Header:
                _headers.Add(KeyValuePair.Create(first, second));
                break;
            default:
                AddHeaderRegexp(first, second);
                break;
        }
    }

    /// <summary>What was gathered; the next route begins.</summary>
    public EskipLegacyPredicates Take()
    {
        if (!_any)
        {
            return None;
        }

        var legacy = new EskipLegacyPredicates
        {
            Path = _path,
            Method = _method,
            HostRegexps = _hosts.Count == 0 ? None.HostRegexps : ValueList.From(_hosts),
            PathRegexps = _pathRegexps.Count == 0 ? None.PathRegexps : ValueList.From(_pathRegexps),
            Headers = _headers.Count == 0 ? None.Headers : new ValueMap<string>(_headers),
            HeaderRegexps = _headerRegexps is null ? None.HeaderRegexps
                : new ValueMap<ValueList<string>>(_headerRegexps.Select(entry => KeyValuePair.Create(entry.Key, ValueList.From(entry.Value)))),
        };
        Clear();
        return legacy;
    }

    private void Clear()
    {
        _hosts.Clear();
        _pathRegexps.Clear();
        _headers.Clear();
        _headerRegexps = null;
        _path = "";
        _method = "";
        _any = false;
    }

    private void AddHeaderRegexp(string name, string expression)
    {
        _headerRegexps ??= new Dictionary<string, List<string>>(StringComparer.Ordinal);
        if (!_headerRegexps.TryGetValue(name, out List<string>? expressions))
        {
            _headerRegexps[name] = expressions = [];
        }

        expressions.Add(expression);
    }
}
