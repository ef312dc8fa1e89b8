namespace RouteModel.Generators.Cel.Syntax;

/// <summary>Recursive descent over the tokens of one expression.</summary>
internal sealed partial class CelGrammar(IReadOnlyList<CelToken> tokens, CelSyntaxReport report)
{
    private const int MaxNesting = 250;

    private static readonly HashSet<string> s_reserved =
    [
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package", "namespace", "return", "var",
        "void", "while",
    ];

    private readonly CelMacros _macros = new(new CelTreeCopy(CelParser.MaxCopiedNodes));
    private readonly int[] _nesting = new int[3];
    private int _next;

    /// <summary>The rules of the grammar whose nesting the limit counts, each for itself.</summary>
    private enum Rule
    {
        Expression,
        Relation,
        Calculation,
    }

    private CelToken Current => tokens[_next];

    /// <summary>The tree; <see langword="null"/> where the text is no expression, which was reported.</summary>
    public CelNode? ReadAll()
    {
        try
        {
            Parsed root = ReadExpression();
            if (Current.Kind != CelTokenKind.End)
            {
                throw Unexpected("<EOF>");
            }

            if (!report.HasErrors && CelTree.Depth(root.Node) > CelTree.MaxDepth)
            {
                throw TooDeep();
            }

            return root.Node;
        }
        catch (Stop)
        {
            return null;
        }
    }

    private Parsed ReadExpression()
    {
        Enter(Rule.Expression);
        Parsed result = ReadLogic("||", "_||_", () => ReadLogic("&&", "_&&_", ReadRelation));
        if (Current.Is("?"))
        {
            int offset = Take().Offset;
            Parsed yes = ReadLogic("||", "_||_", () => ReadLogic("&&", "_&&_", ReadRelation));
            Expect(":");
            Parsed no = ReadExpression();
            result = Deepen(new CelCall("_?_:_", null, [result.Node, yes.Node, no.Node], offset), result, yes, no);
        }

        Leave(Rule.Expression);
        return result;
    }

    private Parsed ReadLogic(string symbol, string function, Func<Parsed> readTerm)
    {
        Parsed first = readTerm();
        if (!Current.Is(symbol))
        {
            return first;
        }

        List<CelNode> terms = [first.Node];
        var offsets = new List<int>();
        int height = first.Height;
        while (Current.Is(symbol))
        {
            offsets.Add(Take().Offset);
            Parsed term = readTerm();
            terms.Add(term.Node);
            height = Math.Max(height, term.Height);
        }

        return new Parsed(Balance(function, terms, offsets, 0, offsets.Count - 1), height);
    }

    private static CelCall Balance(string function, List<CelNode> terms, List<int> offsets, int low, int high)
    {
        int middle = (low + high + 1) / 2;
        CelNode left = middle == low ? terms[middle] : Balance(function, terms, offsets, low, middle - 1);
        CelNode right = middle == high ? terms[middle + 1] : Balance(function, terms, offsets, middle + 1, high);
        return new CelCall(function, null, [left, right], offsets[middle]);
    }

    private Parsed ReadRelation()
    {
        Enter(Rule.Relation);
        Parsed left = ReadCalculation(1);
        while (RelationOf(Current) is { } function)
        {
            int offset = Take().Offset;
            Enter(Rule.Relation);
            Parsed right = ReadCalculation(1);
            Leave(Rule.Relation);
            left = Deepen(new CelCall(function, null, [left.Node, right.Node], offset), left, right);
        }

        Leave(Rule.Relation);
        return left;
    }

    private Parsed ReadCalculation(int precedence)
    {
        Enter(Rule.Calculation);
        Parsed left = ReadUnary();
        while (CalculationOf(Current) is { } operation && operation.Precedence >= precedence)
        {
            int offset = Take().Offset;
            Parsed right = ReadCalculation(operation.Precedence + 1);
            left = Deepen(new CelCall(operation.Function, null, [left.Node, right.Node], offset), left, right);
        }

        Leave(Rule.Calculation);
        return left;
    }

    private static string? RelationOf(CelToken token) =>
        token.Is("in") ? "@in"
        : token.Kind == CelTokenKind.Symbol && token.Text is "<" or "<=" or ">" or ">=" or "==" or "!=" ? $"_{token.Text}_"
        : null;

    private static (string Function, int Precedence)? CalculationOf(CelToken token) => token switch
    {
        { Kind: CelTokenKind.Symbol, Text: "+" or "-" } => ($"_{token.Text}_", 1),
        { Kind: CelTokenKind.Symbol, Text: "*" or "/" or "%" } => ($"_{token.Text}_", 2),
        _ => null,
    };

