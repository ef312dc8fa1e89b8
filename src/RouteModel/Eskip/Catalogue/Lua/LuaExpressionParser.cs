namespace RouteModel.Eskip.Catalogue.Lua;

/// <summary>
/// Parses expressions. The order in which operators bind makes no difference to what is an expression, so chains of them are read in a loop.
/// </summary>
internal sealed class LuaExpressionParser(LuaTokens tokens, LuaScopes scopes, LuaHandlers handlers, Action<LuaFunctionHead> parseBody)
{
    /// <summary>Whether an expression begins at the current token.</summary>
    public bool IsAtExpression => tokens.Kind is LuaTokenKind.Nil or LuaTokenKind.False or LuaTokenKind.True or LuaTokenKind.Number or LuaTokenKind.Ellipsis
        or LuaTokenKind.Function or LuaTokenKind.Name or LuaTokenKind.OpenParenthesis or LuaTokenKind.String or LuaTokenKind.OpenBrace
        or LuaTokenKind.Minus or LuaTokenKind.Not or LuaTokenKind.Hash;

    public void ParseList()
    {
        do
        {
            Parse();
        }
        while (tokens.Accept(LuaTokenKind.Comma));
    }

    public LuaOperand Parse()
    {
        if (!tokens.Enter())
        {
            return default;
        }

        bool isAlone = true;
        LuaOperand first = ParseUnary(ref isAlone);
        while (IsBinary(tokens.Kind))
        {
            isAlone = false;
            tokens.Take();
            ParseUnary(ref isAlone);
        }

        tokens.Leave();
        return isAlone ? first : new LuaOperand(LuaOperandKind.Other, first.Line);
    }

    /// <summary>A name or an expression in parentheses, and the indexes and calls behind it.</summary>
    public LuaOperand ParsePrefix()
    {
        LuaOperand operand = ParseHead();
        while (true)
        {
            switch (tokens.Kind)
            {
                case LuaTokenKind.OpenBracket:
                    tokens.Take();
                    Parse();
                    tokens.Expect(LuaTokenKind.CloseBracket);
                    operand = new LuaOperand(LuaOperandKind.Variable, operand.Line);
                    break;
                case LuaTokenKind.Dot:
                    tokens.Take();
                    operand = new LuaOperand(LuaOperandKind.Variable, operand.Line, tokens.Expect(LuaTokenKind.Name).Text);
                    break;
                case LuaTokenKind.Colon:
                    tokens.Take();
                    tokens.Expect(LuaTokenKind.Name);
                    ParseArguments();
                    operand = new LuaOperand(LuaOperandKind.Call, operand.Line);
                    break;
                case LuaTokenKind.OpenParenthesis or LuaTokenKind.OpenBrace or LuaTokenKind.String:
                    ParseArguments();
                    operand = new LuaOperand(LuaOperandKind.Call, operand.Line);
                    break;
                default:
                    return operand;
            }
        }
    }

    private static bool IsBinary(LuaTokenKind kind) => kind is LuaTokenKind.Or or LuaTokenKind.And or LuaTokenKind.Greater or LuaTokenKind.Less
        or LuaTokenKind.GreaterEqual or LuaTokenKind.LessEqual or LuaTokenKind.EqualEqual or LuaTokenKind.NotEqual or LuaTokenKind.DotDot
        or LuaTokenKind.Plus or LuaTokenKind.Minus or LuaTokenKind.Star or LuaTokenKind.Slash or LuaTokenKind.Percent or LuaTokenKind.Caret;

    private LuaOperand ParseUnary(ref bool isAlone)
    {
        while (tokens.Kind is LuaTokenKind.Minus or LuaTokenKind.Not or LuaTokenKind.Hash)
        {
            isAlone = false;
            tokens.Take();
        }

        return ParseSimple();
    }

    private LuaOperand ParseSimple()
    {
        int line = tokens.Current.Line;
        switch (tokens.Kind)
        {
            case LuaTokenKind.Name or LuaTokenKind.OpenParenthesis:
                return ParsePrefix();
            case LuaTokenKind.Nil or LuaTokenKind.False or LuaTokenKind.True or LuaTokenKind.Number:
                tokens.Take();
                break;
            case LuaTokenKind.String:
                handlers.SeeString(tokens.Take().Text);
                break;
            case LuaTokenKind.Ellipsis:
                tokens.Take();
                scopes.UseVariableArguments(line);
                break;
            case LuaTokenKind.Function:
                tokens.Take();
                parseBody(new LuaFunctionHead(line, IsMethod: false));
                break;
            case LuaTokenKind.OpenBrace:
                ParseTable();
                break;
            default:
                tokens.Fail("syntax error");
                break;
        }

        return new LuaOperand(LuaOperandKind.Other, line);
    }

    private LuaOperand ParseHead()
    {
        LuaToken head = tokens.Current;
        if (tokens.Accept(LuaTokenKind.OpenParenthesis))
        {
            LuaOperand inner = Parse();
            tokens.Expect(LuaTokenKind.CloseParenthesis);
            return new LuaOperand(inner.Kind == LuaOperandKind.Call ? LuaOperandKind.Call : LuaOperandKind.Other, head.Line);
        }

        tokens.Expect(LuaTokenKind.Name);
        handlers.SeeName(head.Text);
        return new LuaOperand(LuaOperandKind.Variable, head.Line, head.Text, IsPlain: true);
    }

    private void ParseArguments()
    {
        switch (tokens.Kind)
        {
            case LuaTokenKind.String:
                handlers.SeeString(tokens.Take().Text);
                break;
            case LuaTokenKind.OpenBrace:
                ParseTable();
                break;
            default:
                tokens.Expect(LuaTokenKind.OpenParenthesis);
                if (!tokens.Accept(LuaTokenKind.CloseParenthesis))
                {
                    ParseList();
                    tokens.Expect(LuaTokenKind.CloseParenthesis);
                }

                break;
        }
    }

    private void ParseTable()
    {
        tokens.Take();
        if (tokens.Enter())
        {
            while (tokens.Kind != LuaTokenKind.CloseBrace)
            {
                ParseField();
                if (tokens.Kind is not (LuaTokenKind.Comma or LuaTokenKind.Semicolon))
                {
                    break;
                }

                tokens.Take();
            }

            tokens.Leave();
        }

        tokens.Expect(LuaTokenKind.CloseBrace);
    }

    private void ParseField()
    {
        if (tokens.Accept(LuaTokenKind.OpenBracket))
        {
            Parse();
            tokens.Expect(LuaTokenKind.CloseBracket);
            tokens.Expect(LuaTokenKind.Equal);
            Parse();
            return;
        }

        LuaOperand value = Parse();
        if (value is { IsPlain: true, Name: { } key } && tokens.Accept(LuaTokenKind.Equal))
        {
            handlers.Define(key);
            Parse();
        }
    }
}
