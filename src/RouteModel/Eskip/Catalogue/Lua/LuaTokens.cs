namespace RouteModel.Eskip.Catalogue.Lua;

/// <summary>
/// The tokens of a script, one ahead. At the first fault they end in <see cref="LuaTokenKind.Bad"/>, which fits nothing, so that the parser unwinds.
/// </summary>
internal sealed class LuaTokens
{
    /// <summary>How deeply blocks, functions, tables and parentheses may be nested, as in Lua's own parser.</summary>
    public const int MaxDepth = 200;

    private readonly LuaScanner _scanner;
    private int _depth;

    public LuaTokens(byte[] source)
    {
        _scanner = new LuaScanner(source);
        Current = _scanner.Next();
    }

    public LuaToken Current { get; private set; }

    public LuaTokenKind Kind => Current.Kind;

    /// <summary>What is wrong with the script; <see langword="null"/> if nothing is.</summary>
    public string? Fault { get; private set; }

    public LuaToken Take()
    {
        LuaToken taken = Current;
        if (Kind != LuaTokenKind.Bad)
        {
            Current = _scanner.Next();
            Fault ??= _scanner.Fault;
        }

        return taken;
    }

    public bool Accept(LuaTokenKind kind)
    {
        bool isThere = Kind == kind;
        if (isThere)
        {
            Take();
        }

        return isThere;
    }

    public LuaToken Expect(LuaTokenKind kind)
    {
        if (Kind != kind)
        {
            Fail("syntax error");
        }

        return Take();
    }

    /// <summary>Notes a fault at the current token, unless there is one already.</summary>
    public void Fail(string message)
    {
        _scanner.Fail(Current.Text, message);
        Stop(_scanner.Fault!);
    }

    /// <summary>Goes one level deeper; <see cref="Leave"/> goes back.</summary>
    /// <returns>Whether it is not too deep.</returns>
    public bool Enter()
    {
        _depth++;
        if (_depth > MaxDepth)
        {
            Stop($"<script>: the script is nested more than {MaxDepth} levels deep");
        }

        return Kind != LuaTokenKind.Bad;
    }

    public void Leave() => _depth--;

    private void Stop(string fault)
    {
        Fault ??= fault;
        Current = Current with { Kind = LuaTokenKind.Bad };
    }
}
