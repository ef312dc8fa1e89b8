using RouteModel.Resources.Cel;
using RouteModel.Resources.Cel.Values;
using static RouteModel.Resources.Tests.Cel.Libraries.Show;

namespace RouteModel.Resources.Tests.Cel.Libraries;

/// <summary>Formats that rules name.</summary>
internal sealed class NamedFormatsTests
{
    private static string Validate(string name, string text) =>
        Result(cel => CelFunctions.Validate(cel, CelFunctions.Value(cel, CelFunctions.FormatNamed(cel, Str(name))), Str(text)));

    [TestCase("dns1123Label", "a-1")]
    [TestCase("dns1123Subdomain", "a.b-c")]
    [TestCase("dns1035Label", "a-1")]
    [TestCase("qualifiedName", "example.com/My_Name")]
    [TestCase("dns1123LabelPrefix", "a-")]
    [TestCase("dns1123SubdomainPrefix", "a.b.-")]
    [TestCase("dns1035LabelPrefix", "a-")]
    [TestCase("labelValue", "")]
    [TestCase("uri", "/path")]
    [TestCase("uuid", "01234567-89ab-cdef-0123-456789abcdef")]
    [TestCase("byte", "aGk=")]
    [TestCase("date", "2024-02-29")]
    [TestCase("datetime", "2024-02-29T01:02:03Z")]
    public void Valid_texts(string name, string text) => Assert.That(Validate(name, text), Is.EqualTo("none"));

    [TestCase("dns1123Label", "-", "lowercase RFC 1123 label")]
    [TestCase("dns1123Subdomain", "A", "lowercase RFC 1123 subdomain")]
    [TestCase("dns1035Label", "1a", "DNS-1035 label")]
    [TestCase("qualifiedName", "a/b/c", "valid label key")]
    [TestCase("dns1123LabelPrefix", "-", "lowercase RFC 1123 label")]
    [TestCase("labelValue", "-", "valid label must be an empty string")]
    [TestCase("uri", "x y", "parse \"x y\": invalid URI for request")]
    [TestCase("uuid", "x", "does not match the UUID format")]
    [TestCase("byte", "a", "invalid base64")]
    [TestCase("date", "2023-02-29", "invalid date")]
    [TestCase("datetime", "2023-02-29", "invalid datetime")]
    public void Faults(string name, string text, string part) => Assert.That(Validate(name, text), Does.StartWith("some [").And.Contain(part));

    [Test]
    public void A_text_may_have_more_than_one_fault() =>
        Assert.That(Validate("dns1035Label", "1" + new string('a', 63)), Does.StartWith("some [must be no more than 63 characters|a DNS-1035 label"));

    [Test]
    public void Names_and_constants_give_the_same_format()
    {
        var cel = new CelEvaluation();
        CelValue named = CelFunctions.Value(cel, CelFunctions.FormatNamed(cel, Str("labelValue")));
        Assert.That(Of(named.EqualTo(CelFunctions.FormatLabelValue(cel))), Is.EqualTo("true"));
        Assert.That(Of(named.EqualTo(CelFunctions.FormatUri(cel))), Is.EqualTo("false"));
        Assert.That(Of(CelFunctions.FormatNamed(cel, Str("nope"))), Is.EqualTo("none"));
        Assert.That(Of(CelFunctions.Validate(cel, Int(1), Str("x"))), Is.EqualTo("!no such overload: validate(int, string)"));
    }

    [Test]
    public void Costs()
    {
        var cel = new CelEvaluation();
        CelValue label = CelFunctions.FormatDns1123Label(cel);
        CelValue uri = CelFunctions.FormatUri(cel);
        Assert.That(Cost(c => CelFunctions.Validate(c, label, Str("twelve chars"))), Is.EqualTo(16), "2 * 8");
        Assert.That(Cost(c => CelFunctions.Validate(c, uri, Str(""))), Is.EqualTo(276));
    }
}
