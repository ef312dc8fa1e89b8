using System.Text;
using RouteModel.Eskip.Lexing;

namespace RouteModel.Tests.Eskip.Lexing;

/// <summary>Tokens end where they end, wherever that lies in the blocks they are scanned by, and however near the end of the text.</summary>
public sealed class EskipLexerTests
{
    private const int Longest = 100;

    private static readonly string[] Tails = ["", " ", " -> <shunt>; a: Path(\"/[b]\") && Host(/c\\/d/) -> \"http://e\";"];

    [Test]
    public void A_symbol_ends_before_any_other_byte([Range(0, 255)] int other)
    {
        bool belongs = other is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';
        for (int length = 1; length < Longest; length++)
        {
            foreach (string tail in Tails)
            {
                byte[] text = [.. Encoding.UTF8.GetBytes(new string('k', length)), (byte)other, (byte)' ', .. Encoding.UTF8.GetBytes(tail)];
                EskipToken token = new EskipLexer(text).Next();
                Assert.That((token.Kind, token.Start, token.End), Is.EqualTo((EskipTokenKind.Symbol, 0, belongs ? length + 1 : length)));
            }
        }
    }

    [Test]
    public void A_string_ends_at_its_own_delimiter_unless_it_is_escaped([Values("\"", "`")] string delimiter)
    {
        string other = delimiter == "`" ? "\"" : "`";
        for (int length = 0; length < Longest; length++)
        {
            string content = new('k', length);
            AssertIs(EskipTokenKind.String, delimiter + content + delimiter);
            AssertIs(EskipTokenKind.String, delimiter + content + other + "\\" + delimiter + content + delimiter);
            AssertIs(EskipTokenKind.String, delimiter + content + "\\\\" + delimiter);
            Assert.That(new EskipLexer(Encoding.UTF8.GetBytes(delimiter + content + "\\" + delimiter)).Next().Kind, Is.EqualTo(EskipTokenKind.Bad));
        }
    }

    [Test]
    public void An_expression_ends_at_a_slash_outside_classes()
    {
        for (int length = 1; length < Longest; length++)
        {
            string content = new('k', length);
            AssertIs(EskipTokenKind.Regexp, $"/{content}/");
            AssertIs(EskipTokenKind.Regexp, $"/{content}\\/{content}/");
            AssertIs(EskipTokenKind.Regexp, $"/{content}[/{content}/]{content}/");
            AssertIs(EskipTokenKind.Regexp, $"/[{content}/{content}]/");
            AssertIs(EskipTokenKind.Regexp, $"/[]{content}[{content}][/]{content}/");
            AssertIs(EskipTokenKind.Regexp, $"/{content}\\[/");
            AssertIs(EskipTokenKind.Regexp, $"/[{content}\\]/]/");
            AssertIs(EskipTokenKind.Regexp, $"/]{content}/");
            Assert.That(new EskipLexer(Encoding.UTF8.GetBytes($"/{content}[/{content}")).Next().Kind, Is.EqualTo(EskipTokenKind.Bad));
        }
    }

    private static void AssertIs(EskipTokenKind kind, string lexeme)
    {
        foreach (string tail in Tails)
        {
            EskipToken token = new EskipLexer(Encoding.UTF8.GetBytes(lexeme + tail)).Next();
            Assert.That((token.Kind, token.Start, token.End), Is.EqualTo((kind, 0, lexeme.Length)), lexeme + tail);
        }
    }
}
