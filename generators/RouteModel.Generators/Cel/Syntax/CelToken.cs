namespace RouteModel.Generators.Cel.Syntax;

/// <summary>The kinds of tokens; operators and brackets are told apart by their text.</summary>
internal enum CelTokenKind
{
    End,
    Symbol,

    /// <summary><c>in</c>, <c>true</c>, <c>false</c>, <c>null</c>: never a name, not even after a dot.</summary>
    Keyword,
    Identifier,
    QuotedIdentifier,
    Int,
    Uint,
    Double,
    String,
    Bytes,
}

/// <summary>A token with its text and where it starts, in code points.</summary>
internal readonly record struct CelToken(CelTokenKind Kind, string Text, int Offset)
{
    public bool Is(string symbol) => Kind is CelTokenKind.Symbol or CelTokenKind.Keyword && Text == symbol;

    public bool IsNumber => Kind is CelTokenKind.Int or CelTokenKind.Double;
}
