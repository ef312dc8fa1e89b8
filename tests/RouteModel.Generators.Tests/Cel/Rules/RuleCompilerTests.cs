using RouteModel.Generators.Cel.Rules;
using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Tests.Cel.Costs;

namespace RouteModel.Generators.Tests.Cel.Rules;

public sealed class RuleCompilerTests
{
    private const string Advice = "(try simplifying the rule, or adding maxItems, maxProperties, and maxLength where arrays, maps, and strings are declared)";

    [TestCase("rule: '  '", "FieldValueRequired s.x-kubernetes-validations[0].rule: Required value: rule is not specified")]
    [TestCase("message: m", "FieldValueRequired s.x-kubernetes-validations[0].rule: Required value: rule is not specified")]
    [TestCase("{rule: 'true', message: ' '}", "FieldValueInvalid s.x-kubernetes-validations[0].message: Invalid value: \" \": must be non-empty if specified")]
    [TestCase("{rule: 'true', message: \"a\\nb\"}", "FieldValueInvalid s.x-kubernetes-validations[0].message: Invalid value: \"a\\nb\": must not contain line breaks")]
    [TestCase("rule: \"true\\n&& true\"", "FieldValueRequired s.x-kubernetes-validations[0].message: Required value: message must be specified if rule contains line breaks")]
    [TestCase("{rule: 'true', messageExpression: ' '}", "FieldValueRequired s.x-kubernetes-validations[0].messageExpression: Required value: messageExpression must be non-empty if specified")]
    [TestCase("{rule: 'true', reason: Foo}", "FieldValueNotSupported s.x-kubernetes-validations[0].reason: Unsupported value: \"Foo\": supported values: \"FieldValueDuplicate\", \"FieldValueForbidden\", \"FieldValueInvalid\", \"FieldValueRequired\"")]
    [TestCase("{rule: 'true', fieldPath: .zz}", "FieldValueInvalid s.x-kubernetes-validations[0].fieldPath: Invalid value: \".zz\": must be a valid path")]
    [TestCase("{rule: 'true', fieldPath: ' '}", "FieldValueInvalid s.x-kubernetes-validations[0].fieldPath: Invalid value: \" \": must be non-empty if specified|FieldValueInvalid s.x-kubernetes-validations[0].fieldPath: Invalid value: \" \": must be a valid path")]
    [TestCase("{rule: 'true', optionalOldSelf: false}", "FieldValueInvalid s.x-kubernetes-validations[0].optionalOldSelf: Invalid value: false: may not be set if oldSelf is not used in rule")]
    [TestCase("{rule: 'self.a > 1', reason: FieldValueForbidden}", "FieldValueInvalid s.x-kubernetes-validations[0].rule: Invalid value: {\"Rule\":\"self.a \\u003e 1\",\"Message\":\"\",\"MessageExpression\":\"\",\"Reason\":\"FieldValueForbidden\",\"FieldPath\":\"\",\"OptionalOldSelf\":null}: compilation failed: ERROR: <input>:1:8: found no matching overload for '_>_' applied to '(string, int)'\n | self.a > 1\n | .......^")]
    [TestCase("rule: '1'", "FieldValueInvalid s.x-kubernetes-validations[0].rule: Invalid value: {\"Rule\":\"1\",\"Message\":\"\",\"MessageExpression\":\"\",\"Reason\":null,\"FieldPath\":\"\",\"OptionalOldSelf\":null}: cel expression must evaluate to a bool")]
    [TestCase("{rule: 'true', messageExpression: '1'}", "FieldValueInvalid s.x-kubernetes-validations[0].messageExpression: Invalid value: {\"Rule\":\"true\",\"Message\":\"\",\"MessageExpression\":\"1\",\"Reason\":null,\"FieldPath\":\"\",\"OptionalOldSelf\":null}: messageExpression must evaluate to a string")]
    [TestCase("{rule: 'int(\"x\") == 1'}", "FieldValueInvalid s.x-kubernetes-validations[0].rule: Invalid value: {\"Rule\":\"int(\\\"x\\\") == 1\",\"Message\":\"\",\"MessageExpression\":\"\",\"Reason\":null,\"FieldPath\":\"\",\"OptionalOldSelf\":null}: program instantiation failed: type conversion error from 'string' to 'int'")]
    [TestCase("{rule: 'true', messageExpression: 'string(b\"\\xff\")'}", "FieldValueInvalid s.x-kubernetes-validations[0].messageExpression: Invalid value: {\"Rule\":\"true\",\"Message\":\"\",\"MessageExpression\":\"string(b\\\"\\\\xff\\\")\",\"Reason\":null,\"FieldPath\":\"\",\"OptionalOldSelf\":null}: messageExpression instantiation failed: invalid UTF-8 in bytes, cannot convert to string")]
    public void Refuses_in_the_words_of_the_API_server(string rule, string faults) =>
        Assert.That(Faults($"type: object\nproperties: {{a: {{type: string}}}}\nx-kubernetes-validations:\n- {rule}\n"), Is.EqualTo(faults.Split('|' + "Field").Select((fault, i) => i == 0 ? fault : "Field" + fault)));

