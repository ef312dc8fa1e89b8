using RouteModel.Resources.Cel;
using RouteModel.Resources.Cel.Values;
using static RouteModel.Resources.Tests.Cel.Libraries.Show;

namespace RouteModel.Resources.Tests.Cel.Libraries;

/// <summary>Semantic versions.</summary>
internal sealed class SemversTests
{
    private static CelValue Semver(string text) => CelFunctions.Semver(new CelEvaluation(), Str(text));

    [TestCase("1.2.3", "1.2.3")]
    [TestCase("1.2.3-rc.1+build.7", "1.2.3-rc.1+build.7")]
    [TestCase("0.0.0--", "0.0.0--")]
    [TestCase("", "!Version string empty")]
    [TestCase("1.2", "!No Major.Minor.Patch elements found")]
    [TestCase("v1.2.3", "!Invalid character(s) found in major number \"v1\"")]
    [TestCase("1.02.3", "!Minor number must not contain leading zeroes \"02\"")]
    [TestCase("1.2.", "!strconv.ParseUint: parsing \"\": invalid syntax")]
    [TestCase("1.2.99999999999999999999", "!strconv.ParseUint: parsing \"99999999999999999999\": value out of range")]
    [TestCase("1.2.3-", "!Prerelease is empty")]
    [TestCase("1.2.3-01", "!Numeric PreRelease version must not contain leading zeroes \"01\"")]
    [TestCase("1.2.3-a_b", "!Invalid character(s) found in prerelease \"a_b\"")]
    [TestCase("1.2.3+", "!Build meta data is empty")]
    [TestCase("1.2.3+a_b", "!Invalid character(s) found in build meta data \"a_b\"")]
    public void Texts(string text, string expected)
    {
        Assert.That(Of(Semver(text)), Is.EqualTo(expected));
        Assert.That(Result(cel => CelFunctions.IsSemver(cel, Str(text))), Is.EqualTo(expected.StartsWith('!') ? "false" : "true"));
    }

    [TestCase("v1", "1.0.0")]
    [TestCase("v01.002", "1.2.0")]
    [TestCase("1.2.00", "1.2.0")]
    [TestCase("1.2.03-rc.1", "1.2.3-rc.1")]
    [TestCase("1.2-rc", "!short version cannot contain PreRelease/Build meta data")]
    [TestCase("vv1", "!Invalid character(s) found in major number \"0v1\"")]
    public void Normalized_texts(string text, string expected) =>
        Assert.That(Result(cel => CelFunctions.Semver(cel, Str(text), CelBool.True)), Is.EqualTo(expected));

    [TestCase("1.2.3", "1.2.10", "-1")]
    [TestCase("2.0.0", "1.9.9", "1")]
    [TestCase("1.0.0-rc", "1.0.0", "-1")]
    [TestCase("1.0.0", "1.0.0-rc", "1")]
    [TestCase("1.0.0-2", "1.0.0-10", "-1")]
    [TestCase("1.0.0-10", "1.0.0-a", "-1")]
    [TestCase("1.0.0-b", "1.0.0-a", "1")]
    [TestCase("1.0.0-a", "1.0.0-a.1", "-1")]
    [TestCase("1.0.0+a", "1.0.0+b", "0")]
    public void Order(string left, string right, string expected)
    {
        Assert.That(Result(cel => CelFunctions.CompareTo(cel, Semver(left), Semver(right))), Is.EqualTo(expected));
        Assert.That(Of(Semver(left).EqualTo(Semver(right))), Is.EqualTo(expected == "0" ? "true" : "false"));
    }

    [Test]
    public void Parts()
    {
        Assert.That(Result(cel => CelFunctions.Major(cel, Semver("7.8.9"))), Is.EqualTo("7"));
        Assert.That(Result(cel => CelFunctions.Minor(cel, Semver("7.8.9"))), Is.EqualTo("8"));
        Assert.That(Result(cel => CelFunctions.Patch(cel, Semver("7.8.18446744073709551615"))), Is.EqualTo("-1"));
        Assert.That(Result(cel => CelFunctions.Patch(cel, Int(1))), Is.EqualTo("!no such overload: patch(int)"));
        Assert.That(Of(Semver("1.0.0").EqualTo(Int(1))), Is.EqualTo("!no such overload"));
    }
}
