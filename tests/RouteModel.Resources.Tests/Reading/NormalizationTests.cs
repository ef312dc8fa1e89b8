using System.Text;
using RouteModel.Resources.Tests.Widgets;

namespace RouteModel.Resources.Tests.Reading;

internal sealed class NormalizationTests
{
    [TestCase("""{"name":"w","namespace":"","labels":{},"bogus":1,"annotations":{"b":null,"a":"<"}}""", """{"annotations":{"a":"\u003c","b":""},"name":"w"}""")]
    [TestCase("""{"generation":0,"deletionGracePeriodSeconds":0,"finalizers":[]}""", """{"deletionGracePeriodSeconds":0}""")]
    [TestCase("null", "{}")]
    public void Metadata_is_written_anew(string metadata, string expected) => Assert.That(
        Normalize($$$"""{"spec":{"mode":"on"},"metadata":{{{metadata}}},"kind":"Widget","apiVersion":"example.com/v1"}"""),
        Is.EqualTo($$$"""{"apiVersion":"example.com/v1","kind":"Widget","metadata":{{{expected}}},"spec":{"mode":"on"}}"""));

    [Test]
    public void Fields_and_nulls_that_the_schema_does_not_know_are_gone() => Assert.That(
        Normalize("""{"apiVersion":"example.com/v1","kind":"Widget","colour":1,"spec":{"size":-5,"mode":null,"tags":["a","a"],"x":{}},"status":{"ready":true}}"""),
        Is.EqualTo("""{"apiVersion":"example.com/v1","kind":"Widget","spec":{"size":-5,"tags":["a","a"]},"status":{"ready":true}}"""));

    [TestCase("{")]
    [TestCase("[]")]
    [TestCase("""{"apiVersion":"example.com/v1"}""")]
    [TestCase("""{"apiVersion":"example.com/v1","kind":"Widget","metadata":{"name":1}}""")]
    public void What_cannot_be_decoded_has_a_finding_instead(string json)
    {
        ReadResult<Widget> read = CustomResource.ReadJson<Widget>(Encoding.UTF8.GetBytes(json));

        Assert.That(read.Normalize(), Is.Null);
        Assert.That(read.Findings, Is.Not.Empty);
    }

    private static string Normalize(string json) =>
        Encoding.UTF8.GetString(CustomResource.ReadJson<Widget>(Encoding.UTF8.GetBytes(json)).Normalize()!.Value.Span);
}
