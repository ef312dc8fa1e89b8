using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RouteModel.Resources.Manifests;

namespace RouteModel.Conformance.Cli;

/// <summary>A recorded CRD and those of its cases that name its kind themselves: the tool judges each object by the kind that it names.</summary>
internal sealed class RecordedCrd
{
    private RecordedCrd(string path, bool isNamespaced, IReadOnlyList<JsonElement> rows)
    {
        Path = path;
        IsNamespaced = isNamespaced;
        Rows = rows;
    }

    public string Path { get; }

    public bool IsNamespaced { get; }

    public IReadOnlyList<JsonElement> Rows { get; }

    public static RecordedCrd Read(string folder, string name)
    {
        string path = Suite.Path(["kubernetes", .. folder.Split('/', StringSplitOptions.RemoveEmptyEntries), "crds", name + ".yaml"]);
        using JsonDocument document = JsonDocument.Parse(ManifestReader.Read(File.ReadAllBytes(path))[0].Json);
        JsonElement spec = document.RootElement.GetProperty("spec");
        string group = spec.GetProperty("group").GetString()!;
        string kind = spec.GetProperty("names").GetProperty("kind").GetString()!;
        return new RecordedCrd(
            path,
            spec.GetProperty("scope").GetString() == "Namespaced",
            [.. Suite.Rows($"kubernetes/{folder}cases/{name}.jsonl").Where(row => Names(row.GetProperty("object"), $"{group}/{row.GetProperty("version").GetString()}", kind))]);
    }

    public static string Id(JsonElement row) => row.GetProperty("id").GetString()!;

    /// <summary>
    /// The recorded updates, of which no two in one batch have the same namespace and name. Namespaces are made unique for that; no recorded
    /// text names them. Updates that change name or namespace are left out: to the tool they are creations.
    /// </summary>
    public IEnumerable<IReadOnlyList<(string Id, JsonElement Row, string Object, string Old)>> Updates()
    {
        var batches = new List<List<(string Id, JsonElement Row, string Object, string Old)>>();
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (JsonElement row in Rows.Where(row => row.TryGetProperty("old", out _) && !row.TryGetProperty("subresource", out _)))
        {
            JsonNode? next = JsonNode.Parse(row.GetProperty("object").GetRawText());
            JsonNode? old = JsonNode.Parse(row.GetProperty("old").GetRawText());
            if (next?["metadata"] is not JsonObject meta || old?["metadata"] is not JsonObject oldMeta
                || !JsonNode.DeepEquals(meta["name"], oldMeta["name"]) || !JsonNode.DeepEquals(meta["namespace"], oldMeta["namespace"])
                || meta["name"]?.GetValueKind() != JsonValueKind.String)
            {
                continue;
            }

            int batch = 0;
            if (IsNamespaced)
            {
                string own = "n" + (batches.Count > 0 ? batches[0].Count : 0).ToString(CultureInfo.InvariantCulture);
                (meta["namespace"], oldMeta["namespace"]) = (own, own);
            }
            else
            {
                string name = meta["name"]!.GetValue<string>();
                batch = times.GetValueOrDefault(name);
                times[name] = batch + 1;
            }

            if (batch == batches.Count)
            {
                batches.Add([]);
            }

            batches[batch].Add((Id(row), row, next.ToJsonString(), old.ToJsonString()));
        }

        return batches;
    }

    private static bool Names(JsonElement value, string apiVersion, string kind) =>
        value.ValueKind == JsonValueKind.Object
        && value.TryGetProperty("apiVersion", out JsonElement version) && version.ValueKind == JsonValueKind.String && version.GetString() == apiVersion
        && value.TryGetProperty("kind", out JsonElement name) && name.ValueKind == JsonValueKind.String && name.GetString() == kind;
}
