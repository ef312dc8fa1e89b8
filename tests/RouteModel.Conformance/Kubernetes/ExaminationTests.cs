using System.Text;
using System.Text.Json;
using RouteModel.Resources;
using RouteModel.Resources.Reading;

namespace RouteModel.Conformance.Kubernetes;

/// <summary>The examination of raw objects against the API server's recorded answers to creates, for every CRD whose keywords the schema data has.</summary>
internal sealed class ExaminationTests
{
    private static readonly string[] Folders = ["", "edge"];

    [Test]
    public void Answers_as_the_api_server() => Suite.Judge("kubernetes-examination", Folders.SelectMany(Folder));

    private static IEnumerable<(string Id, string? Failure)> Folder(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(Suite.Path("kubernetes", folder, "cases"), "*.jsonl").Order(StringComparer.Ordinal))
        {
            var kinds = new Dictionary<string, CustomResourceKind?>(StringComparer.Ordinal);
            foreach (JsonElement row in Suite.Rows(Path.GetRelativePath(Suite.Path(), file)))
            {
                string version = row.GetProperty("version").GetString()!;
                if (!kinds.TryGetValue(version, out CustomResourceKind? kind))
                {
                    kind = CrdKinds.Read(Suite.Path("kubernetes", folder, "crds", row.GetProperty("crd").GetString()!), version, out string? unknown);
                    kinds.Add(version, kind);
                    TestContext.Out.WriteLine($"{Path.GetFileName(file)} {version}{(unknown is null ? "" : " left out: " + unknown)}");
                }

                if (kind is not null && !row.TryGetProperty("old", out _))
                {
                    yield return (row.GetProperty("id").GetString()!, Compare(kind, row));
                }
            }
        }
    }

    private static string? Compare(CustomResourceKind kind, JsonElement row)
    {
        JsonElement expected = row.GetProperty("result");
        var actual = Examination.Of(kind, Encoding.UTF8.GetBytes(row.GetProperty("object").GetRawText()), null);
        if (expected.TryGetProperty("decodeError", out JsonElement decodeError))
        {
            return Difference("decode error", [decodeError.GetString()!], actual.DecodeError is { } error ? [error.Message] : []);
        }

        return Difference("decode error", [], actual.DecodeError is { } unexpected ? [unexpected.Message] : [])
            ?? Difference("errors", Errors(expected).Order(StringComparer.Ordinal), actual.Errors.Select(Line).Order(StringComparer.Ordinal))
            ?? Difference("strict errors", Texts(expected, "strictErrors"), actual.Strict.Select(finding => finding.Message))
            ?? Difference("warnings", Texts(expected, "warnings"), actual.Warnings.Select(finding => finding.Message));
    }

    private static string? Difference(string what, IEnumerable<string> expected, IEnumerable<string> actual)
    {
        string left = string.Join(Environment.NewLine, expected);
        string right = string.Join(Environment.NewLine, actual);
        return left == right ? null : $"{what}: expected{Environment.NewLine}{left}{Environment.NewLine}but was{Environment.NewLine}{right}";
    }

    private static string Line(Finding finding) => $"{finding.Type?.ToReason()} {finding.Field} {finding.Message}";

    private static IEnumerable<string> Errors(JsonElement result) => result.GetProperty("errors").EnumerateArray().Select(error =>
        $"{error.GetProperty("type").GetString()} {error.GetProperty("field").GetString()} {error.GetProperty("string").GetString()}");

    private static IEnumerable<string> Texts(JsonElement result, string name) =>
        result.TryGetProperty(name, out JsonElement list) ? list.EnumerateArray().Select(text => text.GetString()!) : [];
}
