using System.Globalization;
using System.Text;

namespace RouteModel.Benchmarks.Peers;

/// <summary>RouteGroups: a small one of 500 bytes, one of a usual size with three backends, weighted defaults and a few routes, and one with many routes.</summary>
internal static class SampleRouteGroup
{
    private const int ManyRoutes = 60;

    public static byte[] Small { get; } = Encoding.UTF8.GetBytes("""
        {"apiVersion":"zalando.org/v1","kind":"RouteGroup","metadata":{"name":"shop","namespace":"store","labels":{"app":"shop"}},
        "spec":{"hosts":["shop.example.org"],"backends":[{"name":"app","type":"service","serviceName":"shop","servicePort":80},{"name":"none","type":"shunt"}],
        "defaultBackends":[{"backendName":"app","weight":1}],
        "routes":[{"pathSubtree":"/","methods":["GET","PUT"],"predicates":["Header(\"X-Tenant\", \"a\")"],"filters":["compress()"]},{"path":"/robots.txt","backends":[{"backendName":"none"}]}]}}
        """);

    public static byte[] Json { get; } = Create(0);

    public static byte[] Large { get; } = Encoding.UTF8.GetBytes($$$"""
        {"apiVersion":"zalando.org/v1","kind":"RouteGroup","metadata":{"name":"catalogue","namespace":"store","labels":{"app":"catalogue"}},
        "spec":{"hosts":["catalogue.example.org","www.catalogue.example.org"],
        "backends":[{"name":"stable","type":"network","address":"https://stable.example.org"},
        {"name":"canary","type":"lb","algorithm":"roundRobin","endpoints":["http://10.0.0.1:8080","http://10.0.0.2:8080"]}],
        "defaultBackends":[{"backendName":"stable","weight":3},{"backendName":"canary","weight":1}],
        "routes":[{{{string.Join(',', Enumerable.Range(0, ManyRoutes).Select(Route))}}}]}}
        """);

    /// <summary>A group of which number and names differ, for inputs of many groups.</summary>
    public static byte[] Create(int number) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $$$$"""
        {"apiVersion":"zalando.org/v1","kind":"RouteGroup","metadata":{"name":"shop-{{{{number}}}}","namespace":"store","labels":{"app":"shop"}},
        "spec":{"hosts":["shop-{{{{number}}}}.example.org","www.shop-{{{{number}}}}.example.org"],
        "backends":[{"name":"stable","type":"network","address":"https://stable-{{{{number}}}}.example.org"},
        {"name":"canary","type":"lb","algorithm":"roundRobin","endpoints":["http://10.0.0.1:8080","http://10.0.0.2:8080"]},{"name":"none","type":"shunt"}],
        "defaultBackends":[{"backendName":"stable","weight":3},{"backendName":"canary","weight":1}],
        "routes":[{"pathSubtree":"/"},{"path":"/api/v1/items/:id","methods":["GET","PUT"],"predicates":["Header(\"X-Tenant\", \"a\")"],"filters":["setPath(\"/items\")","compress()"]},
        {"path":"/robots.txt","filters":["status(200)"],"backends":[{"backendName":"none"}]}]}}
        """));

    private static string Route(int number) => string.Create(CultureInfo.InvariantCulture, $$"""
        {"path":"/catalogue/{{number}}/items/:id","methods":["GET","PUT"],"predicates":["Header(\"X-Tenant\", \"a\")"],"filters":["setPath(\"/items\")"],"backends":[{"backendName":"canary","weight":{{number}}}]}
        """);
}
