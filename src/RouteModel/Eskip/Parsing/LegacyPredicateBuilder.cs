using RouteModel.Resources.Collections;

namespace RouteModel.Eskip.Parsing;

/// <summary>Gathers the built-in predicates of one route after another.</summary>
internal sealed class LegacyPredicateBuilder
{
    private static readonly EskipLegacyPredicates None = EskipLegacyPredicates.None;

    private Dictionary<string, string>? _headers;
    private Dictionary<string, List<string>>? _headerRegexps;
    private ExpressionList _hosts;
    private ExpressionList _pathRegexps;
    private string _path = "";
    private string _method = "";
    private bool _any;

    public void AddPath(string path)
    {
        _any = true;
        _path = path;
    }

    public void AddMethod(string method)
    {
        _any = true;
        _method = method;
    }

    /// <summary>Adds an expression, as a list of one.</summary>
    public void AddHost(ValueList<string> expression)
    {
        _any = true;
        _hosts.Add(expression);
    }

    /// <summary>Adds an expression, as a list of one.</summary>
    public void AddPathRegexp(ValueList<string> expression)
    {
        _any = true;
        _pathRegexps.Add(expression);
    }

    public void AddHeader(string name, string value)
    {
        _any = true;
        _headers ??= new Dictionary<string, string>(StringComparer.Ordinal);
        _headers[name] = value;
    }

    public void AddHeaderRegexp(string name, string expression)
    {
        _any = true;
        _headerRegexps ??= new Dictionary<string, List<string>>(StringComparer.Ordinal);
        if (!_headerRegexps.TryGetValue(name, out List<string>? expressions))
        {
            _headerRegexps[name] = expressions = [];
        }

        expressions.Add(expression);
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
            HostRegexps = _hosts.Take() ?? None.HostRegexps,
            PathRegexps = _pathRegexps.Take() ?? None.PathRegexps,
            Headers = _headers is null ? None.Headers : ValueMap<string>.Owning(_headers),
            HeaderRegexps = _headerRegexps is null ? None.HeaderRegexps
                : ValueMap<ValueList<string>>.Owning(
                    _headerRegexps.ToDictionary(entry => entry.Key, entry => ValueList.From(entry.Value), StringComparer.Ordinal)),
        };
        _headers = null;
        _headerRegexps = null;
        _path = "";
        _method = "";
        _any = false;
        return legacy;
    }
}
