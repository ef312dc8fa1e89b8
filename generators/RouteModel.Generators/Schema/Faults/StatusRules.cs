using RouteModel.Generators.Diagnostics;

namespace RouteModel.Generators.Schema.Faults;

/// <summary>The status that a definition will have.</summary>
/// <remarks>apiextensions-apiserver, <c>ValidateCustomResourceDefinitionStatus</c> and <c>…StoredVersions</c>.</remarks>
internal static class StatusRules
{
    private const string Field = "status.storedVersions";

    private static readonly string s_id = DiagnosticCatalogue.InvalidDefinition.Id;

    public static void Check(Definition definition, DefinitionStatus status, FaultList faults)
    {
        if (status.AcceptedNames is { } names)
        {
            NamesRules.Check(names, "status.acceptedNames", faults);
        }

        // The server derives the stored versions from the list of versions, and that is what there is to mend.
        LocationSpec at = definition.Spec.At("versions");
        if (status.StoredVersions is not { Count: > 0 } stored)
        {
            faults.InvalidRendered(s_id, Field, status.StoredVersions is null ? "null" : "[]", "must have at least one stored version", at);
            return;
        }

        IReadOnlyList<DefinitionVersion> versions = definition.Versions ?? [];
        foreach (DefinitionVersion version in versions.Where(version => version.IsStorage && !stored.Contains(version.Name)))
        {
            faults.InvalidRendered(s_id, Field, FaultList.Json(stored), "must have the storage version " + version.Name, at);
        }

        for (int i = 0; i < stored.Count; i++)
        {
            string name = stored[i];
            if (versions.All(version => version.Name != name))
            {
                faults.Invalid(
                    s_id,
                    $"{Field}[{i}]",
                    name,
                    $"missing from spec.versions; {name} was previously a storage version, and must remain in spec.versions until a storage migration ensures no data remains persisted in {name} and removes {name} from status.storedVersions",
                    at);
            }
        }
    }
}
