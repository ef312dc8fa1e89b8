using Microsoft.CodeAnalysis.CSharp;

namespace RouteModel.Cli.Definitions;

/// <summary>The C# namespace of models.</summary>
internal static class ModelNamespace
{
    /// <summary>The namespace where none is given, as in a build.</summary>
    public const string Default = "CustomResources";

    /// <summary>Whether a text is one.</summary>
    public static bool IsValid(string text) => text.Split('.').All(static part =>
        SyntaxFacts.IsValidIdentifier(part) && SyntaxFacts.GetKeywordKind(part) == SyntaxKind.None);
}
