namespace RouteModel.Eskip.Catalogue.Lua;

/// <summary>A token of Lua.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text; of a string what it stands for, without quotes.</param>
/// <param name="Line">The line on which it begins, from 1.</param>
internal readonly record struct LuaToken(LuaTokenKind Kind, string Text, int Line);
