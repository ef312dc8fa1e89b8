using System.Globalization;
using System.Text;

namespace RouteModel.Generators.Cel.Syntax;

/// <summary>What the text of a literal stands for.</summary>
/// <remarks>cel-go: <c>parser/unescape.go</c> and Go's <c>strconv</c>.</remarks>
internal static class CelLiteralText
{
    /// <summary>An int: decimal with any leading zeros or <c>0x</c>; <see langword="null"/> if it does not fit.</summary>
    public static long? Int(string text, bool isNegative)
    {
        if (Magnitude(text) is not { } magnitude || magnitude > (isNegative ? 1UL << 63 : long.MaxValue))
        {
            return null;
        }

        return isNegative ? unchecked(-(long)magnitude) : (long)magnitude;
    }

    /// <summary>A uint with its suffix; <see langword="null"/> if it does not fit.</summary>
    public static ulong? Uint(string text) => Magnitude(text.Substring(0, text.Length - 1));

    /// <summary>A double; <see langword="null"/> if it is too large.</summary>
    public static double? Double(string text, bool isNegative) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && !double.IsInfinity(value)
            ? isNegative ? -value : value
            : null;

    /// <summary>A string; <see langword="null"/> if an escape is no code point.</summary>
    public static string? String(string literal)
    {
        string body = Body(literal, out bool isRaw);
        if (isRaw)
        {
            return body;
        }

        var text = new StringBuilder(body.Length);
        for (int i = 0; i < body.Length;)
        {
            if (body[i] != '\\')
            {
                text.Append(body[i++]);
                continue;
            }

            long point = Escape(body, ref i, out _);
            if (point is > 0x10FFFF or (>= 0xD800 and <= 0xDFFF))
            {
                return null;
            }

            CelSourceText.Append(text, (int)point);
        }

        return text.ToString();
    }

    /// <summary>Bytes, from a literal without its <c>b</c>; <see langword="null"/> if an escape stands for a code point.</summary>
    public static byte[]? Bytes(string literal)
    {
        string body = Body(literal, out bool isRaw);
        var bytes = new List<byte>(body.Length);
        int plain = 0;
        for (int i = 0; i < body.Length && !isRaw;)
        {
            if (body[i] != '\\')
            {
                i++;
                continue;
            }

            bytes.AddRange(Encoding.UTF8.GetBytes(body.Substring(plain, i - plain)));
            long value = Escape(body, ref i, out bool isCodePoint);
            if (isCodePoint)
            {
                return null;
            }

            bytes.Add((byte)value);
            plain = i;
        }

        bytes.AddRange(Encoding.UTF8.GetBytes(body.Substring(plain)));
        return [.. bytes];
    }

    private static ulong? Magnitude(string text)
    {
        bool isHex = text.StartsWith("0x", StringComparison.Ordinal);
        return ulong.TryParse(
            isHex ? text.Substring(2) : text,
            isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
            CultureInfo.InvariantCulture,
            out ulong value) ? value : null;
    }

    /// <summary>What stands between the quotes, with every end of line a line feed.</summary>
    private static string Body(string literal, out bool isRaw)
    {
        string text = literal.Replace("\r\n", "\n").Replace('\r', '\n');
        isRaw = text[0] is 'r' or 'R';
        text = isRaw ? text.Substring(1) : text;
        int quotes = text.Length >= 6 && text[1] == text[0] && text[2] == text[0] ? 3 : 1;
        return text.Substring(quotes, text.Length - (2 * quotes));
    }

    /// <summary>The value of an escape that the lexer accepted.</summary>
    private static long Escape(string body, ref int index, out bool isCodePoint)
    {
        char kind = body[index + 1];
        int digits = kind switch
        {
            'x' or 'X' => 2,
            'u' => 4,
            'U' => 8,
            >= '0' and <= '3' => 3,
            _ => 0,
        };
        isCodePoint = kind is 'u' or 'U';
        if (digits == 0)
        {
            index += 2;
            return kind switch
            {
                'a' => '\a',
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'v' => '\v',
                _ => kind,
            };
        }

        int radix = kind <= '3' ? 8 : 16;
        int start = radix == 8 ? index + 1 : index + 2;
        long value = 0;
        for (int i = start; i < start + digits; i++)
        {
            value = (value * radix) + (body[i] <= '9' ? body[i] - '0' : (body[i] | 0x20) - 'a' + 10);
        }

        index = start + digits;
        return value;
    }
}
