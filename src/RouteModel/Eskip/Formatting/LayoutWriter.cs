using System.Buffers;
using RouteModel.Eskip.Lexing;

namespace RouteModel.Eskip.Formatting;

/// <summary>Writes the tokens of a well-formed document with new layout between them.</summary>
internal ref struct LayoutWriter
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly ArrayBufferWriter<byte> _output;
    private readonly List<EskipToken> _route = [];
    private EskipLexer _lexer;
    private LayoutComments _comments;
    private bool _isDefinition;
    private bool _breakNext;

    public LayoutWriter(ReadOnlySpan<byte> text)
    {
        _text = text;
        _output = new ArrayBufferWriter<byte>(Math.Max(text.Length, 16));
        _lexer = new EskipLexer(text);
        _comments = new LayoutComments(text, _output);
    }

    public ReadOnlyMemory<byte> Write()
    {
        int between = 0;
        while (true)
        {
            int end = ReadRoute();
            if (_route.Count == 0)
            {
                _comments.WriteBetween(between, end, hasMore: false);
                return _output.WrittenMemory;
            }

            _comments.WriteBetween(between, _route[0].Start, hasMore: true);
            WriteRoute();
            between = _route[^1].End;
        }
    }

    // Gathers the tokens up to the semicolon, and steps over the semicolons of no definition.
    private int ReadRoute()
    {
        _route.Clear();
        _isDefinition = false;
        while (true)
        {
            EskipToken token = _lexer.Next();
            switch (token.Kind)
            {
                case EskipTokenKind.End:
                    return _text.Length;
                case EskipTokenKind.Semicolon when _route.Count > 0:
                    return token.Start;
                case EskipTokenKind.Semicolon:
                    break;
                default:
                    _isDefinition |= token.Kind == EskipTokenKind.Colon;
                    _route.Add(token);
                    break;
            }
        }
    }

    private void WriteRoute()
    {
        bool isBroken = !FitsInLine();
        for (int i = 0; i < _route.Count; i++)
        {
            EskipToken token = _route[i];
            if (i > 0)
            {
                _breakNext = _comments.WriteInside(_route[i - 1].End, token.Start);
                WriteSeparator(_route[i - 1].Kind, token.Kind, isBroken);
            }

            _output.Write(_text[token.Start..token.End]);
        }

        if (_isDefinition)
        {
            _output.Write(";"u8);
        }
    }

    private readonly void WriteSeparator(EskipTokenKind before, EskipTokenKind token, bool isBroken)
    {
        if (_breakNext || (isBroken && token == EskipTokenKind.Arrow))
        {
            _output.Write(_breakNext ? "  "u8 : "\n  "u8);
        }
        else if (HasSpace(before, token))
        {
            _output.Write(" "u8);
        }
    }

    private readonly bool FitsInLine()
    {
        int width = _isDefinition ? 1 : 0;
        for (int i = 0; i < _route.Count; i++)
        {
            EskipToken token = _route[i];
            width += token.End - token.Start;
            if (i > 0)
            {
                width += HasSpace(_route[i - 1].Kind, token.Kind) ? 1 : 0;
                if (_text[_route[i - 1].End..token.Start].Contains((byte)'/'))
                {
                    return false;
                }
            }

            if (width > EskipFormatter.LineWidth || _text[token.Start..token.End].Contains((byte)'\n'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasSpace(EskipTokenKind before, EskipTokenKind token) =>
        before is EskipTokenKind.Colon or EskipTokenKind.Comma or EskipTokenKind.And or EskipTokenKind.Arrow
        || token is EskipTokenKind.And or EskipTokenKind.Arrow;
}
