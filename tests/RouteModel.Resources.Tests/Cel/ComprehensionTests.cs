using RouteModel.Resources.Cel;
using RouteModel.Resources.Cel.Values;
using static RouteModel.Resources.Tests.Cel.CelText;

namespace RouteModel.Resources.Tests.Cel;

/// <summary>Costs are worked from the expansion of each macro; the ranges here are constants and cost nothing.</summary>
internal sealed class ComprehensionTests
{
    private static readonly CelList Letters = Texts("aa", "bb", "cc");

    private static readonly CelMap Counts = CelFunctions.ConstantMap(new CelEntry(Str("a"), Int(1)), new CelEntry(Str("b"), Int(2)));

    [Test]
    public void All_stops_behind_the_first_false()
    {
        // Once: condition 2, accumulator 1, x 1, == 1; then condition 2 and result 1.
        Assert.That(Run(cel => CelFunctions.All(cel, Letters, x => IsText(cel, x, "bb"))), Is.EqualTo("false for 8"));
        Assert.That(Run(cel => CelFunctions.All(cel, Ints(), x => x)), Is.EqualTo("true for 1"));
        Assert.That(Run(cel => CelFunctions.All(cel, Letters, _ => CelBool.True)), Is.EqualTo("true for 10"));
    }

    [Test]
    public void Errors_do_not_stop_all_and_exists()
    {
        Assert.That(Run(cel => CelFunctions.All(cel, Ints(0, 1, 2), x => x is CelInt { Value: 2 } ? False : Error("e"))), Is.EqualTo("false for 10"));
        Assert.That(Run(cel => CelFunctions.All(cel, Ints(0, 1), x => Error(Of(x)))), Is.EqualTo("error: 0 for 7"));
        Assert.That(Run(cel => CelFunctions.Exists(cel, Ints(0, 1), x => x is CelInt { Value: 1 } ? True : Int(3))), Is.EqualTo("true for 9"));
    }

    [Test]
    public void Exists() =>
        // Twice: condition 3, accumulator 1, x 1, == 1; then condition 3 and result 1.
        Assert.That(Run(cel => CelFunctions.Exists(cel, Letters, x => IsText(cel, x, "bb"))), Is.EqualTo("true for 16"));

    [Test]
    public void Exists_one_counts_to_the_end()
    {
        // Three times x 1 and == 1, once accumulator 1 and + 1; then accumulator 1 and == 1.
        Assert.That(Run(cel => CelFunctions.ExistsOne(cel, Letters, x => IsText(cel, x, "bb"))), Is.EqualTo("true for 10"));
        Assert.That(Run(cel => CelFunctions.ExistsOne(cel, Ints(1, 2), x => Error(Of(x)))), Is.EqualTo("error: 2 for 2"));
        Assert.That(Run(cel => CelFunctions.ExistsOne(cel, Ints(1), _ => Int(3))), Is.EqualTo("error: no such overload for 2"));
    }

    [Test]
    public void Filter_and_map()
    {
        // Three times x 1 and == 1, once accumulator 1, list 10, x 1, + 1; then result 1.
        Assert.That(Run(cel => CelFunctions.Filter(cel, Letters, x => IsText(cel, x, "bb"))), Is.EqualTo("['bb'] for 20"));
        Assert.That(Run(cel => CelFunctions.Filter(cel, Counts, _ => True)), Is.EqualTo("['a', 'b'] for 27"));

        // Twice accumulator 1, x 1, list 10, + 1; then result 1.
        Assert.That(Run(cel => CelFunctions.Map(cel, Ints(1, 2), x => CelFunctions.Variable(cel, x))), Is.EqualTo("[1, 2] for 27"));
        Assert.That(Run(cel => CelFunctions.Map(cel, Ints(1, 2), _ => Int(7), isConstant: true)), Is.EqualTo("[7, 7] for 5"));
        Assert.That(Run(cel => CelFunctions.Map(cel, Ints(1, 2), _ => False, x => x)), Is.EqualTo("[] for 1"));
        Assert.That(Run(cel => CelFunctions.Map(cel, Ints(1, 2), x => Error(Of(x)))), Is.EqualTo("error: 1 for 25"));
        Assert.That(Run(cel => CelFunctions.Map(cel, Int(1), x => x)), Is.EqualTo("error: got 'types.Int', expected iterable type for 0"));
    }

    [Test]
    public void Two_variables()
    {
        Assert.That(Run(cel => CelFunctions.All(cel, Letters, (i, v) => CelBool.Of(Of(i) != Of(v)))), Is.EqualTo("true for 10"));
        Assert.That(Run(cel => CelFunctions.Exists(cel, Counts, (k, v) => CelBool.Of(Of(k) == "'b'" && Of(v) == "2"))), Is.EqualTo("true for 9"));
        Assert.That(Run(cel => CelFunctions.ExistsOne(cel, Counts, (_, _) => True)), Is.EqualTo("false for 6"));
        Assert.That(Run(cel => CelFunctions.TransformList(cel, Letters, (i, _) => CelFunctions.Variable(cel, i))), Is.EqualTo("[0, 1, 2] for 40"));
    }

    [Test]
    public void Maps_are_made_of_maps_and_lists()
    {
        // Per entry: accumulator 1, key 1, value 1, insertion 1; then result 1.
        Assert.That(
            Run(cel => CelFunctions.TransformMap(cel, Counts, (_, v) => CelFunctions.Variable(cel, v))),
            Is.EqualTo("{'a': 1, 'b': 2} for 9"));

        // An error ends it: its own entry in full, of the next one the accumulator only.
        Assert.That(Run(cel => CelFunctions.TransformMap(cel, Counts, (_, _) => Error("e"))), Is.EqualTo("error: e for 5"));
        Assert.That(
            Run(cel => CelFunctions.TransformMapEntry(cel, Counts, (k, _) => CelFunctions.ConstantMap(new CelEntry(k, True)))),
            Is.EqualTo("{'a': true, 'b': true} for 5"));
        Assert.That(
            Run(cel => CelFunctions.TransformMapEntry(cel, Counts, (_, v) => CelFunctions.ConstantMap(new CelEntry(Str("k"), v)))),
            Is.EqualTo("error: insert failed: key k already exists for 5"));
    }

    [Test]
    public void A_binding_is_evaluated_once_and_only_if_it_is_used()
    {
        Assert.That(Run(cel => CelFunctions.Bind(cel, () => CelFunctions.Add(cel, Int(1), Int(1)), x => CelFunctions.Add(cel, x.Value, x.Value))), Is.EqualTo("4 for 2"));
        Assert.That(Run(cel => CelFunctions.Bind(cel, () => CelFunctions.Add(cel, Int(1), Int(1)), _ => Int(3))), Is.EqualTo("3 for 0"));
    }

    [Test]
    public void A_loop_ends_when_the_limit_is_passed()
    {
        var cel = new CelEvaluation(limit: 100);
        CelFunctions.Map(cel, Ints([.. Enumerable.Range(0, 1000).Select(static i => (long)i)]), x => CelFunctions.Variable(cel, x));
        Assert.That(cel.IsCancelled);
        Assert.That(cel.Cost, Is.LessThan(130));
    }

    private static CelValue IsText(CelEvaluation cel, CelValue x, string text) => CelFunctions.Equal(cel, CelFunctions.Variable(cel, x), Str(text));
}
