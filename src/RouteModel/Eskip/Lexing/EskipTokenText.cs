using System.Buffers;
using System.Globalization;
using System.Text;

namespace RouteModel.Eskip.Lexing;

/// <summary>The values of tokens. Bytes that are no UTF-8 become U+FFFD.</summary>
internal static class EskipTokenText
{
    /// <summary>The value as Skipper's lexer has it: a literal without delimiters and escapes, any other token as it stands.</summary>
    public static string Value(ReadOnlySpan<byte> text, EskipToken token)
    {
        ReadOnlySpan<byte> lexeme = text[token.Start..token.End];
        return token.Kind switch
        {
            EskipTokenKind.String when token.HasEscape => Unescape(lexeme[1..^1], lexeme[0], withControls: true),
            EskipTokenKind.Regexp when token.HasEscape => Unescape(lexeme[1..^1], lexeme[0], withControls: false),
            EskipTokenKind.String or EskipTokenKind.Regexp => ToText(lexeme[1..^1]),
            _ => ToText(lexeme),
        };
    }

    /// <summary>The value of a symbol, which is ASCII; of no token it is empty.</summary>
    public static string Symbol(ReadOnlySpan<byte> text, EskipToken symbol) => Encoding.Latin1.GetString(text[symbol.Start..symbol.End]);

    /// <summary>The double nearest to a number; infinite when it has too many digits.</summary>
    public static double Number(ReadOnlySpan<byte> text, EskipToken token) => double.Parse(
        text[token.Start..token.End],
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
        CultureInfo.InvariantCulture);

    // A string knows the controls and its own delimiter; an expression leaves the controls to the regular expression engine.
    private static string Unescape(ReadOnlySpan<byte> content, byte delimiter, bool withControls)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(content.Length);
        int length = 0;
        while (true)
        {
            int at = content.IndexOf((byte)'\\');
            if (at < 0)
            {
                content.CopyTo(buffer.AsSpan(length));
                length += content.Length;
                break;
            }

            content[..at].CopyTo(buffer.AsSpan(length));
            length += at;
            byte escaped = content[at + 1];
            byte control = withControls ? Control(escaped) : (byte)0;
            if (control == 0 && escaped != '\\' && escaped != delimiter)
            {
                buffer[length++] = (byte)'\\';
            }

            buffer[length++] = control == 0 ? escaped : control;
            content = content[(at + 2)..];
        }

        string value = ToText(buffer.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(buffer);
        return value;
    }

    // Nearly all text is ASCII, and looking first is faster than counting characters.
    private static string ToText(ReadOnlySpan<byte> utf8) => Ascii.IsValid(utf8) ? Encoding.Latin1.GetString(utf8) : Encoding.UTF8.GetString(utf8);

    private static byte Control(byte letter) => letter switch
    {
        (byte)'a' => 0x07,
        (byte)'b' => 0x08,
        (byte)'f' => 0x0c,
        (byte)'n' => 0x0a,
        (byte)'r' => 0x0d,
        (byte)'t' => 0x09,
        (byte)'v' => 0x0b,
        _ => 0,
    };
}
