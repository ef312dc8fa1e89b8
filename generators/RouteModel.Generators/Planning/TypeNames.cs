using RouteModel.Generators.Common;
using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Planning;

/// <summary>Chooses the names of the types of one resource and sees to it that no two are equal.</summary>
/// <remarks>
/// An object is the kind and the singular of its property (<c>RouteGroupBackend</c>), or the owner's name and that where the short form is
/// taken. An enumeration is its owner and the singular of its property (<c>RouteGroupBackendType</c>). Both can be named by path.
/// </remarks>
internal sealed class TypeNames
{
    /// <summary>The property in which a record keeps fields that its schema does not declare.</summary>
    public const string OtherFields = "OtherFields";

    private readonly CustomResourceVersion _resource;
    private readonly List<DiagnosticSpec> _diagnostics;
    private readonly Dictionary<string, string> _given = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _taken = new(StringComparer.Ordinal);

    public TypeNames(CustomResourceVersion resource, string given, List<DiagnosticSpec> diagnostics)
    {
        _resource = resource;
        _diagnostics = diagnostics;
        foreach (string pair in given.Split([',', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = pair.Split(['='], 2);
            if (parts.Length == 2)
            {
                _given[parts[0].Trim()] = parts[1].Trim();
            }
        }
    }

    /// <summary>Whether the resource itself already has a member of this name.</summary>
    public static bool IsRootMember(string name) =>
        name is "ApiVersion" or "Kind" or "Metadata" or "ResourceKind" or "ReadJson" or "ReadYaml" or "Validate" or "WriteTo" or "ToJson";

    public string NameObject(SchemaNode node, string word, string ownerName, IReadOnlyList<string> sharedPaths)
    {
        foreach (string path in sharedPaths)
        {
            if (_given.TryGetValue(path, out string? given))
            {
                _used.Add(path);
                return Claim(given, path, node.Location);
            }
        }

        string name = _resource.Kind + CSharpNames.Pascal(word);
        return Claim(_taken.ContainsKey(name) ? ownerName + CSharpNames.Pascal(word) : name, node.Path, node.Location);
    }

    public string NameEnum(SchemaNode node, string word, string ownerName)
    {
        _used.Add(node.Path);
        return Claim(_given.TryGetValue(node.Path, out string? given) ? given : ownerName + CSharpNames.Pascal(word), node.Path, node.Location);
    }

    public void MarkUsed(string path) => _used.Add(path);

    public string Claim(string name, string path, LocationSpec location)
    {
        if (_taken.TryGetValue(name, out string? other))
        {
            _diagnostics.Add(new DiagnosticSpec(DiagnosticCatalogue.NameClash.Id, location, new EquatableArray<string>([other, path, name])));
        }

        _taken[name] = path;
        return name;
    }

    public void ReportUnused()
    {
        foreach (string path in _given.Keys.Where(path => !_used.Contains(path)))
        {
            _diagnostics.Add(new DiagnosticSpec(
                DiagnosticCatalogue.UnusedTypeName.Id,
                _resource.Location,
                new EquatableArray<string>([path, $"{_resource.Group}/{_resource.Version} {_resource.Kind}"])));
        }
    }
}
