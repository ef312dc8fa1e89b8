using System.Globalization;
using System.Text;
using RouteModel.Eskip;
using RouteModel.Resources.Collections;

namespace RouteModel.Benchmarks.Peers;

/// <summary>Routes in eskip, as Skipper prints them, and as many bytes of JSON.</summary>
public static class EskipSample
{
    private static readonly string[] Filters =
    [
        "setPath(\"/items\")", "compress(\"...\", \"application/x-ndjson\")", "setRequestHeader(\"X-Team\", \"team-22\")", "flowId(\"reuse\")",
        "inlineContentIfStatus(404, \"{\\\"error\\\": \\\"not found\\\"}\", \"application/json\")", "modPath(\"^/api/v5/(.*)$\", \"/$1\")", "fadeIn(\"3m\")",
    ];

    private static readonly string[] Predicates = ["Traffic(0.78)", "Weight(3)", "Header(\"X-Env\", \"test\")", "Cookie(\"beta\", \"^(on|yes)$\")"];

    /// <summary>Routes of a cluster: every six have one host and one set of endpoints, and filters repeat. About 300 bytes a route.</summary>
    /// <param name="count">How many.</param>
    public static byte[] Cluster(int count)
    {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++)
        {
            int group = i / 6;
            string predicate = i % 3 == 0 ? " && " + Predicates[i % Predicates.Length] : "";
            string filters = string.Join(" -> ", Enumerable.Range(0, 1 + (i % 3)).Select(n => Filters[(i + (n * 3)) % Filters.Length]));
            string endpoints = string.Join(", ", Enumerable.Range(0, 2 + (group % 5)).Select(n => string.Create(CultureInfo.InvariantCulture, $"\"http://10.{group % 200}.{group / 200}.{n + 1}:8080\"")));
            text.Append(
                CultureInfo.InvariantCulture,
                $"kube_rg__default__shop_{group}__get__{i % 6}_0: Path(\"/api/v1/items/{i}\") && Host(/^(shop-{group}[.]example[.]org[.]?(:[0-9]+)?)$/) && Method(\"GET\"){predicate} -> {filters} -> <roundRobin, {endpoints}>;\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Routes of which no predicate, no filter and no endpoint is like another. About 300 bytes a route.</summary>
    /// <param name="count">How many.</param>
    public static byte[] Distinct(int count)
    {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"kube_rg__default__shop_{i}__get__0_0: Path(\"/api/v1/items/{i}\") && Host(/^(shop-{i}[.]example[.]org[.]?(:[0-9]+)?)$/) && Weight({i}) -> setPath(\"/items/{i}\") -> setRequestHeader(\"X-Team-{i}\", \"team {i}\") -> <roundRobin, \"http://10.1.{i / 200}.{i % 200}:8080\", \"http://10.2.{i / 200}.{i % 200}:8080\">;\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The JSON form of the first of some routes, in about as many bytes.</summary>
    /// <param name="routes">The routes.</param>
    /// <param name="length">The bytes.</param>
    public static byte[] Json(ValueList<EskipRoute> routes, int length)
    {
        var json = new StringBuilder();
        foreach (EskipRoute route in routes)
        {
            if (json.Length >= length || !EskipJson.TryWrite(route, out string? one, out _))
            {
                break;
            }

            json.Append(json.Length == 0 ? '[' : ',').Append(one);
        }

        return Encoding.UTF8.GetBytes(json.Append(']').ToString());
    }
}
