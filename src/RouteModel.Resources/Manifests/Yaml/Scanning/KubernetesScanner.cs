using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>
/// Tokens for YamlDotNet's parser, cut as go-yaml cuts them. The two libraries agree on structure but not on where a token
/// begins and ends (flow collections at their parent's column, tabs, colons and question marks in flow text, the length of
/// implicit keys), so the text is scanned here by go-yaml's rules.
/// </summary>
/// <remarks>At most 10,000 flow and 10,000 block collections may be open; work is linear in the text.</remarks>
internal sealed class KubernetesScanner : IScanner
{
    /// <summary>How many flow collections, and how many block collections, may be open at once.</summary>
    public const int MaxDepth = 10_000;

    private readonly YamlInput _input;
    private readonly TokenQueue _tokens = new();
    private readonly ImplicitKeys _keys;
    private readonly Stack<int> _indents = [];
    private readonly StructureGuard _guard = new();
    private readonly Dictionary<string, string> _tagPrefixes = new(StringComparer.Ordinal) { ["!"] = "!", ["!!"] = YamlTags.Prefix };
    private int _indent = -1;
    private bool _started;
    private bool _ended;

    public KubernetesScanner(YamlInput input)
    {
        _input = input;
        _keys = new ImplicitKeys(input);
    }

    public Mark CurrentPosition => _input.Mark;

    public Token? Current { get; private set; }

    private bool InFlow => _keys.FlowLevel > 0;

    public static YamlFaultException TooDeep(YamlInput input) =>
        new(YamlFaultStage.Scanner, $"exceeded max depth of {MaxDepth}", input.Mark);

    public bool MoveNext()
    {
        ConsumeCurrent();
        return MoveNextWithoutConsuming();
    }

    public bool MoveNextWithoutConsuming()
    {
        if (Current is not null)
        {
            // YamlDotNet's parser asks like this whether anything follows the end of the stream.
            return Current is not StreamEnd;
        }

        while (!_ended && (_tokens.IsEmpty || _keys.Awaits(_tokens.Consumed)))
        {
            ScanToken();
        }

        if (_tokens.IsEmpty)
        {
            return false;
        }

        Current = _guard.Check(_tokens.Head);
        return true;
    }

    public void ConsumeCurrent()
    {
        if (Current is not null)
        {
            _tokens.Consume();
            Current = null;
        }
    }

    private void ScanToken()
    {
        if (!_started)
        {
            _started = true;
            _tokens.Append(new StreamStart(_input.Mark, _input.Mark));
            return;
        }

        SkipToToken();
        CloseBlocks(_input.Column);

        // Upstream wants four characters before it looks for a token; near the end it meets what is broken there.
        _ = _input.Peek(3);
        char c = _input.Current;
        switch (c)
        {
            case YamlInput.End: ScanEnd(); break;
            case '%' when _input.Column == 0: ScanDirective(); break;
            case '-' when _input.IsDocumentIndicator('-'): ScanIndicator(3, document: true, (s, e) => new DocumentStart(s, e)); break;
            case '.' when _input.IsDocumentIndicator('.'): ScanIndicator(3, document: true, (s, e) => new DocumentEnd(s, e)); break;
            case '[': OpenFlow((s, e) => new FlowSequenceStart(s, e)); break;
            case '{': OpenFlow((s, e) => new FlowMappingStart(s, e)); break;
            case ']': CloseFlow((s, e) => new FlowSequenceEnd(s, e)); break;
            case '}': CloseFlow((s, e) => new FlowMappingEnd(s, e)); break;
            case ',': ScanFlowEntry(); break;
            case '-' when YamlCharacters.IsBlankOrEnd(_input.Peek(1)): ScanBlockEntry(); break;
            case '?' when InFlow || YamlCharacters.IsBlankOrEnd(_input.Peek(1)): ScanExplicitKey(); break;
            case ':' when InFlow || YamlCharacters.IsBlankOrEnd(_input.Peek(1)): ScanValue(); break;
            case '*' or '&': ScanNodeToken(PropertyScanner.ScanAnchorOrAlias(OfferKey(), isAlias: c == '*')); break;
            case '!': ScanNodeToken(TagScanner.Scan(OfferKey(), _tagPrefixes)); break;
            case '|' or '>' when !InFlow: ScanBlockScalar(); break;
            case '\'' or '"': ScanNodeToken(QuotedScalarScanner.Scan(OfferKey())); break;
            case '-' or '?' or ':': ScanPlain(); break;
            case '#' or '|' or '>' or '%' or '@' or '`' or '\t':
                throw new YamlFaultException(YamlFaultStage.Scanner, "found character that cannot start any token", _input.Mark);
            default: ScanPlain(); break;
        }
    }

