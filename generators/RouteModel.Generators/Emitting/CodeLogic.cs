namespace RouteModel.Generators.Emitting;

/// <summary>
/// Boolean expressions of C# put together, with the constants folded. <see langword="null"/> stands for what no code decides, and makes everything it is
/// part of <see langword="null"/> too. Each result can stand next to any operator.
/// </summary>
internal static class CodeLogic
{
    public const string True = "true";
    public const string False = "false";

    /// <summary>Longer code would take longer to read and to compile than to explain.</summary>
    private const int MaxLength = 8_000;

    public static string? Not(string? code) => code switch
    {
        null => null,
        True => False,
        False => True,
        _ when code[0] == '!' && IsOneTerm(code, 1) => code.Substring(1),
        _ when IsOneTerm(code, 0) => "!" + code,
        _ => $"!({code})",
    };

    public static string? All(IEnumerable<string?> codes) => Join(codes, False, True, " && ");

    public static string? Any(IEnumerable<string?> codes) => Join(codes, True, False, " || ");

    /// <summary>Whether exactly one of them is true.</summary>
    public static string? One(IReadOnlyList<string?> codes)
    {
        if (codes.Contains(null))
        {
            return null;
        }

        string[] open = [.. codes.OfType<string>().Where(static code => code is not (True or False))];
        int holding = codes.Count(static code => code == True);
        return (holding, open.Length) switch
        {
            ( > 1, _) => False,
            (1, _) => Not(Any(open)),
            (0, 0) => False,
            (0, 1) => open[0],
            (0, 2) => Limited($"(({open[0]}) != ({open[1]}))"),
            _ => Limited($"({string.Join(" + ", open.Select(static code => $"(({code}) ? 1 : 0)"))} == 1)"),
        };
    }

    private static string? Join(IEnumerable<string?> codes, string decisive, string neutral, string separator)
    {
        var open = new List<string>();
        bool isUnknown = false;
        foreach (string? code in codes)
        {
            if (code == decisive)
            {
                return decisive;
            }

            isUnknown |= code is null;
            if (code is not null && code != neutral)
            {
                open.Add(code);
            }
        }

        return isUnknown ? null
            : open.Count == 0 ? neutral
            : open.Count == 1 ? open[0]
            : Limited($"({string.Join(separator, open)})");
    }

    /// <summary>Whether the code from a place on is one call, member or parenthesis, so that <c>!</c> before it means all of it.</summary>
    private static bool IsOneTerm(string code, int from)
    {
        int depth = 0;
        for (int i = from; i < code.Length; i++)
        {
            char c = code[i];
            depth += c is '(' or '[' ? 1 : c is ')' or ']' ? -1 : 0;
            bool isOfName = char.IsLetterOrDigit(c) || c is '_' or '.' or '@' or ':' or '(' or ')' or '[' or ']';
            if (c == '"' || (depth == 0 && !isOfName))
            {
                return false;
            }
        }

        return true;
    }

    private static string? Limited(string code) => code.Length > MaxLength ? null : code;
}
