namespace RouteModel.Resources.Text.Re2.Syntax;

/// <summary>RE2's Perl and POSIX classes. All of them are ASCII, unlike .NET's.</summary>
internal static class CharacterClasses
{
    private static readonly CodePointSet Digit = CodePointSet.Of(('0', '9'));
    private static readonly CodePointSet Space = CodePointSet.Of(('\t', '\n'), ('\f', '\r'), (' ', ' '));

    public static CodePointSet Word { get; } = CodePointSet.Of(('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z'));

    public static CodePointSet LineFeed { get; } = CodePointSet.Of('\n');

    public static CodePointSet NoLineFeed { get; } = LineFeed.Negate();

    /// <summary>The class behind a backslash, as the class that its lower-case letter names and whether it is negated.</summary>
    public static CodePointSet? Perl(char letter, out bool isNegated)
    {
        isNegated = letter is 'D' or 'S' or 'W';
        return letter switch
        {
            'd' or 'D' => Digit,
            's' or 'S' => Space,
            'w' or 'W' => Word,
            _ => null,
        };
    }

    /// <summary>The class of a name such as <c>alnum</c> in <c>[:alnum:]</c>.</summary>
    public static CodePointSet? Posix(string name) => name switch
    {
        "alnum" => CodePointSet.Of(('0', '9'), ('A', 'Z'), ('a', 'z')),
        "alpha" => CodePointSet.Of(('A', 'Z'), ('a', 'z')),
        "ascii" => CodePointSet.Of((0, 0x7F)),
        "blank" => CodePointSet.Of(('\t', '\t'), (' ', ' ')),
        "cntrl" => CodePointSet.Of((0, 0x1F), (0x7F, 0x7F)),
        "digit" => Digit,
        "graph" => CodePointSet.Of(('!', '~')),
        "lower" => CodePointSet.Of(('a', 'z')),
        "print" => CodePointSet.Of((' ', '~')),
        "punct" => CodePointSet.Of(('!', '/'), (':', '@'), ('[', '`'), ('{', '~')),
        "space" => CodePointSet.Of(('\t', '\r'), (' ', ' ')),
        "upper" => CodePointSet.Of(('A', 'Z')),
        "word" => Word,
        "xdigit" => CodePointSet.Of(('0', '9'), ('A', 'F'), ('a', 'f')),
        _ => null,
    };
}
