using RouteModel.Gateway.Snapshots;
using RouteModel.RouteGroups.Lints;
using RouteModel.Verdicts;

namespace RouteModel.Gateway.Lints;

/// <summary>An object of the Gateway API or of AKO under inspection.</summary>
/// <param name="item">The object.</param>
/// <param name="stored">What is read of it, with the API server's defaults.</param>
/// <param name="ignored">The value of its annotation about lints.</param>
internal sealed class LintObject(ManifestObject item, StoredObject stored, string? ignored) : LintSubject(item, ignored)
{
    public StoredObject Stored { get; } = stored;

    public override string Name => Stored.Name.ToString();
}
