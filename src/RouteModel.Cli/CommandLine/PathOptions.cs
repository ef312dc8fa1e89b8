using System.CommandLine;
using System.CommandLine.Parsing;

namespace RouteModel.Cli.CommandLine;

/// <summary>Arguments that name inputs.</summary>
internal static class PathOptions
{
    /// <summary>The manifests of a command.</summary>
    public static Argument<string[]> Paths(string description)
    {
        var paths = new Argument<string[]>("PATH") { Description = description, Arity = ArgumentArity.OneOrMore, HelpName = "PATH" };
        paths.Validators.Add(Check);
        return paths;
    }

    /// <summary>An option that takes one path each time it is given.</summary>
    public static Option<string[]> Repeated(string name, string description)
    {
        var option = new Option<string[]>(name) { Description = description, HelpName = "PATH", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };
        option.Validators.Add(Check);
        return option;
    }

    /// <summary>The definitions of kinds.</summary>
    public static Option<string[]> Definitions() =>
        Repeated("--crd", "CustomResourceDefinitions whose kinds are known beside the tool's own, or instead of them: files, folders, or -; may be repeated");

    /// <summary>An option that takes one path.</summary>
    public static Option<string?> Single(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "PATH" };
        option.Validators.Add(Check);
        return option;
    }

    /// <summary>The first token before <c>--</c> that looks like an option and is none; the parser takes it for a path.</summary>
    public static string? FindUnknownOption(ParseResult parsed) => parsed.Tokens
        .TakeWhile(static token => token.Type != TokenType.DoubleDash)
        .FirstOrDefault(static token => token is { Type: TokenType.Argument, Value: ['-', _, ..] })?.Value;

    private static void Check(SymbolResult result)
    {
        if (result.Tokens.Any(static token => token.Value.Length == 0))
        {
            result.AddError("A path must not be empty.");
        }
    }
}
