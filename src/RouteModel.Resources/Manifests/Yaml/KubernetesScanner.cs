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

    private readonly YamlInput input;
    private readonly TokenQueue tokens = new();
    private readonly ImplicitKeys keys;
    private readonly Stack<int> indents = [];
    private readonly StructureGuard guard = new();
    private readonly Dictionary<string, string> tagPrefixes = new(StringComparer.Ordinal) { ["!"] = "!", ["!!"] = YamlTags.Prefix };
    private int indent = -1;
    private bool started;
    private bool ended;

    public KubernetesScanner(YamlInput input)
    {
        this.input = input;
        keys = new ImplicitKeys(input);
    }

    public Mark CurrentPosition => input.Mark;

    public Token? Current { get; private set; }

    private bool InFlow => keys.FlowLevel > 0;

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

        while (!ended && (tokens.IsEmpty || keys.Awaits(tokens.Consumed)))
        {
            ScanToken();
        }

        if (tokens.IsEmpty)
        {
            return false;
        }

        Current = guard.Check(tokens.Head);
        return true;
    }

    public void ConsumeCurrent()
    {
        if (Current is not null)
        {
            tokens.Consume();
            Current = null;
        }
    }

    private void ScanToken()
    {
        if (!started)
        {
            started = true;
            tokens.Append(new StreamStart(input.Mark, input.Mark));
            return;
        }

        SkipToToken();
        CloseBlocks(input.Column);
        char c = input.Current;
        switch (c)
        {
            case YamlInput.End: ScanEnd(); break;
            case '%' when input.Column == 0: ScanDirective(); break;
            case '-' when input.IsDocumentIndicator('-'): ScanIndicator(3, document: true, (s, e) => new DocumentStart(s, e)); break;
            case '.' when input.IsDocumentIndicator('.'): ScanIndicator(3, document: true, (s, e) => new DocumentEnd(s, e)); break;
            case '[': OpenFlow((s, e) => new FlowSequenceStart(s, e)); break;
            case '{': OpenFlow((s, e) => new FlowMappingStart(s, e)); break;
            case ']': CloseFlow((s, e) => new FlowSequenceEnd(s, e)); break;
            case '}': CloseFlow((s, e) => new FlowMappingEnd(s, e)); break;
            case ',': ScanFlowEntry(); break;
            case '-' when YamlCharacters.IsBlankOrEnd(input.Peek(1)): ScanBlockEntry(); break;
            case '?' when InFlow || YamlCharacters.IsBlankOrEnd(input.Peek(1)): ScanExplicitKey(); break;
            case ':' when InFlow || YamlCharacters.IsBlankOrEnd(input.Peek(1)): ScanValue(); break;
            case '*' or '&': ScanNodeToken(PropertyScanner.ScanAnchorOrAlias(OfferKey(), isAlias: c == '*')); break;
            case '!': ScanNodeToken(TagScanner.Scan(OfferKey(), tagPrefixes)); break;
            case '|' or '>' when !InFlow: ScanBlockScalar(); break;
            case '\'' or '"': ScanNodeToken(QuotedScalarScanner.Scan(OfferKey())); break;
            case '-' or '?' or ':': ScanPlain(); break;
            case '#' or '|' or '>' or '%' or '@' or '`' or '\t':
                throw new YamlFaultException(YamlFaultStage.Scanner, "found character that cannot start any token", input.Mark);
            default: ScanPlain(); break;
        }
    }

    private void SkipToToken()
    {
        while (true)
        {
            if (input.Column == 0 && input.Current == '\uFEFF')
            {
                input.Skip();
            }

            // A tab may not indent, nor follow an indicator that opens a block; elsewhere it is a blank.
            while (input.Current == ' ' || (input.Current == '\t' && (InFlow || !keys.Allowed)))
            {
                input.Skip();
            }

            if (input.Current == '#')
            {
                input.SkipToLineEnd();
            }

            if (!YamlCharacters.IsLineEnd(input.Current))
            {
                return;
            }

            input.TakeLineEnd();
            keys.Allowed |= !InFlow;
        }
    }

    private void ScanEnd()
    {
        input.FinishLine();
        LeaveNode(-1);
        tokens.Append(new StreamEnd(input.Mark, input.Mark));
        ended = true;
    }

    private void ScanDirective()
    {
        LeaveNode(-1);
        Token directive = DirectiveScanner.Scan(input);
        tokens.Append(directive);
        if (directive is TagDirective tag)
        {
            tagPrefixes[tag.Handle] = tag.Prefix;
        }
    }

    private void LeaveNode(int column)
    {
        CloseBlocks(column);
        keys.Withdraw();
        keys.Allowed = false;
    }

    private void ScanIndicator(int units, bool document, Func<Mark, Mark, Token> create)
    {
        if (document)
        {
            LeaveNode(-1);
        }

        Mark start = input.Mark;
        input.Skip(units);
        tokens.Append(create(start, input.Mark));
    }

    private void OpenFlow(Func<Mark, Mark, Token> create)
    {
        OfferKey();
        keys.OpenFlow(tokens.Next);
        keys.Allowed = true;
        ScanIndicator(1, document: false, create);
    }

    private void CloseFlow(Func<Mark, Mark, Token> create)
    {
        keys.Withdraw();
        keys.CloseFlow();
        keys.Allowed = false;
        ScanIndicator(1, document: false, create);
    }

    private void ScanFlowEntry()
    {
        keys.Withdraw();
        keys.Allowed = true;
        ScanIndicator(1, document: false, (s, e) => new FlowEntry(s, e));
    }

    private void ScanBlockEntry()
    {
        if (!InFlow)
        {
            RequireBlockStart("block sequence entries are not allowed in this context");
            OpenBlock(input.Mark, tokens.Next, (s, e) => new BlockSequenceStart(s, e));
        }

        keys.Withdraw();
        keys.Allowed = true;
        ScanIndicator(1, document: false, (s, e) => new BlockEntry(s, e));
    }

    private void ScanExplicitKey()
    {
        if (!InFlow)
        {
            RequireBlockStart("mapping keys are not allowed in this context");
            OpenBlock(input.Mark, tokens.Next, (s, e) => new BlockMappingStart(s, e));
        }

        keys.Withdraw();
        keys.Allowed = !InFlow;
        ScanIndicator(1, document: false, (s, e) => new Key(s, e));
    }

    private void ScanValue()
    {
        if (keys.TryTake(out int token, out Mark mark))
        {
            tokens.Insert(token, new Key(mark, mark));
            OpenBlock(mark, token, (s, e) => new BlockMappingStart(s, e));
            keys.Allowed = false;
        }
        else
        {
            if (!InFlow)
            {
                RequireBlockStart("mapping values are not allowed in this context");
                OpenBlock(input.Mark, tokens.Next, (s, e) => new BlockMappingStart(s, e));
            }

            keys.Allowed = !InFlow;
        }

        ScanIndicator(1, document: false, (s, e) => new Value(s, e));
    }

    private void ScanBlockScalar()
    {
        keys.Withdraw();
        keys.Allowed = true;
        tokens.Append(BlockScalarScanner.Scan(input, indent));
    }

    private void ScanPlain()
    {
        OfferKey();
        keys.Allowed = false;
        tokens.Append(PlainScalarScanner.Scan(input, InFlow, indent, out bool endedLine));
        keys.Allowed = endedLine;
    }

    private void ScanNodeToken(Token token)
    {
        keys.Allowed = false;
        tokens.Append(token);
    }

    private YamlInput OfferKey()
    {
        keys.Offer(tokens.Next, required: !InFlow && indent == input.Column);
        return input;
    }

    private void RequireBlockStart(string problem)
    {
        if (!keys.Allowed)
        {
            throw new YamlFaultException(YamlFaultStage.Scanner, problem, input.Mark);
        }
    }

    private void OpenBlock(Mark mark, int token, Func<Mark, Mark, Token> create)
    {
        int column = (int)mark.Column - 1;
        if (InFlow || indent >= column)
        {
            return;
        }

        indents.Push(indent);
        indent = column;
        if (indents.Count > MaxDepth)
        {
            throw TooDeep(input);
        }

        tokens.Insert(token, create(mark, mark));
    }

    private void CloseBlocks(int column)
    {
        if (InFlow)
        {
            return;
        }

        while (indent > column)
        {
            tokens.Append(new BlockEnd(input.Mark, input.Mark));
            indent = indents.Pop();
        }
    }
}
