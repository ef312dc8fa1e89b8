using System.Globalization;
using System.Text;

namespace RouteModel.Benchmarks.Peers;

/// <summary>HTTPRoutes with hosts, matches, filters, weighted backends and timeouts: one of a usual size, and one with as many rules as there may be.</summary>
internal static class SampleHttpRoute
{
    private const int MostRules = 16;

    public static byte[] Small { get; } = Create(1);

    public static byte[] Large { get; } = Create(MostRules);

    private static byte[] Create(int rules) => Encoding.UTF8.GetBytes($$$"""
        {"apiVersion":"gateway.networking.k8s.io/v1","kind":"HTTPRoute","metadata":{"name":"checkout","namespace":"shop","labels":{"app":"checkout"}},
        "spec":{"parentRefs":[{"name":"edge","namespace":"gateways","sectionName":"https"}],"hostnames":["shop.example.org","*.shop.example.org"],
        "rules":[{{{string.Join(',', Enumerable.Range(0, rules).Select(Rule))}}}]}}
        """);

    private static string Rule(int number) => string.Create(CultureInfo.InvariantCulture, $$$$"""
        {"matches":[{"path":{"type":"PathPrefix","value":"/api/v{{{{number}}}}/orders"},"headers":[{"name":"x-canary","value":"always"}],"method":"GET"}],
        "filters":[{"type":"RequestHeaderModifier","requestHeaderModifier":{"set":[{"name":"x-rule","value":"{{{{number}}}}"}],"remove":["x-debug"]}},
        {"type":"URLRewrite","urlRewrite":{"path":{"type":"ReplacePrefixMatch","replacePrefixMatch":"/orders"}}}],
        "backendRefs":[{"name":"orders-stable","port":8080,"weight":9},{"name":"orders-canary","port":8080,"weight":1}],"timeouts":{"request":"10s","backendRequest":"2500ms"}}
        """);
}
