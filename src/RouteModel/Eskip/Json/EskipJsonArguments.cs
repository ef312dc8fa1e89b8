using System.Text.Json;
using RouteModel.Eskip.Printing;
using RouteModel.Resources.Text;

namespace RouteModel.Eskip.Json;

/// <summary>Arguments from JSON. The recursion is bounded by <see cref="EskipJson.MaxDepth"/>.</summary>
internal static class EskipJsonArguments
{
    public static EskipArgument Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => Text(json),
        JsonValueKind.Number => Number(json),
        _ => new EskipArgument(Value(json)),
    };

    /// <summary>The text of a string. Half a surrogate pair, which JSON can escape, is U+FFFD as in Go.</summary>
    public static string Text(JsonElement json)
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return JsonText.Unescape(json.GetRawText());
        }
    }

    private static double Number(JsonElement json) => json.GetDouble() is var number && double.IsFinite(number)
        ? number
        : throw new FormatException($"the number {json.GetRawText()} is out of range");

    private static EskipJsonValue Value(JsonElement json)
    {
        using var text = new TextBuffer();
        using var goText = new TextBuffer();
        Append(json, text, goText);
        return new EskipJsonValue(text.ToString(), goText.ToString());
    }

    private static void Append(JsonElement json, TextBuffer text, TextBuffer goText)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.String:
                EskipJsonWriter.WriteString(text, Text(json), escapeHtml: false);
                goText.Append(Text(json));
                break;
            case JsonValueKind.Number:
                EskipJsonWriter.WriteNumber(text, Number(json));
                goText.Append(GoSyntax.FormatDouble(Number(json)));
                break;
            case JsonValueKind.Array:
                AppendArray(json, text, goText);
                break;
            case JsonValueKind.Object:
                AppendObject(json, text, goText);
                break;
            case JsonValueKind.Null:
                text.Append("null");
                goText.Append("<nil>");
                break;
            default:
                string word = json.ValueKind == JsonValueKind.True ? "true" : "false";
                text.Append(word);
                goText.Append(word);
                break;
        }
    }

    private static void AppendArray(JsonElement json, TextBuffer text, TextBuffer goText)
    {
        text.Append('[');
        goText.Append('[');
        bool isFirst = true;
        foreach (JsonElement item in json.EnumerateArray())
        {
            text.Append(isFirst ? "" : ",");
            goText.Append(isFirst ? "" : " ");
            Append(item, text, goText);
            isFirst = false;
        }

        text.Append(']');
        goText.Append(']');
    }

    private static void AppendObject(JsonElement json, TextBuffer text, TextBuffer goText)
    {
        var members = new SortedDictionary<string, JsonElement>(Utf8Order.Instance);
        foreach (JsonProperty member in json.EnumerateObject())
        {
            members[member.Name] = member.Value;
        }

        text.Append('{');
        goText.Append("map[");
        bool isFirst = true;
        foreach ((string name, JsonElement value) in members)
        {
            text.Append(isFirst ? "" : ",");
            goText.Append(isFirst ? "" : " ");
            EskipJsonWriter.WriteString(text, name, escapeHtml: false);
            text.Append(':');
            goText.Append(name).Append(':');
            Append(value, text, goText);
            isFirst = false;
        }

        text.Append('}');
        goText.Append(']');
    }
}
