namespace RouteModel.Generators.Cel.Syntax;

/// <summary>Parses expressions and expands their macros.</summary>
/// <remarks>
/// <para>cel-go: <c>parser/parser.go</c> and <c>parser/gen/CEL.g4</c>.</para>
/// <para>Chains of operators are read in loops. Those of <c>&amp;&amp;</c> and <c>||</c> become balanced trees; every other operator, selection,
/// index or call of a member makes the tree deeper, and cel-go refuses more than 250 of them inside one another: <c>max recursion depth
/// exceeded</c>. It refuses parentheses and brackets nested as deep with <c>expression recursion limit exceeded: 250</c>.</para>
/// <para>Of syntax errors the tokens that are none are all reported, and the first place where the grammar fails.</para>
/// </remarks>
internal static class CelParser
{
    /// <summary>The longest expression, in code points.</summary>
    public const int MaxCodePoints = 100_000;

    /// <summary>The nodes that macros may copy in one expression.</summary>
    public const int MaxCopiedNodes = 200_000;

    /// <summary>Parses a text. The tree is not checked: its types are dyn.</summary>
    public static CelCompilation Parse(string text)
    {
        var source = new CelSourceText(text);
        var faults = new CelFaultList();
        if (source.CodePoints.Length > MaxCodePoints)
        {
            faults.Add(CelFault.NoPlace, $"expression code point size exceeds limit: size: {source.CodePoints.Length}, limit {MaxCodePoints}");
            return faults.Finish(text, null);
        }

        var report = new CelSyntaxReport(faults);
        IReadOnlyList<CelToken> tokens = new CelLexer(source).Read(report.Add);
        CelNode? root = report.IsOver ? null : new CelGrammar(tokens, report).ReadAll();
        return faults.Finish(text, root);
    }
}
