using System.Buffers;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using RouteModel.Benchmarks.Peers;
using RouteModel.Eskip;
using RouteModel.Resources.Collections;

namespace RouteModel.Benchmarks.Eskip;

/// <summary>10,000 routes in eskip, about 3 MB, beside <see cref="Utf8JsonReader"/> walking as many bytes of the same routes in JSON.</summary>
[MemoryDiagnoser]
[Config(typeof(DocumentColumns))]
public class EskipDocument
{
    private const int Count = 10_000;

    private readonly ArrayBufferWriter<byte> _output = new();
    private byte[] _eskip = [];
    private byte[] _json = [];
    private ValueList<EskipRoute> _routes = [];

    /// <summary>Whether the routes repeat hosts, filters and endpoints, as those of a cluster do.</summary>
    [Params("cluster", "distinct")]
    public string Routes { get; set; } = "";

    /// <summary>The document of a kind; the peer's is as long.</summary>
    internal static byte[] Document(string routes) => routes == "cluster" ? EskipSample.Cluster(Count) : EskipSample.Distinct(Count);

    /// <summary>Makes both texts.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _eskip = Document(Routes);
        _routes = EskipParser.Parse(_eskip).Items;
        _json = EskipSample.Json(_routes, _eskip.Length);
        Console.WriteLine($"// {_routes.Count} routes, eskip: {_eskip.Length} bytes, JSON: {_json.Length} bytes");
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

    /// <summary>Routes to a string.</summary>
    [Benchmark]
    public int Print() => EskipPrinter.Print(_routes).Length;

    /// <summary>Routes to UTF-8, into memory that is there.</summary>
    [Benchmark]
    public int PrintUtf8()
    {
        _output.ResetWrittenCount();
        EskipPrinter.WriteTo(_output, _routes);
        return _output.WrittenCount;
    }
}
