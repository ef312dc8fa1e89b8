using System.Globalization;
using RouteModel.Eskip;
using RouteModel.Routing;

namespace RouteModel.Benchmarks.Peers;

/// <summary>A table of ten routes for each of many hosts, and requests to some of them.</summary>
public static class RoutingSample
{
    /// <summary>The routes: for each host a path with parameters, a method, a subtree, a split, a header and so on.</summary>
    /// <param name="count">How many; a multiple of ten.</param>
    public static IReadOnlyList<EskipRoute> Routes(int count) =>
        EskipParser.Parse(string.Concat(Enumerable.Range(0, count / 10).Select(Host))).Items;

    /// <summary>A request for each kind of route.</summary>
    /// <param name="count">How many routes there are.</param>
    public static RoutingRequest[] Requests(int count)
    {
        string[] targets = ["/", "/v1/items/42", "/v1/items/42/parts", "/v1/orders", "/static/css/site.css", "/search?q=a", "/none/of/these"];
        int host = count / 20;
        return [.. targets.Select(target => Request(string.Create(CultureInfo.InvariantCulture, $"/t{host}{target}"), host))];
    }

    private static RoutingRequest Request(string target, int host) =>
        RoutingRequest.TryCreate("GET", string.Create(CultureInfo.InvariantCulture, $"shop{host}.example.org"), target, [KeyValuePair.Create("X-Env", "test")], null, out RoutingRequest? request, out string? error)
            ? request : throw new InvalidOperationException(error);

    private static string Host(int number) => string.Create(CultureInfo.InvariantCulture, $$"""
        r{{number}}_0: Path("/t{{number}}/") && Host("^shop{{number}}[.]example[.]org$") -> <shunt>;
        r{{number}}_1: Path("/t{{number}}/v1/items/:id") && Host("^shop{{number}}[.]example[.]org$") && Method("GET") -> <shunt>;
        r{{number}}_2: Path("/t{{number}}/v1/items/:id") && Host("^shop{{number}}[.]example[.]org$") && Method("PUT") -> <shunt>;
        r{{number}}_3: Path("/t{{number}}/v1/items/:id/parts") && Host("^shop{{number}}[.]example[.]org$") -> <shunt>;
        r{{number}}_4: Path("/t{{number}}/v1/orders") && Host("^shop{{number}}[.]example[.]org$") && Traffic(0.5) -> <shunt>;
        r{{number}}_5: Path("/t{{number}}/v1/orders") && Host("^shop{{number}}[.]example[.]org$") -> <shunt>;
        r{{number}}_6: Path("/t{{number}}/v1/orders") && Host("^shop{{number}}[.]example[.]org$") && Header("X-Env", "prod") && True() -> <shunt>;
        r{{number}}_7: PathSubtree("/t{{number}}/static") && Host("^shop{{number}}[.]example[.]org$") -> <shunt>;
        r{{number}}_8: Path("/t{{number}}/search") && Host("^shop{{number}}[.]example[.]org$") && Weight(2) -> <shunt>;
        r{{number}}_9: PathSubtree("/t{{number}}/") && Host("^shop{{number}}[.]example[.]org$") -> <shunt>;

        """);
}
