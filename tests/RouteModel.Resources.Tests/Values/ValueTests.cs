using System.Buffers;
using System.Text;
using System.Text.Json;
using RouteModel.Resources.Reading;

namespace RouteModel.Resources.Tests.Values;

/// <summary>The values of schemas that are no plain C# types: what they keep, and when two are equal.</summary>
public sealed class ValueTests
{
    [TestCase("80", 80L, null)]
    [TestCase("\"http\"", null, "http")]
    [TestCase("\"80\"", null, "80")]
    public void An_int_or_string_keeps_which_it_is(string json, long? number, string? text)
    {
        IntOrString value = ReadIntOrString(json, out ReadState state)!.Value;

        Assert.That((value.Number, value.Text), Is.EqualTo((number, text)));
        Assert.That(state.IsIrregular, Is.False);
        Assert.That(Write(value.WriteTo), Is.EqualTo(json));
    }

    [TestCase("true")]
    [TestCase("1.5")]
    [TestCase("[]")]
    public void Anything_else_is_irregular(string json)
    {
        Assert.That(ReadIntOrString(json, out ReadState state), Is.Null);
        Assert.That(state.IsIrregular);
    }

    [Test]
    public void The_integer_80_and_the_string_80_differ()
    {
        Assert.That(new IntOrString(80) == new IntOrString("80"), Is.False);
        Assert.That(new IntOrString(80), Is.EqualTo((IntOrString)80L));
        Assert.That(default(IntOrString).Number, Is.Zero);
    }

    [TestCase("3", false)]
    [TestCase("3.0", true)]
    [TestCase("-9223372036854775808", false)]
    [TestCase("0.1", true)]
    public void A_number_keeps_whether_it_is_an_integer(string json, bool isFloat)
    {
        Number value = ReadNumber(json);

        Assert.That(value.IsFloat, Is.EqualTo(isFloat));
        Assert.That(Write(value.WriteTo), Is.EqualTo(json));
    }

    [Test]
    public void Three_and_three_point_zero_differ()
    {
        Assert.That(new Number(3L) == new Number(3.0), Is.False);
        Assert.That(new Number(3L).Value, Is.EqualTo(new Number(3.0).Value));
        Assert.That(() => new Number(double.NaN), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [TestCase("{\"b\":1,\"a\":[null,\"x\"]}", "{ \"a\" : [ null, \"\\u0078\" ], \"b\" : 1 }", true)]
    [TestCase("1", "1.0", false, TestName = "An integer never equals a float")]
    [TestCase("[1,2]", "[2,1]", false)]
    [TestCase("{}", "null", false)]
    public void Free_json_is_equal_by_value(string left, string right, bool expected)
    {
        Assert.That(JsonData.Parse(left) == JsonData.Parse(right), Is.EqualTo(expected));
        Assert.That(!expected || JsonData.Parse(left).GetHashCode() == JsonData.Parse(right).GetHashCode());
    }

    [Test]
    public void Free_json_is_written_as_it_was_read()
    {
        Assert.That(Write(JsonData.Parse("{\"b\": 1.50, \"a\": null}").WriteTo), Is.EqualTo("{\"b\": 1.50, \"a\": null}"));
        Assert.That(Write(default(JsonData).WriteTo), Is.EqualTo("null"));
    }

    [Test]
    public void Deep_json_is_compared_without_recursion()
    {
        string deep = new string('[', 9_000) + new string(']', 9_000);

        var left = JsonData.Parse(deep);
        var right = JsonData.Parse(" " + deep);

        Assert.That(left == right);
    }

    [Test]
    public void Null_is_a_value_of_its_own()
    {
        Assert.That(OrNull<string>.Null.HasValue, Is.False);
        Assert.That(((OrNull<string>)"x").Value, Is.EqualTo("x"));
        Assert.That((OrNull<long>)0, Is.Not.EqualTo(OrNull<long>.Null));
    }

    private static IntOrString? ReadIntOrString(string json, out ReadState state)
    {
        state = default;
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return IntOrString.Read(ref reader, ref state);
    }

    private static Number ReadNumber(string json)
    {
        var state = default(ReadState);
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return Number.Read(ref reader, ref state)!.Value;
    }

    private static string Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
