using System.Globalization;
using System.Text;

namespace RouteModel.Benchmarks.Peers;

/// <summary>A RouteGroup of a usual size: three backends, weighted defaults, a few routes.</summary>
internal static class SampleRouteGroup
{
    public static byte[] Json { get; } = Create(0);

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
}
