using System.Text;
using System.Text.Json;
using RouteModel.Resources.Collections;
using RouteModel.Resources.Reading;

namespace RouteModel.Resources.Tests.Reading;

internal sealed class JsonReadingTests
{
    private delegate T Take<T>(ref Utf8JsonReader reader, ref ReadState state);

    [TestCase("\"a\"", "a", false)]
    [TestCase("null", null, false)]
    [TestCase("1", null, true)]
    [TestCase("{\"a\":[1]}", null, true)]
    public void Strings(string json, string? expected, bool isIrregular) => AssertTaken(json, JsonReading.String, expected, isIrregular);

    [TestCase("5", 5L, false)]
    [TestCase("-9223372036854775808", long.MinValue, false)]
    [TestCase("null", null, false)]
    [TestCase("3.0", 3L, true)]
    [TestCase("2e1", 20L, true)]
    [TestCase("3.5", null, true)]
    [TestCase("1e400", null, true)]
    [TestCase("9223372036854775808", null, true)]
    [TestCase("\"5\"", null, true)]
    public void Integers(string json, long? expected, bool isIrregular) => AssertTaken(json, JsonReading.Integer, expected, isIrregular);

    [TestCase("5", 5.0, false)]
    [TestCase("0.5", 0.5, false)]
    [TestCase("9007199254740993", 9007199254740992.0, true)]
    [TestCase("1e400", null, true)]
    [TestCase("true", null, true)]
    public void Numbers(string json, double? expected, bool isIrregular) => AssertTaken(json, JsonReading.Number, expected, isIrregular);

    [TestCase("true", true, false)]
    [TestCase("false", false, false)]
    [TestCase("null", null, false)]
    [TestCase("0", null, true)]
    public void Booleans(string json, bool? expected, bool isIrregular) => AssertTaken(json, JsonReading.Boolean, expected, isIrregular);

    [Test]
    public void Lists_leave_out_what_is_no_string()
    {
        AssertTaken("[]", JsonReading.StringList, [], false);
        AssertTaken("[\"a\",\"b\"]", JsonReading.StringList, ["a", "b"], false);
        AssertTaken<ValueList<string>?>("[\"a\",null,1,[2],\"b\"]", JsonReading.StringList, ["a", "b"], true);
        AssertTaken("null", JsonReading.StringList, null, false);
        AssertTaken("{}", JsonReading.StringList, null, true);
        ValueList<string> many = ValueList.From(Enumerable.Range(0, 100).Select(i => $"{i}"));
        AssertTaken("[" + string.Join(',', many.Select(item => $"\"{item}\"")) + "]", JsonReading.StringList, many, false);
    }

    [Test]
    public void Starts()
    {
        AssertTaken("null", JsonReading.StartObject, false, false);
        AssertTaken("[{}]", JsonReading.StartObject, false, true);
        AssertTaken("null", JsonReading.StartArray, false, false);
        AssertTaken("{\"a\":[]}", JsonReading.StartArray, false, true);
    }

    // The value stands in an array, so that a reader that stops elsewhere than on the value's last token is noticed.
    private static void AssertTaken<T>(string json, Take<T> take, T expected, bool isIrregular)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes("[" + json + "]"));
        var state = new ReadState();
        reader.Read();
        reader.Read();
        T taken = take(ref reader, ref state);
        Assert.That(taken, Is.EqualTo(expected));
        Assert.That(state.IsIrregular, Is.EqualTo(isIrregular));
        Assert.That(reader.Read());
        Assert.That(reader.TokenType, Is.EqualTo(JsonTokenType.EndArray));
        Assert.That(reader.CurrentDepth, Is.Zero);
    }
}
