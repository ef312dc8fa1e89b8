namespace RouteModel.Generators.Tests.Schema;

/// <summary>What the API server refuses of a schema.</summary>
public sealed class SchemaFaultTests
{
    private const string Spec = "spec.validation.openAPIV3Schema.properties[spec]";

    [TestCase("nullable: true", "18:19 RM0004 spec.validation.openAPIV3Schema.nullable: Forbidden: nullable cannot be true at the root")]
    [TestCase("additionalProperties: true", "18:31 RM0012 spec.validation.openAPIV3Schema.additionalProperties: Forbidden: must not be used at the root")]
    [TestCase("properties: {kind: {type: integer}}", "18:35 RM0012 spec.validation.openAPIV3Schema.properties[kind].type: Invalid value: \"integer\": must be string")]
    [TestCase("properties: {metadata: {type: object, required: [name]}}", "18:32 RM0012 spec.validation.openAPIV3Schema.properties[metadata]: Forbidden: must not specify anything other than name and generateName, but metadata is implicitly specified")]
    [TestCase("properties: {metadata: {type: object, default: {}}}", "18:56 RM0011 spec.validation.openAPIV3Schema.properties[metadata].default: Forbidden: must not be set in top-level metadata")]
    [TestCase("anyOf: [{properties: {y: {minimum: 1}}}]", "18:34 RM0012 spec.validation.openAPIV3Schema.properties[y]: Required value: because it is defined in spec.validation.openAPIV3Schema.anyOf[0].properties[y]")]
    [TestCase("$schema: x", "17:9 RM0012 spec.validation.openAPIV3Schema: Invalid value: \"\": OpenAPIV3Schema 'schema' is not supported")]
    [TestCase("const: 1", "18:9 RM0009 unknown field \"spec.versions[0].schema.openAPIV3Schema.const\"")]
    public void The_root_is_judged(string keywords, string fault) => Assert.That(Faults.Schema(keywords), Has.One.EqualTo(fault));

    [Test]
    public void Metadata_may_restrict_names() =>
        Assert.That(Faults.Schema("properties: {metadata: {type: object, properties: {name: {type: string, maxLength: 9}}}}"), Is.Empty);

