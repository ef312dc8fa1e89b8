using System.Text;
using RouteModel.Eskip.Lexing;

namespace RouteModel.Eskip.Catalogue;

/// <summary>Where a call stands in a fragment of filters or predicates, in UTF-16 units.</summary>
/// <param name="Start">Where its name begins.</param>
/// <param name="Arguments">Where its arguments begin.</param>
/// <param name="Expressions">Which of its arguments are literals between slashes.</param>
internal sealed record EskipCallPlaces(int Start, IReadOnlyList<int> Arguments, IReadOnlyList<bool> Expressions)
{
    /// <summary>The calls of a text that the parser takes.</summary>
    public static IReadOnlyList<EskipCallPlaces> Find(string text)
    {
        int trimmed = text.Length - text.TrimStart().Length;
        byte[] utf8 = Encoding.UTF8.GetBytes(text[trimmed..]);
        var lexer = new EskipLexer(utf8);
        var calls = new List<EskipCallPlaces>();
        var arguments = new List<int>();
        var expressions = new List<bool>();
        EskipToken name = default;
        bool isInside = false;
        for (EskipToken token = lexer.Next(); token.Kind is not (EskipTokenKind.End or EskipTokenKind.Bad); token = lexer.Next())
        {
            switch (token.Kind)
            {
                case EskipTokenKind.Symbol:
                    name = token;
                    break;
                case EskipTokenKind.OpenParenthesis:
                    isInside = true;
                    (arguments, expressions) = ([], []);
                    break;
                case EskipTokenKind.CloseParenthesis:
                    isInside = false;
                    calls.Add(new EskipCallPlaces(Index(utf8, name.Start, trimmed), arguments, expressions));
                    break;
                case EskipTokenKind.String or EskipTokenKind.Regexp or EskipTokenKind.Number when isInside:
                    arguments.Add(Index(utf8, token.Start, trimmed));
                    expressions.Add(token.Kind == EskipTokenKind.Regexp);
                    break;
                default:
                    break;
            }
        }

        return calls;
    }

    /// <summary>The UTF-16 index that an offset in the UTF-8 form of a text stands for.</summary>
    public static int Index(string text, int utf8Offset)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        return Index(utf8, Math.Min(utf8Offset, utf8.Length), 0);
    }

    private static int Index(ReadOnlySpan<byte> utf8, int offset, int trimmed) => trimmed + Encoding.UTF8.GetCharCount(utf8[..offset]);
}
