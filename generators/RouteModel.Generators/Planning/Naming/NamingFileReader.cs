using RouteModel.Generators.Common;
using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Reading;

namespace RouteModel.Generators.Planning.Naming;

/// <summary>Reads naming files. Their form is described in docs/naming.md.</summary>
internal sealed class NamingFileReader
{
    private readonly List<DiagnosticSpec> _diagnostics;
    private readonly List<DefinitionNames> _definitions = [];

    private NamingFileReader(IEnumerable<DiagnosticSpec> diagnostics) => _diagnostics = [.. diagnostics];

    public static Result<EquatableArray<DefinitionNames>> Read(NamesSource source)
    {
        Result<EquatableArray<YamlNode>> documents = YamlTreeReader.Read(source.Path, source.Text);
        var reader = new NamingFileReader(documents.Diagnostics);
        foreach (YamlNode document in documents.Value)
        {
            foreach (YamlEntry definition in reader.Entries(document, "a map from definitions (plural.group) to their names"))
            {
                reader.ReadDefinition(definition);
            }
        }

        return new Result<EquatableArray<DefinitionNames>>(reader._definitions.ToEquatableArray(), reader._diagnostics.ToEquatableArray());
    }

    private void ReadDefinition(YamlEntry definition)
    {
        var names = new List<GivenName>();
        foreach (YamlEntry section in Entries(definition.Value, "a map with the keys types, properties and values"))
        {
            switch (section.Key)
            {
                case "types":
                    ReadNames(section.Value, NamedThing.Type, names);
                    break;
                case "properties":
                    ReadNames(section.Value, NamedThing.Property, names);
                    break;
                case "values":
                    ReadValues(section.Value, names);
                    break;
                default:
                    Malformed(section.KeyLocation, $"'{section.Key}' is none of types, properties and values");
                    break;
            }
        }

        _definitions.Add(new DefinitionNames(definition.Key, definition.KeyLocation, names.ToEquatableArray()));
    }

    private void ReadNames(YamlNode section, NamedThing thing, List<GivenName> names)
    {
        foreach (YamlEntry entry in Entries(section, "a map from paths to names"))
        {
            AddName(thing, entry.Key, "", entry.Value, names);
        }
    }

    private void ReadValues(YamlNode section, List<GivenName> names)
    {
        foreach (YamlEntry enumeration in Entries(section, "a map from paths of enumerations to the names of their values"))
        {
            foreach (YamlEntry entry in Entries(enumeration.Value, "a map from values to names"))
            {
                AddName(NamedThing.Value, enumeration.Key, entry.Key, entry.Value, names);
            }
        }
    }

    private void AddName(NamedThing thing, string path, string value, YamlNode node, List<GivenName> names)
    {
        if (node is not YamlScalar { Kind: not ScalarKind.Null } scalar)
        {
            Malformed(node.Location, $"the name for '{path}' is no text");
        }
        else if (!CSharpNames.IsIdentifier(scalar.Text))
        {
            _diagnostics.Add(new DiagnosticSpec(
                DiagnosticCatalogue.InvalidName.Id, scalar.Location, new EquatableArray<string>([scalar.Text, path, "it is no identifier of C#"])));
        }
        else
        {
            names.Add(new GivenName(thing, path, value, scalar.Text, scalar.Location));
        }
    }

    private EquatableArray<YamlEntry> Entries(YamlNode node, string expected)
    {
        if (node is YamlMapping mapping)
        {
            return mapping.Entries;
        }

        if (node is not YamlScalar { Kind: ScalarKind.Null })
        {
            Malformed(node.Location, "expected " + expected);
        }

        return EquatableArray<YamlEntry>.Empty;
    }

    private void Malformed(LocationSpec location, string problem) =>
        _diagnostics.Add(new DiagnosticSpec(DiagnosticCatalogue.MalformedNames.Id, location, new EquatableArray<string>([problem])));
}
