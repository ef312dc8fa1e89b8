using RouteModel.Resources.Cel;
using RouteModel.Resources.Cel.Values;
using static RouteModel.Resources.Tests.Cel.CelText;

namespace RouteModel.Resources.Tests.Cel;

internal sealed class ComparisonTests
{
    private static readonly object[] Cases =
    [
        Case(Int(1), "==", Double(1), "true for 1"),
        Case(Int(1), "==", Uint(1), "true for 1"),
        Case(Double(double.NaN), "==", Double(double.NaN), "false for 1"),
        Case(Double(double.NaN), "!=", Double(double.NaN), "true for 1"),
        Case(Int(1), "==", Str("1"), "false for 1"),
        Case(CelNull.Value, "==", CelNull.Value, "true for 1"),
        Case(Ints(), "==", CelNull.Value, "false for 0"),
        Case(Ints(1, 2), "==", Ints(1, 2), "true for 1"),
        Case(Ints(1, 2), "==", Ints(2, 1), "false for 1"),
        Case(Ints(1), "==", CelFunctions.ConstantList(Double(1)), "true for 1"),
        Case(Str("abcdefghijkl"), "==", Str("abcdefghijkm"), "false for 2"),
        Case(Str(""), "==", Str("abc"), "false for 0"),
        Case(Time("2024-01-01T00:00:00Z"), "==", Time("2024-01-01T01:00:00+01:00"), "true for 1"),
        Case(new CelTypeValue("int"), "==", new CelTypeValue("uint"), "false for 1"),
        Case(CelOptional.None, "==", CelOptional.None, "true for 1"),
        Case(CelOptional.Of(Int(1)), "==", CelOptional.Of(Int(1)), "true for 1"),
        Case(Error("a"), "!=", Error("b"), "error: a for 1"),
        Case(Int(1), "<", Double(1.5), "true for 1"),
        Case(Uint(ulong.MaxValue), "<", Int(-1), "false for 1"),
        Case(Uint(ulong.MaxValue), ">", Double(1e30), "false for 1"),
        Case(Double(double.NaN), "<", Int(1), "error: NaN values cannot be ordered for 1"),
        Case(Int(1), ">=", Double(double.NaN), "error: NaN values cannot be ordered for 1"),
        Case(False, "<", True, "true for 1"),
        Case(Str("\uffff"), "<", Str("\U00010000"), "true for 1"),
        Case(Str("abc"), "<=", Str("abc"), "true for 1"),
        Case(Bytes(1, 2), ">", Bytes(1), "true for 1"),
        Case(Duration("-1s"), "<", Duration("1ns"), "true for 1"),
        Case(Str("a"), "<", Int(1), "error: no such overload for 1"),
        Case(CelNull.Value, "<=", CelNull.Value, "error: no such overload: _<=_ for 1"),
        Case(Ints(1), ">", Ints(0), "error: no such overload: _>_ for 1"),
    ];

    [TestCaseSource(nameof(Cases))]
    public void Operators(CelValue left, string name, CelValue right, string expected) => Assert.That(
        Run(cel => name switch
        {
            "==" => CelFunctions.Equal(cel, left, right),
            "!=" => CelFunctions.NotEqual(cel, left, right),
            "<" => CelFunctions.Less(cel, left, right),
            "<=" => CelFunctions.LessOrEqual(cel, left, right),
            ">" => CelFunctions.Greater(cel, left, right),
            _ => CelFunctions.GreaterOrEqual(cel, left, right),
        }),
        Is.EqualTo(expected));

    [Test]
    public void Maps_are_equal_whatever_the_order_and_the_type_of_numeric_keys()
    {
        CelMap left = CelFunctions.ConstantMap(new CelEntry(Int(1), Str("a")), new CelEntry(Str("k"), Int(2)));
        CelMap right = CelFunctions.ConstantMap(new CelEntry(Str("k"), Double(2)), new CelEntry(Uint(1), Str("a")));
        Assert.That(Run(cel => CelFunctions.Equal(cel, left, right)), Is.EqualTo("true for 1"));
    }

    [Test]
    public void Membership()
    {
        CelMap map = CelFunctions.ConstantMap(new CelEntry(Int(1), Str("a")));
        Assert.That(Run(cel => CelFunctions.In(cel, Int(2), Ints(1, 2, 3))), Is.EqualTo("true for 3"));
        Assert.That(Run(cel => CelFunctions.In(cel, Double(4), Ints(1, 2, 3))), Is.EqualTo("false for 3"));
        Assert.That(Run(cel => CelFunctions.In(cel, Double(1), map)), Is.EqualTo("true for 1"));
        Assert.That(Run(cel => CelFunctions.In(cel, Int(2), Ints(1, 2, 3), isDynamic: true)), Is.EqualTo("true for 1"));
        Assert.That(Run(cel => CelFunctions.In(cel, Int(2), Int(2))), Is.EqualTo("error: no such overload for 1"));
        Assert.That(Of(CelFunctions.InConstants(Str("b"), Texts("a", "b"))), Is.EqualTo("true"));
    }

    [Test]
    public void Logic()
    {
        var cel = new CelEvaluation();
        Assert.That(Of(CelFunctions.And(cel, Error("a"), False)), Is.EqualTo("false"));
        Assert.That(Of(CelFunctions.And(cel, Error("a"), True)), Is.EqualTo("error: a"));
        Assert.That(Of(CelFunctions.And(cel, Error("a"), Error("b"))), Is.EqualTo("error: a"));
        Assert.That(Of(CelFunctions.And(cel, True, Int(1))), Is.EqualTo("error: no such overload"));
        Assert.That(Of(CelFunctions.And(cel, True, True)), Is.EqualTo("true"));
        Assert.That(Of(CelFunctions.Or(cel, Int(1), True)), Is.EqualTo("true"));
        Assert.That(Of(CelFunctions.Or(cel, Int(1), Error("b"))), Is.EqualTo("error: no such overload"));
        Assert.That(Of(CelFunctions.Or(cel, False, False)), Is.EqualTo("false"));
        Assert.That(Of(CelFunctions.Or(cel, CelError.Panic("p"), True)), Is.EqualTo("error: internal error: p"));
        Assert.That(cel.Cost, Is.Zero);
        Assert.That(Of(CelFunctions.Not(cel, Str("a"))), Is.EqualTo("error: no such overload: !_"));
        Assert.That(Of(CelFunctions.ConditionError(Str("cows"))), Is.EqualTo("error: no such overload"));
    }

    private static object[] Case(CelValue left, string name, CelValue right, string expected) => [left, name, right, expected];
}
