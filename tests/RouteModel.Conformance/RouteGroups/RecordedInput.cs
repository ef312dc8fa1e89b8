using System.Text;
using System.Text.Json;
using RouteModel.RouteGroups;

namespace RouteModel.Conformance.RouteGroups;

/// <summary>Reads the YAML of recorded cases.</summary>
internal static class RecordedInput
{
    public static ClusterSnapshot Snapshot(string yaml) => ClusterSnapshot.ReadJson(Encoding.UTF8.GetBytes(yaml), CompilerProfile.Skipper);

    public static JsonElement? Options(string yaml)
    {
        if (yaml.Trim().Length == 0)
        {
            return null;
        }

        using JsonDocument json = JsonDocument.Parse(yaml);
        return json.RootElement.Clone();
    }
}
