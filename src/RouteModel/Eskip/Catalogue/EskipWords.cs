using System.Text;
using RouteModel.Eskip.Lexing;

namespace RouteModel.Eskip.Catalogue;

/// <summary>Words where eskip has none.</summary>
internal static class EskipWords
{
    /// <summary>Whether a text ends inside a literal.</summary>
    public static bool EndsInLiteral(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        var lexer = new EskipLexer(utf8);
        EskipToken token = lexer.Next();
        while (token.Kind is not (EskipTokenKind.End or EskipTokenKind.Bad))
        {
            token = lexer.Next();
        }

        return token.Kind == EskipTokenKind.Bad && lexer.Failure == EskipErrorReason.IncompleteToken && token.End == utf8.Length;
    }

    /// <summary>The index of a <c>true</c> or <c>false</c> without quotes among arguments; <see langword="null"/> if there is none.</summary>
    public static int? FindBareBoolean(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        var lexer = new EskipLexer(utf8);
        EskipTokenKind before = EskipTokenKind.End;
        for (EskipToken token = lexer.Next(); token.Kind is not (EskipTokenKind.End or EskipTokenKind.Bad); token = lexer.Next())
        {
            bool isArgument = token.Kind == EskipTokenKind.Symbol && before is EskipTokenKind.OpenParenthesis or EskipTokenKind.Comma;
            if (isArgument && utf8.AsSpan(token.Start, token.End - token.Start) is var word && (word.SequenceEqual("true"u8) || word.SequenceEqual("false"u8)))
            {
                return EskipCallPlaces.Index(text, token.Start);
            }

            before = token.Kind;
        }

        return null;
    }
}
