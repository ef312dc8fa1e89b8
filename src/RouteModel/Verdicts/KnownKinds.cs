using RouteModel.Resources;
using RouteModel.Resources.Text;

namespace RouteModel.Verdicts;

/// <summary>The kinds that objects are judged by: those with a model in this library, and those of CRDs that are given.</summary>
internal sealed class KnownKinds
{
    // A letter too many, too few, wrong, or two in the wrong order is one slip; two are as good as one in a name as long as a kind.
    private const int MostSlips = 2;

    private readonly Dictionary<(string ApiVersion, string Kind), CustomResourceKind> _kinds = [];
    private readonly List<CustomResourceKind> _ofModels;

    private KnownKinds(IEnumerable<CustomResourceKind> ofModels, IEnumerable<CustomResourceKind> given)
    {
        _ofModels = [.. ofModels];
        foreach (CustomResourceKind kind in _ofModels.Concat(given))
        {
            _kinds[(kind.ApiVersion, kind.Kind)] = kind;
        }
    }

    /// <summary>The kinds with a model in this library.</summary>
    public static KnownKinds OfModels { get; } = new(CustomResourceKinds.All, []);

    /// <summary>These kinds and those of CRDs. A CRD replaces every version of a kind of the same name; of two such CRDs the later one counts.</summary>
    /// <param name="definitions">The kinds of each CRD, one for each version.</param>
    public KnownKinds With(IReadOnlyList<IReadOnlyList<CustomResourceKind>> definitions)
    {
        var given = new Dictionary<(string Group, string Kind), IReadOnlyList<CustomResourceKind>>();
        foreach (IReadOnlyList<CustomResourceKind> versions in definitions)
        {
            if (versions.Count > 0)
            {
                given[(versions[0].Group, versions[0].Kind)] = versions;
            }
        }

        return new KnownKinds(
            _ofModels.Where(kind => !given.ContainsKey((kind.Group, kind.Kind))),
            given.Values.SelectMany(static versions => versions));
    }

    /// <summary>The kind that an object names; <see langword="null"/> if it is not known.</summary>
    public CustomResourceKind? Find(string? apiVersion, string? kind) => _kinds.GetValueOrDefault((apiVersion ?? "", kind ?? ""));

    /// <summary>
    /// Whether no cluster can know a kind that is not known here: its group has a kind of that name in other versions only, or one of which it
    /// is a slip. A group has kinds beside those that are known, and their names may be alike: names that differ by more than
    /// their case are taken for slips of the kinds with a model only.
    /// </summary>
    public bool AreMisnamedBy(string apiVersion, string kind)
    {
        int slash = apiVersion.IndexOf('/', StringComparison.Ordinal);
        return slash >= 0
            && (_kinds.Values.Any(known => IsOf(known, apiVersion.AsSpan(0, slash)) && string.Equals(kind, known.Kind, StringComparison.OrdinalIgnoreCase))
                || _ofModels.Exists(known => IsOf(known, apiVersion.AsSpan(0, slash)) && NameDistance.Of(kind, known.Kind) <= MostSlips));
    }

    private static bool IsOf(CustomResourceKind kind, ReadOnlySpan<char> group) => group.SequenceEqual(kind.Group);
}
