namespace RouteModel.Generators.Tests.Schema;

/// <summary>Defaults are judged by the rules for objects.</summary>
public sealed class DefaultFaultTests
{
    private const string Field = "spec.validation.openAPIV3Schema.properties[spec].default";

    [TestCase("type: string\ndefault: 5", "21:22 RM0011 " + Field + ": Invalid value: \"integer\":  in body must be of type string: \"integer\"")]
    [TestCase("type: string\nminLength: 3\ndefault: x", "22:22 RM0011 " + Field + ": Invalid value: \"x\":  in body should be at least 3 chars long")]
    [TestCase("type: string\npattern: ^b\ndefault: ab", "22:22 RM0011 " + Field + ": Invalid value: \"ab\":  in body should match '^b'")]
    [TestCase("type: string\nformat: date\ndefault: soon", "22:22 RM0011 " + Field + ": Invalid value: \"soon\":  in body must be of type date: \"soon\"")]
    [TestCase("type: string\nenum: [a, b]\ndefault: c", "22:22 RM0011 " + Field + ": Unsupported value: \"c\": supported values: \"a\", \"b\"")]
    [TestCase("type: object\nrequired: [x]\nproperties: {x: {type: integer, default: 1}}\ndefault: {}", "23:22 RM0011 " + Field + ".x: Required value")]
    [TestCase("type: object\nproperties: {x: {type: integer}}\ndefault: {y: 1}", "22:22 RM0011 " + Field + ": Invalid value: {\"y\":1}: must not have unknown fields")]
    [TestCase("type: object\nproperties: {x: {type: integer}}\ndefault:\n  x: one", "23:18 RM0011 " + Field + ".x: Invalid value: \"string\": x in body must be of type integer: \"string\"")]
    [TestCase("type: array\nitems: {type: integer, maximum: 9}\ndefault: [1, 10]", "22:26 RM0011 " + Field + ".[1]: Invalid value: 10: [1] in body should be less than or equal to 9")]
    [TestCase("type: integer\nanyOf: [{minimum: 5}]\ndefault: 1", "22:22 RM0011 " + Field + ": Invalid value: \"\": \"\" must validate at least one schema (anyOf)")]
    public void A_default_that_breaks_its_schema_is_a_fault(string schema, string fault) => Assert.That(Faults.SpecSchema(schema), Has.One.EqualTo(fault));

    [TestCase("type: string\ndefault: null")]
    [TestCase("type: number\nmultipleOf: 0.5\ndefault: 1.5")]
    [TestCase("type: array\nx-kubernetes-list-type: set\nitems: {type: string}\ndefault: [a, a]")]
    [TestCase("type: object\nadditionalProperties: {type: string, default: 5}")]
    [TestCase("type: object\nx-kubernetes-preserve-unknown-fields: true\ndefault: {anything: goes}")]
    public void What_the_server_takes_is_no_fault(string schema) => Assert.That(Faults.SpecSchema(schema), Is.Empty);

    [Test]
    public void Metadata_of_an_embedded_resource_is_judged() => Assert.That(
        Faults.SpecSchema("type: object\nx-kubernetes-embedded-resource: true\nx-kubernetes-preserve-unknown-fields: true\ndefault: {apiVersion: v1, metadata: {name: a/b}}"),
        Is.EqualTo(new[]
        {
            "23:22 RM0011 " + Field + ".kind: Required value",
            "23:56 RM0011 " + Field + ".metadata.name: Invalid value: \"a/b\": may not contain '/'",
        }));

    [Test]
    public void A_default_in_metadata_makes_a_valid_resource() => Assert.That(
        Faults.SpecSchema("type: object\nx-kubernetes-embedded-resource: true\nproperties:\n  kind: {type: string, default: a_b}\n  metadata: {type: object, properties: {name: {type: string, default: 'a%'}}}"),
        Is.EqualTo(new[]
        {
            "23:45 RM0011 spec.validation.openAPIV3Schema.properties[spec].properties[kind].default: Invalid value: \"a_b\": must result in valid metadata: kind: Invalid value: \"a_b\": may have mixed case, but should otherwise match: a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')",
            "24:83 RM0011 spec.validation.openAPIV3Schema.properties[spec].properties[metadata].properties[name].default: Invalid value: \"a%\": must result in valid metadata: metadata.name: Invalid value: \"a%\": may not contain '%'",
        }));
}
