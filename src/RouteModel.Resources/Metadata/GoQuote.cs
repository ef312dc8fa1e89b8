using System.Globalization;
using System.Text;

namespace RouteModel.Resources.Metadata;

/// <summary>The quoting of Go's package <c>time</c>: quotes and backslashes are escaped, and every byte that is no printable ASCII as <c>\xNN</c>.</summary>
internal static class GoQuote
{
    public static string Time(string value)
    {
        var text = new StringBuilder("\"", value.Length + 2);
        foreach (byte b in Encoding.UTF8.GetBytes(value))
        {
            _ = b switch
            {
                (byte)'"' or (byte)'\\' => text.Append('\\').Append((char)b),
                < 0x20 or >= 0x80 => text.Append("\\x").Append(b.ToString("x2", CultureInfo.InvariantCulture)),
                _ => text.Append((char)b),
            };
        }

        return text.Append('"').ToString();
    }
}
