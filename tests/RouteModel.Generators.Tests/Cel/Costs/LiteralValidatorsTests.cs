using RouteModel.Generators.Cel.Rules;

namespace RouteModel.Generators.Tests.Cel.Costs;

public sealed class LiteralValidatorsTests
{
    private const string Schema = """
        type: object
        properties:
          i: {type: integer}
          s: {type: string}
          o: {type: object, properties: {x: {type: string}}}
          d: {x-kubernetes-int-or-string: true}
        """;

    [TestCase("duration(\"1d\") == duration(\"1s\")", 9, "invalid duration argument")]
    [TestCase("duration(\"\") == duration(\"1s\")", 9, "invalid duration argument")]
    [TestCase("timestamp(\"2020-02-30T00:00:00Z\") < timestamp(1)", 10, "invalid timestamp argument")]
    [TestCase("timestamp(\"10000-01-01T00:00:00Z\") < timestamp(1)", 10, "invalid timestamp argument")]
    [TestCase("timestamp(253402300800) < timestamp(1)", 10, "invalid timestamp argument")]
    [TestCase("self.s.matches(\"(\")", 15, "invalid matches argument")]
    [TestCase("matches(\"(\", self.s)", 8, "invalid matches argument", TestName = "The first argument is looked at, pattern or not")]
    [TestCase("[1, \"a\", true].size() == 3", 4, "expected type 'int' but found 'string'", TestName = "The first element that differs")]
    [TestCase("[1, dyn(2)].size() == 2", 7, "expected type 'int' but found 'dyn'")]
    [TestCase("{\"a\": 1, \"b\": \"x\"}.size() == 2", 14, "expected type 'int' but found 'string'")]
    [TestCase("{\"a\": 1, 2: 1}.size() == 2", 9, "expected type 'string' but found 'int'")]
    [TestCase("\"%d\".format([self.s]) == \"\"", 17, "error during formatting: decimal clause can only be used on integers, was given string")]
    [TestCase("\"%s\".format([quantity(\"1\")]) == \"\"", 21, "error during formatting: string clause can only be used on strings, bools, bytes, ints, doubles, maps, lists, types, durations, and timestamps, was given kubernetes.Quantity")]
    [TestCase("\"%s\".format([[1, optional.none()]]) == \"\"", 30, "error during formatting: string clause can only be used on strings, bools, bytes, ints, doubles, maps, lists, types, durations, and timestamps, was given optional_type", TestName = "What is in a literal list")]
    [TestCase("\"%f\".format([1]) == \"\"", 13, "error during formatting: fixed-point clause can only be used on doubles, was given int")]
    [TestCase("\"%e\".format([1]) == \"\"", 13, "error during formatting: scientific clause can only be used on doubles, was given int")]
    [TestCase("\"%o\".format([true]) == \"\"", 13, "error during formatting: octal clause can only be used on integers, was given bool")]
    [TestCase("\"%b\".format([1.5]) == \"\"", 13, "error during formatting: only integers and bools can be formatted as binary, was given double")]
    [TestCase("\"%x\".format([null]) == \"\"", 13, "error during formatting: only integers, byte buffers, and strings can be formatted as hex, was given null_type")]
    [TestCase("\"%q\".format([1]) == \"\"", 11, "could not parse formatting clause: unrecognized formatting clause \"q\"")]
    [TestCase("\"%s%s\".format([1]) == \"\"", 13, "index 1 out of range")]
    [TestCase("\"%s\".format([1, 2]) == \"\"", 11, "too many arguments supplied to string.format (expected 1, got 2)")]
    [TestCase("\"a%\".format([1]) == \"\"", 11, "unexpected end of string")]
    [TestCase("\"%.f\".format([1.0]) == \"\"", 12, "could not parse formatting clause: error while parsing precision: error while converting precision to integer: strconv.Atoi: parsing \"\": invalid syntax")]
    [TestCase("\"%.2\".format([1.0]) == \"\"", 12, "could not parse formatting clause: error while parsing precision: could not find end of precision specifier")]
    public void Refuses(string rule, int offset, string message)
    {
        CompiledExpression compiled = Expressions.Rule(Schema, rule);

        Assert.That(compiled.Compilation.Faults.Select(fault => (fault.Offset, fault.Message)), Is.EqualTo(new[] { (offset, message) }));
        Assert.That(compiled.Error, Does.StartWith("compilation failed: ERROR: <input>:1:"));
    }

    [TestCase("[dyn(1), dyn(\"a\")].size() == 2")]
    [TestCase("[[], [1].filter(x, false)].size() == 2 || true")]
    [TestCase("\"%s %d %%\".format([\"a\", 1]) == \"\"", TestName = "Arguments of format may differ")]
    [TestCase("\"%s\".format([[1, \"a\"]]) == \"\"", TestName = "Lists inside arguments of format may differ")]
    [TestCase("\"%d\".format([self.d]) == \"\"", TestName = "A dynamic argument is left to the run")]
    [TestCase("\"%.3f %X\".format([1.5, b\"a\"]) == \"\"")]
    public void Takes(string rule) => Assert.That(Expressions.Rule(Schema, rule).Compilation.Faults, Is.Empty);

    [Test]
    public void Long_chains_do_not_exhaust_the_stack()
    {
        string sum = "self.i" + string.Concat(Enumerable.Repeat(" + 1", 10_000)) + " == 1";
        string both = "self.i == 1" + string.Concat(Enumerable.Repeat(" && self.i == 1", 5_000));

        Assert.That(() => (Expressions.Rule(Schema, sum).Error, Expressions.Rule(Schema, both).MaxCost), Throws.Nothing);
    }
}
