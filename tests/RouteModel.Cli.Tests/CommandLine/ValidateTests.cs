using System.Text.Json;
using RouteModel.Cli.Tests.Harness;

namespace RouteModel.Cli.Tests.CommandLine;

public class ValidateTests
{
    private const string Broken =
        """
        # A group with one fault in each voice.
        apiVersion: zalando.org/v1
        kind: RouteGroup
        metadata:
          name: Größe
          namespace: garden
        spec:
          hosts: [a.example, a.example]
          colour: red
          backends:
          - name: nothing
            type: shunt
          defaultBackends:
          - backendName: something
            weight: -1
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: beside}

        """;

    private const string NameRule =
        "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric "
        + "character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";

    private const string WeightRule =
        "spec.defaultBackends[0].weight: Invalid value: -1: spec.defaultBackends[0].weight in body should be greater than or equal to 0";

    private const string SkipperText = "error in route group garden/Größe: invalid backend reference: something";

    [Test]
    public void Finds_nothing_in_a_valid_group() =>
        Assert.That(ToolRun.OfInput(Samples.Shunt, "validate", "--lint", "off", "-"), Is.EqualTo(new ToolRun(0, "", "1 object: 1 valid, 0 invalid, 0 not checked; 0 errors, 0 warnings\n")));

    [Test]
    public void Shows_the_shop_to_be_valid()
    {
        ToolRun run = ToolRun.Of("validate", "--lint", "off", "--output", "json", Samples.Shop);

        Assert.That(run.Code, Is.Zero);
        Assert.That(run.OutLines.Select(line => Member(line, "valid")), Is.EqualTo(new[] { "true", "null", "null", "null", "null" }));
    }

