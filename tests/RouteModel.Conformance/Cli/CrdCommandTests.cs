using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using RouteModel.Conformance.Kubernetes;
using RouteModel.Generators.Tests.Harness;
using RouteModel.Resources.Manifests;
using RouteModel.Resources.Reading;

namespace RouteModel.Conformance.Cli;

/// <summary>What the API server said to objects of CRDs, against the commands of the tool that take <c>--crd</c>. One run has all objects of a CRD.</summary>
public sealed partial class CrdCommandTests
{
    // Small and large ones, of one version and of several, of namespaces and of clusters, one of a kind that the tool has itself.
    private static readonly (string Folder, string Name)[] Crds =
    [
        ("", "ako__aviinfrasettings.ako.vmware.com"),
        ("", "ako__gatewayclasses.networking.x-k8s.io"),
        ("", "ako__hostrules.ako.vmware.com"),
        ("", "ako__l7rules.ako.vmware.com"),
        ("", "ako__ssorules.ako.vmware.com"),
        ("", "cert-manager__challenges.acme.cert-manager.io"),
        ("", "flux__helmrepositories.source.toolkit.fluxcd.io"),
        ("", "gateway-api-standard__referencegrants.gateway.networking.k8s.io"),
        ("", "knative__podautoscalers.autoscaling.internal.knative.dev"),
        ("", "metallb__bfdprofiles.metallb.io"),
        ("", "prometheus-operator__probes.monitoring.coreos.com"),
        ("", "skipper__routegroups.zalando.org"),
        ("edge/", "arrays"),
        ("edge/", "defaults"),
        ("edge/", "nulls"),
        ("edge/", "numbers"),
    ];

    private DirectoryInfo _folder = null!;

    [OneTimeSetUp]
    public void Make_folder() => _folder = Directory.CreateTempSubdirectory("routemodel-");

    [OneTimeTearDown]
    public void Remove_folder() => _folder.Delete(recursive: true);

    [Test]
    public void Validate_says_what_the_server_says_of_new_objects() => Suite.Judge("tool-crd-create", Each(crd =>
    {
        JsonElement[] rows = [.. crd.Rows.Where(row => !row.TryGetProperty("old", out _))];
        string input = Lines(rows.Select(row => row.GetProperty("object").GetRawText()));
        return Compare(Run(input, "validate", "--crd", crd.Path, "--output", "json", "-"), rows);
    }));

    [Test]
    public void Validate_says_what_the_server_says_of_updates() => Suite.Judge("tool-crd-update", Each(crd => crd.Updates().SelectMany(batch =>
    {
        string cluster = Path.Combine(_folder.FullName, "cluster.json");
        File.WriteAllText(cluster, Lines(batch.Select(update => update.Old)));
        RecordedRun run = Run(Lines(batch.Select(update => update.Object)), "validate", "--crd", crd.Path, "--previous", cluster, "--output", "json", "-");
        return Compare(run, [.. batch.Select(update => update.Row)]);
    })));

    [Test]
    public void Normalize_writes_what_the_server_stores() => Suite.Judge("tool-crd-normalize", Each(crd =>
    {
        string input = Lines(crd.Rows.Select(row => row.GetProperty("object").GetRawText()));
        string[] json = Run(input, "normalize", "--crd", crd.Path, "--output", "json", "-").OutLines;
        string[] yaml = [.. ManifestReader.Read(Encoding.UTF8.GetBytes(Run(input, "normalize", "--crd", crd.Path, "-").Out)).Select(document => Encoding.UTF8.GetString(document.Json.Span))];
        JsonElement[] rows = [.. crd.Rows.Where(row => !row.GetProperty("result").TryGetProperty("decodeError", out _))];
        return json.Length != rows.Length || yaml.Length != rows.Length
            ? [(crd.Path, $"expected {rows.Length} objects, got {json.Length} as JSON and {yaml.Length} as YAML")]
            : rows.Select((row, i) => (
                RecordedCrd.Id(row),
                RecordedAnswer.Difference("stored", [Canonical(Stored(row))], [Canonical(json[i])])
                    ?? RecordedAnswer.Difference("YAML", [Canonical(json[i])], [Canonical(yaml[i])])));
    }));

