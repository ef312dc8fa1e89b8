using RouteModel.Generators.Common;
using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Reading;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Planning.Naming;

/// <summary>The names that a consumer gives one definition, and which of them were for something.</summary>
internal sealed class GivenNames
{
    private readonly GivenName[] _names;
    private readonly HashSet<GivenName> _used = [];
    private readonly Dictionary<(NamedThing Thing, string Path, string Value), List<GivenName>> _byPath = [];

    private GivenNames(IEnumerable<GivenName> names)
    {
        _names = [.. names];
        foreach (GivenName name in _names)
        {
            var key = (name.Thing, name.Path, name.Value);
            if (!_byPath.TryGetValue(key, out List<GivenName>? known))
            {
                _byPath[key] = known = [];
            }

            known.Add(name);
        }
    }

    /// <summary>The names for a definition: those of its item go before those of naming files.</summary>
    public static GivenNames For(CustomResourceVersion version, CrdSource source, EquatableArray<DefinitionNames> files) => new(
    [
        .. OfItem(source.TypeNames),
        .. files.Where(file => file.Definition == NameOf(version)).SelectMany(file => file.Names),
    ]);

    /// <summary>The name of the definition of a version, as the API server demands it.</summary>
    public static string NameOf(CustomResourceVersion version) => $"{version.Plural}.{version.Group}";

    /// <summary>The name for a thing that any of the paths leads to.</summary>
    public GivenName? Find(NamedThing thing, IEnumerable<string> paths, string value, List<DiagnosticSpec> diagnostics)
    {
        GivenName? first = null;
        foreach (GivenName name in paths.SelectMany(path => _byPath.TryGetValue((thing, path, value), out List<GivenName>? known) ? known : []))
        {
            first ??= name;
            bool isNew = _used.Add(name);
            if (isNew && first.Location is not null && name.Location is { } location && first.Name != name.Name)
            {
                diagnostics.Add(new DiagnosticSpec(
                    DiagnosticCatalogue.NamedTwice.Id, location, new EquatableArray<string>([name.Path, name.Name, first.Path, first.Name])));
            }
        }

        return first;
    }

    /// <summary>The names that were for nothing, of the item or of the naming files.</summary>
    public IEnumerable<GivenName> Unused(bool ofItem) => _names.Where(name => name.Location is null == ofItem && !_used.Contains(name));

    private static IEnumerable<GivenName> OfItem(string typeNames)
    {
        foreach (string pair in typeNames.Split([',', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = pair.Split(['='], 2);
            if (parts.Length == 2)
            {
                yield return new GivenName(NamedThing.Type, parts[0].Trim(), "", parts[1].Trim(), null);
            }
        }
    }
}
