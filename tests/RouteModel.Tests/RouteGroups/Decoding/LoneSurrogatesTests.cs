using System.Text;
using RouteModel.RouteGroups.Decoding;

namespace RouteModel.Tests.RouteGroups.Decoding;

/// <summary>Escaped surrogates without a partner.</summary>
public class LoneSurrogatesTests
{
    [TestCase(@"""\ud800""", @"""\ufffd""")]
    [TestCase(@"""a\udC00\tb\u0041""", @"""a\ufffd\tb\u0041""")]
    [TestCase(@"""\ud83c\ud83c\udf89""", @"""\ufffd\ud83c\udf89""")]
    [TestCase(@"""\ud83c\n\udf89""", @"""\ufffd\n\ufffd""")]
    public void Become_the_replacement_character(string json, string expected) => Assert.That(Replace(json), Is.EqualTo(expected));

    [TestCase(@"""\ud83c\udf89""")]
    [TestCase(@"""\\ud800""")]
    [TestCase(@"""\u00e9""")]
    [TestCase(@"""\ud8")]
    [TestCase(@"\")]
    [TestCase("")]
    public void Everything_else_stays(string json) => Assert.That(Replace(json), Is.EqualTo(json));

    private static string Replace(string json) => Encoding.UTF8.GetString(LoneSurrogates.Replace(Encoding.UTF8.GetBytes(json)).Span);
}
