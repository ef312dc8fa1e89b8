using System.Text;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Planning;

/// <summary>What makes two object schemas one C# type: everything that is checked, nothing that is only said.</summary>
internal static class SchemaShape
{
    /// <summary>A text that is equal for equal shapes and for no others.</summary>
    public static string Of(SchemaNode node)
    {
        var text = new StringBuilder();
        Append(text, node);
        return text.ToString();
    }

    /// <summary>The paths of all objects with this shape, in document order.</summary>
    public static IReadOnlyList<string> PathsOf(SchemaNode root, string shape)
    {
        var paths = new List<string>();
        Collect(root, shape, paths);
        return paths;
    }

    private static void Collect(SchemaNode node, string shape, List<string> paths)
    {
        if (node.Kind == SchemaKind.Object && node.Path.Length > 0 && Of(node) == shape)
        {
            paths.Add(node.Path);
        }

        foreach (SchemaProperty property in node.Properties)
        {
            Collect(property.Schema, shape, paths);
        }

        if (node.Items is not null)
        {
            Collect(node.Items, shape, paths);
        }
    }

    private static void Append(StringBuilder text, SchemaNode node)
    {
        Constraints limits = node.Constraints;
        text.Append(node.Kind).Append('(');
        AppendList(text, "enum", limits.Enum);
        AppendList(text, "required", node.Required);
        AppendLimit(text, "minLength", limits.MinLength);
        AppendLimit(text, "maxLength", limits.MaxLength);
        AppendLimit(text, "minimum", limits.Minimum);
        AppendLimit(text, "maximum", limits.Maximum);
        AppendLimit(text, "minItems", limits.MinItems);
        AppendLimit(text, "maxItems", limits.MaxItems);
        if (limits.Pattern is { } pattern)
        {
            AppendList(text, "pattern", [pattern.Pattern]);
        }

        if (limits.IsSet)
        {
            text.Append("set;");
        }

        foreach (SchemaProperty property in node.Properties)
        {
            AppendList(text, "property", [property.Name]);
            Append(text, property.Schema);
        }

        if (node.Items is not null)
        {
            text.Append("items:");
            Append(text, node.Items);
        }

        text.Append(')');
    }

    private static void AppendList(StringBuilder text, string label, IEnumerable<string> values)
    {
        foreach (string value in values)
        {
            // The length before the text keeps different lists apart whatever they hold.
            text.Append(label).Append(':').Append(value.Length).Append(':').Append(value).Append(';');
        }
    }

    private static void AppendLimit(StringBuilder text, string label, long? value)
    {
        if (value is { } limit)
        {
            text.Append(label).Append(':').Append(limit).Append(';');
        }
    }
}
