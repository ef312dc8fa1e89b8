using System.Diagnostics;
using RouteModel.Generators.Reading;
using RouteModel.Generators.Schema.Faults;

namespace RouteModel.Generators.Tests.Reading;

public sealed class YamlTreeReaderTests
{
    [TestCase("  : |")]
    [TestCase("  : !!str ")]
    [TestCase("a: [b\nc: d")]
    public void A_text_that_the_parser_cannot_make_whole_is_a_finding_at_a_place(string text)
    {
        var read = YamlTreeReader.Read("broken.yaml", text);

        Assert.That(read.Diagnostics.Single().IsError, Is.True);
        Assert.That(read.Diagnostics.Single().Location.Start, Is.InRange(0, text.Length));
    }

    [Test]
    public void Later_keys_win_over_merged_ones_and_merged_ones_over_earlier_keys()
    {
        var root = (YamlMapping)YamlTreeReader.Read("merged.yaml", "base: &b {x: 1, y: 2}\nmap:\n  x: 0\n  <<: *b\n").Value.Single();

        var map = (YamlMapping)root.Find("map")!;
        Assert.That(map.Entries.Select(entry => $"{entry.Key}={((YamlScalar)entry.Value).Text}"), Is.EqualTo(new[] { "x=1", "y=2" }));
    }

    [Test]
    public void Large_maps_are_read_and_compared_in_time_that_is_linear()
    {
        const int Keys = 150_000;
        string Map(IEnumerable<int> keys) => string.Concat(keys.Select(key => $"k{key}: 1\n"));
        long start = Stopwatch.GetTimestamp();

        var forwards = YamlTreeReader.Read("a.yaml", Map(Enumerable.Range(0, Keys))).Value.Single();
        var backwards = YamlTreeReader.Read("b.yaml", Map(Enumerable.Range(0, Keys).Reverse())).Value.Single();

        Assert.That(YamlValues.AreEqual(forwards, backwards), Is.True);
        Assert.That(Stopwatch.GetElapsedTime(start), Is.LessThan(TimeSpan.FromSeconds(20)));
    }
}
