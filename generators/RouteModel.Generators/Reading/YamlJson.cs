using System.Globalization;
using System.Text;

namespace RouteModel.Generators.Reading;

/// <summary>Writes a YAML value as JSON, for defaults and enumerations.</summary>
internal static class YamlJson
{
    public static string Write(YamlNode node)
    {
        var text = new StringBuilder();
        Append(text, node);
        return text.ToString();
    }

    /// <summary>The string that a JSON text of <see cref="Write"/> holds; <see langword="null"/> if it holds something else.</summary>
    public static string? ReadString(string json)
    {
        if (json.Length < 2 || json[0] != '"')
        {
            return null;
        }

        var text = new StringBuilder(json.Length);
        for (int i = 1; i < json.Length - 1; i++)
        {
            if (json[i] != '\\')
            {
                text.Append(json[i]);
            }
            else if (json[++i] == 'u')
            {
                text.Append((char)int.Parse(json.Substring(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 4;
            }
            else
            {
                text.Append(json[i]);
            }
        }

        return text.ToString();
    }

    public static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (char c in value)
        {
            if (c is '"' or '\\')
            {
                text.Append('\\').Append(c);
            }
            else if (c < ' ')
            {
                text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                text.Append(c);
            }
        }

        text.Append('"');
    }

    /// <summary>Depth is bounded by the reader of the tree.</summary>
    private static void Append(StringBuilder text, YamlNode node)
    {
        switch (node)
        {
            case YamlScalar scalar:
                AppendScalar(text, scalar);
                break;
            case YamlSequence sequence:
                text.Append('[');
                for (int i = 0; i < sequence.Items.Count; i++)
                {
                    text.Append(i == 0 ? "" : ",");
                    Append(text, sequence.Items[i]);
                }

                text.Append(']');
                break;
            case YamlMapping mapping:
                text.Append('{');
                for (int i = 0; i < mapping.Entries.Count; i++)
                {
                    text.Append(i == 0 ? "" : ",");
                    AppendString(text, mapping.Entries[i].Key);
                    text.Append(':');
                    Append(text, mapping.Entries[i].Value);
                }

                text.Append('}');
                break;
            default:
                break;
        }
    }

    private static void AppendScalar(StringBuilder text, YamlScalar scalar)
    {
        switch (scalar.Kind)
        {
            case ScalarKind.Null:
                text.Append("null");
                break;
            case ScalarKind.Boolean:
                text.Append(ScalarResolver.ToBoolean(scalar.Text) ? "true" : "false");
                break;
            case ScalarKind.Integer:
                text.Append((ScalarResolver.ToInteger(scalar.Text) ?? 0).ToString(CultureInfo.InvariantCulture));
                break;
            case ScalarKind.Float:
                AppendFloat(text, ScalarResolver.ToDouble(scalar.Text) ?? 0);
                break;
            default:
                AppendString(text, scalar.Text);
                break;
        }
    }

    /// <summary>A float with an integral value becomes an integer on the way from YAML through Go's JSON.</summary>
    private static void AppendFloat(StringBuilder text, double value) => text.Append(
        value == Math.Floor(value) && Math.Abs(value) < 1e15
            ? ((long)value).ToString(CultureInfo.InvariantCulture)
            : value.ToString("R", CultureInfo.InvariantCulture));
}
