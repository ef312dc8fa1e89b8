using RouteModel.Eskip;

namespace RouteModel.Routing.Building;

/// <summary>
/// The built-in predicates of a route, from the parser's fields first and then from the list. Upstream: <c>mergeLegacyNonTreePredicates</c> and
/// <c>processTreePredicates</c> of Skipper, <c>routing/datasource.go</c>.
/// </summary>
internal sealed class RouteFields
{
    private static readonly Dictionary<string, string> NoHeaders = [];
    private static readonly Dictionary<string, List<string>> NoHeaderRegexps = [];

    // Most routes have none.
    private Dictionary<string, string>? _headers;
    private Dictionary<string, List<string>>? _headerRegexps;

    public List<string> Hosts { get; } = [];

    public List<string> PathRegexps { get; } = [];

    public string Method { get; private set; } = "";

    /// <summary>Headers by the name as it is written.</summary>
    public IReadOnlyDictionary<string, string> Headers => _headers ?? NoHeaders;

    /// <summary>Expressions by the name of the header as it is written.</summary>
    public IReadOnlyDictionary<string, List<string>> HeaderRegexps => _headerRegexps ?? NoHeaderRegexps;

    private Dictionary<string, string> WrittenHeaders => _headers ??= new(StringComparer.Ordinal);

    private Dictionary<string, List<string>> WrittenHeaderRegexps => _headerRegexps ??= new(StringComparer.Ordinal);

    public static RouteFields? Read(EskipRoute route, out string? error)
    {
        var fields = new RouteFields();
        fields.Hosts.AddRange(route.Legacy.HostRegexps);
        fields.PathRegexps.AddRange(route.Legacy.PathRegexps);
        fields.Method = route.Legacy.Method;
        foreach ((string name, string value) in route.Legacy.Headers)
        {
            fields.WrittenHeaders[name] = value;
        }

        foreach ((string name, Resources.Collections.ValueList<string> expressions) in route.Legacy.HeaderRegexps)
        {
            fields.WrittenHeaderRegexps[name] = [.. expressions];
        }

        foreach (EskipPredicate predicate in route.Predicates)
        {
            error = fields.Take(predicate);
            if (error is not null)
            {
                return null;
            }
        }

        error = null;
        return fields;
    }

    /// <summary>Whether a predicate of the list is taken here.</summary>
    public static bool IsField(EskipPredicate predicate) => Arity(predicate.Name) > 0;

    private static int Arity(string name) => name switch
    {
        PredicateNames.Host or PredicateNames.PathRegexp or PredicateNames.Method => 1,
        PredicateNames.Header or PredicateNames.HeaderRegexp => 2,
        _ => 0,
    };

    private string? Take(EskipPredicate predicate)
    {
        int arity = Arity(predicate.Name);
        if (arity == 0)
        {
            return null;
        }

        var args = new PredicateArguments(predicate);
        if (args.Count != arity)
        {
            return string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"invalid length of predicate args in {predicate.Name}, {args.Count} instead of {arity}");
        }

        if (args.Texts() is not { } texts)
        {
            return "expected argument of type string, " + predicate.Name;
        }

        switch (predicate.Name)
        {
            case PredicateNames.Host:
                Hosts.Add(texts[0]);
                break;
            case PredicateNames.PathRegexp:
                PathRegexps.Add(texts[0]);
                break;
            case PredicateNames.Method:
                Method = texts[0];
                break;
            case PredicateNames.Header:
                WrittenHeaders[texts[0]] = texts[1];
                break;
            default:
                if (!WrittenHeaderRegexps.TryGetValue(texts[0], out List<string>? expressions))
                {
                    WrittenHeaderRegexps[texts[0]] = expressions = [];
                }

                expressions.Add(texts[1]);
                break;
        }

        return null;
    }
}
