using RouteModel.Generators.Cel.Rules;
using RouteModel.Generators.Cel.Syntax;

namespace RouteModel.Generators.Tests.Cel.Costs;

public sealed class CelFolderTests
{
    private const string Schema = """
        type: object
        properties:
          i: {type: integer}
          s: {type: string}
          l: {type: array, items: {type: integer}}
        """;

    [TestCase("self.i == int(\"12\")", "int")]
    [TestCase("self.i == int(double(string(1.0)))", "int,double,string")]
    [TestCase("timestamp(\"2020-01-01T00:00:00Z\") < timestamp(5)", "timestamp,timestamp")]
    [TestCase("type(self.i) == type(1)", "type", TestName = "The type of a constant")]
    [TestCase("dyn([1, 2]) == dyn(self.l)", "dyn")]
    [TestCase("self.i in []", "@in", TestName = "Nothing is in an empty list")]
    [TestCase("[1 + 1] == self.l", "", TestName = "Operators are not computed")]
    public void Folds_conversions_of_constants(string rule, string functions)
    {
        CompiledExpression compiled = Expressions.Rule(Schema, rule);

        Assert.That(compiled.Error, Is.Null);
        Assert.That(CelTree.Walk(compiled.Root!).OfType<CelCall>().Where(call => call.IsFolded).Select(call => call.Function), Is.EqualTo(functions.Split(',', StringSplitOptions.RemoveEmptyEntries)));
    }

    [TestCase("self.l == [1, 2]", true)]
    [TestCase("self.l == [1, self.i]", false)]
    [TestCase("self.l == [1, 2 + 0]", false)]
    public void Folds_lists_of_constants(string rule, bool isFolded) =>
        Assert.That(CelTree.Walk(Expressions.Rule(Schema, rule).Root!).OfType<CelListLiteral>().Single().IsFolded, Is.EqualTo(isFolded));

    [TestCase("self.i in [1, 2]", true)]
    [TestCase("self.s in [\"a\"]", true)]
    [TestCase("[self.i] in [[1]]", false)]
    [TestCase("self.i in [self.i]", false)]
    [TestCase("self.i in self.l", false)]
    public void Membership_of_constants_is_a_set(string rule, bool isSet) =>
        Assert.That(CelTree.Walk(Expressions.Rule(Schema, rule).Root!).OfType<CelCall>().Single(call => call.Function == "@in").IsSetMembership, Is.EqualTo(isSet));

    [TestCase("int(\"x\") == 1", "type conversion error from 'string' to 'int'")]
    [TestCase("int(\" 1\") == 1", "type conversion error from 'string' to 'int'")]
    [TestCase("int(1e19) == 1", "integer overflow")]
    [TestCase("int(18446744073709551615u) == 1", "integer overflow")]
    [TestCase("uint(-1) == 1u", "unsigned integer overflow")]
    [TestCase("uint(-0.5) == 1u", "unsigned integer overflow")]
    [TestCase("uint(\"+1\") == 1u", "type conversion error from 'string' to 'uint'")]
    [TestCase("double(\"1_\") == 1.0", "type conversion error from 'string' to 'double'")]
    [TestCase("double(\"1e400\") == 1.0", "type conversion error from 'string' to 'double'")]
    [TestCase("bool(\"yes\")", "type conversion error from 'string' to 'bool'")]
    [TestCase("string(b\"\\xff\") == \"\"", "invalid UTF-8 in bytes, cannot convert to string")]
    [TestCase("int(string(1000000.0)) == 1", "type conversion error from 'string' to 'int'", TestName = "A double of seven digits is written with an exponent")]
    [TestCase("timestamp(string(\"x\")) < timestamp(1)", "type conversion error from 'string' to 'google.protobuf.Timestamp'")]
    [TestCase("duration(string(\"1d\")) < duration(\"1s\")", "type conversion error from 'string' to 'google.protobuf.Duration'")]
    [TestCase("self.s.find(\"a)\") == \"\"", "error parsing regexp: unexpected ): `a)`")]
    [TestCase("self.s.matches(string(\"a)\"))", "error parsing regexp: unexpected ): `a)`")]
    [TestCase("matches(self.s, \"a)\")", "error parsing regexp: unexpected ): `a)`")]
    [TestCase("dyn({1: 2})[dyn(b\"\")] == 2 || true", "invalid qualifier type: types.Bytes", TestName = "No map has bytes for a key, and || does not absorb it")]
    [TestCase("dyn(self.l)[dyn(null)] == 2", "invalid qualifier type: types.Null")]
    [TestCase("dyn({1: 2})[?dyn(duration(\"1s\"))].hasValue()", "invalid qualifier type: types.Duration")]
    public void A_failing_constant_fails_the_program(string rule, string error) =>
        Assert.That(Expressions.Rule(Schema, rule).Error, Is.EqualTo("program instantiation failed: " + error));

    [TestCase("dyn({1: 2})[dyn(1.0)] == 2")]
    [TestCase("double(\"0x1p3\") == 8.0")]
    [TestCase("double(\"1_0\") == 10.0")]
    [TestCase("double(\"-Infinity\") < 0.0 && double(\"nan\") != 0.0")]
    [TestCase("int(\"-9223372036854775808\") < 0")]
    [TestCase("int(string(999999.0)) == 999999")]
    [TestCase("duration(\"-1.5h30m\") < duration(\"2562047h47m16.854775807s\")")]
    [TestCase("timestamp(\"2020-02-29T5:00:00,5+24:00\") < timestamp(253402300799)")]
    [TestCase("timestamp(string(timestamp(\"0001-01-01T00:00:00.000000001Z\"))) == timestamp(string(timestamp(1)))")]
    [TestCase("duration(string(duration(\"1ns\"))) == duration(\"1ns\")")]
    public void Go_takes_these(string rule) => Assert.That(Expressions.Rule(Schema, rule).Error, Is.Null);
}
