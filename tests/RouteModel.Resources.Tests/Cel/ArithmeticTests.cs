using RouteModel.Resources.Cel;
using RouteModel.Resources.Cel.Values;
using static RouteModel.Resources.Tests.Cel.CelText;

namespace RouteModel.Resources.Tests.Cel;

internal sealed class ArithmeticTests
{
    private static readonly object[] Cases =
    [
        Case("+", Int(2), Int(3), "5 for 1"),
        Case("+", Int(long.MaxValue), Int(1), "error: integer overflow for 1"),
        Case("-", Int(long.MinValue), Int(1), "error: integer overflow for 1"),
        Case("-", Int(-5), Int(long.MaxValue), "error: integer overflow for 1"),
        Case("*", Int(long.MinValue), Int(-1), "error: integer overflow for 1"),
        Case("*", Int(3_037_000_500), Int(3_037_000_500), "error: integer overflow for 1"),
        Case("*", Int(-4), Int(5), "-20 for 1"),
        Case("/", Int(-7), Int(2), "-3 for 1"),
        Case("/", Int(1), Int(0), "error: division by zero for 1"),
        Case("/", Int(long.MinValue), Int(-1), "error: integer overflow for 1"),
        Case("%", Int(-7), Int(2), "-1 for 1"),
        Case("%", Int(1), Int(0), "error: modulus by zero for 1"),
        Case("%", Int(long.MinValue), Int(-1), "error: integer overflow for 1"),
        Case("+", Uint(ulong.MaxValue), Uint(1), "error: unsigned integer overflow for 1"),
        Case("-", Uint(0), Uint(1), "error: unsigned integer overflow for 1"),
        Case("*", Uint(1UL << 32), Uint(1UL << 32), "error: unsigned integer overflow for 1"),
        Case("/", Uint(7), Uint(0), "error: division by zero for 1"),
        Case("%", Uint(7), Uint(4), "3u for 1"),
        Case("/", Double(1), Double(0), "Infinityd for 1"),
        Case("%", Double(47.5), Double(5.5), "error: no such overload: _%_ for 1"),
        Case("+", Int(1), Uint(1), "error: no such overload for 1"),
        Case("+", CelNull.Value, Int(1), "error: no such overload: _+_ for 1"),
        Case("-", Duration("1s"), CelNull.Value, "error: no such overload for 1"),
        Case("+", Error("left"), Error("right"), "error: left for 1"),
        Case("+", Int(1), Error("right"), "error: right for 1"),
        Case("+", Str("abcdef"), Str("ghijk"), "'abcdefghijk' for 2"),
        Case("+", Str(""), Str(""), "'' for 0"),
        Case("+", Bytes(1), Bytes(2, 3), "x010203 for 1"),
        Case("+", Ints(1), Ints(2, 3), "[1, 2, 3] for 1"),
        Case("+", Duration("1h"), Duration("30m"), "'5400s' for 1"),
        Case("+", Duration("9223372036s"), Duration("1s"), "error: integer overflow for 1"),
        Case("+", Time("2024-02-28T23:59:59.5+01:00"), Duration("500ms"), "'2024-02-29T00:00:00+01:00' for 1"),
        Case("+", Duration("1h"), Time("2024-01-01T00:00:00Z"), "'2024-01-01T01:00:00Z' for 1"),
        Case("-", Time("0001-01-01T00:00:00Z"), Duration("1ns"), "error: timestamp overflow for 1"),
        Case("+", Time("9999-12-31T23:59:59Z"), Duration("1s"), "error: timestamp overflow for 1"),
        Case("-", Time("2024-01-01T00:00:00Z"), Time("2024-01-01T01:00:00+01:00"), "'0s' for 1"),
        Case("-", Time("9999-12-31T23:59:59Z"), Time("0001-01-01T00:00:00Z"), "error: integer overflow for 1"),
    ];

    [TestCaseSource(nameof(Cases))]
    public void Operators(string name, CelValue left, CelValue right, string expected) => Assert.That(
        Run(cel => name switch
        {
            "+" => CelFunctions.Add(cel, left, right),
            "-" => CelFunctions.Subtract(cel, left, right),
            "*" => CelFunctions.Multiply(cel, left, right),
            "/" => CelFunctions.Divide(cel, left, right),
            _ => CelFunctions.Modulo(cel, left, right),
        }),
        Is.EqualTo(expected));

    [Test]
    public void An_unsettled_overload_costs_one() =>
        Assert.That(Run(cel => CelFunctions.Add(cel, Str("abcdefghijkl"), Str("mnopqrstuvwxyz"), isDynamic: true)), Does.EndWith(" for 1"));

    [Test]
    public void Negation()
    {
        Assert.That(Run(cel => CelFunctions.Negate(cel, Int(3))), Is.EqualTo("-3 for 1"));
        Assert.That(Run(cel => CelFunctions.Negate(cel, Int(long.MinValue))), Is.EqualTo("error: integer overflow for 1"));
        Assert.That(Run(cel => CelFunctions.Negate(cel, Uint(5))), Is.EqualTo("error: no such overload: -_ for 1"));
        Assert.That(Run(cel => CelFunctions.Negate(cel, Error("x"))), Is.EqualTo("error: x for 1"));
    }

    [Test]
    public void A_list_doubled_over_and_over_needs_no_memory()
    {
        var cel = new CelEvaluation();
        CelValue list = Ints(1, 2);
        for (int i = 0; i < 80; i++)
        {
            list = CelFunctions.Add(cel, list, list);
        }

        Assert.That(list.Size, Is.EqualTo(ulong.MaxValue));
        Assert.That(Of(((CelList)list)[12_345_679]), Is.EqualTo("2"));
        Assert.That(Of(CelFunctions.Equal(cel, list, list)), Is.EqualTo("error: operation cancelled: actual cost limit exceeded"));
    }

    [Test]
    public void A_text_doubled_over_and_over_is_stopped_by_its_cost()
    {
        var cel = new CelEvaluation();
        CelValue text = Str("abcdefgh");
        for (int i = 0; i < 80; i++)
        {
            text = CelFunctions.Add(cel, text, text);
        }

        Assert.That(cel.IsCancelled);
        Assert.That(text, Is.InstanceOf<CelError>());
    }

    private static object[] Case(string name, CelValue left, CelValue right, string expected) => [name, left, right, expected];
}
