using System.Globalization;
using System.Text;
using RouteModel.Resources.Text;

namespace RouteModel.Gateway.Operator;

/// <summary>
/// The address of a monitor. The operator puts its name into the address as it is, so that <c>&amp;</c>, <c>#</c>, <c>+</c> and <c>%</c> in it are
/// read as parts of an address; then the query is written anew, sorted by keys, unless it cannot be read.
/// </summary>
internal static class MonitorAddress
{
    private const string Unreserved = "-_.~";

    /// <summary>The query; <see langword="null"/> if no address can be made of the name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="fault">Go's text for what is no address.</param>
    public static AviQuery? Of(string name, string tenant, out string? fault)
    {
        fault = null;
        if (name.AsSpan().IndexOfAnyInRange('\0', '\x1f') >= 0 || name.Contains('\x7f', StringComparison.Ordinal))
        {
            fault = "net/url: invalid control character in URL";
            return null;
        }

        int hash = name.IndexOf('#', StringComparison.Ordinal);
        if (hash >= 0 && FindBadEscape(name.AsSpan(hash + 1)) is { } escape)
        {
            fault = $"invalid URL escape {GoSyntax.Quote(escape)}";
            return null;
        }

        string raw = "name=" + (hash < 0 ? name : name[..hash]);
        (byte[] Key, byte[] Value)[] pairs = [.. Decode(raw)];

        // What does not decode is left out; only where nothing does the query stays as it is.
        string query = pairs.Length == 0 ? raw
            : string.Join('&', pairs.OrderBy(static pair => Encoding.Latin1.GetString(pair.Key), StringComparer.Ordinal).Select(static pair => $"{Escape(pair.Key)}={Escape(pair.Value)}"));
        byte[]? found = pairs.FirstOrDefault(static pair => pair.Key.AsSpan().SequenceEqual("name"u8)).Value;
        return new AviQuery(found is null ? null : Encoding.UTF8.GetString(found), tenant, query);
    }

    private static IEnumerable<(byte[] Key, byte[] Value)> Decode(string query)
    {
        foreach (string pair in query.Split('&').Where(static pair => pair.Length > 0 && !pair.Contains(';', StringComparison.Ordinal)))
        {
            int equal = pair.IndexOf('=', StringComparison.Ordinal);
            if (Unescape(equal < 0 ? pair : pair[..equal]) is { } key && Unescape(equal < 0 ? "" : pair[(equal + 1)..]) is { } value)
            {
                yield return (key, value);
            }
        }
    }

    /// <summary>The first percent sign without two digits behind it, with as much of them as there is.</summary>
    private static string? FindBadEscape(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && (i + 2 >= text.Length || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2])))
            {
                return text[i..Math.Min(i + 3, text.Length)].ToString();
            }
        }

        return null;
    }

    /// <summary>Go's <c>url.QueryUnescape</c>; <see langword="null"/> where it fails.</summary>
    private static byte[]? Unescape(string text)
    {
        var bytes = new List<byte>();
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        for (int i = 0; i < utf8.Length; i++)
        {
            if (utf8[i] != '%')
            {
                bytes.Add(utf8[i] == '+' ? (byte)' ' : utf8[i]);
                continue;
            }

            if (i + 2 >= utf8.Length || !char.IsAsciiHexDigit((char)utf8[i + 1]) || !char.IsAsciiHexDigit((char)utf8[i + 2]))
            {
                return null;
            }

            bytes.Add((byte)int.Parse([(char)utf8[i + 1], (char)utf8[i + 2]], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            i += 2;
        }

        return [.. bytes];
    }

    /// <summary>Go's <c>url.QueryEscape</c>.</summary>
    private static string Escape(byte[] text)
    {
        var escaped = new StringBuilder();
        foreach (byte unit in text)
        {
            char c = (char)unit;
            _ = char.IsAsciiLetterOrDigit(c) || Unreserved.Contains(c, StringComparison.Ordinal) ? escaped.Append(c)
                : c == ' ' ? escaped.Append('+')
                : escaped.Append(CultureInfo.InvariantCulture, $"%{unit:X2}");
        }

        return escaped.ToString();
    }
}