    [TestCase("type: text", "20:19 RM0004 {0}.type: Unsupported value: \"text\": supported values: \"array\", \"boolean\", \"integer\", \"number\", \"object\", \"string\"")]
    [TestCase("type: object\nuniqueItems: true", "21:26 RM0004 {0}.uniqueItems: Forbidden: uniqueItems cannot be set to true since the runtime complexity becomes quadratic")]
    [TestCase("type: object\nproperties: {{a: {{type: string}}}}\nadditionalProperties: false", "22:35 RM0004 {0}.additionalProperties: Forbidden: additionalProperties and properties are mutual exclusive")]
    [TestCase("type: object\nx-kubernetes-preserve-unknown-fields: false", "21:51 RM0004 {0}.x-kubernetes-preserve-unknown-fields: Invalid value: false: must be true or undefined")]
    [TestCase("type: object\npatternProperties: {{x: {{type: string}}}}", "21:32 RM0004 {0}.patternProperties: Forbidden: patternProperties is not supported")]
    [TestCase("type: string\nx-kubernetes-map-type: atomic", "20:19 RM0004 {0}.type: Invalid value: \"string\": must be object if x-kubernetes-map-type is specified")]
    [TestCase("type: array\nitems: {{type: object}}\nx-kubernetes-list-type: set", "21:20 RM0004 {0}.items.x-kubernetes-map-type: Invalid value: null: must be atomic as item of a list with x-kubernetes-list-type=set")]
    [TestCase("type: array\nitems: {{type: string, nullable: true}}\nx-kubernetes-list-type: set", "21:45 RM0004 {0}.items.nullable: Forbidden: cannot be nullable when x-kubernetes-list-type is set")]
    [TestCase("type: array\nitems: {{type: object, properties: {{k: {{type: string}}}}, required: [k]}}\nx-kubernetes-list-type: map\nx-kubernetes-list-map-keys: [k, q]", "23:45 RM0004 {0}.x-kubernetes-list-map-keys: Invalid value: [\"k\",\"q\"]: entries must all be names of item properties")]
    [TestCase("type: array\nitems: {{type: object, properties: {{k: {{type: string}}}}}}\nx-kubernetes-list-type: map\nx-kubernetes-list-map-keys: [k]", "21:51 RM0004 {0}.items.properties[k].default: Required value: this property is in x-kubernetes-list-map-keys, so it must have a default or be a required property")]
    [TestCase("type: array\nitems: [{{type: string}}]", "21:20 RM0004 {0}.items: Forbidden: items must be a schema object and not an array")]
    [TestCase("type: array", "20:13 RM0012 {0}.items: Required value: must be specified")]
    [TestCase("type: array\nitems: {{}}", "21:20 RM0012 {0}.items.type: Required value: must not be empty for specified array items")]
    [TestCase("type: string\nanyOf:\n- type: string", "22:21 RM0012 {0}.anyOf[0].type: Forbidden: must be empty to be structural")]
    [TestCase("type: object\nnot: {{properties: {{metadata: {{}}}}}}", "21:42 RM0012 {0}.not.properties[metadata]: Forbidden: must not be specified in a nested context")]
    [TestCase("type: object\nx-kubernetes-embedded-resource: true", "20:13 RM0012 {0}.properties: Required value: must not be empty if x-kubernetes-embedded-resource is true without x-kubernetes-preserve-unknown-fields")]
    [TestCase("x-kubernetes-int-or-string: true\nx-kubernetes-preserve-unknown-fields: true", "21:51 RM0012 {0}.x-kubernetes-preserve-unknown-fields: Invalid value: true: must be false if x-kubernetes-int-or-string is true")]
    [TestCase("type: string\npattern: 'a)'", "21:22 RM0005 {0}.pattern: Invalid value: \"a)\": must be a valid regular expression, but isn't: error parsing regexp: unexpected ): `a)`")]
    [TestCase("type: string\nformat: quantity", "21:21 RM0010 unrecognized format \"quantity\"")]
    [TestCase("type: integer\nexclusiveMinimum: 5", "21:31 RM0013 spec.versions[0].schema.openAPIV3Schema.properties.spec.exclusiveMinimum: Invalid value: 5: must be a boolean; the API server cannot decode the document")]
    public void A_keyword_is_judged_at_its_place(string schema, string fault) => Assert.That(
        Faults.SpecSchema(schema.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal)),
        Has.One.EqualTo(fault.Replace("{0}", Spec, StringComparison.Ordinal)));

    [TestCase("x-kubernetes-int-or-string: true\nanyOf: [{type: integer}, {type: string}]")]
    [TestCase("x-kubernetes-int-or-string: true\nallOf: [{anyOf: [{type: integer}, {type: string}]}, {pattern: '^x'}]")]
    [TestCase("type: object\nadditionalProperties: true\nproperties: {a: {type: string}}")]
    [TestCase("type: object\nanyOf: [{properties: {y: {minimum: 1}}}]")]
    [TestCase("type: integer\nenum: [a]\nminimum: 5\nmaximum: 1\nmaxLength: -1\nrequired: [x]")]
    [TestCase("type: string\nuniqueItems: false\nnullable: true\ndefault: null\nexample: {a: 1}\nexternalDocs: {url: x}")]
    public void What_the_server_takes_is_no_fault(string schema) => Assert.That(Faults.SpecSchema(schema), Is.Empty);

    [Test]
    public void An_integer_or_string_in_another_order_is_a_fault_of_both_entries() => Assert.That(
        Faults.SpecSchema("x-kubernetes-int-or-string: true\nanyOf: [{type: string}, {type: integer}]"),
        Is.EqualTo(new[]
        {
            $"21:28 RM0012 {Spec}.anyOf[0].type: Forbidden: must be empty to be structural",
            $"21:44 RM0012 {Spec}.anyOf[1].type: Forbidden: must be empty to be structural",
        }));

    [Test]
    public void Beside_a_status_the_root_says_nothing_of_it() => Assert.That(
        Faults.Boat("    schema:\n      openAPIV3Schema:\n        type: object", "    subresources: {status: {}}\n    schema:\n      openAPIV3Schema:\n        type: object\n        minProperties: 1"),
        Has.One.StartsWith("18:9 RM0004 spec.validation.openAPIV3Schema: Invalid value: ...: only [Description Type Format "));

    [Test]
    public void All_faults_come_in_the_order_of_the_file() => Assert.That(
        Faults.SpecSchema("type: object\nproperties:\n  b: {type: text}\n  a: {type: array}\n  c: {}").Select(fault => fault.Split(' ')[0]),
        Is.EqualTo(new[] { "22:25", "23:18", "24:18" }));
}
