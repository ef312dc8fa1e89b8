using RouteModel.Generators.Cel.Rules;
using RouteModel.Generators.Diagnostics;

namespace RouteModel.Generators.Tests.Cel.Rules;

/// <summary>Rules that a default breaks: run once as the value that an object keeps, once as one that it gets.</summary>
public sealed class RuleDefaultsTests
{
    private const string Path = "FieldValueInvalid s.properties[x].default";

    [TestCase("type: string, default: a, maxLength: 5", "rule: self == \"b\"", Path + ": Invalid value: \"a\": failed rule: self == \"b\"")]
    [TestCase("type: string, default: a, maxLength: 5", "rule: self == \"a\"")]
    [TestCase("type: integer, default: 3", "{rule: self > 5, message: ' too small '}", Path + ": Invalid value: 3: too small")]
    [TestCase("type: integer, default: 3", "{rule: self > 5, reason: FieldValueForbidden, messageExpression: '\"not \" + string(self)'}", "FieldValueForbidden s.properties[x].default: Forbidden: not 3")]
    [TestCase("type: integer, default: 3", "{rule: self > 5, reason: FieldValueDuplicate, message: m}", "FieldValueDuplicate s.properties[x].default: Duplicate value: 3")]
    [TestCase("type: integer, default: 3", "{rule: self > 5, messageExpression: '\"\"'}", Path + ": Invalid value: 3: failed rule: self > 5")]
    [TestCase("type: integer, default: 3", "rule: self / 0 == 1", Path + ": Invalid value: \"integer\": division by zero evaluating rule: self / 0 == 1")]
    [TestCase("type: integer, default: 3", "rule: self / 0 == 1 || self == 3")]
    [TestCase("x-kubernetes-int-or-string: true, default: 50%", "rule: self < 5", Path + ": Invalid value: \"\": 'no such overload': call arguments did not match a supported operator, function or macro signature for rule: self < 5")]
    [TestCase("type: integer, default: 3", "rule: lists.range(2000000).size() > self", Path + ": Invalid value: \"integer\": 'operation cancelled: actual cost limit exceeded': no further validation rules will be run due to call cost exceeds limit for rule: lists.range(2000000).size() > self")]
    public void Are_told_in_the_words_for_objects(string schema, string rule, params string[] expected) => Assert.That(
        Faults($"type: object\nproperties: {{x: {{{schema}, x-kubernetes-validations: [{(rule.StartsWith('{') ? rule : $"{{{rule.Replace("rule: ", "rule: '", StringComparison.Ordinal)}'}}")}]}}}}\n"),
        Is.EqualTo(expected));

    [TestCase("rule: self != oldSelf", Path + ": Invalid value: \"a\": failed rule: self != oldSelf", TestName = "The default is its own old value")]
    [TestCase("rule: self == oldSelf", TestName = "A transition rule that holds for what stays")]
    [TestCase("rule: oldSelf.hasValue(), optionalOldSelf: true", Path + ": Invalid value: \"a\": failed rule: oldSelf.hasValue()", TestName = "Then there is no old value")]
    [TestCase("rule: 'oldSelf.hasValue() && self != oldSelf.value()', optionalOldSelf: true", Path + ": Invalid value: \"a\": failed rule: oldSelf.hasValue() && self != oldSelf.value()", TestName = "What both runs say is told once")]
    public void Old_values(string rule, params string[] expected) => Assert.That(
        Faults($"type: object\nproperties: {{x: {{type: string, maxLength: 5, default: a, x-kubernetes-validations: [{{{rule}}}]}}}}\n"),
        Is.EqualTo(expected));

    [Test]
    public void Rules_below_run_where_the_default_has_values() => Assert.That(
        Faults("""
            type: object
            properties:
              x:
                type: object
                default: {l: [1, 7], m: {k: 8, n: null}, o: {}}
                properties:
                  l: {type: array, maxItems: 3, items: {type: integer, x-kubernetes-validations: [{rule: self < 5}]}}
                  m: {type: object, maxProperties: 3, additionalProperties: {type: integer, nullable: true, x-kubernetes-validations: [{rule: self < 6}]}}
                  o: {type: object, properties: {p: {type: integer, default: 1}}, x-kubernetes-validations: [{rule: has(self.p), fieldPath: .p}]}
                  q: {type: integer, x-kubernetes-validations: [{rule: self < 0}]}
            """),
        Is.EquivalentTo(new[]
        {
            Path + ".l[1]: Invalid value: 7: failed rule: self < 5",
            Path + ".m[k]: Invalid value: 8: failed rule: self < 6",

            // Defaults below do not complete it.
            Path + ".o.p: Invalid value: failed rule: has(self.p)",
        }));

    [Test]
    public void Items_have_defaults_and_values_of_maps_are_not_reached() => Assert.That(
        Faults("""
            type: object
            properties:
              l: {type: array, maxItems: 3, items: {type: integer, default: 1, x-kubernetes-validations: [{rule: self > 1}]}}
              m: {type: object, maxProperties: 3, additionalProperties: {type: integer, default: 1, x-kubernetes-validations: [{rule: self > 1}]}}
            """),
        Is.EqualTo(new[] { "FieldValueInvalid s.properties[l].items.default: Invalid value: 1: failed rule: self > 1" }));

    [Test]
    public void A_rule_that_does_not_compile_elsewhere_is_not_told_then() => Assert.That(
        Faults("type: object\nproperties: {x: {type: integer, default: 1, x-kubernetes-validations: [{rule: self > 1}]}, y: {type: integer, x-kubernetes-validations: [{rule: '2'}]}}\n"),
        Is.EqualTo(new[] { Path + ": Invalid value: 1: failed rule: self > 1" }));

    [Test]
    public void All_defaults_together_have_the_budget_of_one_object()
    {
        string[] faults =
        [
            .. Faults($"type: object\nproperties: {{{string.Join(", ", Enumerable.Range(0, 12).Select(i => $"p{i}: {{type: integer, default: 0, x-kubernetes-validations: [{{rule: lists.range(980000).size() > self}}]}}"))}}}\n"),
        ];

        Assert.That(faults, Is.EqualTo(new[] { "FieldValueInvalid s.properties[p10].default: Invalid value: \"integer\": validation failed due to running out of cost budget, no further validation rules will be run" }));
    }

    [TestCase("(self == 1 && true ? true : ", "false", ")")]
    [TestCase("[1].all(x, ", "x == self", ")")]
    [TestCase("[", "self", "]")]
    [TestCase("!(self != 1 || ", "false", ")")]
    public void Deep_rules_fit_a_small_stack(string open, string middle, string close)
    {
        const int levels = 121;
        string rule = open == "["
            ? string.Concat(Enumerable.Repeat("[", levels)) + middle + string.Concat(Enumerable.Repeat("]", levels)) + " == " + string.Concat(Enumerable.Repeat("[", levels)) + "2" + string.Concat(Enumerable.Repeat("]", levels))
            : string.Concat(Enumerable.Repeat(open, levels)) + middle + string.Concat(Enumerable.Repeat(close, levels));
        string[]? faults = null;
        var thread = new Thread(() => faults = [.. Faults($"type: object\nproperties: {{x: {{type: integer, default: 1, x-kubernetes-validations: [{{rule: '{rule}', message: deep}}]}}}}\n")], 1 << 20);
        thread.Start();
        thread.Join();

        Assert.That(faults, Is.EqualTo(open == "[" ? new[] { Path + ": Invalid value: 1: deep" } : []));
    }

    [Test]
    public void The_diagnostic_stands_at_the_default()
    {
        const string schema = "type: object\nproperties:\n  x:\n    type: integer\n    default: 1\n    x-kubernetes-validations: [{rule: self > 1}]\n";

        DiagnosticSpec diagnostic = RuleCompiler.Compile(SchemaText.Read(schema), "s", schema).Diagnostics.Single();

        Assert.That((diagnostic.Id, diagnostic.Location.Line + 1, diagnostic.Location.Column + 1), Is.EqualTo(("RM0011", 5, 14)));
        Assert.That(diagnostic.Arguments, Is.EqualTo(new[] { "s.properties[x].default", "Invalid value: 1: failed rule: self > 1" }));
    }

    private static IEnumerable<string> Faults(string schema) =>
        RuleCompiler.Compile(SchemaText.Read(schema), "s", schema).Faults.Select(fault => $"{fault.Type} {fault.Message}");
}
