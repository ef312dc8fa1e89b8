namespace RouteModel.Generators.Emitting;

/// <summary>How deep in brackets each character of an expression stands; what is inside a literal stands nowhere.</summary>
internal static class CodeNesting
{
    private const int InLiteral = -1;

    /// <summary>The depth by character; a bracket is as deep as what is around it.</summary>
    public static int[] Of(string code)
    {
        int[] depths = new int[code.Length];
        int depth = 0;
        for (int i = 0; i < code.Length; i++)
        {
            char c = code[i];
            if (c is '"' or '\'')
            {
                i = SkipLiteral(code, i, depths);
                continue;
            }

            depth -= c is ')' or ']' or '}' ? 1 : 0;
            depths[i] = depth;
            depth += c is '(' or '[' or '{' ? 1 : 0;
        }

        return depths;
    }

    /// <summary>An expression without the parentheses around all of it.</summary>
    public static string Bare(string code)
    {
        while (code.Length > 2 && code[0] == '(' && Array.IndexOf(Of(code), 0, 1) == code.Length - 1)
        {
            code = code.Substring(1, code.Length - 2);
        }

        return code;
    }

    private static int SkipLiteral(string code, int start, int[] depths)
    {
        int i = start;
        do
        {
            depths[i] = InLiteral;
            if (code[i] == '\\' && i + 1 < code.Length)
            {
                depths[++i] = InLiteral;
            }

            i++;
        }
        while (i < code.Length && code[i] != code[start]);
        if (i < code.Length)
        {
            depths[i] = InLiteral;
        }

        return i;
    }
}
