namespace RouteModel.Eskip.Catalogue.Lua;

/// <summary>
/// Parses a script as gopher-lua does: Lua 5.1 with <c>goto</c> and labels. It keeps no tree, for all that is asked is what is wrong with the script.
/// Upstream: gopher-lua, <c>parse/parser.go.y</c>.
/// </summary>
internal sealed class LuaParser
{
    private readonly LuaTokens _tokens;
    private readonly LuaScopes _scopes = new();
    private readonly LuaHandlers _handlers = new();
    private readonly LuaExpressionParser _expressions;

    private LuaParser(byte[] source)
    {
        _tokens = new LuaTokens(source);
        _expressions = new LuaExpressionParser(_tokens, _scopes, _handlers, ParseBody);
    }

    /// <summary>What Skipper says of a script that it cannot use; <see langword="null"/> if it can.</summary>
    public static string? FindFault(byte[] source)
    {
        var parser = new LuaParser(source);
        int last = parser.ParseChunk(isBeforeUntil: false);
        parser._tokens.Expect(LuaTokenKind.End);
        parser._scopes.LeaveFunction(last + 1);
        return parser._tokens.Fault
            ?? parser._scopes.Fault
            ?? (parser._handlers.MayExist ? null : "at least one of `request` and `response` function must be present");
    }

    /// <summary>Statements up to a token that begins none.</summary>
    /// <returns>The line on which the last one ends; 0 without any, where gopher-lua has none either.</returns>
    private int ParseChunk(bool isBeforeUntil)
    {
        var labels = new List<(string Name, int Line)>();
        int line = 0;
        if (_tokens.Enter())
        {
            while (ParseStatement(labels, ref line))
            {
            }
        }

        _tokens.Leave();

        // A label at the end of its block is outside the scope of the block's variables.
        FlushLabels(labels, isLast: !isBeforeUntil);
        return line;
    }

    private bool ParseStatement(List<(string Name, int Line)> labels, ref int line)
    {
        LuaToken first = _tokens.Current;
        switch (first.Kind)
        {
            case LuaTokenKind.Semicolon:
                _tokens.Take();
                return true;
            case LuaTokenKind.ColonColon:
                _tokens.Take();
                labels.Add((_tokens.Expect(LuaTokenKind.Name).Text, first.Line));
                _tokens.Expect(LuaTokenKind.ColonColon);
                line = first.Line;
                return true;
            default:
                break;
        }

        bool isAtStatement = first.Kind is LuaTokenKind.Name or LuaTokenKind.OpenParenthesis or LuaTokenKind.Do or LuaTokenKind.While
            or LuaTokenKind.Repeat or LuaTokenKind.If or LuaTokenKind.For or LuaTokenKind.Function or LuaTokenKind.Local or LuaTokenKind.Goto
            or LuaTokenKind.Return or LuaTokenKind.Break;
        if (!isAtStatement)
        {
            return false;
        }

        FlushLabels(labels, isLast: false);
        line = ParseStatement(first);
        return first.Kind is not (LuaTokenKind.Return or LuaTokenKind.Break);
    }

    private void FlushLabels(List<(string Name, int Line)> labels, bool isLast)
    {
        foreach ((string name, int line) in labels)
        {
            _scopes.AddLabel(name, line, isLast);
        }

        labels.Clear();
    }

    /// <summary>One statement.</summary>
    /// <returns>The line on which it ends, as far as gopher-lua knows.</returns>
    private int ParseStatement(LuaToken first)
    {
        switch (first.Kind)
        {
            case LuaTokenKind.Name or LuaTokenKind.OpenParenthesis:
                return ParseExpressionStatement();
            case LuaTokenKind.Do:
                _tokens.Take();
                return ParseBlock(isLoop: false);
            case LuaTokenKind.While:
                _tokens.Take();
                _expressions.Parse();
                _tokens.Expect(LuaTokenKind.Do);
                return ParseBlock(isLoop: true);
            case LuaTokenKind.Repeat:
                return ParseRepeat();
            case LuaTokenKind.If:
                return ParseIf();
            case LuaTokenKind.For:
                return ParseFor();
            case LuaTokenKind.Function:
                return ParseFunction();
            case LuaTokenKind.Local:
                return ParseLocal();
            default:
                ParseJump();
                return first.Line;
        }
    }

    private void ParseJump()
    {
        LuaToken jump = _tokens.Take();
        switch (jump.Kind)
        {
            case LuaTokenKind.Goto:
                _scopes.AddGoto(_tokens.Expect(LuaTokenKind.Name).Text, jump.Line);
                return;
            case LuaTokenKind.Break:
                _scopes.Break(jump.Line);
                break;
            default:
                if (_expressions.IsAtExpression)
                {
                    _expressions.ParseList();
                }

                break;
        }

        _tokens.Accept(LuaTokenKind.Semicolon);
    }

    private int ParseExpressionStatement()
    {
        LuaOperand first = _expressions.ParsePrefix();
        if (first.Kind != LuaOperandKind.Variable || _tokens.Kind is not (LuaTokenKind.Equal or LuaTokenKind.Comma))
        {
            if (first.Kind != LuaOperandKind.Call)
            {
                _tokens.Fail("parse error");
            }

            return first.Line;
        }

        Assign(first);
        while (_tokens.Accept(LuaTokenKind.Comma))
        {
            LuaOperand next = _expressions.ParsePrefix();
            if (next.Kind != LuaOperandKind.Variable)
            {
                _tokens.Fail("syntax error");
            }

            Assign(next);
        }

        _tokens.Expect(LuaTokenKind.Equal);
        _expressions.ParseList();
        return first.Line;
    }

