using System.Globalization;
using System.Text;

namespace RouteModel.Eskip.Json;

/// <summary>Strings that <see cref="System.Text.Json"/> refuses and Go takes: escapes of half a surrogate pair.</summary>
internal static class JsonText
{
    /// <summary>The value of a well-formed JSON string, quotes included; a half pair becomes U+FFFD.</summary>
    public static string Unescape(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (int i = 1; i < raw.Length - 1; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }

            i++;
            if (raw[i] == 'u')
            {
                text.Append((char)ushort.Parse(raw.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 4;
            }
            else
            {
                text.Append(raw[i] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', var c => c });
            }
        }

        // Encoding replaces what is half a pair.
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
