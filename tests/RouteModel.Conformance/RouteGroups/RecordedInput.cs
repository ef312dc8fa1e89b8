using System.Text;
using RouteModel.Resources.Manifests;
using RouteModel.RouteGroups;

namespace RouteModel.Conformance.RouteGroups;

/// <summary>Reads the YAML of recorded cases.</summary>
internal static class RecordedInput
{
    public static ClusterSnapshot Snapshot(string yaml) =>
        ClusterSnapshot.Read(ManifestReader.Read(Encoding.UTF8.GetBytes(yaml)), CompilerProfile.Skipper);
}