    private void Assign(LuaOperand target)
    {
        if (target.Name is { } name && !(target.IsPlain && _scopes.IsLocal(name)))
        {
            _handlers.Define(name);
        }
    }

    private int ParseBlock(bool isLoop)
    {
        _scopes.EnterBlock(isLoop);
        return ParseRestOfBlock();
    }

    private int ParseRestOfBlock()
    {
        ParseChunk(isBeforeUntil: false);
        int line = _tokens.Expect(LuaTokenKind.EndWord).Line;
        _scopes.LeaveBlock();
        return line;
    }

    private int ParseRepeat()
    {
        _tokens.Take();
        _scopes.EnterBlock(isLoop: true);
        ParseChunk(isBeforeUntil: true);
        _tokens.Expect(LuaTokenKind.Until);
        int line = _expressions.Parse().Line;
        _scopes.LeaveBlock();
        return line;
    }

    private int ParseIf()
    {
        do
        {
            _tokens.Take();
            _expressions.Parse();
            _tokens.Expect(LuaTokenKind.Then);
            ParseBranch();
        }
        while (_tokens.Kind == LuaTokenKind.ElseIf);
        if (_tokens.Accept(LuaTokenKind.Else))
        {
            ParseBranch();
        }

        return _tokens.Expect(LuaTokenKind.EndWord).Line;
    }

    private void ParseBranch()
    {
        _scopes.EnterBlock(isLoop: false);
        ParseChunk(isBeforeUntil: false);
        _scopes.LeaveBlock();
    }

    private int ParseFor()
    {
        _tokens.Take();
        string name = _tokens.Expect(LuaTokenKind.Name).Text;
        _scopes.EnterBlock(isLoop: true);
        if (_tokens.Accept(LuaTokenKind.Equal))
        {
            ParseRange();
            _scopes.AddLocal(name);
        }
        else
        {
            List<string> names = ParseNames(name);
            _tokens.Expect(LuaTokenKind.In);
            _scopes.AddLocals("(for generator)", "(for state)", "(for control)");
            _expressions.ParseList();
            _scopes.AddLocals([.. names]);
        }

        _tokens.Expect(LuaTokenKind.Do);
        return ParseRestOfBlock();
    }

    private void ParseRange()
    {
        _scopes.AddLocal("(for index)");
        _expressions.Parse();
        _tokens.Expect(LuaTokenKind.Comma);
        _scopes.AddLocal("(for limit)");
        _expressions.Parse();
        _scopes.AddLocal("(for step)");
        if (_tokens.Accept(LuaTokenKind.Comma))
        {
            _expressions.Parse();
        }
    }

    private List<string> ParseNames(string first)
    {
        List<string> names = [first];
        while (_tokens.Accept(LuaTokenKind.Comma))
        {
            names.Add(_tokens.Expect(LuaTokenKind.Name).Text);
        }

        return names;
    }

    private int ParseFunction()
    {
        _tokens.Take();
        string name = _tokens.Expect(LuaTokenKind.Name).Text;
        bool isPlain = true;
        while (_tokens.Accept(LuaTokenKind.Dot))
        {
            name = _tokens.Expect(LuaTokenKind.Name).Text;
            isPlain = false;
        }

        bool isMethod = _tokens.Accept(LuaTokenKind.Colon);
        if (isMethod)
        {
            name = _tokens.Expect(LuaTokenKind.Name).Text;
        }

        Assign(new LuaOperand(LuaOperandKind.Variable, 0, name, isPlain && !isMethod));
        return ParseBodyOf(new LuaFunctionHead(0, isMethod));
    }

    private int ParseLocal()
    {
        LuaToken local = _tokens.Take();
        if (_tokens.Accept(LuaTokenKind.Function))
        {
            _scopes.AddLocal(_tokens.Expect(LuaTokenKind.Name).Text);
            return ParseBodyOf(new LuaFunctionHead(0, IsMethod: false));
        }

        List<string> names = ParseNames(_tokens.Expect(LuaTokenKind.Name).Text);
        if (_tokens.Accept(LuaTokenKind.Equal))
        {
            _expressions.ParseList();
        }

        _scopes.AddLocals([.. names]);
        return local.Line;
    }

    private void ParseBody(LuaFunctionHead head) => ParseBodyOf(head);

    /// <summary>The parameters and statements of a function.</summary>
    /// <returns>The line of its <c>end</c>.</returns>
    private int ParseBodyOf(LuaFunctionHead head)
    {
        int line = _tokens.Expect(LuaTokenKind.OpenParenthesis).Line;
        List<string> names = [];
        bool hasMore = false;
        if (_tokens.Kind != LuaTokenKind.CloseParenthesis)
        {
            do
            {
                hasMore = _tokens.Accept(LuaTokenKind.Ellipsis);
                if (!hasMore)
                {
                    names.Add(_tokens.Expect(LuaTokenKind.Name).Text);
                }
            }
            while (!hasMore && _tokens.Accept(LuaTokenKind.Comma));
        }

        _tokens.Expect(LuaTokenKind.CloseParenthesis);
        _scopes.EnterFunction(head.Line == 0 ? line : head.Line, names, hasMore, head.IsMethod);
        ParseChunk(isBeforeUntil: false);
        int end = _tokens.Expect(LuaTokenKind.EndWord).Line;
        _scopes.LeaveFunction(end);
        return end;
    }
}
