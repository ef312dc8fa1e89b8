using RouteModel.Resources;
using RouteModel.Verdicts;

namespace RouteModel.RouteGroups.Lints;

/// <summary>An object under inspection.</summary>
internal abstract class LintSubject
{
    private readonly FieldPlaces _places;

    /// <summary>Takes an object.</summary>
    /// <param name="item">The object.</param>
    /// <param name="ignored">The value of its annotation about lints; <see langword="null"/> if it has none.</param>
    protected LintSubject(ManifestObject item, string? ignored)
    {
        Item = item;
        Ignored = (ignored ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        _places = new FieldPlaces(item);
    }

    public ManifestObject Item { get; }

    /// <summary>Its namespace and name.</summary>
    public abstract string Name { get; }

    /// <summary>The lints that the object does not want to hear of.</summary>
    public IReadOnlyList<string> Ignored { get; }

    public SourcePosition Locate(LintPlace place) => _places.Locate(place.Field, place.Index);
}
