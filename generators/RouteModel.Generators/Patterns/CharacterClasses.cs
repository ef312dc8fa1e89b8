namespace RouteModel.Generators.Patterns;

/// <summary>RE2's Perl and POSIX classes. All of them are ASCII, unlike .NET's.</summary>
internal static class CharacterClasses
{
    private static readonly CodePointSet s_digit = CodePointSet.Of(('0', '9'));
    private static readonly CodePointSet s_word = CodePointSet.Of(('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z'));
    private static readonly CodePointSet s_space = CodePointSet.Of(('\t', '\n'), ('\f', '\r'), (' ', ' '));

    public static CodePointSet? Perl(char letter) => letter switch
    {
        'd' => s_digit,
        'D' => s_digit.Negate(),
        'w' => s_word,
        'W' => s_word.Negate(),
        's' => s_space,
        'S' => s_space.Negate(),
        _ => null,
    };

    public static CodePointSet? Posix(string name) => name switch
    {
        "alnum" => CodePointSet.Of(('0', '9'), ('A', 'Z'), ('a', 'z')),
        "alpha" => CodePointSet.Of(('A', 'Z'), ('a', 'z')),
        "ascii" => CodePointSet.Of((0, 0x7F)),
        "blank" => CodePointSet.Of(('\t', '\t'), (' ', ' ')),
        "cntrl" => CodePointSet.Of((0, 0x1F), (0x7F, 0x7F)),
        "digit" => s_digit,
        "graph" => CodePointSet.Of(('!', '~')),
        "lower" => CodePointSet.Of(('a', 'z')),
        "print" => CodePointSet.Of((' ', '~')),
        "punct" => CodePointSet.Of(('!', '/'), (':', '@'), ('[', '`'), ('{', '~')),
        "space" => CodePointSet.Of(('\t', '\r'), (' ', ' ')),
        "upper" => CodePointSet.Of(('A', 'Z')),
        "word" => s_word,
        "xdigit" => CodePointSet.Of(('0', '9'), ('A', 'F'), ('a', 'f')),
        _ => null,
    };
}
