using RouteModel.Generators.Common;
using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Reading;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Planning;

/// <summary>Schemas without what is only said: equal shapes check the same, and moving lines or changing a description changes nothing.</summary>
internal static class SchemaShape
{
    private static readonly LocationSpec s_nowhere = new("", 0, 0, 0, 0);

    /// <summary>The schema without places, paths and descriptions.</summary>
    public static SchemaNode Of(SchemaNode node) => node with
    {
        Path = "",
        Location = s_nowhere,
        DefaultLocation = null,
        Description = null,
        Properties = node.Properties.Select(property => property with { Schema = Of(property.Schema) }).ToEquatableArray(),
        Items = node.Items is { } items ? Of(items) : null,
        AdditionalSchema = node.AdditionalSchema is { } additional ? Of(additional) : null,
        Rules = node.Rules.Select(Of).ToEquatableArray(),
        Junctors = node.Junctors.Select(junctor => junctor with { Entries = junctor.Entries.Select(Of).ToEquatableArray() }).ToEquatableArray(),
    };

    private static RuleSpec Of(RuleSpec rule) => rule with
    {
        Location = s_nowhere,
        Rule = Of(rule.Rule),
        Message = Of(rule.Message),
        MessageExpression = Of(rule.MessageExpression),
        Reason = Of(rule.Reason),
        FieldPath = Of(rule.FieldPath),
    };

    private static YamlScalar? Of(YamlScalar? scalar) => scalar is null ? null : scalar with { Location = s_nowhere };

    /// <summary>What makes two object schemas one C# type: whether <c>null</c> or a default stands for the object is no matter of the object.</summary>
    public static SchemaNode OfType(SchemaNode node) => Of(node) with { IsNullable = false, Default = null };

    /// <summary>The paths of all records of the schema by their type, in document order.</summary>
    public static Dictionary<SchemaNode, List<string>> PathsByType(SchemaNode root)
    {
        var paths = new Dictionary<SchemaNode, List<string>>();
        foreach (SchemaNode node in Walk(root).Where(node => IsRecord(node) && !ReferenceEquals(node, root)))
        {
            Add(paths, OfType(node), node.Path);
        }

        return paths;
    }

    /// <summary>The paths of all enumerations of the schema by <see cref="EnumKey"/>, in document order.</summary>
    public static Dictionary<string, List<string>> PathsByEnum(SchemaNode root)
    {
        var paths = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (SchemaNode node in Walk(root).Where(node => node.Constraints.Enum.Count > 0))
        {
            Add(paths, EnumKey(node), node.Path);
        }

        return paths;
    }

    /// <summary>What makes two enumerations one C# type: their values.</summary>
    public static string EnumKey(SchemaNode node) => string.Join("\n", node.Constraints.Enum);

    /// <summary>The members of an enumeration that are strings; <see langword="null"/> if any other is among them.</summary>
    public static string[]? Strings(EquatableArray<string> values)
    {
        string?[] strings = [.. values.Select(YamlJson.ReadString)];
        return strings.Contains(null) ? null : [.. strings.OfType<string>()];
    }

    /// <summary>Whether an object becomes a record: it declares fields, or nothing at all.</summary>
    public static bool IsRecord(SchemaNode node) =>
        node.Kind == SchemaKind.Object && !node.IsEmbeddedResource && !node.IsIntOrString
        && (node.Properties.Count > 0 || (node.AdditionalSchema is null && node.AdditionalFlag is not true && !node.PreservesUnknownFields));

    private static void Add<TKey>(Dictionary<TKey, List<string>> paths, TKey key, string path)
        where TKey : notnull
    {
        if (!paths.TryGetValue(key, out List<string>? known))
        {
            paths[key] = known = [];
        }

        known.Add(path);
    }

    /// <summary>The nodes that describe data of their own, in document order.</summary>
    private static IEnumerable<SchemaNode> Walk(SchemaNode node) =>
    [
        node,
        .. node.Properties.SelectMany(property => Walk(property.Schema)),
        .. node.Items is { } items ? Walk(items) : [],
        .. node.AdditionalSchema is { } additional ? Walk(additional) : [],
    ];
}
