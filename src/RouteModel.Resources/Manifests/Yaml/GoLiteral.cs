using System.Globalization;
using System.Text;
using RouteModel.Resources.Text;

namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>Go's <c>%#v</c> of a value, as it stands in error texts. Text beyond 64 KiB is cut, which also bounds the recursion.</summary>
internal static class GoLiteral
{
    private const int MaxLength = 64 * 1024;

    public static string Format(GoValue value)
    {
        if (value.Kind == GoKind.Null)
        {
            return "<nil>";
        }

        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    private static void Append(StringBuilder text, GoValue value)
    {
        if (text.Length > MaxLength)
        {
            return;
        }

        switch (value.Kind)
        {
            case GoKind.Null: text.Append("interface {}(nil)"); break;
            case GoKind.Bool: text.Append(value.Bits != 0 ? "true" : "false"); break;
            case GoKind.Int: text.Append(CultureInfo.InvariantCulture, $"{value.Bits}"); break;
            case GoKind.Uint: text.Append(CultureInfo.InvariantCulture, $"0x{value.Bits:x}"); break;
            case GoKind.Float: text.Append(GoSyntax.FormatDouble(value.Float)); break;
            case GoKind.Text: GoSyntax.AppendQuoted(text, value.Text.Length > MaxLength ? value.Text[..MaxLength] : value.Text); break;
            case GoKind.Slice: AppendSlice(text, value.Items!); break;
            default: AppendMap(text, value.Map!); break;
        }
    }

    private static void AppendSlice(StringBuilder text, List<GoValue> items)
    {
        text.Append("[]interface {}{");
        for (int i = 0; i < items.Count && text.Length <= MaxLength; i++)
        {
            text.Append(i > 0 ? ", " : "");
            Append(text, items[i]);
        }

        text.Append('}');
    }

    /// <summary>Go prints maps by key: kind before kind (in an order that upstream leaves to chance), then by value.</summary>
    private static void AppendMap(StringBuilder text, GoMap map)
    {
        text.Append("map[interface {}]interface {}{");
        string separator = "";
        foreach ((GoValue key, GoValue value) in map.Entries
            .OrderBy(e => e.Key.Kind).ThenBy(e => e.Key.Bits).ThenBy(e => e.Key.Float).ThenBy(e => e.Key.Text, Utf8Order.Instance))
        {
            if (text.Length > MaxLength)
            {
                break;
            }

            text.Append(separator);
            Append(text, key);
            text.Append(':');
            Append(text, value);
            separator = ", ";
        }

        text.Append('}');
    }
}
