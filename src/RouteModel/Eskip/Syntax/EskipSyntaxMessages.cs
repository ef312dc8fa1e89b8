using System.Buffers;
using System.Globalization;
using System.Text;
using RouteModel.Eskip.Lexing;

namespace RouteModel.Eskip.Syntax;

/// <summary>What the syntax tree says of tokens.</summary>
internal static class EskipSyntaxMessages
{
    private const int MaxQuoted = 40;

    /// <summary>A token for a message.</summary>
    public static string Describe(ReadOnlySpan<byte> text, EskipToken token)
    {
        if (token.Kind == EskipTokenKind.End)
        {
            return "the end of the text";
        }

        ReadOnlySpan<byte> lexeme = text[token.Start..token.End];
        int end = Math.Min(lexeme.Length, MaxQuoted);
        while (end < lexeme.Length && (lexeme[end] & 0xc0) == 0x80)
        {
            end--;
        }

        string quoted = Encoding.UTF8.GetString(lexeme[..end]);
        return quoted + (end < lexeme.Length ? "..." : "");
    }

    /// <summary>Why a lexeme is none.</summary>
    public static string DescribeBad(ReadOnlySpan<byte> text, EskipToken bad, EskipErrorReason reason)
    {
        switch (reason)
        {
            case EskipErrorReason.IncompleteToken when text[bad.Start] is (byte)'"' or (byte)'`' or (byte)'/':
                return "a literal without an end";
            case EskipErrorReason.IncompleteToken:
                return $"a number that ends in a point: {Describe(text, bad)}";
            case EskipErrorReason.InvalidCharacter:
                return "a slash at the end of the text";
            default:
                return DescribeStart(text[bad.Start..]);
        }
    }

    private static string DescribeStart(ReadOnlySpan<byte> text)
    {
        if (Rune.DecodeFromUtf8(text, out Rune rune, out _) != OperationStatus.Done)
        {
            return string.Create(CultureInfo.InvariantCulture, $"no token starts with byte 0x{text[0]:x2}");
        }

        string shown = rune.Value is > ' ' and < 0x7f ? rune.ToString()
            : Rune.IsLetterOrDigit(rune) || Rune.IsPunctuation(rune) || Rune.IsSymbol(rune) ? string.Create(CultureInfo.InvariantCulture, $"{rune} (U+{rune.Value:X4})")
            : string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
        return $"no token starts with {shown}{Hint(rune.Value)}";
    }

    private static string Hint(int first) => first switch
    {
        '|' or '!' => ": predicates can only be joined by '&&'",
        '\'' or '‘' or '’' or '“' or '”' => ": strings stand between \" or `",
        '#' => ": comments begin with //",
        '+' => ": numbers have no plus",
        '-' => ": neither '->' nor a number",
        '&' => ": predicates are joined by '&&'",
        0xFEFF => ", a byte order mark",
        0xA0 => ", a blank that does not break",
        _ => "",
    };
}