    [Test]
    public void Writes_findings_for_people()
    {
        ToolRun run = ToolRun.OfInput(Broken, "validate", "--lint", "off", "-");

        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Error, Is.EqualTo("2 objects: 0 valid, 1 invalid, 1 not checked; 5 errors, 1 warning\n"));
        Assert.That(run.Out, Is.EqualTo(
            $$"""
            -:5:9: error: metadata.name: Invalid value: "Größe": {{NameRule}} [metadata]
              |   name: Größe
              |         ^
            -:15:13: error: {{WeightRule}} [schema]
              |     weight: -1
              |             ^
            -:8:22: error: spec.hosts[1]: Duplicate value: "a.example" [list]
              |   hosts: [a.example, a.example]
              |                      ^
            -:14:18: error: {{SkipperText}} [skipper]
              |   - backendName: something
              |                  ^
            -:9:3: error: unknown field "spec.colour" [strict]
              |   colour: red
              |   ^
            -:19:18: warning: not checked: no schema for kind "Service" in version "v1" [schema]
              | metadata: {name: beside}
              |                  ^

            """));
    }

    [Test]
    public void Writes_a_line_of_json_for_each_object()
    {
        ToolRun run = ToolRun.OfInput(Broken, "validate", "--lint", "off", "--output", "json", "-");

        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Error, Is.Empty);
        Assert.That(run.Out, Is.EqualTo(
            "{\"source\":\"-\",\"document\":0,\"apiVersion\":\"zalando.org/v1\",\"kind\":\"RouteGroup\",\"namespace\":\"garden\",\"name\":\"Größe\",\"valid\":false,\"errors\":["
            + "{\"type\":\"FieldValueInvalid\",\"field\":\"metadata.name\",\"message\":\"metadata.name: Invalid value: \\\"Größe\\\": "
            + NameRule.Replace("\\", "\\\\", StringComparison.Ordinal) + "\",\"line\":5,\"column\":9,\"rule\":\"metadata\"},"
            + "{\"type\":\"FieldValueInvalid\",\"field\":\"spec.defaultBackends[0].weight\",\"message\":\"" + WeightRule + "\",\"line\":15,\"column\":13,\"rule\":\"schema\"},"
            + "{\"type\":\"FieldValueDuplicate\",\"field\":\"spec.hosts[1]\",\"message\":\"spec.hosts[1]: Duplicate value: \\\"a.example\\\"\",\"line\":8,\"column\":22,\"rule\":\"list\"},"
            + "{\"type\":null,\"field\":\"spec.defaultBackends[0].backendName\",\"message\":\"" + SkipperText + "\",\"line\":14,\"column\":18,\"rule\":\"skipper\"}"
            + "],\"strict\":[\"unknown field \\\"spec.colour\\\"\"],\"warnings\":[]}\n"
            + "{\"source\":\"-\",\"document\":1,\"apiVersion\":\"v1\",\"kind\":\"Service\",\"namespace\":null,\"name\":\"beside\",\"valid\":null,\"errors\":[],\"strict\":[],"
            + "\"warnings\":[\"not checked: no schema for kind \\\"Service\\\" in version \\\"v1\\\"\"]}\n"));
    }

    [Test]
    public void Writes_annotations_with_githubs_escapes()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("100%,a.yaml", Samples.Shunt.Replace("shunt", "\"50%\\n\"", StringComparison.Ordinal));

        ToolRun run = ToolRun.Of("validate", "--lint", "off", "--output", "github", path);

        string file = $"{folder.Path}/100%25%2Ca.yaml";
        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Out, Is.EqualTo(
            $"::error file={file},line=9,col=11::spec.backends[0].type: Unsupported value: \"50%25\\n\": supported values: \"service\", \"shunt\", \"loopback\", \"dynamic\", \"lb\", \"network\", \"forward\"\n"
            + $"::error file={file},line=9,col=12::error in route group garden/closed: invalid backend: nothing, unsupported backend type: 50%25%0A\n"));
    }

    [Test]
    public void Writes_a_sarif_log()
    {
        ToolRun run = ToolRun.OfInput(Broken, "validate", "--lint", "off", "--output", "sarif", "-");

        using JsonDocument log = JsonDocument.Parse(run.Out);
        JsonElement only = log.RootElement.GetProperty("runs")[0];
        string[] rules = [.. only.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()!)];
        JsonElement[] results = [.. only.GetProperty("results").EnumerateArray()];
        JsonElement place = results[1].GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(log.RootElement.GetProperty("version").GetString(), Is.EqualTo("2.1.0"));
        Assert.That(results.Select(result => result.GetProperty("ruleId").GetString()), Is.EqualTo(new[] { "metadata", "schema", "list", "skipper", "strict", "schema" }));
        Assert.That(rules, Is.Unique.And.SupersetOf(new[] { "metadata", "schema", "list", "skipper", "strict" }));
        Assert.That(results.Select(result => result.GetProperty("level").GetString()), Is.EqualTo(new[] { "error", "error", "error", "error", "error", "warning" }));
        Assert.That(results[1].GetProperty("message").GetProperty("text").GetString(), Is.EqualTo(WeightRule));
        Assert.That(place.GetRawText().Where(c => !char.IsWhiteSpace(c)), Is.EqualTo("{\"artifactLocation\":{\"uri\":\"-\"},\"region\":{\"startLine\":15,\"startColumn\":13}}"));
    }

    [Test]
    public void Writes_paths_in_sarif_as_uris()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("a b.yaml", "null");

        ToolRun run = ToolRun.Of("validate", "--lint", "off", "--output", "sarif", path);

        Assert.That(run.Out, Does.Contain($"\"uri\": \"file://{folder.Path.Replace('\\', '/')}/a%20b.yaml\""));
    }

    [Test]
    public void Skippers_voice_does_not_change_the_verdict()
    {
        ToolRun run = ToolRun.OfInput(Samples.RefusedBySkipper, "validate", "--lint", "off", "--output", "json", "-");

        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(Member(run.OutLines[0], "valid"), Is.EqualTo("true"));
        Assert.That(run.Out, Does.Contain("\"message\":\"error in route group garden/open: invalid backend reference: something\",\"line\":11,\"column\":18,\"rule\":\"skipper\""));
    }

    [TestCase("apiVersion: v1\nkind: Service\n", "null", 0, "not checked: no schema for kind \"Service\" in version \"v1\"")]
    [TestCase("apiVersion: example.org/v1\nkind: RouteGroup\n", "null", 0, "not checked: no schema for kind \"RouteGroup\" in version \"example.org/v1\"")]
    [TestCase("apiVersion: zalando.org/v1\nkind: StackSet\n", "null", 0, "not checked: no schema for kind \"StackSet\" in version \"zalando.org/v1\"")]
    [TestCase("apiVersion: zalando.org/v1\nkind: ruotegroup\n", "false", 1, "no matches for kind \"ruotegroup\" in version \"zalando.org/v1\"")]
    [TestCase("apiVersion: zalando.org/v1\nkind: RoutGroup\n", "false", 1, "no matches for kind \"RoutGroup\" in version \"zalando.org/v1\"")]
    [TestCase("apiVersion: zalando.org/v2\nkind: RouteGroup\n", "false", 1, "no matches for kind \"RouteGroup\" in version \"zalando.org/v2\"")]
    [TestCase("apiVersion: v1\nspec: {}\n", "false", 1, "Object 'Kind' is missing in '{\"apiVersion\":\"v1\",\"spec\":{}}'")]
    [TestCase("kind: RouteGroup\n", "false", 1, "Object 'apiVersion' is missing in '{\"kind\":\"RouteGroup\"}'")]
    [TestCase("apiVersion: 1\nkind: RouteGroup\n", "false", 1, "couldn't get version/kind; json parse error: json: cannot unmarshal number into Go struct field .apiVersion of type string")]
    public void Judges_an_object_by_the_kind_it_names(string yaml, string valid, int code, string text)
    {
        ToolRun run = ToolRun.OfInput(yaml, "validate", "--lint", "off", "--output", "json", "-");

        using JsonDocument line = JsonDocument.Parse(run.OutLines.Single());
        Assert.That(run.Code, Is.EqualTo(code));
        Assert.That(line.RootElement.GetProperty("valid").GetRawText(), Is.EqualTo(valid));
        Assert.That(
            line.RootElement.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("message").GetString())
                .Concat(line.RootElement.GetProperty("warnings").EnumerateArray().Select(warning => warning.GetString())),
            Is.EqualTo(new[] { text }));
    }

    [Test]
    public void Judges_each_item_of_a_list()
    {
        const string List =
            """
            apiVersion: v1
            kind: List
            items:
            - apiVersion: zalando.org/v1
              kind: RouteGroupList
              items:
              - metadata: {name: a, namespace: garden}
                spec:
                  backends: [{name: s, type: shunt}]
                  defaultBackends: [{backendName: s, weight: -1}]
            - {apiVersion: v1, kind: Service}
            - 7
            """;

        ToolRun run = ToolRun.OfInput(List, "validate", "--lint", "off", "--output", "json", "-");

        string[] lines = run.OutLines;
        Assert.That(lines.Select(line => Member(line, "document")), Is.EqualTo(new[] { "0", "0", "0" }));
        Assert.That(lines.Select(line => Member(line, "kind")), Is.EqualTo(new[] { "\"RouteGroup\"", "\"Service\"", "null" }));
        Assert.That(lines[0], Does.Contain("\"name\":\"a\",\"valid\":false,\"errors\":[{\"type\":\"FieldValueInvalid\",\"field\":\"spec.defaultBackends[0].weight\""));
        Assert.That(lines[0], Does.Contain("\"line\":10,\"column\":50,\"rule\":\"schema\""));
        Assert.That(lines[2], Does.Contain("\"line\":12,\"column\":3,\"rule\":\"document\""));
    }

    [Test]
    public void An_empty_list_has_nothing_to_judge() =>
        Assert.That(ToolRun.OfInput("apiVersion: v1\nkind: List\nitems: []\n", "validate", "--lint", "off", "--output", "json", "-"), Is.EqualTo(new ToolRun(0, "", "")));

    [Test]
    public void Says_of_keys_that_stand_twice_what_the_api_server_says()
    {
        string yaml = Samples.Shunt + "  hosts: [a.example]\n  hosts: [b.example]\n";

        ToolRun json = ToolRun.OfInput(yaml, "validate", "--lint", "off", "--output", "json", "-");
        ToolRun text = ToolRun.OfInput(yaml, "validate", "--lint", "off", "-");

        Assert.That(json.Code, Is.EqualTo(1));
        Assert.That(json.Out, Does.Contain("\"valid\":true,\"errors\":[],\"strict\":[\"yaml: unmarshal errors:\\n  line 13: key \\\"hosts\\\" already set in map\"]"));
        Assert.That(text.Out, Is.EqualTo("-:13:3: error: key \"hosts\" already set in map [strict]\n  |   hosts: [b.example]\n  |   ^\n"));
    }

    [Test]
    public void Goes_on_behind_a_document_that_cannot_be_read()
    {
        ToolRun run = ToolRun.OfInput($"a: [\n---\n{Samples.Shunt}", "validate", "--lint", "off", "--output", "json", "-");

        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.OutLines.Select(line => Member(line, "valid")), Is.EqualTo(new[] { "false", "true" }));
        Assert.That(run.OutLines[0], Does.Contain("\"rule\":\"document\""));
    }

    private static string Member(string line, string name)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty(name).GetRawText();
    }
}
