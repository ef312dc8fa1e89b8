using RouteModel.Resources.Cel;
using RouteModel.Resources.Cel.Values;
using static RouteModel.Resources.Tests.Cel.CelText;

namespace RouteModel.Resources.Tests.Cel;

internal sealed class ConversionTests
{
    private static readonly object[] Cases =
    [
        Case("int", Double(-1.9), "-1"),
        Case("int", Double(9.3e18), "error: integer overflow"),
        Case("int", Double(-9223372036854775808.0), "error: integer overflow"),
        Case("int", Uint(ulong.MaxValue), "error: integer overflow"),
        Case("int", Str("+12"), "12"),
        Case("int", Str("0x1A"), "error: type conversion error from 'string' to 'int'"),
        Case("int", Str(" 1"), "error: type conversion error from 'string' to 'int'"),
        Case("int", Str("9223372036854775808"), "error: type conversion error from 'string' to 'int'"),
        Case("int", Time("1969-12-31T23:59:59.5Z"), "-1"),
        Case("int", Duration("1.5us"), "1500"),
        Case("int", True, "error: no such overload: int(bool)"),
        Case("int", Error("x"), "error: x"),
        Case("uint", Int(-1), "error: unsigned integer overflow"),
        Case("uint", Double(18446744073709551616.0), "error: unsigned integer overflow"),
        Case("uint", Str("18446744073709551615"), "18446744073709551615u"),
        Case("uint", Str("+1"), "error: type conversion error from 'string' to 'uint'"),
        Case("double", Str("0x1p3"), "8d"),
        Case("double", Str("-0x1.8p-1"), "-0.75d"),
        Case("double", Str("0x1p-1074"), "5E-324d"),
        Case("double", Str("0x1.00000000000008p0"), "1d"),
        Case("double", Str("0x1.000000000000080001p0"), "1.0000000000000002d"),
        Case("double", Str("0x1"), "error: type conversion error from 'string' to 'double'"),
        Case("double", Str("1_0.5"), "10.5d"),
        Case("double", Str("1__0"), "error: type conversion error from 'string' to 'double'"),
        Case("double", Str(".5"), "0.5d"),
        Case("double", Str("5."), "5d"),
        Case("double", Str("."), "error: type conversion error from 'string' to 'double'"),
        Case("double", Str("1e400"), "error: type conversion error from 'string' to 'double'"),
        Case("double", Str("-Infinity"), "-Infinityd"),
        Case("double", Str("nan"), "NaNd"),
        Case("double", Str("+nan"), "error: type conversion error from 'string' to 'double'"),
        Case("bool", Str("T"), "true"),
        Case("bool", Str("tRUE"), "error: type conversion error from 'string' to 'bool'"),
        Case("string", Double(999999), "'999999'"),
        Case("string", Double(1000000), "'1e+06'"),
        Case("string", Double(1e-5), "'1e-05'"),
        Case("string", Uint(7), "'7'"),
        Case("string", Bytes(0xC3, 0xA9), "'é'"),
        Case("string", Bytes(0xFF), "error: invalid UTF-8 in bytes, cannot convert to string"),
        Case("string", Duration("-2m"), "'-120s'"),
        Case("string", Duration("1ns"), "'0.000000001s'"),
        Case("string", Duration("0"), "'0s'"),
        Case("string", Time("2024-02-29T12:30:45.120-00:30"), "'2024-02-29T12:30:45.12-00:30'"),
        Case("string", CelNull.Value, "error: no such overload: string(null_type)"),
        Case("bytes", Str("é"), "xC3A9"),
        Case("timestamp", Int(-62135596800), "'0001-01-01T00:00:00Z'"),
        Case("timestamp", Int(-62135596801), "error: timestamp overflow"),
        Case("timestamp", Str("2024-01-01t00:00:00Z"), "error: type conversion error from 'string' to 'google.protobuf.Timestamp'"),
        Case("timestamp", Str("2024-01-01T00:00:00.1234567891Z"), "'2024-01-01T00:00:00.123456789Z'"),
        Case("duration", Str("1h2m3.5s"), "'3723.5s'"),
        Case("duration", Str("1d"), "error: type conversion error from 'string' to 'google.protobuf.Duration'"),
        Case("duration", Int(1), "error: type conversion error from 'int' to 'google.protobuf.Duration'"),
        Case("type", Duration("1s"), "type google.protobuf.Duration"),
        Case("type", Ints(), "type list"),
        Case("dyn", Int(1), "1"),
    ];

