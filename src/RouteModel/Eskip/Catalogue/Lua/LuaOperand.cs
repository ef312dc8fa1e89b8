namespace RouteModel.Eskip.Catalogue.Lua;

/// <summary>What an expression is to the statement around it.</summary>
internal enum LuaOperandKind
{
    Other,

    /// <summary>A name or an index: what can be assigned.</summary>
    Variable,

    /// <summary>A call, in parentheses or not: what can stand for itself.</summary>
    Call,
}

/// <summary>An expression that has been read.</summary>
/// <param name="Kind">What it is to the statement around it.</param>
/// <param name="Line">The line that errors about it name.</param>
/// <param name="Name">Of a variable its name, or that of its last index; <see langword="null"/> where it has none.</param>
/// <param name="IsPlain">Whether a variable is a name alone.</param>
internal readonly record struct LuaOperand(LuaOperandKind Kind, int Line, string? Name = null, bool IsPlain = false);
