using RouteModel.Generators.Cel.Syntax;

namespace RouteModel.Generators.Tests.Cel.Syntax;

public sealed class CelMacrosTests
{
    [TestCase("has(a.b)", "has(a.b)")]
    [TestCase("r.all(x, p)", "for x in r (@result = true; @not_strictly_false(@result); _&&_(@result, p); @result)")]
    [TestCase("r.exists(x, p)", "for x in r (@result = false; @not_strictly_false(!_(@result)); _||_(@result, p); @result)")]
    [TestCase("r.exists_one(x, p)", "for x in r (@result = 0; true; _?_:_(p, _+_(@result, 1), @result); _==_(@result, 1))")]
    [TestCase("r.map(x, f)", "for x in r (@result = []; true; _+_(@result, [f]); @result)")]
    [TestCase("r.map(x, p, f)", "for x in r (@result = []; true; _?_:_(p, _+_(@result, [f]), @result); @result)")]
    [TestCase("r.filter(x, p)", "for x in r (@result = []; true; _?_:_(p, _+_(@result, [x]), @result); @result)")]
    [TestCase("r.all(i, v, p)", "for i, v in r (@result = true; @not_strictly_false(@result); _&&_(@result, p); @result)")]
    [TestCase("r.exists(i, v, p)", "for i, v in r (@result = false; @not_strictly_false(!_(@result)); _||_(@result, p); @result)")]
    [TestCase("r.existsOne(i, v, p)", "for i, v in r (@result = 0; true; _?_:_(p, _+_(@result, 1), @result); _==_(@result, 1))")]
    [TestCase("r.exists_one(i, v, p)", "for i, v in r (@result = 0; true; _?_:_(p, _+_(@result, 1), @result); _==_(@result, 1))")]
    [TestCase("r.transformList(i, v, f)", "for i, v in r (@result = []; true; _+_(@result, [f]); @result)")]
    [TestCase("r.transformList(i, v, p, f)", "for i, v in r (@result = []; true; _?_:_(p, _+_(@result, [f]), @result); @result)")]
    [TestCase("r.transformMap(k, v, f)", "for k, v in r (@result = {}; true; cel.@mapInsert(@result, k, f); @result)")]
    [TestCase("r.transformMap(k, v, p, f)", "for k, v in r (@result = {}; true; _?_:_(p, cel.@mapInsert(@result, k, f), @result); @result)")]
    [TestCase("r.transformMapEntry(k, v, {a: b})", "for k, v in r (@result = {}; true; cel.@mapInsert(@result, {a: b}); @result)")]
    [TestCase("o.optMap(x, f)", "_?_:_(o.hasValue(), optional.of(let x = o.value() (f)), optional.none())")]
    [TestCase("o.optFlatMap(x, f)", "_?_:_(o.hasValue(), let x = o.value() (f), optional.none())")]
    [TestCase(
        "r.sortBy(x, f)",
        "let @__sortBy_input__ = r (@__sortBy_input__.@sortByAssociatedKeys(for x in @__sortBy_input__ (@result = []; true; _+_(@result, [f]); @result)))")]
    [TestCase("r.existsOne(x, p)", "r.existsOne(x, p)", TestName = "There is no existsOne with one variable")]
    [TestCase("cel.bind(x, 1, x)", "cel.bind(x, 1, x)", TestName = "Bindings are not for CRDs")]
    [TestCase("all(x, p)", "all(x, p)")]
    public void Macros_expand_as_in_cel_go(string text, string tree) => Assert.That(CelPrinter.Print(CelParser.Parse(text).Root!), Is.EqualTo(tree));

    [Test]
    public void Predicate_and_transform_are_the_nodes_of_the_step()
    {
        var loop = (CelComprehension)CelParser.Parse("r.map(x, p, f)").Root!;
        var step = (CelCall)loop.Step;
        var sum = (CelCall)step.Arguments[1];

        Assert.That(loop.Macro, Is.EqualTo("map"));
        Assert.That(loop.Predicate, Is.SameAs(step.Arguments[0]));
        Assert.That(loop.Transform, Is.SameAs(((CelListLiteral)sum.Arguments[1]).Elements[0].Value));
    }

    [Test]
    public void Copies_keep_predicate_and_transform_inside_their_step()
    {
        var conditional = (CelCall)CelParser.Parse("r.map(y, p, q)[?0].optMap(x, x)").Root!;
        var binding = (CelBinding)((CelCall)conditional.Arguments[1]).Arguments[0];
        var copy = (CelComprehension)((CelCall)((CelCall)binding.Value).Receiver!).Arguments[0];

        Assert.That(binding.Macro, Is.EqualTo("optMap"));
        Assert.That(CelPrinter.Print(copy), Is.EqualTo("for y in r (@result = []; true; _?_:_(p, _+_(@result, [q]), @result); @result)"));
        Assert.That(copy.Predicate, Is.SameAs(((CelCall)copy.Step).Arguments[0]));
        Assert.That(CelTree.Walk(copy), Does.Contain(copy.Transform));
        Assert.That(CelTree.Walk(((CelCall)conditional.Arguments[0]).Receiver!), Does.Not.Contain(copy.Transform));
    }

    [Test]
    public void Whatever_a_macro_adds_stands_at_its_parenthesis()
    {
        var loop = (CelComprehension)CelParser.Parse("rr.all(x, p)").Root!;

        Assert.That(loop.Offset, Is.EqualTo(6));
        Assert.That(CelTree.Walk(loop).Where(node => node.Offset == 6).Count(), Is.EqualTo(7));
        Assert.That(loop.Range.Offset, Is.EqualTo(0));
        Assert.That(loop.Predicate!.Offset, Is.EqualTo(10));
    }
}
