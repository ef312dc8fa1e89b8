using System.Text;
using System.Text.Json;
using RouteModel.Cli.Tests.Harness;

namespace RouteModel.Cli.Tests;

/// <summary>Whatever comes in, both commands end with a located finding, and soon.</summary>
public class HostileInputTests
{
    private static readonly byte[] Binary = [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0, 0xFF, 0xFE, 0xC3, 0x28];

    private static IEnumerable<TestCaseData> Inputs()
    {
        yield return Case("empty file", "");
        yield return Case("blanks", "\n \n");
        yield return Case("comments", "# nothing\n---\n# more\n");
        yield return Case("null", "null");
        yield return Case("null in JSON", " null\n");
        yield return Case("list at the root", "- a\n- b\n");
        yield return Case("empty list at the root", "[]");
        yield return Case("text at the root", "hello");
        yield return Case("truncated YAML", Samples.Shunt + "  routes: [{path: \"/a");
        yield return Case("truncated JSON", "{\"apiVersion\":\"zalando.org/v1\",\"kind\":\"RouteGroup\",\"spec\":{");
        yield return Case("tab", "apiVersion: zalando.org/v1\nkind: RouteGroup\nspec:\n\tbackends: []\n");
        yield return Case("spec: null", "apiVersion: zalando.org/v1\nkind: RouteGroup\nmetadata: {name: a, namespace: b}\nspec: null\n");
        yield return Case("nulls everywhere", "{apiVersion: zalando.org/v1, kind: RouteGroup, metadata: null, spec: {hosts: null, backends: [null], defaultBackends: [null], routes: [null], tls: [null]}}");
        yield return Case("null in a list", "apiVersion: zalando.org/v1\nkind: RouteGroupList\nitems: [null]\n");
        yield return Case("kind is a list", "apiVersion: zalando.org/v1\nkind: [RouteGroup]\n");
        yield return Case("metadata is a text", "apiVersion: zalando.org/v1\nkind: RouteGroup\nmetadata: x\nspec: {backends: []}\n");
        yield return Case("alias bomb", Bomb());
        yield return Case("alias cycle", "apiVersion: zalando.org/v1\nkind: RouteGroup\nspec: &a [*a]\n");
        yield return Case("merge cycle", "apiVersion: zalando.org/v1\nkind: RouteGroup\nspec: &a {<<: *a}\n");
        yield return Case("unknown alias", "apiVersion: *a\n");
        yield return Case("100,000 brackets", "a: " + new string('[', 100_000));
        yield return Case("100,000 braces", "a: " + string.Concat(Enumerable.Repeat("{a: ", 100_000)));
        yield return Case("100,000 brackets in JSON", "{\"a\":" + new string('[', 100_000) + new string(']', 100_000) + "}");
        yield return Case("9,000 brackets in a RouteGroup", "apiVersion: zalando.org/v1\nkind: RouteGroup\nmetadata: {name: a}\nspec: " + new string('[', 9_000) + new string(']', 9_000));
        yield return Case("100,000 dashes", string.Concat(Enumerable.Repeat("- ", 100_000)));
        yield return Case("3,000 lists in lists", "apiVersion: v1\nkind: List\nitems: " + string.Concat(Enumerable.Repeat("[{kind: List, items: ", 3_000)) + "[0]" + string.Concat(Enumerable.Repeat("}]", 3_000)));
        yield return Case("20 MB of text at the root", new string('x', 20_000_000));
        yield return Case("20 MB of text in a field", $"apiVersion: zalando.org/v1\nkind: RouteGroup\nmetadata:\n  name: {new string('x', 20_000_000)}\n  namespace: a\nspec: {{backends: [{{name: s, type: shunt}}], defaultBackends: [{{backendName: t}}]}}\n");
        yield return Case("20 MB without a kind", $"name: {new string('x', 20_000_000)}\n");
        yield return Case("10,000 documents that fail", string.Concat(Enumerable.Repeat("---\n: :\n- }\n", 10_000)));
        yield return Case("control character", "apiVersion: zalando.org/v1\nkind: \u0001\n");
        yield return new TestCaseData(Binary).SetArgDisplayNames("binary");
        yield return new TestCaseData(Encoding.Unicode.GetBytes("a: [")).SetArgDisplayNames("UTF-16 without a mark");
        yield return new TestCaseData(new byte[1000]).SetArgDisplayNames("zeros");
    }

    [TestCaseSource(nameof(Inputs))]
    [CancelAfter(20_000)]
    public void Validate_ends_with_a_located_finding(byte[] input)
    {
        ToolRun json = ToolRun.OfBytes(input, "validate", "--output", "json", "-");
        ToolRun text = ToolRun.OfBytes(input, "validate", "-");

        Assert.That(json.Code, Is.EqualTo(1), json.Error);
        Assert.That(json.OutLines.Select(Line).Any(line => line is > 0), Is.True);
        Assert.That(text.Code, Is.EqualTo(1));
        Assert.That(text.Out, Does.Match("(?m)^-:[0-9]+:[0-9]+: error: .*$"));
        Assert.That(text.OutLines.Max(line => line.Length), Is.LessThan(5000));
    }

    [TestCaseSource(nameof(Inputs))]
    [CancelAfter(20_000)]
    public void Compile_ends_with_a_located_finding(byte[] input)
    {
        ToolRun run = ToolRun.OfBytes(input, "compile", "-");

        Assert.That(run.Code, Is.EqualTo(1), run.Error);
        Assert.That(run.Error, Does.Match("(?m)^-:[0-9]+:[0-9]+: error: .*$"));
        Assert.That(run.Error.Split('\n').Max(line => line.Length), Is.LessThan(5000));
    }

    private static TestCaseData Case(string name, string input) => new TestCaseData(Encoding.UTF8.GetBytes(input)).SetArgDisplayNames(name);

    private static string Bomb()
    {
        var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 20; i++)
        {
            string alias = $"*a{i - 1}";
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat(alias, 10))}]\n");
        }

        return text.ToString();
    }

    private static int? Line(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("errors").EnumerateArray()
            .Select(error => error.GetProperty("line")).FirstOrDefault(number => number.ValueKind == JsonValueKind.Number) is { ValueKind: JsonValueKind.Number } found
                ? found.GetInt32()
                : null;
    }
}
