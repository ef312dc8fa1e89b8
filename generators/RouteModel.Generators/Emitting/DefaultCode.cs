using RouteModel.Generators.Planning;
using RouteModel.Generators.Reading;

namespace RouteModel.Generators.Emitting;

/// <summary>Defaults of the schema as values of the model.</summary>
internal static class DefaultCode
{
    /// <summary>The C# that makes a default; <see langword="null"/> if the model cannot hold it as it stands.</summary>
    /// <param name="json">The default.</param>
    /// <param name="value">The plan of the value.</param>
    /// <param name="plan">The plan of the resource.</param>
    public static string? Of(string json, ValueSpec value, ResourcePlan plan)
    {
        IReadOnlyList<YamlNode> documents = YamlTreeReader.Read(new CrdSource("", "- " + json, "", "")).Value;
        return documents.Count == 1 && documents[0] is YamlSequence { Items.Count: 1 } list ? Of(list.Items[0], value, plan) : null;
    }

    private static string? Of(YamlNode node, ValueSpec value, ResourcePlan plan)
    {
        if (value.IsNullable)
        {
            return null;
        }

        return (value.Kind, node) switch
        {
            (ValueKind.String, YamlScalar { Kind: ScalarKind.String } text) => CSharpText.Literal(text.Text),
            (ValueKind.Enum, YamlScalar { Kind: ScalarKind.String } text) => $"new {value.TypeName}({CSharpText.Literal(text.Text)})",
            (ValueKind.IntOrString, YamlScalar { Kind: ScalarKind.String } text) => $"new {CSharpText.TypeOf(value)}({CSharpText.Literal(text.Text)})",
            (ValueKind.IntOrString, YamlScalar { Kind: ScalarKind.Integer } number) => $"new {CSharpText.TypeOf(value)}({number.Text})",
            (ValueKind.Integer, YamlScalar { Kind: ScalarKind.Integer } number) => number.Text,
            (ValueKind.Boolean, YamlScalar { Kind: ScalarKind.Boolean } flag) => ScalarResolver.ToBoolean(flag.Text) ? "true" : "false",
            (ValueKind.List, YamlSequence list) => OfList(list, value, plan),
            (ValueKind.Map, YamlMapping map) => OfMap(map, value, plan),
            (ValueKind.Object, YamlMapping record) => OfRecord(record, value, plan),
            _ => null,
        };
    }

    private static string? OfList(YamlSequence list, ValueSpec value, ResourcePlan plan)
    {
        string?[] items = [.. list.Items.Select(item => Of(item, value.Item!, plan))];
        return items.Contains(null) ? null : $"{Alias.Collections}ValueList.Create<{CSharpText.TypeOf(value.Item!)}>([{string.Join(", ", items)}])";
    }

    private static string? OfMap(YamlMapping map, ValueSpec value, ResourcePlan plan)
    {
        var entries = new List<string>();
        foreach (YamlEntry entry in map.Entries)
        {
            if (Of(entry.Value, value.Item!, plan) is not { } item)
            {
                return null;
            }

            entries.Add($"new({CSharpText.Literal(entry.Key)}, {item})");
        }

        return $"new {CSharpText.TypeOf(value)}([{string.Join(", ", entries)}])";
    }

    private static string? OfRecord(YamlMapping record, ValueSpec value, ResourcePlan plan)
    {
        ObjectTypeSpec type = plan.Objects.First(type => type.Name == value.TypeName);
        var members = new List<string>();
        foreach (YamlEntry entry in record.Entries)
        {
            if (type.Properties.FirstOrDefault(property => property.JsonName == entry.Key) is not { } property || Of(entry.Value, property.Value, plan) is not { } member)
            {
                return null;
            }

            members.Add($"{property.Name} = {member}");
        }

        return members.Count == 0 ? $"new {type.Name}()" : $"new {type.Name} {{ {string.Join(", ", members)} }}";
    }
}
