using RouteModel.Cli.Tests.Harness;

namespace RouteModel.Cli.Tests.CommandLine;

public class NormalizeTests
{
    [Test]
    public void Writes_what_the_server_would_store()
    {
        using var folder = new TemporaryFolder();
        const string Lamp = "{kind: Lamp, apiVersion: garden.example/v1, metadata: {namespace: b, name: a, colour: c}, spec: {watts: 0, tags: null, size: 1}}\n";

        ToolRun run = ToolRun.OfInput(Lamp + "---\n" + SampleCrds.ValidLamp, "normalize", "--crd", folder.Write("lamp.yaml", SampleCrds.Lamp), "-");

        Assert.That(run, Is.EqualTo(new ToolRun(
            0,
            """
            apiVersion: garden.example/v1
            kind: Lamp
            metadata:
              name: a
              namespace: b
            spec:
              colour: white
              watts: 0
            ---
            apiVersion: garden.example/v1
            kind: Lamp
            metadata:
              name: a
              namespace: b
            spec:
              colour: white
              watts: 5

            """.ReplaceLineEndings("\n"),
            "")));
    }

    [Test]
    public void Writes_a_line_of_json_for_each_object() => Assert.That(
        ToolRun.OfInput("{apiVersion: v1, kind: List, items: [" + SampleCrds.ValidLamp + "]}", "normalize", "--crd", Crd(), "--output", "json", "-").Out,
        Is.EqualTo("{\"apiVersion\":\"garden.example/v1\",\"kind\":\"Lamp\",\"metadata\":{\"name\":\"a\",\"namespace\":\"b\"},\"spec\":{\"colour\":\"white\",\"watts\":5}}\n"));

    [Test]
    public void Knows_the_kinds_of_the_tool() =>
        Assert.That(ToolRun.OfInput(Samples.Shunt.Replace("spec:", "spec:\n  hosts: null", StringComparison.Ordinal), "normalize", "-").Out, Does.Contain("kind: RouteGroup").And.Not.Contain("hosts"));

    [Test]
    public void Leaves_out_what_it_cannot_normalize_and_says_so()
    {
        const string Input = "apiVersion: v1\nkind: Service\nmetadata: {name: x}\n---\na: [\n---\napiVersion: zalando.org/v1\nkind: RouteGroup\nmetadata: {name: 1}\n---\n" + Samples.Shunt;

        ToolRun run = ToolRun.OfInput(Input, "normalize", "--output", "json", "-");

        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.OutLines, Has.Length.EqualTo(1));
        Assert.That(run.OutLines[0], Does.Contain("\"name\":\"closed\""));
        string[] reasons = [.. run.Error.Split('\n').Where(line => line.StartsWith("-:", StringComparison.Ordinal))];
        Assert.That(reasons, Has.Length.EqualTo(3));
        Assert.That(reasons[0], Is.EqualTo("-:3:18: error: left out: no schema for kind \"Service\" in version \"v1\" [schema]"));
        Assert.That(reasons[1], Does.StartWith("-:6:1: error: yaml: ").And.EndsWith(" [document]"));
        Assert.That(reasons[2], Does.StartWith("-:9:18: error: ").And.Contain("cannot unmarshal number into Go struct field ObjectMeta.name of type string").And.EndsWith(" [metadata]"));
    }

    [Test]
    public void Yaml_is_refused_for_what_nests_too_deep()
    {
        string deep = new string('[', 600) + new string(']', 600);
        string group = $$$"""{"apiVersion":"zalando.org/v1","kind":"RouteGroup","metadata":{"name":"a"},"spec":{"hosts":{{{deep}}}}}""";

        ToolRun yaml = ToolRun.OfInput(group, "normalize", "-");
        ToolRun json = ToolRun.OfInput(group, "normalize", "--output", "json", "-");

        Assert.That(yaml.Code, Is.EqualTo(1));
        Assert.That(yaml.Out, Is.Empty);
        Assert.That(yaml.Error, Does.Contain("nests deeper than 500 levels").And.Contain("--output json"));
        Assert.That(json.Code, Is.Zero);
    }

    private static string Crd()
    {
        string path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "lamp.normalize.yaml");
        File.WriteAllText(path, SampleCrds.Lamp);
        return path;
    }
}
