using System.Text.RegularExpressions;

namespace RouteModel.Generators.Emitting.Cel.Proofs;

/// <summary>Names of variables in C#.</summary>
internal static class VariableMentions
{
    /// <summary>Whether C# mentions a variable.</summary>
    public static bool Mentions(string code, string variable) => Regex.IsMatch(code, $@"(?<![\w.""]){Regex.Escape(variable)}(?!\w)", RegexOptions.CultureInvariant);
}