    private void SkipToToken()
    {
        while (true)
        {
            // Upstream means to skip a mark that begins a line, and looks for it where its buffer begins: a second mark at the start of the
            // text costs every line in the first block its first character, and a mark anywhere else is text.
            if (_input.Column == 0 && _input.Index < YamlDecoder.BlockSize && _input.Text.StartsWith('\uFEFF') && _input.Current != YamlInput.End)
            {
                _input.Skip();
            }

            // A tab may not indent, nor follow an indicator that opens a block; elsewhere it is a blank.
            while (_input.Current == ' ' || (_input.Current == '\t' && (InFlow || !_keys.Allowed)))
            {
                _input.Skip();
            }

            if (_input.Current == '#')
            {
                _input.SkipToLineEnd();
            }

            if (!YamlCharacters.IsLineEnd(_input.Current))
            {
                return;
            }

            _input.TakeLineEnd();
            _keys.Allowed |= !InFlow;
        }
    }

    private void ScanEnd()
    {
        _input.FinishLine();
        LeaveNode(-1);
        _tokens.Append(new StreamEnd(_input.Mark, _input.Mark));
        _ended = true;
    }

    private void ScanDirective()
    {
        LeaveNode(-1);
        Token directive = DirectiveScanner.Scan(_input);
        _tokens.Append(directive);
        if (directive is TagDirective tag)
        {
            _tagPrefixes[tag.Handle] = tag.Prefix;
        }
    }

    private void LeaveNode(int column)
    {
        CloseBlocks(column);
        _keys.Withdraw();
        _keys.Allowed = false;
    }

    private void ScanIndicator(int units, bool document, Func<Mark, Mark, Token> create)
    {
        if (document)
        {
            LeaveNode(-1);
        }

        Mark start = _input.Mark;
        _input.Skip(units);
        _tokens.Append(create(start, _input.Mark));
    }

    private void OpenFlow(Func<Mark, Mark, Token> create)
    {
        OfferKey();
        _keys.OpenFlow(_tokens.Next);
        _keys.Allowed = true;
        ScanIndicator(1, document: false, create);
    }

    private void CloseFlow(Func<Mark, Mark, Token> create)
    {
        _keys.Withdraw();
        _keys.CloseFlow();
        _keys.Allowed = false;
        ScanIndicator(1, document: false, create);
    }

    private void ScanFlowEntry()
    {
        _keys.Withdraw();
        _keys.Allowed = true;
        ScanIndicator(1, document: false, (s, e) => new FlowEntry(s, e));
    }

    private void ScanBlockEntry()
    {
        if (!InFlow)
        {
            RequireBlockStart("block sequence entries are not allowed in this context");
            OpenBlock(_input.Mark, _tokens.Next, (s, e) => new BlockSequenceStart(s, e));
        }

        _keys.Withdraw();
        _keys.Allowed = true;
        ScanIndicator(1, document: false, (s, e) => new BlockEntry(s, e));
    }

    private void ScanExplicitKey()
    {
        if (!InFlow)
        {
            RequireBlockStart("mapping keys are not allowed in this context");
            OpenBlock(_input.Mark, _tokens.Next, (s, e) => new BlockMappingStart(s, e));
        }

        _keys.Withdraw();
        _keys.Allowed = !InFlow;
        ScanIndicator(1, document: false, (s, e) => new Key(s, e));
    }

    private void ScanValue()
    {
        if (_keys.TryTake(out int token, out Mark mark))
        {
            _tokens.Insert(token, new Key(mark, mark));
            OpenBlock(mark, token, (s, e) => new BlockMappingStart(s, e));
            _keys.Allowed = false;
        }
        else
        {
            if (!InFlow)
            {
                RequireBlockStart("mapping values are not allowed in this context");
                OpenBlock(_input.Mark, _tokens.Next, (s, e) => new BlockMappingStart(s, e));
            }

            _keys.Allowed = !InFlow;
        }

        ScanIndicator(1, document: false, (s, e) => new Value(s, e));
    }

    private void ScanBlockScalar()
    {
        _keys.Withdraw();
        _keys.Allowed = true;
        _tokens.Append(BlockScalarScanner.Scan(_input, _indent));
    }

    private void ScanPlain()
    {
        OfferKey();
        _keys.Allowed = false;
        _tokens.Append(PlainScalarScanner.Scan(_input, InFlow, _indent, out bool endedLine));
        _keys.Allowed = endedLine;
    }

    private void ScanNodeToken(Token token)
    {
        _keys.Allowed = false;
        _tokens.Append(token);
    }

    private YamlInput OfferKey()
    {
        _keys.Offer(_tokens.Next, required: !InFlow && _indent == _input.Column);
        return _input;
    }

    private void RequireBlockStart(string problem)
    {
        if (!_keys.Allowed)
        {
            throw new YamlFaultException(YamlFaultStage.Scanner, problem, _input.Mark);
        }
    }

    private void OpenBlock(Mark mark, int token, Func<Mark, Mark, Token> create)
    {
        int column = (int)mark.Column - 1;
        if (InFlow || _indent >= column)
        {
            return;
        }

        _indents.Push(_indent);
        _indent = column;
        if (_indents.Count > MaxDepth)
        {
            throw TooDeep(_input);
        }

        _tokens.Insert(token, create(mark, mark));
    }

    private void CloseBlocks(int column)
    {
        if (InFlow)
        {
            return;
        }

        while (_indent > column)
        {
            _tokens.Append(new BlockEnd(_input.Mark, _input.Mark));
            _indent = _indents.Pop();
        }
    }
}
