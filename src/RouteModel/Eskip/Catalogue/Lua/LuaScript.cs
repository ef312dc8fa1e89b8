using System.Text;

namespace RouteModel.Eskip.Catalogue.Lua;

/// <summary>The first argument of a <c>lua</c> filter. Upstream: Skipper, <c>script/script.go</c>.</summary>
internal static class LuaScript
{
    /// <summary>Whether the argument is the name of a file on the proxy's host, and not a script.</summary>
    public static bool IsFile(string argument) => argument.EndsWith(".lua", StringComparison.Ordinal);

    /// <summary>Why Skipper cannot make the filter; <see langword="null"/> if it can. A file is taken to be missing.</summary>
    public static string? FindFault(string argument) => IsFile(argument)
        ? $"open {argument}: no such file or directory"
        : LuaParser.FindFault(Encoding.UTF8.GetBytes(argument));
}
