using System.Text.RegularExpressions;

namespace RouteModel.Generators.Emitting.Cel.Proofs;

/// <summary>Names of fields in expressions, and of variables in C#.</summary>
internal static class FieldNames
{
    private static readonly HashSet<string> s_reserved = new(StringComparer.Ordinal)
    {
        "true", "false", "null", "in", "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package", "namespace", "return",
        "var", "void", "while",
    };

    /// <summary>How an expression writes a property's name (apiserver, <c>pkg/cel/escaping.go</c>).</summary>
    public static string Escape(string name) => s_reserved.Contains(name)
        ? $"__{name}__"
        : name.Replace("__", "__underscores__").Replace(".", "__dot__").Replace("-", "__dash__").Replace("/", "__slash__");

    /// <summary>Whether C# mentions a variable.</summary>
    public static bool Mentions(string code, string variable) => Regex.IsMatch(code, $@"(?<![\w.""]){Regex.Escape(variable)}(?!\w)", RegexOptions.CultureInvariant);
}
