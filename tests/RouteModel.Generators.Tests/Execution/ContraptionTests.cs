using System.Text;
using RouteModel.Resources;

namespace RouteModel.Generators.Tests.Execution;

/// <summary>The keywords that are more than plain types, generated, compiled and run; texts as the API server (v1.36) words them.</summary>
public sealed class ContraptionTests
{
    [TestCase("")]
    [TestCase("\"labels\":{\"a\":\"b\"}")]
    [TestCase("\"ratio\":0.75")]
    [TestCase("\"port\":80")]
    [TestCase("\"port\":\"http\"")]
    [TestCase("\"note\":null")]
    [TestCase("\"level\":5")]
    [TestCase("\"action\":\"\"")]
    [TestCase("\"when\":\"2026-11-22T10:00:00Z\"")]
    [TestCase("\"free\":{\"a\":[1,null]}")]
    [TestCase("\"open\":{\"known\":\"x\",\"other\":{\"deep\":true}}")]
    [TestCase("\"template\":{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"data\":{\"a\":\"b\"}}")]
    [TestCase("\"ports\":[{\"port\":1},{\"port\":2}]")]
    [TestCase("\"choice\":{\"a\":\"x\"}")]
    [TestCase("\"sets\":{\"a\":[\"x\",null]}")]
    public void A_valid_object_is_valid(string members)
    {
        ReadResult read = Gadgets.ReadContraption(members);

        Assert.That(read.Findings, Is.Empty);
        Assert.That(read.Validate().Errors, Is.Empty);
    }

    [TestCase("\"labels\":{}", "spec.labels: Invalid value: 0: spec.labels in body should have at least 1 properties")]
    [TestCase("\"labels\":{\"a\":\"1\",\"b\":\"2\",\"c\":\"3\"}", "spec.labels: Too many: 3: must have at most 2 items")]
    [TestCase("\"labels\":{\"a.b\":\"long\"}", "spec.labels.a.b: Too long: may not be more than 3 bytes")]
    [TestCase("\"ratio\":0.25", "spec.ratio: Invalid value: 0.25: spec.ratio in body should be greater than or equal to 0.5")]
    [TestCase("\"ratio\":0.6", "spec.ratio: Invalid value: 0.6: spec.ratio in body should be a multiple of 0.25")]
    [TestCase("\"port\":true", "spec.port: Invalid value: \"boolean\": spec.port in body must be of type integer,string: \"boolean\"")]
    [TestCase("\"level\":3", "spec.level: Unsupported value: 3: supported values: \"1\", \"2\", \"5\"")]
    [TestCase("\"action\":\"DROP\"", "spec.action: Unsupported value: \"DROP\": supported values: \"drop\", \"Drop\", \"\"")]
    [TestCase("\"when\":\"today\"", "spec.when: Invalid value: \"today\": spec.when in body must be of type date-time: \"today\"")]
    [TestCase("\"ports\":[{\"port\":0}]", "spec.ports[0].port: Invalid value: 0: spec.ports[0].port in body should be greater than 0")]
    [TestCase("\"ports\":[{\"port\":1},{\"port\":1}]", "spec.ports[1]: Duplicate value: {\"port\":1}")]
    [TestCase("\"choice\":{}", "<nil>: Invalid value: \"\": \"spec.choice\" must validate one and only one schema (oneOf). Found none valid", "spec.choice.a: Required value")]
    [TestCase("\"choice\":{\"a\":\"1\",\"b\":\"2\"}", "<nil>: Invalid value: \"\": \"spec.choice\" must validate one and only one schema (oneOf). Found 2 valid alternatives")]
    [TestCase("\"open\":{\"known\":1}", "spec.open.known: Invalid value: \"integer\": spec.open.known in body must be of type string: \"integer\"")]
    public void A_fault_is_named_in_the_servers_words(string members, params string[] expected)
    {
        Assert.That(Gadgets.ReadContraption(members).Validate().Errors.Select(error => error.Message), Is.EqualTo(expected));
    }

    [TestCase("\"free\":{\"a\":1,\"a\":2}", "duplicate field \"spec.free.a\"")]
    [TestCase("\"labels\":{\"a\":\"1\",\"a\":\"2\"}", "duplicate field \"spec.labels.a\"")]
    [TestCase("\"choice\":{\"a\":\"1\",\"c\":1}", "unknown field \"spec.choice.c\"")]
    public void Strict_decoding_looks_into_free_parts_too(string members, string expected)
    {
        Assert.That(Gadgets.ReadContraption(members).Findings.Select(finding => finding.Message), Is.EqualTo(new[] { expected }));
    }

    [TestCase("\"labels\":{\"a\":\"b\"},\"ratio\":2.0,\"port\":\"http\",\"note\":null,\"level\":1,\"action\":\"other\",\"when\":\"w\"")]
    [TestCase("\"ratio\":2,\"port\":80,\"note\":\"n\"")]
    [TestCase("\"free\":[1.50,{\"b\":1,\"a\":null}],\"open\":{\"known\":\"x\",\"other\":{\"deep\":[true]}},\"template\":{\"kind\":\"A\",\"x\":1}")]
    [TestCase("\"sets\":{\"b\":[\"x\",null],\"a\":[]}")]
    public void Nothing_that_carries_meaning_is_lost_in_a_round_trip(string members)
    {
        ICustomResource value = Gadgets.ReadContraption(members).Value!;

        Assert.That(Encoding.UTF8.GetString(CustomResource.ToJson(value)), Is.EqualTo(Gadgets.Contraption(members)));
        Assert.That(Gadgets.ReadContraption(members).Value, Is.EqualTo(value), "values are equal by content");
    }
}
