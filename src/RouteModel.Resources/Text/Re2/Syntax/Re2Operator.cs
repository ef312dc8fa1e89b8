namespace RouteModel.Resources.Text.Re2.Syntax;

/// <summary>What a node of a pattern's tree stands for.</summary>
internal enum Re2Operator
{
    EmptyMatch,

    /// <summary>Code points one after the other.</summary>
    Literal,

    /// <summary>One code point of a set.</summary>
    Set,

    BeginLine,
    EndLine,
    BeginText,
    EndText,
    WordBoundary,
    NoWordBoundary,
    Capture,
    Star,
    Plus,
    Quest,
    Repeat,
    Concat,
    Alternate,

    /// <summary>An open group; only on the parser's stack, as everything below.</summary>
    LeftParen,

    VerticalBar,
}
