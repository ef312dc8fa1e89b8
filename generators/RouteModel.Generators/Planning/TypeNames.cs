using RouteModel.Generators.Common;
using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Planning.Naming;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Planning;

/// <summary>Chooses the names of the types of one resource and sees to it that no two are equal.</summary>
/// <remarks>
/// An object is the kind and the singular of its property (<c>RouteGroupBackend</c>), or the owner's name and that where the short form is
/// taken. An enumeration is its owner and the singular of its property (<c>RouteGroupBackendType</c>). A number makes out of a name that is
/// taken nevertheless one that is not. All can be named by path.
/// </remarks>
internal sealed class TypeNames
{
    /// <summary>The property in which a record keeps fields that its schema does not declare.</summary>
    public const string OtherFields = "OtherFields";

    /// <summary>What the classes beside a model are called behind its own name.</summary>
    public static readonly string[] Companions = ["Reader", "Writer", "Validator", "Schema", "Patterns", "Rules"];

    private readonly CustomResourceVersion _resource;
    private readonly GivenNames _given;
    private readonly List<DiagnosticSpec> _diagnostics;
    private readonly Dictionary<string, string> _taken = new(StringComparer.Ordinal);

    public TypeNames(CustomResourceVersion resource, GivenNames given, List<DiagnosticSpec> diagnostics)
    {
        _resource = resource;
        _given = given;
        _diagnostics = diagnostics;
        Root = Given([GivenName.Root], resource.Location) ?? CSharpNames.Pascal(resource.Kind);
        Claim(Root, "the resource", resource.Location);
        foreach (string companion in Companions)
        {
            _taken[Root + companion] = "a class of the model";
        }
    }

    /// <summary>The name of the resource itself.</summary>
    public string Root { get; }

    /// <summary>The names of all types.</summary>
    public IEnumerable<string> All => _taken.Keys;

    /// <summary>Whether the resource itself already has a member of this name.</summary>
    public static bool IsRootMember(string name) =>
        name is "ApiVersion" or "Kind" or "Metadata" or "ResourceKind" or "ReadJson" or "ReadYaml" or "Validate" or "WriteTo" or "ToJson";

    public string NameObject(SchemaNode node, string word, string ownerName, IReadOnlyList<string> paths) =>
        Claim(Given(paths, node.Location) ?? Free(Root + CSharpNames.Pascal(word), ownerName + CSharpNames.Pascal(word)), node.Path, node.Location);

    public string NameEnum(SchemaNode node, string word, string ownerName, IReadOnlyList<string> paths)
    {
        string name = ownerName + CSharpNames.Pascal(word);
        return Claim(Given(paths, node.Location) ?? Free(name, name), node.Path, node.Location);
    }

    private string? Given(IReadOnlyList<string> paths, LocationSpec location)
    {
        if (_given.Find(NamedThing.Type, paths, "", _diagnostics) is not { } given)
        {
            return null;
        }

        if (CSharpNames.IsIdentifier(given.Name))
        {
            return given.Name;
        }

        _diagnostics.Add(new DiagnosticSpec(
            DiagnosticCatalogue.InvalidName.Id, location, new EquatableArray<string>([given.Name, given.Path, "it is no identifier of C#"])));
        return null;
    }

    private string Free(string name, string longer)
    {
        string free = _taken.ContainsKey(name) ? longer : name;
        for (int number = 2; _taken.ContainsKey(free); number++)
        {
            free = longer + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return free;
    }

    private string Claim(string name, string path, LocationSpec location)
    {
        if (_taken.TryGetValue(name, out string? other))
        {
            _diagnostics.Add(new DiagnosticSpec(DiagnosticCatalogue.NameClash.Id, location, new EquatableArray<string>([other, path, name])));
        }

        _taken[name] = path;
        return name;
    }
}
