using System.Text;
using BenchmarkDotNet.Attributes;
using Newtonsoft.Json.Linq;
using RouteModel.Benchmarks.Peers;
using RouteModel.RouteGroups;

namespace RouteModel.Benchmarks.Validation;

/// <summary>A decoded, valid RouteGroup: schema, lists and metadata, against the same checks by hand, and against a library that knows the schema only.</summary>
[MemoryDiagnoser]
public class ValidateRouteGroup
{
    private RouteGroup _group = null!;
    private JToken _token = null!;
    private SchemaLibrary _library = null!;

    /// <summary>The size of the object.</summary>
    [Params("500 B", "10 kB")]
    public string Size { get; set; } = "";

    /// <summary>Decodes the object for each.</summary>
    [GlobalSetup]
    public void Decode()
    {
        byte[] json = Size == "10 kB" ? SampleRouteGroup.Large : SampleRouteGroup.Small;
        _group = RouteGroup.ReadJson(json).Value!;
        _token = JToken.Parse(Encoding.UTF8.GetString(json));
        _library = SchemaLibrary.Create();
    }

    /// <summary>The peer.</summary>
    [Benchmark(Baseline = true)]
    public bool HandWritten() => HandWrittenValidator.IsValid(_group);

    /// <summary>The generated validator.</summary>
    [Benchmark]
    public bool Generated() => _group.Validate().IsValid;

    /// <summary>NJsonSchema, on a parsed document.</summary>
    [Benchmark]
    public bool NJsonSchema() => _library.IsValid(_token);
}