    [Test]
    public void A_rule_that_a_list_repeats_may_cost_less() => Assert.That(
        Faults("type: array\nmaxItems: 2000\nitems: {type: string, maxLength: 2000, x-kubernetes-validations: [{rule: 'self.contains(\"abcdefghij12\")'}]}\n"),
        Is.Empty);

    // 1 for self and 0.1 × 4 × 2000 × 2 for the search, for each item: a limit counts code points, sizes are bytes.
    [TestCase(7_000, "1.120700x")]
    [TestCase(10_000, "1.6x")]
    public void A_rule_over_budget_is_refused(int maxItems, string factor) => Assert.That(
        Faults($"type: array\nmaxItems: {maxItems}\nitems: {{type: string, maxLength: 2000, x-kubernetes-validations: [{{rule: 'self.contains(\"abcdefghij12\")'}}]}}\n"),
        Is.EqualTo(new[] { $"FieldValueForbidden s.items.x-kubernetes-validations[0].rule: Forbidden: estimated rule cost exceeds budget by factor of {factor} {Advice}" }));

    [Test]
    public void All_rules_together_have_a_budget()
    {
        string rule = "{type: string, x-kubernetes-validations: [{rule: 'self.contains(\"0123456789\" + \"0123456789\") && self.contains(\"0123456789\" + \"0123456789\")'}]}";
        string schema = $"type: array\nmaxItems: 7\nitems: {{type: object, properties: {{{string.Join(", ", Enumerable.Range(0, 12).Select(i => $"p{i}: {rule}"))}}}}}\n";

        string[] faults = [.. Faults(schema)];

        Assert.That(faults.Count(fault => fault.EndsWith("contributed to estimated rule cost total exceeding cost limit for entire OpenAPIv3 schema", StringComparison.Ordinal)), Is.EqualTo(4));
        Assert.That(faults.Last(), Does.StartWith("FieldValueForbidden s: Forbidden: x-kubernetes-validations estimated rule cost total for entire OpenAPIv3 schema exceeds budget by factor of 1.0"));
    }

    [TestCase("x-kubernetes-list-type: set")]
    [TestCase("x-kubernetes-list-type: atomic")]
    [TestCase("maxItems: 5")]
    public void Items_of_such_lists_have_no_old_values(string keyword) => Assert.That(
        Faults($"type: object\nproperties: {{l: {{type: array, maxItems: 5, items: {{type: string, maxLength: 5, x-kubernetes-validations: [{{rule: self == oldSelf}}]}}, {keyword}}}}}\n"),
        Is.EqualTo(new[] { "FieldValueInvalid s.properties[l].items.x-kubernetes-validations[0].rule: Invalid value: \"self == oldSelf\": oldSelf cannot be used on the uncorrelatable portion of the schema within s.properties[l]" }));

    [TestCase("granular")]
    [TestCase("atomic")]
    public void Objects_have_old_values(string mapType) => Assert.That(
        Faults($"type: object\nx-kubernetes-map-type: {mapType}\nproperties: {{p: {{type: string, maxLength: 5, x-kubernetes-validations: [{{rule: self == oldSelf}}]}}}}\n"),
        Is.Empty);

    [Test]
    public void Objects_of_an_unknown_map_type_have_none() => Assert.That(
        Faults("type: object\nx-kubernetes-map-type: future\nproperties: {p: {type: string, maxLength: 5, x-kubernetes-validations: [{rule: self == oldSelf}]}}\n"),
        Is.EqualTo(new[] { "FieldValueInvalid s.properties[p].x-kubernetes-validations[0].rule: Invalid value: \"self == oldSelf\": oldSelf cannot be used on the uncorrelatable portion of the schema within s" }));

