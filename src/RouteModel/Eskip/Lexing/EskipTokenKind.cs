namespace RouteModel.Eskip.Lexing;

/// <summary>The tokens of eskip, and the two ways in which scanning stops.</summary>
internal enum EskipTokenKind : byte
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>A lexeme that is no token; <see cref="EskipLexer.Failure"/> says why.</summary>
    Bad,

    /// <summary><c>&amp;&amp;</c>.</summary>
    And,

    /// <summary><c>*</c>.</summary>
    Any,

    /// <summary><c>-></c>.</summary>
    Arrow,

    /// <summary><c>)</c>.</summary>
    CloseParenthesis,

    /// <summary><c>:</c>.</summary>
    Colon,

    /// <summary><c>,</c>.</summary>
    Comma,

    /// <summary><c>(</c>.</summary>
    OpenParenthesis,

    /// <summary><c>;</c>.</summary>
    Semicolon,

    /// <summary><c>&lt;</c>, unless a fixed backend starts there.</summary>
    OpenAngle,

    /// <summary><c>></c>.</summary>
    CloseAngle,

    /// <summary><c>&lt;shunt></c>.</summary>
    Shunt,

    /// <summary><c>&lt;loopback></c>.</summary>
    Loopback,

    /// <summary><c>&lt;dynamic></c>.</summary>
    Dynamic,

    /// <summary><c>&lt;forward></c>.</summary>
    Forward,

    /// <summary>Digits with at most one point, and perhaps a minus.</summary>
    Number,

    /// <summary>A string between double quotes or backticks.</summary>
    String,

    /// <summary>An expression between slashes.</summary>
    Regexp,

    /// <summary>A letter or underscore and then letters, digits, underscores, all ASCII.</summary>
    Symbol,
}