    [TestCaseSource(nameof(Cases))]
    public void Conversions(string name, CelValue value, string expected) => Assert.That(Of(Convert(new CelEvaluation(), name, value)), Is.EqualTo(expected));

    [Test]
    public void Only_texts_and_bytes_cost_by_their_size()
    {
        Assert.That(Run(cel => CelFunctions.ToBytes(cel, Str("abcdefghijk"))), Does.EndWith(" for 2"));
        Assert.That(Run(cel => CelFunctions.ToBytes(cel, Str("abcdefghijk"), isDynamic: true)), Does.EndWith(" for 1"));
        Assert.That(Run(cel => CelFunctions.ToBytes(cel, Bytes(1))), Does.EndWith(" for 1"));
        Assert.That(Run(cel => CelFunctions.ToText(cel, Bytes())), Does.EndWith(" for 0"));
        Assert.That(Run(cel => CelFunctions.ToText(cel, Int(5))), Does.EndWith(" for 1"));
    }

    [Test]
    public void Sizes_and_text_functions()
    {
        Assert.That(Run(cel => CelFunctions.Size(cel, Str("a😀"))), Is.EqualTo("2 for 1"));
        Assert.That(Run(cel => CelFunctions.Size(cel, Int(8))), Is.EqualTo("error: no such overload: size for 1"));
        Assert.That(Run(cel => CelFunctions.Contains(cel, Str("abcdefghijklm"), Str("lm"))), Is.EqualTo("true for 2"));
        Assert.That(Run(cel => CelFunctions.StartsWith(cel, Str("abcdefghijklm"), Str("b"))), Is.EqualTo("false for 2"));
        Assert.That(Run(cel => CelFunctions.EndsWith(cel, Str("abc"), Int(1))), Is.EqualTo("error: no such overload for 1"));
    }

    [Test]
    public void Wrapper_messages_are_what_they_wrap()
    {
        Assert.That(Run(cel => CelFunctions.Wrapper(cel, "google.protobuf.Int64Value", Int(1))), Is.EqualTo("1 for 40"));
        Assert.That(Run(cel => CelFunctions.Wrapper(cel, "google.protobuf.StringValue")), Is.EqualTo("'' for 40"));
        Assert.That(Run(cel => CelFunctions.Wrapper(cel, "google.protobuf.Int32Value", Int(1L << 40))), Is.EqualTo("error: integer overflow for 40"));
        Assert.That(Run(cel => CelFunctions.Wrapper(cel, "google.protobuf.FloatValue", Double(0.1))), Is.EqualTo("0.10000000149011612d for 40"));
    }

    private static CelValue Convert(CelEvaluation cel, string name, CelValue value) => name switch
    {
        "int" => CelFunctions.ToInt(cel, value),
        "uint" => CelFunctions.ToUint(cel, value),
        "double" => CelFunctions.ToDouble(cel, value),
        "bool" => CelFunctions.ToBool(cel, value),
        "string" => CelFunctions.ToText(cel, value),
        "bytes" => CelFunctions.ToBytes(cel, value),
        "timestamp" => CelFunctions.ToTimestamp(cel, value),
        "duration" => CelFunctions.ToDuration(cel, value),
        "type" => CelFunctions.TypeOf(cel, value),
        _ => CelFunctions.Dyn(cel, value),
    };

    private static object[] Case(string name, CelValue value, string expected) => [name, value, expected];
}
