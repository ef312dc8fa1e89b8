using System.Globalization;
using System.Text;

namespace RouteModel.Gateway.Operator;

/// <summary>
/// The address of a monitor. The operator puts its name into the address as it is, so that <c>&amp;</c>, <c>#</c>, <c>+</c> and <c>%</c> in it are
/// read as parts of an address; then the query is written anew, sorted by keys, unless it cannot be read.
/// </summary>
internal static class MonitorAddress
{
    private const string Unreserved = "-_.~";

    /// <summary>The query; <see langword="null"/> if no address can be made of the name.</summary>
    public static AviQuery? Of(string name, string tenant)
    {
        if (name.AsSpan().IndexOfAnyInRange('\0', '\x1f') >= 0 || name.Contains('\x7f', StringComparison.Ordinal))
        {
            return null;
        }

        int fragment = name.IndexOf('#', StringComparison.Ordinal);
        string raw = "name=" + (fragment < 0 ? name : name[..fragment]);
        var pairs = new List<(string Key, string Value)>();
        foreach (string pair in raw.Split('&').Where(static pair => pair.Length > 0))
        {
            int equal = pair.IndexOf('=', StringComparison.Ordinal);
            string? key = Unescape(equal < 0 ? pair : pair[..equal]);
            string? value = Unescape(equal < 0 ? "" : pair[(equal + 1)..]);
            if (key is null || value is null || pair.Contains(';', StringComparison.Ordinal))
            {
                return new AviQuery(null, tenant, raw);
            }

            pairs.Add((key, value));
        }

        string query = string.Join('&', pairs.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => $"{Escape(pair.Key)}={Escape(pair.Value)}"));
        return new AviQuery(pairs.First(static pair => pair.Key == "name").Value, tenant, query);
    }

    /// <summary>Go's <c>url.QueryUnescape</c>; <see langword="null"/> where it fails.</summary>
    private static string? Unescape(string text)
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

        return Encoding.UTF8.GetString([.. bytes]);
    }

    /// <summary>Go's <c>url.QueryEscape</c>.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (byte unit in Encoding.UTF8.GetBytes(text))
        {
            char c = (char)unit;
            _ = char.IsAsciiLetterOrDigit(c) || Unreserved.Contains(c, StringComparison.Ordinal) ? escaped.Append(c)
                : c == ' ' ? escaped.Append('+')
                : escaped.Append(CultureInfo.InvariantCulture, $"%{unit:X2}");
        }

        return escaped.ToString();
    }
}
