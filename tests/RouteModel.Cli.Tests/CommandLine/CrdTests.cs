using System.Text;
using RouteModel.Cli.Tests.Harness;
using RouteModel.Resources.Manifests;

namespace RouteModel.Cli.Tests.CommandLine;

/// <summary><c>--crd</c>: where definitions come from, and what is said of those that cannot be used.</summary>
public class CrdTests
{
    private const string NoWatts = "{apiVersion: garden.example/v1, kind: Lamp, metadata: {name: a, namespace: b}, spec: {watts: 0, tags: [x, x], size: 1}}\n";

    private const string Watts = "spec.watts: Invalid value: 0: spec.watts in body should be greater than or equal to 1";

    [Test]
    public void Judges_objects_of_the_kind()
    {
        using var folder = new TemporaryFolder();

        ToolRun run = ToolRun.OfInput(SampleCrds.ValidLamp + "---\n" + NoWatts, "validate", "--lint", "off", "--crd", folder.Write("lamp.yaml", SampleCrds.Lamp), "--output", "json", "-");

        Assert.That(run.Error, Is.Empty);
        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.OutLines[0], Does.EndWith("\"valid\":true,\"errors\":[],\"strict\":[],\"warnings\":[]}"));
        Assert.That(run.OutLines[1], Does.EndWith(
            "\"valid\":false,\"errors\":["
            + "{\"type\":\"FieldValueInvalid\",\"field\":\"spec.watts\",\"message\":\"" + Watts + "\",\"line\":3,\"column\":94,\"rule\":\"schema\"},"
            + "{\"type\":\"FieldValueDuplicate\",\"field\":\"spec.tags[1]\",\"message\":\"spec.tags[1]: Duplicate value: \\\"x\\\"\",\"line\":3,\"column\":107,\"rule\":\"list\"}"
            + "],\"strict\":[\"unknown field \\\"spec.size\\\"\"],\"warnings\":[]}"));
    }

    [Test]
    public void Judges_updates_of_the_kind()
    {
        using var folder = new TemporaryFolder();
        string crd = folder.Write("lamp.yaml", SampleCrds.Lamp);
        string old = folder.Write("old.yaml", NoWatts);

        ToolRun same = ToolRun.OfInput(NoWatts, "validate", "--lint", "off", "--crd", crd, "--previous", old, "--output", "json", "-");
        ToolRun renewed = ToolRun.OfInput(NoWatts.Replace("watts: 0", "watts: -1", StringComparison.Ordinal), "validate", "--lint", "off", "--crd", crd, "--previous", old, "--output", "json", "-");

        Assert.That(same.Out, Does.Contain("\"valid\":true"));
        Assert.That(renewed.Out, Does.Contain("\"valid\":false").And.Contain("spec.watts: Invalid value: -1").And.Not.Contain("Duplicate"));
    }

    [Test]
    public void Judges_updates_of_the_status()
    {
        using var folder = new TemporaryFolder();
        string crd = folder.Write("lamp.yaml", SampleCrds.Lamp);
        string old = folder.Write("old.yaml", SampleCrds.ValidLamp);
        string next = SampleCrds.ValidLamp.Replace("spec: {watts: 5}", "spec: {watts: 0}, status: {phase: Dim}", StringComparison.Ordinal);

        ToolRun status = ToolRun.OfInput(next, "validate", "--lint", "off", "--crd", crd, "--previous", old, "--subresource", "status", "--output", "json", "-");
        ToolRun whole = ToolRun.OfInput(next, "validate", "--lint", "off", "--crd", crd, "--previous", old, "--output", "json", "-");
        ToolRun none = ToolRun.OfInput(next, "validate", "--lint", "off", "--crd", crd, "--subresource", "status", "--output", "json", "-");

        Assert.That(status.Out, Does.Contain("\"message\":\"status.phase: Unsupported value: \\\"Dim\\\": supported values: \\\"On\\\", \\\"Off\\\"\"").And.Not.Contain("watts"));
        Assert.That(whole.Out, Does.Contain(Watts).And.Not.Contain("status.phase"));
        Assert.That(none.Out, Does.Contain("\"valid\":false").And.Contain("lamps.garden.example \\\"a\\\" not found"));
    }

    [TestCase("crds", "a folder with other things in it")]
    [TestCase("list.json", "a list")]
    [TestCase("typed.yaml", "a list of definitions")]
    [TestCase("stream.yaml", "several documents")]
    public void Finds_definitions_in(string path, string what)
    {
        using var folder = new TemporaryFolder();
        folder.Write("crds/deep/lamp.yml", SampleCrds.Lamp);
        folder.Write("crds/values.yaml", "a: {b: 1}\nkind: Values\n");
        folder.Write("crds/empty.yaml", "# nothing\n");
        folder.Write("crds/README.md", "a: [b");
        folder.Write("list.json", $$"""{"apiVersion":"v1","kind":"List","items":[{"apiVersion":"v1","kind":"Service"},{{Json(SampleCrds.Lamp)}}]}""");
        folder.Write("typed.yaml", "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinitionList\nitems:\n- " + Json(SampleCrds.Lamp) + "\n");
        folder.Write("stream.yaml", "apiVersion: v1\nkind: Service\n---\n" + SampleCrds.Lamp + "---\n" + SampleCrds.Named("Bench", "benches"));

        ToolRun run = ToolRun.OfInput(NoWatts, "validate", "--lint", "off", "--crd", folder.Combine(path), "--output", "json", "-");

        Assert.That(run.Out, Does.Contain("\"valid\":false").And.Contain(Watts), what + run.Error);
    }

    [Test]
    public void Reads_definitions_from_the_standard_input()
    {
        using var folder = new TemporaryFolder();
        string lamp = folder.Write("lamp.yaml", NoWatts);

        Assert.That(ToolRun.OfInput(SampleCrds.Lamp, "validate", "--lint", "off", "--crd", "-", lamp).Out, Does.Contain(Watts));
        Assert.That(ToolRun.OfInput(SampleCrds.Lamp, "validate", "--lint", "off", "--crd", "-", "-").Error, Is.EqualTo("routemodel: the standard input (-) can be read only once\n"));
    }

    [Test]
    public void Says_where_a_definition_is_wrong_and_judges_nothing()
    {
        using var folder = new TemporaryFolder();
        string good = folder.Write("lamp.yaml", SampleCrds.Lamp);
        string bad = folder.Write("fault.yaml", SampleCrds.Faulty);

        ToolRun run = ToolRun.OfInput(SampleCrds.ValidLamp, "validate", "--lint", "off", "--crd", good, "--crd", bad, "-");

        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Out, Is.Empty);
        Assert.That(run.Error, Does.StartWith($"{bad}:18:21: error: ").And.Contain($"\n{bad}:19:38: error: "));
        Assert.That(run.Error, Does.Contain("[RM0004]\n  |           a: {type: text}\n  |                     ^\n"));
        Assert.That(run.Error, Does.EndWith("\nroutemodel: a CustomResourceDefinition cannot be used\n"));
    }

    [Test]
    public void Says_where_a_definition_in_a_list_is_wrong()
    {
        using var folder = new TemporaryFolder();
        string items = string.Join('\n', SampleCrds.Faulty.Split('\n').Skip(1).Select((line, i) => (i == 0 ? "- " : "  ") + line));
        string list = folder.Write("list.yaml", "apiVersion: v1\nkind: List\nitems:\n" + items);

        ToolRun run = ToolRun.OfInput(SampleCrds.ValidLamp, "validate", "--lint", "off", "--crd", list, "-");

        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Error, Does.StartWith($"{list}:20:23: error: "));
    }

    [TestCase("apiVersion: v1\nkind: Service\n", "there is no CustomResourceDefinition in ")]
    [TestCase("a: [b", ":2:1: yaml: ")]
    [TestCase("- 1", ":1:1: couldn't get version/kind")]
    [TestCase("apiVersion: apiextensions.k8s.io/v1beta1\nkind: CustomResourceDefinition\n", "[RM0002]")]
    [TestCase("apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\n", "[RM0013]")]
    public void Cannot_run_without_definitions(string text, string reason)
    {
        using var folder = new TemporaryFolder();

        ToolRun run = ToolRun.OfInput(SampleCrds.ValidLamp, "validate", "--lint", "off", "--crd", folder.Write("crd.yaml", text), "-");

        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Out, Is.Empty);
        Assert.That(run.Error, Does.Contain(reason));
    }

    [Test]
    public void A_definition_replaces_a_kind_of_the_tool()
    {
        using var folder = new TemporaryFolder();
        string crd = folder.Write("crd.yaml", SampleCrds.Named("RouteGroup", "routegroups").Replace("garden.example", "zalando.org", StringComparison.Ordinal));

        ToolRun run = ToolRun.OfInput(Samples.Shunt, "validate", "--lint", "off", "--crd", crd, "--output", "json", "-");

        Assert.That(run.Out, Does.Contain("spec.watts: Required value").And.Contain("unknown field \\\"spec.backends\\\""));
    }

    [Test]
    public void Of_two_definitions_of_a_kind_the_later_one_counts()
    {
        using var folder = new TemporaryFolder();
        string first = folder.Write("first.yaml", SampleCrds.Lamp);
        string second = folder.Write("second.yaml", SampleCrds.Lamp.Replace("name: v1", "name: v2", StringComparison.Ordinal));

        ToolRun run = ToolRun.OfInput(SampleCrds.ValidLamp, "validate", "--lint", "off", "--crd", first, "--crd", second, "--output", "json", "-");

        Assert.That(run.Out, Does.Contain("no matches for kind \\\"Lamp\\\" in version \\\"garden.example/v1\\\""));
    }

    // A group has more kinds than those whose definitions are at hand.
    [TestCase("Lamb", "null")]
    [TestCase("lamp", "false")]
    public void A_kind_of_a_known_group_that_is_not_known_is_not_judged(string kind, string valid)
    {
        using var folder = new TemporaryFolder();
        string crd = folder.Write("lamp.yaml", SampleCrds.Lamp);

        ToolRun run = ToolRun.OfInput(SampleCrds.ValidLamp.Replace("Lamp", kind, StringComparison.Ordinal), "validate", "--lint", "off", "--crd", crd, "--output", "json", "-");

        Assert.That(run.Out, Does.Contain($"\"valid\":{valid}"));
    }

    private static string Json(string yaml) =>
        Encoding.UTF8.GetString(ManifestReader.Read(Encoding.UTF8.GetBytes(yaml))[0].Json.Span);
}
