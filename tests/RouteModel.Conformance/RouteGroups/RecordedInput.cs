using System.Text;
using System.Text.Json;
using RouteModel.Resources.Manifests;
using RouteModel.RouteGroups;

namespace RouteModel.Conformance.RouteGroups;

/// <summary>Reads the YAML of recorded cases.</summary>
internal static class RecordedInput
{
    public static ClusterSnapshot Snapshot(string yaml) =>
        ClusterSnapshot.Read(ManifestReader.Read(Encoding.UTF8.GetBytes(yaml)), CompilerProfile.Skipper);

    public static JsonElement? Options(string yaml)
    {
        ManifestDocument? document = ManifestReader.Read(Encoding.UTF8.GetBytes(yaml)).FirstOrDefault();
        if (document is null)
        {
            return null;
        }

        using JsonDocument json = JsonDocument.Parse(document.Json);
        return json.RootElement.Clone();
    }
}
