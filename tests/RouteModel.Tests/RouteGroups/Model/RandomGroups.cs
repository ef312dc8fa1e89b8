using System.Globalization;
using System.Text;

namespace RouteModel.Tests.RouteGroups.Model;

/// <summary>Random RouteGroup documents, most of them with a fault or two.</summary>
internal sealed class RandomGroups(int seed)
{
    private static readonly string[] Odd = ["null", "7", "-1", "1.5", "3.0", "1e30", "true", "\"\"", "\"x\"", "[]", "[null]", "{}", "{\"a\":1}", "\"\\ud83d\\ude00\"", "[[1]]"];

    private readonly Random _random = new(seed);

    public string Next()
    {
        var text = new StringBuilder();
        Object(
            text,
            ("apiVersion", () => Text("zalando.org/v1")),
            ("kind", () => Text("RouteGroup")),
            ("metadata", () => "{\"name\":\"g\"}"),
            ("spec", Spec),
            ("status", () => Maybe(0.8, "{\"loadBalancer\":{\"routegroup\":[{\"ip\":\"1.2.3.4\"}]}}")));
        return text.ToString();
    }

    private string Spec()
    {
        var text = new StringBuilder();
        Object(
            text,
            ("hosts", () => List(() => Text(Chance(0.02) ? Pick("Upper.example", "-", new string('a', 256)) : $"host-{_random.Next(20)}.example"))),
            ("backends", () => List(Backend)),
            ("defaultBackends", () => List(Reference)),
            ("routes", () => List(Route)),
            ("tls", () => Maybe(0.5, "[{\"hosts\":[\"a.example\"],\"secretName\":\"s\"}]")));
        return text.ToString();
    }

    private string Backend()
    {
        var text = new StringBuilder();
        Object(
            text,
            ("name", () => Text(Pick("a", "b"))),
            ("type", () => Text(Chance(0.02) ? "other" : Pick("service", "shunt", "forward", "lb"))),
            ("algorithm", () => Text(Chance(0.02) ? "none" : Pick("random", "roundRobin"))),
            ("endpoints", () => List(() => Text("http://a"))),
            ("servicePort", () => _random.Next(100).ToString(CultureInfo.InvariantCulture)));
        return text.ToString();
    }

    private string Reference()
    {
        var text = new StringBuilder();
        Object(text, ("backendName", () => Text("a")), ("weight", () => (Chance(0.02) ? -1 : _random.Next(9)).ToString(CultureInfo.InvariantCulture)));
        return text.ToString();
    }

    private string Route()
    {
        var text = new StringBuilder();
        Object(
            text,
            ("path", () => Text("/")),
            ("methods", () => List(() => Text(Chance(0.02) ? "get" : Pick("GET", "PUT")))),
            ("filters", () => List(() => Text("status(200)"))),
            ("backends", () => List(Reference)));
        return text.ToString();
    }

    private void Object(StringBuilder text, params (string Name, Func<string> Value)[] members)
    {
        text.Append('{');
        foreach ((string name, Func<string> value) in members)
        {
            if (Chance(0.01))
            {
                continue;
            }

            for (int times = Chance(0.004) ? 2 : 1; times > 0; times--)
            {
                text.Append(text[^1] == '{' ? "" : ",").Append('"').Append(Chance(0.004) ? "unknown" : name).Append("\":").Append(Chance(0.006) ? Pick(Odd) : value());
            }
        }

        text.Append('}');
    }

    private string List(Func<string> item)
    {
        IEnumerable<string> items = Enumerable.Range(0, _random.Next(4)).Select(_ => Chance(0.004) ? Pick(Odd) : item());
        return $"[{string.Join(',', items)}]";
    }

    private string Maybe(double chance, string value) => Chance(chance) ? value : "null";

    private bool Chance(double chance) => _random.NextDouble() < chance;

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];

    private static string Text(string value) => $"\"{value}\"";
}