    [Test]
    public void Generate_writes_what_a_build_makes() => Suite.Judge("tool-crd-generate", Each(crd =>
    {
        string folder = Path.Combine(_folder.FullName, Path.GetFileNameWithoutExtension(crd.Path));
        RecordedRun run = Run("", "generate", "--crd", crd.Path, "--output", folder, "--namespace", "Models");
        var sources = GeneratorHarness.Run(new CrdFile(crd.Path, File.ReadAllText(crd.Path))).Results[0].GeneratedSources
            .OrderBy(source => source.HintName, StringComparer.Ordinal).ToArray();
        string[] expected = [.. sources.Select(source => $"{folder}/{source.HintName}")];
        string? failure = RecordedAnswer.Difference("files", expected, run.OutLines);
        return sources.Select(source => (
            source.HintName,
            failure ?? RecordedAnswer.Difference("text", [TextOf(source)], [File.ReadAllText(Path.Combine(folder, source.HintName))])));
    }));

    private static IEnumerable<(string, string?)> Each(Func<RecordedCrd, IEnumerable<(string, string?)>> judge) =>
        Crds.SelectMany(crd => judge(RecordedCrd.Read(crd.Folder, crd.Name)));

    private static string Lines(IEnumerable<string> objects) => string.Join('\n', objects);

    private RecordedRun Run(string input, params string[] args) => RecordedRun.Of(input, Path.Combine(_folder.FullName, "cache"), args);

    private static IEnumerable<(string, string?)> Compare(RecordedRun run, IReadOnlyList<JsonElement> rows)
    {
        string[] lines = run.OutLines;
        return lines.Length != rows.Count
            ? [(rows.Count > 0 ? RecordedCrd.Id(rows[0]) : "none", $"expected {rows.Count} lines, got {lines.Length}\n{run.Error}")]
            : rows.Select((row, i) => (RecordedCrd.Id(row), Compare(row.GetProperty("result"), lines[i])));
    }

    private static string? Compare(JsonElement expected, string line)
    {
        using JsonDocument verdict = JsonDocument.Parse(line);
        JsonElement[] errors = [.. verdict.RootElement.GetProperty("errors").EnumerateArray().Where(error => error.GetProperty("rule").GetString() is not ("skipper" or "ako" or "lint"))];
        if (expected.TryGetProperty("decodeError", out JsonElement decodeError))
        {
            return RecordedAnswer.Difference("decode", [decodeError.GetString()!], [.. errors.Select(error => error.GetProperty("message").GetString()!)]);
        }

        bool isValid = !RecordedAnswer.Items(expected, "errors").Any();
        return RecordedAnswer.Difference(
                "errors",
                [.. RecordedAnswer.Items(expected, "errors").Select(RecordedAnswer.Text)],
                [.. errors.Select(error => $"{error.GetProperty("type").GetString()} {error.GetProperty("field").GetString()} {error.GetProperty("message").GetString()}")])
            ?? RecordedAnswer.Difference("strict", Texts(expected, "strictErrors"), Texts(verdict.RootElement, "strict"))
            ?? RecordedAnswer.Difference("warnings", Texts(expected, "warnings"), Texts(verdict.RootElement, "warnings"))
            ?? (verdict.RootElement.GetProperty("valid").GetBoolean() == isValid ? null : $"valid is to be {isValid}");
    }

    private static string[] Texts(JsonElement value, string member) => [.. RecordedAnswer.Items(value, member).Select(text => text.GetString()!)];

    private static string Stored(JsonElement row)
    {
        JsonElement result = row.GetProperty("result");
        return (result.TryGetProperty("defaulted", out JsonElement stored) || result.TryGetProperty("pruned", out stored) ? stored : row.GetProperty("object")).GetRawText();
    }

    // The sign of zero was not recorded.
    private static string Canonical(string json) => NegativeZero().Replace(RawJson.Write(RawParser.Parse(Encoding.UTF8.GetBytes(json)).Root!), "0");

    [GeneratedRegex(@"(?<=[:\[,])-0(?=[,}\]])")]
    private static partial Regex NegativeZero();

    // The catalogue stands in the root namespace of a project; the tool's is that of the models.
    private static string TextOf(Microsoft.CodeAnalysis.GeneratedSourceResult source) =>
        source.SourceText.ToString().Replace("namespace CustomResources;", "namespace Models;", StringComparison.Ordinal);
}
