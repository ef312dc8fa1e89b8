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
                byte first = text[bad.Start];
                return first is > 0x20 and < 0x7f
                    ? $"no token starts with {(char)first}"
                    : string.Create(CultureInfo.InvariantCulture, $"no token starts with byte 0x{first:x2}");
        }
    }
}
