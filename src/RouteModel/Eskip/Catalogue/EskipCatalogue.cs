using System.Diagnostics.CodeAnalysis;
using RouteModel.Resources.Text;

namespace RouteModel.Eskip.Catalogue;

/// <summary>The filters and predicates that Skipper has built in, with their arguments.</summary>
internal sealed class EskipCatalogue
{
    private static readonly Lazy<EskipCatalogue> Read = new(CatalogueReader.Read);

    private readonly Dictionary<(CallKind Kind, string Name), CatalogueEntry> _entries;
    private readonly Dictionary<(CallKind Kind, string Name), string> _slips;

    public EskipCatalogue(IEnumerable<CatalogueEntry> entries, IEnumerable<(CallKind Kind, string Wrong, string Right)> slips)
    {
        _entries = entries.ToDictionary(static entry => (entry.Kind, entry.Name));
        _slips = slips.ToDictionary(static slip => (slip.Kind, slip.Wrong), static slip => slip.Right);
    }

    /// <summary>The catalogue of Skipper's default registry and of what its flags add.</summary>
    public static EskipCatalogue Default => Read.Value;

    public IEnumerable<CatalogueEntry> Entries => _entries.Values;

    /// <summary>The filter or predicate of a name; case matters.</summary>
    public CatalogueEntry? Find(CallKind kind, string name) => _entries.GetValueOrDefault((kind, name));

    public bool TryFind(CallKind kind, string name, [NotNullWhen(true)] out CatalogueEntry? entry) => _entries.TryGetValue((kind, name), out entry);

    /// <summary>What a name that people are known to write stands for; <see langword="null"/> for any other name.</summary>
    public string? FindSlip(CallKind kind, string name) => _slips.GetValueOrDefault((kind, name));

    /// <summary>The known name that differs in its case only.</summary>
    public string? FindIgnoringCase(CallKind kind, string name) => _entries.Keys
        .Where(key => key.Kind == kind && string.Equals(key.Name, name, StringComparison.OrdinalIgnoreCase))
        .Select(static key => key.Name)
        .Order(StringComparer.Ordinal)
        .FirstOrDefault();

    /// <summary>The known name that is meant by an unknown one: one that differs in case, or one that is near.</summary>
    public string? Suggest(CallKind kind, string name)
    {
        if (FindSlip(kind, name) is { } slip)
        {
            return slip;
        }

        return FindIgnoringCase(kind, name) ?? _entries.Keys
            .Where(key => key.Kind == kind)
            .Select(key => (key.Name, Distance: NameDistance.Of(name, key.Name)))
            .Where(near => near.Distance <= NameDistance.MaxFor(name))
            .OrderBy(static near => near.Distance)
            .ThenBy(static near => near.Name, StringComparer.Ordinal)
            .Select(static near => near.Name)
            .FirstOrDefault();
    }
}
