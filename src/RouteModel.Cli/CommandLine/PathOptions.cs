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

    /// <summary>An option that takes one path.</summary>
    public static Option<string?> Single(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "PATH" };
        option.Validators.Add(Check);
        return option;
    }

    // The parser takes an option that it does not know for a path.
    private static void Check(SymbolResult result)
    {
        foreach (Token token in result.Tokens)
        {
            if (token.Value is ['-', _, ..])
            {
                result.AddError($"Unrecognized option '{token.Value}'. (A file of that name can be given as './{token.Value}'.)");
            }
            else if (token.Value.Length == 0)
            {
                result.AddError("A path must not be empty.");
            }
        }
    }
}
