using RouteModel.Resources.Cel;
using RouteModel.Resources.Cel.Values;
using static RouteModel.Resources.Tests.Cel.Libraries.Show;

namespace RouteModel.Resources.Tests.Cel.Libraries;

/// <summary>Optional values.</summary>
internal sealed class OptionalsTests
{
    private static IEnumerable<CelValue> Zeros =>
    [
        CelNull.Value, CelBool.False, Int(0), new CelUint(0), new CelDouble(0), Str(""), new CelBytes(default), Seconds(0),
        new CelTimestamp(-62_135_596_800, 0), List(), new CelMapValue(),
    ];

    [TestCaseSource(nameof(Zeros))]
    public void Zeros_are_no_value(CelValue zero) =>
        Assert.That(Result(cel => CelFunctions.OptionalOfNonZeroValue(cel, zero)), Is.EqualTo("none"));

    [Test]
    public void Values()
    {
        Assert.That(Result(cel => CelFunctions.OptionalOfNonZeroValue(cel, new CelTimestamp(0, 0))), Is.EqualTo("some @0"));
        Assert.That(Result(cel => CelFunctions.HasValue(cel, CelOptional.Of(Int(0)))), Is.EqualTo("true"));
        Assert.That(Result(cel => CelFunctions.HasValue(cel, CelFunctions.OptionalNone(cel))), Is.EqualTo("false"));
        Assert.That(Result(cel => CelFunctions.Value(cel, CelFunctions.OptionalOf(cel, Int(3)))), Is.EqualTo("3"));
        Assert.That(Result(cel => CelFunctions.Value(cel, CelOptional.None)), Is.EqualTo("!optional.none() dereference"));
        Assert.That(Result(cel => CelFunctions.Value(cel, Int(3))), Is.EqualTo("!no such overload: value(int)"));
        Assert.That(Result(cel => CelFunctions.OptionalOf(cel, new CelError("x"))), Is.EqualTo("!x"));
    }

    [Test]
    public void Alternatives_are_only_evaluated_if_needed()
    {
        Assert.That(Of(CelFunctions.OptionalOr(new CelEvaluation(), CelOptional.None, () => CelOptional.Of(Int(2)))), Is.EqualTo("some 2"));
        Assert.That(Of(CelFunctions.OptionalOr(new CelEvaluation(), CelOptional.Of(Int(1)), Never)), Is.EqualTo("some 1"));
        Assert.That(Of(CelFunctions.OrValue(new CelEvaluation(), CelOptional.None, () => Int(2))), Is.EqualTo("2"));
        Assert.That(Of(CelFunctions.OrValue(new CelEvaluation(), CelOptional.Of(Int(1)), Never)), Is.EqualTo("1"));
        Assert.That(Of(CelFunctions.OrValue(new CelEvaluation(), new CelError("x"), Never)), Is.EqualTo("!x"));
        static CelValue Never() => throw new AssertionException("evaluated");
    }

    [Test]
    public void Ends_of_lists()
    {
        Assert.That(Result(cel => CelFunctions.First(cel, Ints(1, 2))), Is.EqualTo("some 1"));
        Assert.That(Result(cel => CelFunctions.Last(cel, Ints(1, 2))), Is.EqualTo("some 2"));
        Assert.That(Result(cel => CelFunctions.First(cel, List())), Is.EqualTo("none"));
        Assert.That(Result(cel => CelFunctions.Last(cel, List())), Is.EqualTo("none"));
    }

    [Test]
    public void Unwrapping()
    {
        Assert.That(Result(cel => CelFunctions.OptionalUnwrap(cel, List(CelOptional.Of(Int(1)), CelOptional.None))), Is.EqualTo("[1]"));
        Assert.That(Result(cel => CelFunctions.UnwrapOpt(cel, List())), Is.EqualTo("[]"));
        Assert.That(Result(cel => CelFunctions.UnwrapOpt(cel, Ints(1))), Is.EqualTo("!no such overload: unwrapOpt(list)"));
    }
}
