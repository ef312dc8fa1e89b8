using System.Globalization;
using System.Text;
using System.Text.Json;

namespace RouteModel.RouteGroups.Decoding;

/// <summary>JSON strings as Go reads them: an escaped surrogate without its partner becomes U+FFFD, where System.Text.Json throws.</summary>
internal static class GoJsonString
{
    public static string Read(JsonElement value)
    {
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return Unescape(value.GetRawText().AsSpan()[1..^1]);
        }
    }

    public static string ReadName(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            // The raw text of a property is its name, a colon and its value.
            string raw = property.ToString();
            return Unescape(raw.AsSpan(1, ClosingQuote(raw) - 1));
        }
    }

    private static int ClosingQuote(string raw)
    {
        int i = 1;
        while (raw[i] != '"')
        {
            i += raw[i] == '\\' ? 2 : 1;
        }

        return i;
    }

    private static string Unescape(ReadOnlySpan<char> raw)
    {
        var text = new StringBuilder(raw.Length);
        for (int i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }

            i++;
            if (raw[i] == 'u')
            {
                text.Append((char)int.Parse(raw.Slice(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 4;
            }
            else
            {
                text.Append(Simple(raw[i]));
            }
        }

        return ReplaceLoneSurrogates(text.ToString());
    }

    private static char Simple(char escape) => escape switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => escape,
    };

    private static string ReplaceLoneSurrogates(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            whole.Append(rune.ToString());
        }

        return whole.ToString();
    }
}
