using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RouteModel.Fuzzing;
using RouteModel.Generators.Tests.Harness;
using RouteModel.Resources;
using RouteModel.Resources.Manifests;

namespace RouteModel.Generators.Tests.Fuzzing;

/// <summary>
/// What is damaged: CRDs of the project and of the tests, objects composed after their schemas, and, where <c>ROUTEMODEL_CONFORMANCE</c> names
/// their folder, recorded CRDs and objects beside them.
/// </summary>
internal static class FuzzSeeds
{
    /// <summary>Larger definitions take the time of many.</summary>
    private const int LargestDefinition = 150_000;

    /// <summary>Models of recorded definitions take seconds each to compile.</summary>
    private const int RecordedKinds = 4;

    /// <summary>How many objects are composed for each kind.</summary>
    private const int Composed = 100;

    private static readonly Lazy<IReadOnlyList<string>> s_recorded = new(() =>
        Environment.GetEnvironmentVariable("ROUTEMODEL_CONFORMANCE") is { Length: > 0 } root
            ? [.. Files(Path.Combine(root, "kubernetes", "crds")), .. Files(Path.Combine(root, "kubernetes", "edge", "crds"))]
            : []);

    private static readonly string[] s_own =
    [
        .. Files(Path.Combine(TestContext.CurrentContext.TestDirectory, "schemas")),
        .. Files(Path.Combine(TestContext.CurrentContext.TestDirectory, "Snapshots")),
        .. Files(Path.Combine(TestContext.CurrentContext.TestDirectory, "Fuzzing")),
    ];

    private static readonly Lazy<IReadOnlyList<byte[]>> s_definitions = new(() => [.. s_own.Concat(s_recorded.Value).Select(File.ReadAllBytes).Where(text => text.Length <= LargestDefinition)]);

    private static readonly Lazy<IReadOnlyList<JsonObject>> s_trees = new(() => [.. Definitions.Select(text => Tree(text)!)]);

    private static readonly Lazy<IReadOnlyList<FuzzKind>> s_kinds = new(() => [.. s_own.Concat(SomeRecorded()).SelectMany(KindsOf)]);

    /// <summary>The texts of CRDs.</summary>
    public static IReadOnlyList<byte[]> Definitions => s_definitions.Value;

    /// <summary>The same as trees, which are not to be changed.</summary>
    public static IReadOnlyList<JsonObject> Trees => s_trees.Value;

    /// <summary>Kinds with models, and their objects.</summary>
    public static IReadOnlyList<FuzzKind> Kinds => s_kinds.Value;

    /// <summary>The first document of a text as a tree; <see langword="null"/> if it is no object.</summary>
    public static JsonObject? Tree(byte[] text) =>
        ManifestReader.Read(text) is [{ Error: null } document, ..] ? JsonNode.Parse(document.Json.Span, null, new JsonDocumentOptions { MaxDepth = 1000 }) as JsonObject : null;

    /// <summary>The kinds of a definition that was generated and loaded.</summary>
    public static IEnumerable<FuzzKind> KindsOf(JsonObject definition, IEnumerable<CustomResourceKind> kinds, IReadOnlyList<byte[]> recorded, Random random, int composed)
    {
        foreach (CustomResourceKind kind in kinds)
        {
            JsonNode? version = (definition["spec"]?["versions"] as JsonArray)?.FirstOrDefault(item => item?["name"] is JsonValue name && name.TryGetValue(out string? text) && text == kind.Version);
            if (version?["schema"]?["openAPIV3Schema"] is JsonObject schema)
            {
                yield return new FuzzKind(kind, schema, recorded, random, composed);
            }
        }
    }

    private static IEnumerable<FuzzKind> KindsOf(string path)
    {
        byte[] text = File.ReadAllBytes(path);
        return KindsOf(Tree(text)!, GeneratorHarness.LoadKinds(new CrdFile(Path.GetFileName(path), Encoding.UTF8.GetString(text))), RecordedObjects(path), new Random(FuzzRun.Seed), Composed);
    }

    private static IEnumerable<string> SomeRecorded()
    {
        string[] small = [.. s_recorded.Value.Where(path => new FileInfo(path).Length <= LargestDefinition)];
        return small.Length == 0 ? [] : new Random(FuzzRun.Seed).GetItems(small, RecordedKinds).Distinct();
    }

    private static byte[][] RecordedObjects(string definition)
    {
        string cases = Path.Combine(Path.GetDirectoryName(definition)!, "..", "cases", Path.GetFileNameWithoutExtension(definition) + ".jsonl");
        return File.Exists(cases) ? [.. File.ReadLines(cases).Select(ObjectOf).Where(CanBeATree)] : [];
    }

    private static byte[] ObjectOf(string line)
    {
        using JsonDocument row = JsonDocument.Parse(line);
        return Encoding.UTF8.GetBytes(row.RootElement.GetProperty("object").GetRawText());
    }

    /// <summary>Trees know no member twice.</summary>
    private static bool CanBeATree(byte[] json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [];
}
