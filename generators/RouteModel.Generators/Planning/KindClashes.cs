using RouteModel.Generators.Common;
using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Planning;

/// <summary>Finds the kinds of a project that get in each other's way: one kind twice, or one name for two types.</summary>
internal static class KindClashes
{
    public static EquatableArray<KindClash> Find(IReadOnlyList<KindClaims> kinds)
    {
        var clashes = new List<KindClash>();

        // File names that differ in case only are one file on some machines, and to the compiler everywhere.
        var byFile = new Dictionary<string, KindClaims>(StringComparer.OrdinalIgnoreCase);
        var byType = new Dictionary<string, KindClaims>(StringComparer.Ordinal);
        foreach (KindClaims kind in kinds)
        {
            if (byFile.TryGetValue(kind.HintName, out KindClaims? same))
            {
                Add(clashes, same, kind, $"{kind.Title} is defined more than once");
                continue;
            }

            byFile.Add(kind.HintName, kind);
            foreach (string type in kind.Types)
            {
                string name = $"{kind.Namespace}.{type}";
                if (byType.TryGetValue(name, out KindClaims? other))
                {
                    Add(clashes, other, kind, $"{other.Title} and {kind.Title} both become '{name}'; give one of them another Namespace, or the type another name");
                    break;
                }
            }

            foreach (string type in kind.Types)
            {
                byType[$"{kind.Namespace}.{type}"] = kind;
            }
        }

        return clashes.ToEquatableArray();
    }

    /// <summary>The clashes at the places of their definitions.</summary>
    public static EquatableArray<DiagnosticSpec> Locate(EquatableArray<KindClash> clashes, IEnumerable<KindPlace> places)
    {
        if (clashes.Count == 0)
        {
            return EquatableArray<DiagnosticSpec>.Empty;
        }

        ILookup<string, KindPlace> byName = places.ToLookup(place => place.HintName, StringComparer.OrdinalIgnoreCase);
        return clashes
            .SelectMany(clash => byName[clash.HintName].Select(place =>
                new DiagnosticSpec(DiagnosticCatalogue.ClashingKinds.Id, place.Location, new EquatableArray<string>([clash.Problem]))))
            .Distinct()
            .ToEquatableArray();
    }

    private static void Add(List<KindClash> clashes, KindClaims first, KindClaims second, string problem)
    {
        clashes.Add(new KindClash(first.HintName, problem));
        if (!string.Equals(first.HintName, second.HintName, StringComparison.OrdinalIgnoreCase))
        {
            clashes.Add(new KindClash(second.HintName, problem));
        }
    }
}

/// <summary>Where a kind is defined.</summary>
internal sealed record KindPlace(string HintName, string Definition, LocationSpec Location)
{
    public static EquatableArray<KindPlace> Of(Result<EquatableArray<CustomResourceVersion>> versions) => versions.Value
        .Select(version => new KindPlace(
            Planning.HintName.Of(version.Group, version.Version, version.Kind), Naming.GivenNames.NameOf(version), version.Location))
        .ToEquatableArray();
}
