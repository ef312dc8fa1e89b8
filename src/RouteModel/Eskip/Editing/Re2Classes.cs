namespace RouteModel.Eskip.Editing;

/// <summary>The members of RE2's ASCII classes, as they stand between brackets.</summary>
internal static class Re2Classes
{
    /// <summary>The members of <c>\d</c>, <c>\w</c> or <c>\s</c>; null for any other letter.</summary>
    public static string? Perl(char letter) => letter switch
    {
        'd' => "0-9",
        'w' => "0-9A-Za-z_",
        's' => "\\t\\n\\f\\r ",
        _ => null,
    };

    /// <summary>The members of <c>[:name:]</c>; null when there is none of that name.</summary>
    public static string? Posix(string name) => name switch
    {
        "alnum" => "0-9A-Za-z",
        "alpha" => "A-Za-z",
        "ascii" => "\\x00-\\x7f",
        "blank" => "\\t ",
        "cntrl" => "\\x00-\\x1f\\x7f",
        "digit" => "0-9",
        "graph" => "!-~",
        "lower" => "a-z",
        "print" => " -~",
        "punct" => "!-/:-@\\[-`{-~",
        "space" => "\\t\\n\\v\\f\\r ",
        "upper" => "A-Z",
        "word" => "0-9A-Za-z_",
        "xdigit" => "0-9A-Fa-f",
        _ => null,
    };
}
