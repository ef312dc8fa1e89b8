using RouteModel.Cli.Tests.Harness;

namespace RouteModel.Cli.Tests.CommandLine;

/// <summary><c>validate</c> of CustomResourceDefinitions themselves.</summary>
public class DefinitionTests
{
    [Test]
    public void A_definition_that_the_server_takes_is_valid()
    {
        ToolRun run = ToolRun.OfInput(SampleCrds.Lamp, "validate", "--output", "json", "-");

        Assert.That(run.Code, Is.Zero);
        Assert.That(run.Out, Does.Contain("\"kind\":\"CustomResourceDefinition\"").And.Contain("\"valid\":true,\"errors\":[],\"strict\":[],\"warnings\":[]"));
    }

    [Test]
    public void Its_faults_are_told_at_their_lines_in_the_servers_words()
    {
        ToolRun run = ToolRun.OfInput(SampleCrds.Faulty, "validate", "--output", "json", "-");

        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Out, Does.Contain(
            """{"type":"FieldValueNotSupported","field":"spec.validation.openAPIV3Schema.properties[a].type","message":"spec.validation.openAPIV3Schema.properties[a].type: Unsupported value: \"text\": supported values: \"array\", \"boolean\", \"integer\", \"number\", \"object\", \"string\"","line":18,"column":21,"rule":"schema"}"""));
        Assert.That(run.Out, Does.Contain("\"line\":19,\"column\":38,\"rule\":\"schema\""));
    }

    [Test]
    public void Rules_are_compiled_and_told_with_the_voice_of_rules()
    {
        string crd = SampleCrds.Lamp.Replace("colour: {type: string, default: white}", "colour: {type: string, x-kubernetes-validations: [{rule: self > 1}]}", StringComparison.Ordinal);

        ToolRun run = ToolRun.OfInput(crd, "validate", "--output", "json", "-");

        Assert.That(run.Out, Does.Contain("found no matching overload for '_>_' applied to '(string, int)'").And.Contain("\"rule\":\"cel\""));
    }

    [Test]
    public void A_default_must_keep_its_rules()
    {
        string crd = SampleCrds.Lamp.Replace("default: white}", "default: white, x-kubernetes-validations: [{rule: self != 'white'}]}", StringComparison.Ordinal);

        ToolRun run = ToolRun.OfInput(crd, "validate", "--output", "json", "-");

        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Out, Does.Contain(
            "\"message\":\"spec.validation.openAPIV3Schema.properties[spec].properties[colour].default: Invalid value: \\\"white\\\": failed rule: self != 'white'\",\"line\":23,\"column\":47"));
    }

    [Test]
    public void Unknown_keywords_are_strict_findings_and_unknown_formats_warnings()
    {
        string crd = SampleCrds.Lamp.Replace("colour: {type: string,", "colour: {type: string, const: x, format: pantone,", StringComparison.Ordinal);

        ToolRun run = ToolRun.OfInput(crd, "validate", "--output", "json", "-");

        Assert.That(run.Out, Does.Contain("\"strict\":[\"unknown field \\\"spec.versions[0].schema.openAPIV3Schema.properties.spec.properties.colour.const\\\"\"]"));
        Assert.That(run.Out, Does.Contain("unrecognized format \\\"pantone\\\"").And.Contain("\"valid\":true"));
    }

    [Test]
    public void What_the_stored_definition_breaks_is_not_held_against_its_update()
    {
        using var folder = new TemporaryFolder();
        string old = folder.Write("old.yaml", SampleCrds.Faulty);
        string typed = SampleCrds.Faulty.Replace("pattern: \"(\"", "maxLength: 3", StringComparison.Ordinal);

        Assert.That(ToolRun.OfInput(typed, "validate", "-").Code, Is.EqualTo(1));
        Assert.That(ToolRun.OfInput(typed, "validate", "--previous", old, "-").Code, Is.Zero);
    }

    [Test]
    public void Group_and_plural_never_change_and_scope_and_kind_not_once_it_is_in_use()
    {
        using var folder = new TemporaryFolder();
        string old = folder.Write("old.yaml", SampleCrds.Lamp);
        string young = folder.Write("young.yaml", SampleCrds.Lamp + "status: {conditions: [], storedVersions: [v1]}\n");
        string next = SampleCrds.Lamp.Replace("scope: Namespaced", "scope: Cluster", StringComparison.Ordinal);

        Assert.That(
            ToolRun.OfInput(next, "validate", "--output", "json", "--previous", old, "-").Out,
            Does.Contain("\"message\":\"spec.scope: Invalid value: \\\"Cluster\\\": field is immutable\",\"line\":8,\"column\":10"));
        Assert.That(ToolRun.OfInput(next, "validate", "--previous", young, "-").Code, Is.Zero);
    }

    [Test]
    public void A_stored_version_may_not_go()
    {
        using var folder = new TemporaryFolder();
        string old = folder.Write("old.yaml", SampleCrds.Lamp);
        string next = SampleCrds.Lamp.Replace("name: v1\n", "name: v2\n", StringComparison.Ordinal);

        Assert.That(
            ToolRun.OfInput(next, "validate", "--output", "json", "--previous", old, "-").Out,
            Does.Contain("status.storedVersions[0]: Invalid value: \\\"v1\\\": missing from spec.versions"));
    }

    [Test]
    public void Its_status_is_not_judged()
    {
        Assert.That(
            ToolRun.OfInput(SampleCrds.Lamp, "validate", "--output", "json", "--subresource", "status", "-").Out,
            Does.Contain("\"valid\":null").And.Contain("not checked"));
    }
}
