using RouteModel.Resources;

namespace RouteModel.Generators.Tests.Execution;

/// <summary>Generated code compiled and run: every keyword, with the texts that the API server gives (kubernetes-apiextensions v1.36).</summary>
public sealed class GeneratedVerdictTests
{
    [TestCase("")]
    [TestCase("\"mode\":\"play-hard\"", TestName = "A duplicate's last value counts")]
    [TestCase("\"label\":\"abcdefgh\",\"count\":99,\"enabled\":false,\"tags\":[\"a\",\"b\"]")]
    [TestCase("\"spare\":{\"class\":\"x\",\"sizes\":[1,-2]},\"nothing\":{},\"grid\":[[\"x\"],[]]")]
    [TestCase("\"label\":null,\"tags\":null", TestName = "A null field is absent")]
    [TestCase("\"count\":2e1", TestName = "A float with an integral value is an integer")]
    public void A_valid_object_is_valid(string members)
    {
        Assert.That(Gadgets.Read(Gadgets.WithSpec(members)).Validate().Errors, Is.Empty);
    }

    [TestCase("\"label\":\"a\"", "spec.label: Invalid value: \"a\": spec.label in body should be at least 2 chars long")]
    [TestCase("\"label\":\"abcdefghi\"", "spec.label: Too long: may not be more than 8 bytes")]
    [TestCase("\"label\":\"ab1\"", "spec.label: Invalid value: \"ab1\": spec.label in body should match '^[a-z]+$'")]
    [TestCase("\"label\":7", "spec.label: Invalid value: \"integer\": spec.label in body must be of type string: \"integer\"")]
    [TestCase("\"count\":0", "spec.count: Invalid value: 0: spec.count in body should be greater than or equal to 1")]
    [TestCase("\"count\":100", "spec.count: Invalid value: 100: spec.count in body should be less than or equal to 99")]
    [TestCase("\"count\":1.0e2", "spec.count: Invalid value: 100: spec.count in body should be less than or equal to 99")]
    [TestCase("\"count\":1.5", "spec.count: Invalid value: \"number\": spec.count in body must be of type integer: \"number\"", "<nil>: Invalid value: \"\": Checked value must be of type integer (default format) in spec.count")]
    [TestCase("\"enabled\":\"yes\"", "spec.enabled: Invalid value: \"string\": spec.enabled in body must be of type boolean: \"string\"")]
    [TestCase("\"tags\":[]", "spec.tags: Invalid value: 0: spec.tags in body should have at least 1 items")]
    [TestCase("\"tags\":[\"a\",\"b\",\"c\",\"d\"]", "spec.tags: Too many: 4: must have at most 3 items")]
    [TestCase("\"tags\":[\"a\",\"b\",\"a\"]", "spec.tags[2]: Duplicate value: \"a\"")]
    [TestCase("\"tags\":[null]", "spec.tags[0]: Invalid value: \"null\": spec.tags[0] in body must be of type string: \"null\"")]
    [TestCase("\"tags\":{}", "spec.tags: Invalid value: \"object\": spec.tags in body must be of type array: \"object\"")]
    [TestCase("\"mode\":\"rest\"", "spec.mode: Unsupported value: \"rest\": supported values: \"work\", \"play-hard\"")]
    [TestCase("\"mode\":true", "spec.mode: Invalid value: \"boolean\": spec.mode in body must be of type string: \"boolean\"", "spec.mode: Unsupported value: true: supported values: \"work\", \"play-hard\"")]
    [TestCase("\"mode\":null", "spec.mode: Required value")]
    [TestCase("\"parts\":[{}]", "spec.parts[0].class: Required value")]
    [TestCase("\"parts\":[{\"class\":\"a\",\"sizes\":[1,\"2\"]}]", "spec.parts[0].sizes[1]: Invalid value: \"string\": spec.parts[0].sizes[1] in body must be of type integer: \"string\"")]
    [TestCase("\"grid\":[[\"x\",\"z\"]]", "spec.grid[0][1]: Unsupported value: \"z\": supported values: \"x\", \"o\"")]
    [TestCase("\"spare\":[]", "spec.spare: Invalid value: \"array\": spec.spare in body must be of type object: \"array\"")]
    public void A_fault_is_named_in_the_servers_words(string members, params string[] expected)
    {
        Assert.That(Gadgets.Read(Gadgets.WithSpec(members)).Validate().Errors.Select(error => error.Message), Is.EqualTo(expected));
    }

    [TestCase("\"size\":1", "unknown field \"spec.size\"")]
    [TestCase("\"parts\":[{\"class\":\"a\",\"colour\":{\"hue\":1}}]", "duplicate field \"spec.parts\"", "unknown field \"spec.parts[0].colour\"")]
    [TestCase("\"count\":1,\"count\":2", "duplicate field \"spec.count\"")]
    public void Strict_decoding_reports_unknown_and_duplicate_fields(string members, params string[] expected)
    {
        ReadResult read = Gadgets.Read(Gadgets.WithSpec(members));

        Assert.That(read.Findings.Select(finding => finding.Message), Is.EqualTo(expected));
        Assert.That(read.Validate().IsValid, "the server prunes and stores");
    }

    [Test]
    public void What_was_readable_is_there_whatever_else_is_wrong()
    {
        ReadResult read = Gadgets.Read(Gadgets.WithSpec("\"label\":7,\"count\":5,\"tags\":[\"a\",{},\"b\"]"));

        dynamic spec = ((dynamic)read.Value!).Spec;
        Assert.That((string?)spec.Label, Is.Null);
        Assert.That((long?)spec.Count, Is.EqualTo(5));
        Assert.That((IEnumerable<string>)spec.Tags, Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public void Findings_point_into_the_text()
    {
        ReadResult read = Gadgets.Read(Gadgets.WithSpec("\n\"label\":7,\n  \"tags\":[\"a\",\n\"a\"]"));

        Assert.That(read.Validate().Errors.Select(error => error.Position), Is.EqualTo(new[] { new SourcePosition(2, 9), new SourcePosition(4, 1) }));
    }

    [Test]
    public void Reading_and_writing_loses_nothing_that_the_schema_knows_not_even_unknown_values()
    {
        string json = Gadgets.WithSpec("\"label\":\"ab\",\"count\":3,\"enabled\":true,\"tags\":[\"t\"],\"spare\":{\"class\":\"c\",\"sizes\":[1]},\"grid\":[[\"unknown\"]],\"nothing\":{}")
            .Replace("\"parts\":[],\"label\":\"ab\",\"count\":3,\"enabled\":true,\"tags\":[\"t\"]", "\"label\":\"ab\",\"count\":3,\"enabled\":true,\"tags\":[\"t\"],\"parts\":[]", StringComparison.Ordinal);

        Assert.That(System.Text.Encoding.UTF8.GetString(CustomResource.ToJson(Gadgets.Read(json).Value!)), Is.EqualTo(json));
    }

    [TestCase("")]
    [TestCase("[]")]
    [TestCase("null")]
    [TestCase("{\"spec\":")]
    [TestCase("{\"spec\":{}} x")]
    [TestCase("{\"spec\":\"\\ud800\"}")]
    public void Bad_documents_are_findings_and_never_exceptions(string json)
    {
        Assert.That(Gadgets.Read(json).Validate().IsValid, Is.False);
    }
}
