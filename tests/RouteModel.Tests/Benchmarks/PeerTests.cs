using System.Text;
using System.Text.Json;
using RouteModel.Benchmarks.Peers;
using RouteModel.Resources;
using RouteModel.RouteGroups;

namespace RouteModel.Tests.Benchmarks;

/// <summary>What is measured side by side gives the same answers.</summary>
public sealed class PeerTests
{
    [Test]
    public void All_validators_call_the_samples_valid()
    {
        var library = SchemaLibrary.Create();
        foreach (byte[] json in new[] { SampleRouteGroup.Small, SampleRouteGroup.Json, SampleRouteGroup.Large })
        {
            ReadResult<RouteGroup> read = RouteGroup.ReadJson(json);

            Assert.That(read.Findings, Is.Empty);
            Assert.That(read.Validate().Errors, Is.Empty);
            Assert.That(HandWrittenValidator.IsValid(read.Value!));
            Assert.That(PlainValidator.IsValid(HandWrittenReader.Read(json)));
            Assert.That(library.IsValid(Encoding.UTF8.GetString(json)));
        }
    }

    [Test]
    public void The_library_refuses_what_the_schema_does()
    {
        string json = Encoding.UTF8.GetString(SampleRouteGroup.Json);

        Assert.That(SchemaLibrary.Create().IsValid(json.Replace("\"hosts\":[\"shop-0", "\"hosts\":[\"Shop-0", StringComparison.Ordinal)), Is.False);
        Assert.That(SchemaLibrary.Create().IsValid(json.Replace("\"type\":\"shunt\"", "\"type\":\"other\"", StringComparison.Ordinal)), Is.False);
        Assert.That(SchemaLibrary.Create().IsValid(json.Replace("\"weight\":3", "\"weight\":-3", StringComparison.Ordinal)), Is.False);
    }

    [Test]
    public void Both_validators_refuse_the_same_faults()
    {
        RouteGroup group = RouteGroup.ReadJson(SampleRouteGroup.Json).Value!;
        RouteGroupSpec spec = group.Spec!;
        RouteGroup[] faulty =
        [
            group with { Kind = "Other" },
            group with { Metadata = group.Metadata with { Name = "Upper" } },
            group with { Spec = spec with { Hosts = ["a", "a"] } },
            group with { Spec = spec with { Hosts = ["a..b"] } },
            group with { Spec = spec with { Hosts = [] } },
            group with { Spec = spec with { Backends = null } },
            group with { Spec = spec with { Backends = [spec.Backends![0] with { Type = new("other") }] } },
            group with { Spec = spec with { DefaultBackends = [new BackendReference { BackendName = "a", Weight = -1 }] } },
            group with { Spec = spec with { Routes = [new RouteGroupRoute { Methods = [new("get")] }] } },
        ];

        Assert.That(faulty.Select(item => item.Validate().IsValid), Is.All.False);
        Assert.That(faulty.Select(HandWrittenValidator.IsValid), Is.All.False);
    }

    [Test]
    public void Both_readers_read_the_same_values()
    {
        RouteGroupSpec ours = RouteGroup.ReadJson(SampleRouteGroup.Json).Value!.Spec!;
        PlainSpec theirs = JsonSerializer.Deserialize(SampleRouteGroup.Json, PlainContext.Default.PlainRouteGroup)!.Spec!;

        Assert.That((IEnumerable<string>)ours.Hosts!, Is.EqualTo(theirs.Hosts));
        Assert.That(((IEnumerable<RouteGroupBackend>)ours.Backends!).Select(backend => backend.Address), Is.EqualTo(theirs.Backends!.Select(backend => backend.Address)));
        Assert.That(((IEnumerable<RouteGroupRoute>)ours.Routes!).Select(route => route.Path), Is.EqualTo(theirs.Routes!.Select(route => route.Path)));
    }

    [Test]
    public void The_small_sample_has_about_500_bytes_and_the_large_one_about_10_000()
    {
        Assert.That(SampleRouteGroup.Small, Has.Length.InRange(450, 650));
        Assert.That(SampleRouteGroup.Large, Has.Length.InRange(9_000, 13_000));
    }

    [Test]
    public void The_reader_by_hand_reads_what_the_serializer_reads()
    {
        foreach (byte[] json in new[] { SampleRouteGroup.Small, SampleRouteGroup.Json, SampleRouteGroup.Large })
        {
            string byHand = JsonSerializer.Serialize(HandWrittenReader.Read(json), PlainContext.Default.PlainRouteGroup);

            Assert.That(byHand, Is.EqualTo(JsonSerializer.Serialize(JsonSerializer.Deserialize(json, PlainContext.Default.PlainRouteGroup), PlainContext.Default.PlainRouteGroup)));
        }
    }

    [TestCase("\"kind\":\"RouteGroup\"", "\"kind\":\"RouteGroup\",\"other\":1", TestName = "The reader by hand refuses an unknown field")]
    [TestCase("\"kind\":\"RouteGroup\"", "\"kind\":\"RouteGroup\",\"kind\":\"RouteGroup\"", TestName = "The reader by hand refuses a field that stands twice")]
    [TestCase("\"weight\":1", "\"weight\":\"1\"", TestName = "The reader by hand refuses another type")]
    [TestCase("{\"backendName\":\"none\"}", "{\"backendName\":\"none\",\"x\":1}", TestName = "The reader by hand refuses an unknown field far inside")]
    public void The_reader_by_hand_is_strict(string part, string replacement)
    {
        string json = Encoding.UTF8.GetString(SampleRouteGroup.Small);
        byte[] faulty = Encoding.UTF8.GetBytes(json.Replace(part, replacement, StringComparison.Ordinal));

        Assert.That(RouteGroup.ReadJson(faulty).Findings, Is.Not.Empty);
        Assert.That(() => HandWrittenReader.Read(faulty), Throws.InstanceOf<JsonException>());
    }

    [TestCase("shop.example.org", "Shop.example.org")]
    [TestCase("\"type\":\"shunt\"", "\"type\":\"other\"")]
    [TestCase("\"weight\":1", "\"weight\":-1")]
    [TestCase("\"PUT\"", "\"put\"")]
    public void The_plain_validator_refuses_what_the_schema_does(string part, string replacement)
    {
        string json = Encoding.UTF8.GetString(SampleRouteGroup.Small);
        byte[] faulty = Encoding.UTF8.GetBytes(json.Replace(part, replacement, StringComparison.Ordinal));

        Assert.That(RouteGroup.ReadJson(faulty).Validate().IsValid, Is.False);
        Assert.That(PlainValidator.IsValid(HandWrittenReader.Read(faulty)), Is.False);
    }

    // Weights 5, 3, 2: what takes turns is exact over a cycle, what draws is within a few deviations.
    [Test]
    public void The_weighted_peers_share_as_the_selectors_do()
    {
        long[] weights = [5, 3, 2];
        var scan = new LinearScan(weights);
        var array = new RandomSharedArray(weights);
        var locked = new LockedSmoothRoundRobin(weights);
        int[][] picks = [[.. Enumerable.Range(0, 10_000).Select(i => scan.Pick((ulong)i * (ulong.MaxValue / 10_000)))], [.. Enumerable.Range(0, 10_000).Select(_ => array.Pick())], [.. Enumerable.Range(0, 10_000).Select(_ => locked.Pick())]];

        foreach (int[] picked in picks)
        {
            Assert.That(Enumerable.Range(0, 3).Select(i => picked.Count(pick => pick == i)), Is.EqualTo(new[] { 5000, 3000, 2000 }).Within(300));
        }
    }
}
