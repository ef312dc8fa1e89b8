using System.Globalization;
using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using RouteModel.Eskip;
using RouteModel.Resources;
using RouteModel.Resources.Collections;

namespace RouteModel.Benchmarks.Eskip;

/// <summary>An eskip document of 1,000 routes, beside <see cref="Utf8JsonReader"/> walking as many bytes of JSON.</summary>
[MemoryDiagnoser]
public class EskipDocument
{
    private byte[] _eskip = [];
    private byte[] _json = [];
    private ValueList<EskipRoute> _routes = [];

    /// <summary>Makes both texts.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var text = new StringBuilder();
        for (int i = 0; i < 1_000; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"kube_rg__default__shop_{i}__get__0_0: Path(\"/api/v1/items/{i}\") && Host(/^(shop-{i}[.]example[.]org[.]?(:[0-9]+)?)$/) && Method(\"GET\") && Traffic(0.5) -> setPath(\"/items\") -> compress() -> <roundRobin, \"http://10.0.0.1:8080\", \"http://10.0.0.2:8080\">;\n");
        }

        _eskip = Encoding.UTF8.GetBytes(text.ToString());
        _routes = EskipParser.Parse(_eskip).Items;
        string entry = """{"id":"kube_rg__default__shop__get__0_0","predicates":[{"name":"Path","args":["/api/v1/items"]},{"name":"Traffic","args":[0.5]}]},""";
        _json = Encoding.UTF8.GetBytes("[" + string.Concat(Enumerable.Repeat(entry, _eskip.Length / entry.Length)).TrimEnd(',') + "]");
    }

    /// <summary>The peer: tokens only.</summary>
    [Benchmark(Baseline = true)]
    public int Utf8JsonReaderWalk()
    {
        var reader = new Utf8JsonReader(_json);
        int tokens = 0;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }

    /// <summary>Text to the answer whether Skipper accepts it.</summary>
    [Benchmark]
    public object? Check() => EskipParser.Check(_eskip);

    /// <summary>Text to routes.</summary>
    [Benchmark]
    public object Parse() => EskipParser.Parse(_eskip);

    /// <summary>Routes to text.</summary>
    [Benchmark]
    public int Print() => EskipPrinter.Print(_routes).Length;
}
