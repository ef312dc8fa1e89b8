using System.Text;
using System.Text.Json;
using RouteModel.Resources;
using RouteModel.Resources.Reading;

namespace RouteModel.Conformance.Kubernetes;

/// <summary>What the API server said to objects of real and of hand-made CRDs, against the examination of their bytes.</summary>
public sealed class ExaminationTests
{
    [TestCase("crds", "cases", "kubernetes-examination")]
    [TestCase("edge/crds", "edge/cases", "kubernetes-edge")]
    public void Creates_and_updates_equal_the_servers(string crds, string cases, string suite)
    {
        var results = new List<(string, string?)>();
        foreach (string path in Directory.EnumerateFiles(Suite.Path("kubernetes", cases), "*.jsonl").Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileNameWithoutExtension(path);
            CrdKinds kinds = CrdKinds.Read(Suite.Path("kubernetes", crds, name + ".yaml"));
            foreach (JsonElement row in Suite.Rows($"kubernetes/{cases}/{name}.jsonl"))
            {
                results.Add((row.GetProperty("id").GetString()!, Judge(kinds, row)));
            }
        }

        Suite.Judge(suite, results);
    }

    private static string? Judge(CrdKinds kinds, JsonElement row)
    {
        CustomResourceKind kind = kinds.Versions[row.GetProperty("version").GetString()!];
        byte[]? old = row.TryGetProperty("old", out JsonElement stored) ? Bytes(stored) : null;
        bool isOfStatus = row.TryGetProperty("subresource", out _);
        Examination examination = Examination.Of(kind, Bytes(row.GetProperty("object")), null, old is null ? null : (ReadOnlyMemory<byte>?)old, isOfStatus);
        return RecordedAnswer.Compare(kind, kinds.HasRules, row, examination);
    }

    private static byte[] Bytes(JsonElement value) => Encoding.UTF8.GetBytes(value.GetRawText());
}
