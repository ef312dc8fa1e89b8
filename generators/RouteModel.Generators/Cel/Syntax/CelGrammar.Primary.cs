namespace RouteModel.Generators.Cel.Syntax;

/// <content>Names, calls, literals.</content>
internal sealed partial class CelGrammar
{
    private Parsed ReadPrimary()
    {
        CelToken token = Current;
        switch (token.Kind)
        {
            case CelTokenKind.Identifier:
                return ReadNamed(token.Offset, "");
            case CelTokenKind.Int or CelTokenKind.Double:
                return new Parsed(ReadNumber(Take(), token.Offset, isNegative: false), 0);
            case CelTokenKind.Uint:
                return new Parsed(Literal(CelLiteralText.Uint(Take().Text), "invalid uint literal", token.Offset), 0);
            case CelTokenKind.String:
                return new Parsed(Literal(CelLiteralText.String(Take().Text), "unable to unescape string", token.Offset), 0);
            case CelTokenKind.Bytes:
                return new Parsed(Literal(CelLiteralText.Bytes(Take().Text.Substring(1)), "unable to unescape string", token.Offset), 0);
            case CelTokenKind.Keyword when token.Text != "in":
                Take();
                return new Parsed(new CelLiteral(token.Text == "null" ? null : token.Text == "true", token.Offset), 0);
            default:
                return ReadBracketed(token);
        }
    }

    private Parsed ReadBracketed(CelToken token)
    {
        switch (token.Kind == CelTokenKind.Symbol ? token.Text : "")
        {
            case "." when tokens[_next + 1].Kind == CelTokenKind.Identifier:
                Take();
                return ReadNamed(token.Offset, ".");
            case "-" when tokens[_next + 1].IsNumber:
                Take();
                return new Parsed(ReadNumber(Take(), token.Offset, isNegative: true), 0);
            case "(":
                Take();
                Parsed inner = ReadExpression();
                Expect(")");
                return inner;
            case "[":
                return ReadList();
            case "{":
                return ReadMap();
            case ".":
                Take();
                throw Unexpected("IDENTIFIER");
            default:
                throw Unexpected("{'[', '{', '(', '.', '-', '!', 'true', 'false', 'null', NUM_FLOAT, NUM_INT, NUM_UINT, STRING, BYTES, IDENTIFIER}");
        }
    }

    private Parsed ReadNamed(int start, string dot)
    {
        if (BeginsMessage())
        {
            return ReadMessage(dot);
        }

        CelToken name = Take();
        bool isReserved = s_reserved.Contains(name.Text);
        if (isReserved)
        {
            report.Refuse(start, $"reserved identifier: {name.Text}");
        }

        if (!Current.Is("("))
        {
            return new Parsed(isReserved ? new Unreadable(start) : new CelIdentifier(dot + name.Text, name.Offset), 0);
        }

        int open = Take().Offset;
        (List<CelNode> arguments, int height) = ReadArguments();
        return new Parsed(isReserved ? new Unreadable(start) : Expand(new CelCall(dot + name.Text, null, arguments, open)), height);
    }

    /// <summary>Whether names with dots between them and a brace stand here.</summary>
    private bool BeginsMessage()
    {
        int index = _next + 1;
        while (tokens[index].Is(".") && tokens[index + 1].Kind == CelTokenKind.Identifier)
        {
            index += 2;
        }

        return tokens[index].Is("{");
    }

    private Parsed ReadMessage(string dot)
    {
        string name = dot + Take().Text;
        while (TakeIf("."))
        {
            name += "." + Take().Text;
        }

        int open = Take().Offset;
        var fields = new List<CelField>();
        int height = 0;
        while (!Current.Is("}") && !(fields.Count == 0 && Current.Is(",")))
        {
            bool isOptional = TakeIf("?");
            CelToken field = ReadFieldName();
            int colon = Expect(":").Offset;
            Parsed value = ReadExpression();
            fields.Add(new CelField(field.Text, value.Node, isOptional, colon));
            height = Math.Max(height, value.Height);
            if (!Current.Is(","))
            {
                break;
            }

            Take();
        }

        Close("}", fields.Count == 0);
        return new Parsed(new CelMessageLiteral(name, fields, open), height);
    }

    private Parsed ReadList()
    {
        int open = Take().Offset;
        var elements = new List<CelElement>();
        int height = 0;
        while (!Current.Is("]") && !(elements.Count == 0 && Current.Is(",")))
        {
            bool isOptional = TakeIf("?");
            Parsed value = ReadExpression();
            elements.Add(new CelElement(value.Node, isOptional));
            height = Math.Max(height, value.Height);
            if (!Current.Is(","))
            {
                break;
            }

            Take();
        }

        Close("]", elements.Count == 0);
        return new Parsed(new CelListLiteral(elements, open), height);
    }

    private Parsed ReadMap()
    {
        int open = Take().Offset;
        var entries = new List<CelEntry>();
        int height = 0;
        while (!Current.Is("}") && !(entries.Count == 0 && Current.Is(",")))
        {
            bool isOptional = TakeIf("?");
            Parsed key = ReadExpression();
            int colon = Expect(":").Offset;
            Parsed value = ReadExpression();
            entries.Add(new CelEntry(key.Node, value.Node, isOptional, colon));
            height = Math.Max(height, Math.Max(key.Height, value.Height));
            if (!Current.Is(","))
            {
                break;
            }

            Take();
        }

        Close("}", entries.Count == 0);
        return new Parsed(new CelMapLiteral(entries, open), height);
    }

    /// <summary>The closing bracket; an empty literal may hold a comma.</summary>
    private void Close(string bracket, bool isEmpty)
    {
        if (isEmpty)
        {
            TakeIf(",");
        }

        Expect(bracket);
    }

    private (List<CelNode> Arguments, int Height) ReadArguments()
    {
        var arguments = new List<CelNode>();
        int height = 0;
        if (!TakeIf(")"))
        {
            do
            {
                Parsed argument = ReadExpression();
                arguments.Add(argument.Node);
                height = Math.Max(height, argument.Height);
            }
            while (TakeIf(","));
            Expect(")");
        }

        return (arguments, height);
    }

    private CelNode ReadNumber(CelToken token, int offset, bool isNegative) => token.Kind == CelTokenKind.Int
        ? Literal(CelLiteralText.Int(token.Text, isNegative), "invalid int literal", offset)
        : Literal(CelLiteralText.Double(token.Text, isNegative), "invalid double literal", offset);

    private CelNode Literal(object? value, string problem, int offset)
    {
        if (value is null)
        {
            report.Refuse(offset, problem);
            return new Unreadable(offset);
        }

        return new CelLiteral(value, offset);
    }
}
