using System.Globalization;
using System.Text.RegularExpressions;
using RouteModel.Resources;
using RouteModel.Resources.Schemas;
using YamlDotNet.RepresentationModel;

namespace RouteModel.Conformance.Kubernetes;

/// <summary>Turns recorded CRDs into kinds by hand, apart from the generator, as far as the schema data has their keywords.</summary>
internal static class CrdKinds
{
    private static readonly HashSet<string> Known =
    [
        "description", "title", "type", "properties", "required", "items", "enum", "maxLength", "minLength", "pattern", "minimum", "maximum",
        "minItems", "maxItems", "x-kubernetes-list-type", "x-kubernetes-list-map-keys", "x-kubernetes-map-type",
    ];

    /// <summary>What .NET reads in another way than RE2, or not at all.</summary>
    private static readonly Regex Dialect = new(@"\\[A-Za-z]|\(\?|\[\[|[^\x20-\x7e]|\$.", RegexOptions.CultureInvariant);

    /// <summary>The kind of one version of a CRD; <see langword="null"/> and the first keyword that is not known, if there is one.</summary>
    public static CustomResourceKind? Read(string path, string version, out string? unknown)
    {
        var yaml = new YamlStream();
        using (var reader = new StreamReader(path))
        {
            yaml.Load(reader);
        }

        unknown = null;
        YamlNode spec = yaml.Documents[0].RootNode["spec"];
        YamlNode found = ((YamlSequenceNode)spec["versions"]).First(node => Text(node["name"]) == version);
        StructuralSchema schema = Schema(found["schema"]["openAPIV3Schema"], ref unknown);
        return unknown is not null ? null : new CustomResourceKind<RecordedKind>(
            Text(spec["group"]),
            version,
            Text(spec["names"]["kind"]),
            Text(spec["names"]["plural"]),
            Text(spec["scope"]) == "Namespaced",
            () => schema,
            Find(found, "subresources") is { } subresources && Find(subresources, "status") is not null);
    }

    private static StructuralSchema Schema(YamlNode node, ref string? unknown)
    {
        foreach (YamlNode key in ((YamlMappingNode)node).Children.Keys)
        {
            unknown ??= Known.Contains(Text(key)) ? null : Text(key);
        }

        string type = Find(node, "type") is { } named ? Text(named) : "";
        var members = Find(node, "enum") as YamlSequenceNode;
        if (type.Length == 0 || (members is not null && type != "string"))
        {
            unknown ??= type.Length == 0 ? "no type" : "enum of " + type;
        }

        if (Find(node, "pattern") is { } dialect && Dialect.IsMatch(Text(dialect)))
        {
            unknown ??= "pattern " + Text(dialect);
        }

        return unknown is not null ? new StructuralSchema() : new StructuralSchema
        {
            Type = type switch
            {
                "object" => SchemaType.Object,
                "array" => SchemaType.Array,
                "string" => SchemaType.String,
                "integer" => SchemaType.Integer,
                "number" => SchemaType.Number,
                "boolean" => SchemaType.Boolean,
                _ => SchemaType.Any,
            },
            Properties = Properties(node, ref unknown),
            Required = Texts(node, "required"),
            Items = Find(node, "items") is { } items ? Schema(items, ref unknown) : null,
            ListType = Find(node, "x-kubernetes-list-type") is not { } list ? ListType.Atomic
                : Text(list) == "set" ? ListType.Set
                : Text(list) == "map" ? ListType.Map
                : ListType.Atomic,
            ListMapKeys = Texts(node, "x-kubernetes-list-map-keys"),
            Enum = Texts(node, "enum"),
            MaxLength = Integer(node, "maxLength"),
            MinLength = Integer(node, "minLength"),
            Pattern = Find(node, "pattern") is { } pattern ? Pattern(Text(pattern)) : null,
            Minimum = Number(node, "minimum"),
            Maximum = Number(node, "maximum"),
            MinItems = Integer(node, "minItems"),
            MaxItems = Integer(node, "maxItems"),
        };
    }

    private static List<PropertySchema> Properties(YamlNode node, ref string? unknown)
    {
        var properties = new List<PropertySchema>();
        if (Find(node, "properties") is YamlMappingNode mapping)
        {
            foreach ((YamlNode name, YamlNode schema) in mapping.Children)
            {
                properties.Add(new PropertySchema(Text(name), Schema(schema, ref unknown)));
            }
        }

        return properties;
    }

    // In what is left RE2 and .NET differ at the end of the text only.
    private static PatternSchema Pattern(string text)
    {
        var regex = new Regex(text.EndsWith('$') ? text[..^1] + "\\z" : text, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        return new PatternSchema(text, regex.IsMatch);
    }

    private static YamlNode? Find(YamlNode node, string key) =>
        ((YamlMappingNode)node).Children.TryGetValue(new YamlScalarNode(key), out YamlNode? value) ? value : null;

    private static List<string> Texts(YamlNode node, string key) => Find(node, key) is YamlSequenceNode list ? [.. list.Select(Text)] : [];

    private static long? Integer(YamlNode node, string key) =>
        Find(node, key) is { } value ? long.Parse(Text(value), CultureInfo.InvariantCulture) : null;

    private static double? Number(YamlNode node, string key) =>
        Find(node, key) is { } value ? double.Parse(Text(value), CultureInfo.InvariantCulture) : null;

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;
}