    private Parsed ReadUnary()
    {
        // A minus before a number belongs to the number.
        if (!Current.Is("!") && !(Current.Is("-") && !tokens[_next + 1].IsNumber))
        {
            return ReadMember();
        }

        CelToken sign = Take();
        bool isOdd = true;
        while (Current.Is(sign.Text))
        {
            Take();
            isOdd = !isOdd;
        }

        Parsed operand = ReadMember();
        return isOdd ? new Parsed(new CelCall(sign.Text + "_", null, [operand.Node], sign.Offset), operand.Height) : operand;
    }

    private Parsed ReadMember()
    {
        Parsed member = ReadPrimary();
        while (true)
        {
            if (Current.Is("."))
            {
                member = ReadSelection(member);
            }
            else if (Current.Is("["))
            {
                int offset = Take().Offset;
                bool isOptional = TakeIf("?");
                Parsed index = ReadExpression();
                Expect("]");
                member = Deepen(new CelCall(isOptional ? "_[?_]" : "_[_]", null, [member.Node, index.Node], offset), member, index);
            }
            else
            {
                return member;
            }
        }
    }

    private Parsed ReadSelection(Parsed operand)
    {
        int dot = Take().Offset;
        bool isOptional = TakeIf("?");
        CelToken name = ReadFieldName();
        if (isOptional)
        {
            return Deepen(new CelCall("_?._", null, [operand.Node, new CelLiteral(name.Text, name.Offset)], dot), operand);
        }

        if (name.Kind != CelTokenKind.Identifier || !Current.Is("("))
        {
            return Deepen(new CelSelection(operand.Node, name.Text, isPresenceTest: false, dot), operand);
        }

        int open = Take().Offset;
        (List<CelNode> arguments, int height) = ReadArguments();
        Parsed call = Deepen(new CelCall(name.Text, operand.Node, arguments, open), operand, new Parsed(operand.Node, height));
        return call with { Node = Expand((CelCall)call.Node) };
    }

    private CelToken ReadFieldName()
    {
        if (Current.Kind == CelTokenKind.QuotedIdentifier)
        {
            report.Refuse(Current.Offset, "unsupported syntax: '`'");
            return Take();
        }

        return Current.Kind == CelTokenKind.Identifier ? Take() : throw Unexpected("IDENTIFIER");
    }

    private CelNode Expand(CelCall call)
    {
        CelMacros.Expansion expansion = _macros.Expand(call.Function, call.Receiver, call.Arguments, call.Offset);
        if (expansion.Overflows)
        {
            report.Refuse(CelFault.NoPlace, $"macros copy more than {CelParser.MaxCopiedNodes} nodes");
            throw new Stop();
        }

        if (expansion.Fault is { } fault)
        {
            report.Refuse(fault.Offset, fault.Message);
            return new Unreadable(call.Offset);
        }

        return expansion.Node ?? call;
    }

    private CelToken Take() => tokens[_next++];

    private bool TakeIf(string symbol)
    {
        bool found = Current.Is(symbol);
        _next += found ? 1 : 0;
        return found;
    }

    private CelToken Expect(string symbol) => Current.Is(symbol) ? Take() : throw Unexpected($"'{symbol}'");

    private Stop Unexpected(string expected)
    {
        string found = Current.Kind == CelTokenKind.End ? "<EOF>" : Current.Text;
        report.Add(Current.Offset, $"mismatched input '{found}' expecting {expected}");
        return new Stop();
    }

    private Stop TooDeep()
    {
        report.Refuse(CelFault.NoPlace, "max recursion depth exceeded");
        return new Stop();
    }

    private void Enter(Rule rule)
    {
        if (++_nesting[(int)rule] > MaxNesting)
        {
            report.Refuse(CelFault.NoPlace, $"expression recursion limit exceeded: {MaxNesting}");
            throw new Stop();
        }
    }

    private void Leave(Rule rule) => _nesting[(int)rule]--;

    private Parsed Deepen(CelNode node, params Parsed[] parts)
    {
        int height = 1 + parts.Max(part => part.Height);
        return height > MaxNesting ? throw TooDeep() : new Parsed(node, height);
    }

    /// <summary>A node, and how many operators, selections and calls of members stand inside one another in it.</summary>
    private readonly record struct Parsed(CelNode Node, int Height);

    /// <summary>Stands where something was reported; no tree with it leaves the parser.</summary>
    private sealed class Unreadable(int offset) : CelNode(offset);

    /// <summary>Ends the parsing; what was wrong is reported.</summary>
    private sealed class Stop : Exception;
}
