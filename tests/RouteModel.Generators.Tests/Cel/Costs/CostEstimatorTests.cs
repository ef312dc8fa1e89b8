using RouteModel.Generators.Cel.Costs;
using RouteModel.Generators.Cel.Rules;

namespace RouteModel.Generators.Tests.Cel.Costs;

public sealed class CostEstimatorTests
{
    private const string Schema = """
        type: object
        properties:
          b: {type: boolean}
          i: {type: integer}
          j: {type: integer}
          o: {type: object, properties: {x: {type: string}}}
          s: {type: string}
          s10: {type: string, maxLength: 10}
          e: {type: string, enum: [a, "ééé"]}
          d: {type: string, format: date}
          l: {type: array, maxItems: 100, items: {type: string, maxLength: 20}}
          lu: {type: array, items: {type: string}}
          li: {type: array, maxItems: 50, items: {type: integer}}
          m: {type: object, maxProperties: 10, additionalProperties: {type: string}}
          p: {type: array, maxItems: 4, items: {type: object, properties: {a: {type: array, maxItems: 3, items: {type: integer}}, b: {type: array, maxItems: 7, items: {type: integer}}}}}
        """;

    // Verified against an API server.
    [TestCase("true", 0UL)]
    [TestCase("self.b", 2UL)]
    [TestCase("has(self.o.x)", 2UL)]
    [TestCase("self.i == 3", 2UL)]
    [TestCase("self.i < self.j", 5UL)]
    [TestCase("self.s == \"hello\"", 3UL)]
    [TestCase("self.s == self.s10", 8UL)]
    [TestCase("self.s10.matches(\"^a+$\")", 7UL)]
    [TestCase("self.s.contains(\"ell\")", 314_575UL)]
    [TestCase("self.l.all(x, x == \"a\")", 503UL)]
    [TestCase("self.l.exists(x, x.startsWith(\"c\"))", 603UL)]
    [TestCase("self.l.filter(x, x != \"bb\").size() == 2", 1515UL)]
    [TestCase("self.l.map(x, x + \"z\").size() == 3", 2215UL)]
    [TestCase("self.l.exists_one(x, x == \"aa\")", 404UL)]
    [TestCase("self.l.all(x, self.l.all(y, x != y || x == y))", 230_603UL)]
    [TestCase("self.lu.all(x, x == \"a\")", 5_242_878UL)]
    [TestCase("self.m.all(k, self.m[k] == \"v\")", 83UL)]
    [TestCase("self.li.sort() == [1,2,3]", 5024UL)]
    [TestCase("self.l.isSorted()", 902UL)]
    [TestCase("self.l.join(\",\") == \"aa,bb,cc\"", 813UL)]
    [TestCase("\"%s-%d\".format([self.s, self.i]) == \"hello-3\"", 16UL)]
    // Worked by hand from the table of costs.
    [TestCase("self.e == self.s", 5UL, TestName = "An enumeration is as long as its longest member in bytes, six")]
    [TestCase("self.d == timestamp(\"2020-01-01T00:00:00Z\")", 4UL, TestName = "A constant conversion has a call in the estimate")]
    [TestCase("self.b ? self.i == 1 : self.s == self.s10", 10UL, TestName = "The larger branch counts")]
    [TestCase("dyn(self.s) == dyn(self.s)", 314_579UL, TestName = "The size passes through dyn")]
    [TestCase("{\"a\": 1} == {\"a\": 1}", 61UL)]
    [TestCase("[1, 2].exists(x, x == 1)", 21UL, TestName = "Elements of a literal list are taken to be as long as self")]
    [TestCase("self.li.transformList(i, v, v + i).size() == 1", 765UL)]
    [TestCase("isIP(self.s10)", 6UL)]
    [TestCase("quantity(self.s10).isLessThan(quantity(\"1\"))", 8UL)]
    [TestCase("sets.contains(self.li, [1, 2])", 113UL)]
    [TestCase("self.li.distinct().size() == 1", 5015UL)]
    [TestCase("self.li.slice(1, 3).size() == 2", 17UL)]
    public void Estimates(string rule, ulong cost)
    {
        CompiledExpression compiled = Expressions.Rule(Schema, rule);

        Assert.That(compiled.Error, Is.Null);
        Assert.That(compiled.MaxCost, Is.EqualTo(cost));
    }

    [Test]
    public void Paths_that_share_memory_write_over_each_other()
    {
        // 1 + 1 for self.p, 4 times (2 for the condition, 1 for the variable, and the inner loop), 1 for the result. The inner loop over x.a is
        // 2 for x.a, 7 times (not 3) 2 + 1 + (1 + 1 + 7) for y in x.b, and 1.
        Assert.That(Expressions.Rule(Schema, "self.p.all(x, x.a.all(y, y in x.b))").MaxCost, Is.EqualTo(2 + (4 * (2 + 1 + (2 + (7 * (2 + 1 + 3 + 7)) + 1))) + 1));
    }

    [Test]
    public void Costs_stop_at_the_largest_number()
    {
        string rule = string.Concat(Enumerable.Repeat("self.lu.all(x, ", 12)) + "true" + new string(')', 12);

        Assert.That(Expressions.Rule(Schema, rule).MaxCost, Is.EqualTo(ulong.MaxValue));
    }

    [Test]
    public void Ranges_saturate()
    {
        var large = new CostRange(1, ulong.MaxValue);

        Assert.That(large + CostRange.Exactly(1), Is.EqualTo(new CostRange(2, ulong.MaxValue)));
        Assert.That(large * CostRange.Exactly(2), Is.EqualTo(new CostRange(2, ulong.MaxValue)));
        Assert.That(large * 0.1, Is.EqualTo(new CostRange(1, 1_844_674_407_370_955_264)));
        Assert.That(large * 2.0, Is.EqualTo(new CostRange(2, ulong.MaxValue)));
    }
}
