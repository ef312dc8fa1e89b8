using RouteModel.Eskip;
using RouteModel.Resources;
using RouteModel.Resources.Collections;

namespace RouteModel.Tests.Eskip;

/// <summary>Random routes that eskip can say: what it prints reads back.</summary>
internal sealed class RouteGenerator(int seed)
{
    private static readonly string[] Names = ["r", "_", "Foo", "shunt", "PathSubtree", "a_B_9", "Traffic"];
    private static readonly string[] Pieces = ["a", "/", "\\", "\"", "`", "[", "]", "//", "ä", "€", "\U0001f389", " ", "->", "&&", ";", "#", "\\n", "(", "?"];
    private static readonly string[] Controls = ["\n", "\r", "\t", "\a", "\b", "\f", "\v", "\0", "\u0001"];

    private readonly Random _random = new(seed);

    public List<EskipRoute> Routes() => Count(4) switch
    {
        0 => [Route("")],
        int count => [.. Enumerable.Range(0, count).Select(i => Route($"{Name()}{i}"))],
    };

    private EskipRoute Route(string id) => new()
    {
        Id = id,
        Legacy = Legacy(),
        Predicates = Many(() => new EskipPredicate(Name(), Args())),
        Filters = Many(() => new EskipFilter(Name(), Args())),
        Backend = Backend(),
    };

    private EskipLegacyPredicates Legacy() => Count(2) == 0 ? EskipLegacyPredicates.None : new EskipLegacyPredicates
    {
        Path = Count(2) == 0 ? "" : Text(),
        Method = Count(2) == 0 ? "" : Text(),
        HostRegexps = Many(Expression),
        PathRegexps = Many(Expression),
        Headers = new ValueMap<string>(Many(() => KeyValuePair.Create(Text(), Text()))),
        // Printing sorts the expressions of a name, so only sorted ones come back as they were.
        HeaderRegexps = new ValueMap<ValueList<string>>(Many(() => KeyValuePair.Create(
            Text(),
            ValueList.From(Enumerable.Range(0, Count(2) + 1).Select(i => $"{i}x"))))),
    };

    private EskipBackend Backend() => Count(5) switch
    {
        0 => EskipBackend.Shunt,
        1 => EskipBackend.Loopback,
        2 => EskipBackend.Dynamic,
        3 => EskipBackend.Network(Count(2) == 0 ? "" : "any ä text"),
        _ => EskipBackend.LoadBalanced(
            Count(2) == 0 ? "" : Name(),
            Enumerable.Range(0, Count(3) + 1).Select(i => new EskipLbEndpoint($"http://h{i}:80/p", Count(2) == 0 ? "" : Text()))),
    };

    private EskipArgument[] Args() => [.. Many(Arg)];

    private EskipArgument Arg() => Count(3) switch
    {
        0 => Text(),
        1 => Math.Round(_random.NextDouble() * Math.Pow(10, Count(18) - 3)),
        2 => _random.Next(-99999, 99999) + (_random.Next(0, 64) / 64.0),
        _ => _random.Next(1, 1000) / 1024.0,
    };

    private string Expression() => "x" + Join([.. Pieces.Where(p => p != "["), "[a]"]);

    private string Text() => Join([.. Pieces, .. Controls]) + "t";

    private string Join(string[] pieces) => string.Concat(Enumerable.Range(0, Count(6)).Select(_ => pieces[_random.Next(pieces.Length)]));

    private string Name() => Names[_random.Next(Names.Length)];

    private ValueList<T> Many<T>(Func<T> make) => ValueList.From(Enumerable.Range(0, Count(3)).Select(_ => make()));

    private int Count(int most) => _random.Next(most + 1);
}
