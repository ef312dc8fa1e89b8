using RouteModel.Resources.Collections;

namespace RouteModel.Eskip;

/// <summary>
/// The six predicates that the parser keeps apart from <see cref="EskipRoute.Predicates"/>. They print first, in a fixed order, and
/// expressions as literals between slashes; a predicate of the same name in the list prints in its place with quoted strings. Routes built in
/// code need none of this. Upstream: the fields <c>Path</c>, <c>HostRegexps</c>, ... of Skipper's <c>eskip.Route</c>.
/// </summary>
public sealed record EskipLegacyPredicates
{
    private static readonly ValueList<string> NoTexts = [];
    private static readonly ValueMap<string> NoHeaders = new([]);
    private static readonly ValueMap<ValueList<string>> NoHeaderRegexps = new([]);

    /// <summary>No such predicate.</summary>
    public EskipLegacyPredicates()
        : this("", NoTexts, NoTexts, "", NoHeaders, NoHeaderRegexps)
    {
    }

    internal EskipLegacyPredicates(
        string path,
        ValueList<string> hostRegexps,
        ValueList<string> pathRegexps,
        string method,
        ValueMap<string> headers,
        ValueMap<ValueList<string>> headerRegexps)
    {
        Path = path;
        HostRegexps = hostRegexps;
        PathRegexps = pathRegexps;
        Method = method;
        Headers = headers;
        HeaderRegexps = headerRegexps;
    }

    /// <summary>No such predicate; one shared instance.</summary>
    public static EskipLegacyPredicates None { get; } = new();

    /// <summary>The path of <c>Path("...")</c>; empty when there is none.</summary>
    public string Path { get; init; }

    /// <summary>The expression of every <c>Host(...)</c>, in source order.</summary>
    public ValueList<string> HostRegexps { get; init; }

    /// <summary>The expression of every <c>PathRegexp(...)</c>, in source order.</summary>
    public ValueList<string> PathRegexps { get; init; }

    /// <summary>The method of <c>Method("...")</c>; empty when there is none.</summary>
    public string Method { get; init; }

    /// <summary>The value of every <c>Header(name, value)</c> by its case-sensitive name.</summary>
    public ValueMap<string> Headers { get; init; }

    /// <summary>The expressions of every <c>HeaderRegexp(name, expression)</c>, in source order, by their case-sensitive name.</summary>
    public ValueMap<ValueList<string>> HeaderRegexps { get; init; }
}
