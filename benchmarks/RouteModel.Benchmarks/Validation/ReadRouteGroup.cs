using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using RouteModel.Benchmarks.Peers;
using RouteModel.RouteGroups;

namespace RouteModel.Benchmarks.Validation;

/// <summary>JSON to a model: with all strict checks, and then with the verdict too, against <c>JsonSerializer</c> with generated metadata and a reader written by hand.</summary>
[MemoryDiagnoser]
public class ReadRouteGroup
{
    private byte[] _json = [];
    private string _text = "";
    private SchemaLibrary _library = null!;

    /// <summary>The size of the object.</summary>
    [Params("500 B", "10 kB")]
    public string Size { get; set; } = "";

    /// <summary>Chooses the document.</summary>
    [GlobalSetup]
    public void Choose()
    {
        _json = Size == "10 kB" ? SampleRouteGroup.Large : SampleRouteGroup.Small;
        _text = Encoding.UTF8.GetString(_json);
        _library = SchemaLibrary.Create();
    }

    /// <summary>The peer; it refuses unknown fields and knows no other rule.</summary>
    [Benchmark(Baseline = true)]
    public object? JsonSerializerSourceGenerated() => JsonSerializer.Deserialize(_json, PlainContext.Default.PlainRouteGroup);

    /// <summary>The peer by hand, which refuses unknown, duplicate and mistyped fields.</summary>
    [Benchmark]
    public object HandWritten() => HandWrittenReader.Read(_json);

    /// <summary>The same, with the checks of the schema by hand.</summary>
    [Benchmark]
    public bool HandWrittenReadAndValidate() => PlainValidator.IsValid(HandWrittenReader.Read(_json));

    /// <summary>Read, with unknown, duplicate, mistyped and missing fields noticed.</summary>
    [Benchmark]
    public object Read() => RouteGroup.ReadJson(_json);

    /// <summary>Read and judged.</summary>
    [Benchmark]
    public bool ReadAndValidate() => RouteGroup.ReadJson(_json).Validate().IsValid;

    /// <summary>NJsonSchema, from text to verdict; it makes no model.</summary>
    [Benchmark]
    public bool NJsonSchemaReadAndValidate() => _library.IsValid(_text);
}
