using System.Runtime.InteropServices;
using System.Text;
using RouteModel.Eskip.Lexing;
using RouteModel.Eskip.Syntax;
using RouteModel.Resources.Collections;

namespace RouteModel.Eskip;

/// <summary>
/// An eskip document as it is written: every byte belongs to a token or to the blanks and comments before one. Reading goes on after an error: at the
/// next item of the route, at the next <c>;</c>, or at an <c>id:</c> that begins a line; so all errors are found, each at its place.
/// </summary>
public sealed class EskipSyntaxTree
{
    /// <summary>The most errors that are reported; what follows in the text is not read.</summary>
    public const int MaxErrors = 1000;

    private readonly ReadOnlyMemory<byte> _utf8;
    private readonly List<EskipToken> _tokens;
    private readonly Lazy<EskipError?> _skipperError;

    private EskipSyntaxTree(ReadOnlyMemory<byte> utf8, EskipSyntaxParser.Outcome read)
    {
        _utf8 = utf8;
        _tokens = read.Tokens;
        Routes = new ValueList<EskipRouteSyntax>(read.Routes);
        Errors = new ValueList<EskipError>(read.Errors);
        _skipperError = new Lazy<EskipError?>(() => EskipParser.Check(_utf8.Span));
    }

    /// <summary>The text in UTF-8; spans count in it.</summary>
    public ReadOnlyMemory<byte> Utf8 => _utf8;

    /// <summary>The routes in source order, broken ones among them.</summary>
    public ValueList<EskipRouteSyntax> Routes { get; }

    /// <summary>
    /// Every error in source order, in words of our own that say what was expected; none exactly when Skipper accepts the text. At most
    /// <see cref="MaxErrors"/>.
    /// </summary>
    public ValueList<EskipError> Errors { get; }

    /// <summary>The one error that Skipper reports; null when it accepts the text.</summary>
    public EskipError? SkipperError => _skipperError.Value;

    /// <summary>The comments in source order, from <c>//</c> to before the line break.</summary>
    public IEnumerable<EskipTextSpan> Comments
    {
        get
        {
            for (int i = 0; i < _tokens.Count; i++)
            {
                foreach (EskipTextSpan comment in EskipTrivia.Comments(_utf8.Span, TriviaBefore(i)))
                {
                    yield return comment;
                }
            }
        }
    }

    /// <summary>The tokens; the last one is the end. What is between two of them are blanks and comments.</summary>
    internal ReadOnlySpan<EskipToken> Tokens => CollectionsMarshal.AsSpan(_tokens);

    /// <summary>Reads a text. A lone surrogate counts as U+FFFD.</summary>
    public static EskipSyntaxTree Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Reads UTF-8, which must not change as long as the tree lives.</summary>
    public static EskipSyntaxTree Parse(ReadOnlyMemory<byte> utf8) => new(utf8, new EskipSyntaxParser(utf8.Span).Read());

    /// <summary>The text of a stretch; bytes that are no UTF-8 are U+FFFD.</summary>
    public string GetText(EskipTextSpan span) => Encoding.UTF8.GetString(_utf8.Span.Slice(span.Start, span.Length));

    /// <summary>The blanks and comments before a token.</summary>
    internal EskipTextSpan TriviaBefore(int token)
    {
        int start = token == 0 ? 0 : _tokens[token - 1].End;
        return new EskipTextSpan(start, _tokens[token].Start - start);
    }
}
