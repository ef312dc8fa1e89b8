using System.Text;
using System.Text.Json.Nodes;
using RouteModel.Generators.Tests.Harness;
using RouteModel.Resources;

namespace RouteModel.Generators.Tests.Cel.Specification;

/// <summary>
/// What CEL means in definitions, a rule for each sentence of its specification: <c>rules.txt</c> has rules, each with what comes of it below it, indented:
/// <c>true</c>, <c>false</c>, or <c>error</c> and its text. All of them stand in one schema and judge one object.
/// </summary>
public sealed class SpecificationTests
{
    [Test]
    public void Rules_give_what_the_specification_says()
    {
        (string Rule, string Result)[] rows = [.. Read("rules.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries).Chunk(2).Select(lines => (lines[0], lines[1].Trim()))];
        var schema = (JsonObject)JsonNode.Parse(Read("schema.json"))!;
        schema["x-kubernetes-validations"] = new JsonArray([.. rows.Select(row => new JsonObject { ["rule"] = row.Rule })]);
        CustomResourceKind kind = GeneratorHarness.LoadKinds(new CrdFile("crd.json", Crds.Widget(schema.ToJsonString()))).Single();

        ReadResult read = kind.ReadJson(Encoding.UTF8.GetBytes("{\"apiVersion\":\"example.com/v1\",\"kind\":\"Widget\",\"metadata\":{\"name\":\"w\"},\"spec\":" + Read("object.json") + "}"));

        Assert.That(rows, Has.Length.GreaterThan(250));
        Assert.That(read.Validate().Errors.Select(error => error.Message), Is.EqualTo(rows.Select(Error).OfType<string>()));
    }

    private static string? Error((string Rule, string Result) row) => row.Result switch
    {
        "true" => null,
        "false" => $"spec: Invalid value: failed rule: {row.Rule}",
        var error when error.StartsWith("error no such overload", StringComparison.Ordinal) =>
            $"spec: Invalid value: \"object\": '{error["error ".Length..]}': call arguments did not match a supported operator, function or macro signature for rule: {row.Rule}",
        var error => $"spec: Invalid value: \"object\": {error["error ".Length..]} evaluating rule: {row.Rule}",
    };

    private static string Read(string file) =>
        File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, "Cel", "Specification", file)).ReplaceLineEndings("\n");
}
