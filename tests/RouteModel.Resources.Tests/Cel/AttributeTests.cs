using RouteModel.Resources.Cel;
using RouteModel.Resources.Cel.Values;
using static RouteModel.Resources.Tests.Cel.CelText;

namespace RouteModel.Resources.Tests.Cel;

internal sealed class AttributeTests
{
    private static readonly CelMap Outer = CelFunctions.ConstantMap(
        new CelEntry(Str("inner"), CelFunctions.ConstantMap(new CelEntry(Str("leaf"), Int(5)))),
        new CelEntry(Str("list"), Ints(7, 8)));

    [Test]
    public void A_chain_costs_one_and_one_for_each_step()
    {
        Assert.That(Run(cel => CelFunctions.Variable(cel, Outer)), Does.EndWith(" for 1"));
        Assert.That(Run(cel => Leaf(cel, "leaf")), Is.EqualTo("5 for 3"));
        Assert.That(Run(cel => Leaf(cel, "none")), Is.EqualTo("error: no such key: none for 3"));
        Assert.That(Run(cel => CelFunctions.Select(cel, Leaf(cel, "none"), "more")), Is.EqualTo("error: no such key: none for 3"));
        Assert.That(Run(cel => CelFunctions.Select(cel, Leaf(cel, "leaf"), "more")), Is.EqualTo("error: no such key: more for 4"));
    }

    [TestCase(1L, "8 for 2")]
    [TestCase(2L, "error: index out of bounds: 2 for 2")]
    [TestCase(-1L, "error: index out of bounds: -1 for 2")]
    [TestCase(1UL, "8 for 2")]
    [TestCase(1.0, "8 for 2")]
    [TestCase(0.5, "error: unsupported index value 0.5 in list for 2")]
    [TestCase("", "error: unsupported index type 'string' in list for 2")]
    public void Indexes_of_lists(object index, string expected) =>
        Assert.That(Run(cel => CelFunctions.Index(cel, CelFunctions.Operand(cel, Ints(7, 8)), Of(index))), Is.EqualTo(expected));

    [Test]
    public void An_index_that_is_a_conditional_is_free() =>
        Assert.That(Run(cel => CelFunctions.Index(cel, CelFunctions.Variable(cel, Ints(7, 8)), Int(0), isConditional: true)), Is.EqualTo("7 for 1"));

    [Test]
    public void Presence()
    {
        Assert.That(Run(cel => CelFunctions.Has(cel, CelFunctions.Select(cel, CelFunctions.Bare(Outer), "inner"), "leaf")), Is.EqualTo("true for 2"));
        Assert.That(Run(cel => CelFunctions.Has(cel, CelFunctions.Select(cel, CelFunctions.Bare(Outer), "x"), "leaf")), Is.EqualTo("error: no such key: x for 1"));
        Assert.That(Run(cel => CelFunctions.Has(cel, CelFunctions.Bare(Int(1)), "leaf")), Is.EqualTo("false for 1"));
    }

    [Test]
    public void Optional_steps()
    {
        Assert.That(Run(cel => CelFunctions.OptionalSelect(cel, CelFunctions.Variable(cel, Outer), "inner")), Is.EqualTo("optional {'leaf': 5} for 2"));
        Assert.That(Run(cel => Through(cel, "inner", "leaf")), Is.EqualTo("optional 5 for 3"));
        Assert.That(Run(cel => Through(cel, "inner", "x")), Is.EqualTo("none for 2"));
        Assert.That(Run(cel => Through(cel, "x", "leaf")), Is.EqualTo("none for 1"));
        Assert.That(Run(cel => CelFunctions.OptionalIndex(cel, CelFunctions.Operand(cel, Ints(7)), Int(0))), Is.EqualTo("optional 7 for 2"));
        Assert.That(Run(cel => CelFunctions.OptionalIndex(cel, CelFunctions.Operand(cel, Ints(7)), Int(3))), Is.EqualTo("none for 1"));
    }

    [Test]
    public void Literals()
    {
        Assert.That(Run(cel => CelFunctions.List(cel, Int(1), new CelElement(CelOptional.None, true), new CelElement(CelOptional.Of(Int(2)), true))), Is.EqualTo("[1, 2] for 10"));
        Assert.That(Run(cel => CelFunctions.List(cel, Error("a"), Error("b"))), Is.EqualTo("error: a for 10"));
        Assert.That(
            Run(cel => CelFunctions.MapOf(cel, new CelEntry(Int(1), Str("a")), new CelEntry(Int(1), Str("b")), new CelEntry(Uint(1), Str("c")))),
            Is.EqualTo("{1: 'b', 1u: 'c'} for 30"));
        Assert.That(Run(cel => CelFunctions.MapOf(cel, new CelEntry(Str("k"), CelOptional.None, true))), Is.EqualTo("{} for 30"));
    }

    private static CelValue Of(object value) => value switch
    {
        long number => Int(number),
        ulong number => Uint(number),
        double number => Double(number),
        _ => Str((string)value),
    };

    private static CelValue Leaf(CelEvaluation cel, string name) =>
        CelFunctions.Select(cel, CelFunctions.Select(cel, CelFunctions.Variable(cel, Outer), "inner"), name);

    private static CelValue Through(CelEvaluation cel, string first, string second) =>
        CelFunctions.Select(cel, CelFunctions.OptionalSelect(cel, CelFunctions.Variable(cel, Outer), first), second);
}
