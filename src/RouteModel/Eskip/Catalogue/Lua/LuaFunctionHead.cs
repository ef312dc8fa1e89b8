namespace RouteModel.Eskip.Catalogue.Lua;

/// <summary>How a function begins.</summary>
/// <param name="Line">The line that errors about it name; 0 for that of its parameters.</param>
/// <param name="IsMethod">Whether it has a parameter <c>self</c> that is not written.</param>
internal readonly record struct LuaFunctionHead(int Line, bool IsMethod);