    [Test]
    public void Items_of_list_maps_and_the_list_itself_have_old_values() => Assert.That(
        Faults("""
            type: array
            maxItems: 5
            x-kubernetes-list-type: map
            x-kubernetes-list-map-keys: [k]
            items: {type: object, required: [k], properties: {k: {type: string, maxLength: 5}}, x-kubernetes-validations: [{rule: self.k == oldSelf.k}]}
            x-kubernetes-validations: [{rule: self.size() == oldSelf.size()}]
            """),
        Is.Empty);

    [Test]
    public void A_node_without_type_cannot_have_rules() => Assert.That(
        Faults("type: object\nproperties: {x: {x-kubernetes-preserve-unknown-fields: true, x-kubernetes-validations: [{rule: 'true'}]}}\n"),
        Is.EqualTo(new[]
        {
            "InternalError s.properties[x].x-kubernetes-validations: Internal error: internal error: failed to construct type information for x-kubernetes-validations rules: unable to convert structural schema to CEL declarations",
        }));

    [Test]
    public void A_wrong_text_keeps_the_rules_of_the_node_and_of_those_around_it_from_being_compiled() => Assert.That(
        Faults("type: object\nproperties: {x: {type: string, x-kubernetes-validations: [{rule: ' '}]}, y: {type: string, x-kubernetes-validations: [{rule: '2'}]}}\nx-kubernetes-validations: [{rule: '1'}]\n").Select(fault => fault.Split(": ")[0]),
        Is.EqualTo(new[] { "FieldValueRequired s.properties[x].x-kubernetes-validations[0].rule", "FieldValueInvalid s.properties[y].x-kubernetes-validations[0].rule" }));

    [Test]
    public void A_default_that_meets_a_rule_that_does_not_compile_is_told_instead_of_the_rule() => Assert.That(
        Faults("type: object\nproperties: {x: {type: object, default: {y: [a]}, properties: {y: {type: array, items: {type: string, x-kubernetes-validations: [{rule: '2'}]}}}}}\n"),
        Is.EqualTo(new[] { "FieldValueInvalid s.properties[x].default.y[0]: Invalid value: \"string\": rule compile error: cel expression must evaluate to a bool" }));

    [Test]
    public void Each_fault_of_an_expression_is_a_diagnostic_at_its_place()
    {
        const string schema = "type: object\nproperties: {a: {type: string}}\nx-kubernetes-validations:\n- message: m\n  rule: |\n    self.zz == 1\n    && self.a == 2\n";

        DiagnosticSpec[] diagnostics = [.. RuleCompiler.Compile(SchemaText.Read(schema), "s", schema).Diagnostics];

        Assert.That(
            diagnostics.Select(diagnostic => (diagnostic.Id, diagnostic.Location.Line + 1, diagnostic.Location.Column + 1, diagnostic.Arguments[1])),
            Is.EqualTo(new[]
            {
                ("RM0030", 6, 9, "undefined field 'zz'"),
                ("RM0030", 7, 15, "found no matching overload for '_==_' applied to '(string, int)'"),
            }));
    }

    [Test]
    public void What_emission_needs_is_kept()
    {
        const string schema = "type: object\nproperties: {a: {type: string, maxLength: 3}}\nx-kubernetes-validations:\n- {rule: self.a == oldSelf.a, messageExpression: self.a, fieldPath: .a}\n";
        var root = SchemaText.Read(schema);

        RuleCompilation rule = RuleCompiler.Compile(root, "s", schema).Of(root).Single();

        Assert.That(rule.Rule!.Root, Is.Not.Null);
        Assert.That(rule.UsesOldSelf);
        Assert.That(rule.FieldPath, Is.EqualTo("a"));
        Assert.That(rule.MessageExpression!.MaxCost, Is.EqualTo(2));
        Assert.That(rule.Rule.MaxCost, Is.EqualTo(6));
    }

    private static IEnumerable<string> Faults(string schema) =>
        RuleCompiler.Compile(SchemaText.Read(schema), "s", schema).Faults.Select(fault => $"{fault.Type} {fault.Message}");
}
