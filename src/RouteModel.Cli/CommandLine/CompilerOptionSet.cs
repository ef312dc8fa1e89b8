using System.CommandLine;
using RouteModel.Cli.Inputs;
using RouteModel.RouteGroups;

namespace RouteModel.Cli.CommandLine;

/// <summary>The options of every command that compiles RouteGroups.</summary>
internal sealed class CompilerOptionSet
{
    public CompilerOptionSet() => Profile.AcceptOnlyFromAmong(CompilerProfile.Standard.Name, CompilerProfile.Skipper.Name);

    public Option<string[]> Cluster { get; } = PathOptions.Repeated("--cluster", "More of the cluster, read before the PATHs; may be repeated");

    public Option<string?> Options { get; } = PathOptions.Single("--options", "A YAML file with options of Skipper's Kubernetes client");

    public Option<string?> DefaultFilters { get; } = PathOptions.Single("--default-filters", "A folder with filters to put before those of routes to services");

    public Option<string> Profile { get; } = new("--profile")
    {
        Description = "Whom to follow where the RouteGroup documentation and Skipper differ",
        DefaultValueFactory = static _ => CompilerProfile.Standard.Name,
        HelpName = "standard|skipper",
    };

    /// <summary>The options of a command line.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="console">Holds the standard input.</param>
    /// <param name="fault">What is wrong with them and does not keep the tool from running; <see langword="null"/> if nothing is.</param>
    /// <exception cref="CannotRunException">A file cannot be read, or asks for what cannot be honoured.</exception>
    public RouteGroupCompilerOptions Read(ParseResult parsed, ToolConsole console, out string? fault)
    {
        var compiler = new RouteGroupCompilerOptions
        {
            Profile = parsed.GetRequiredValue(Profile) == CompilerProfile.Skipper.Name ? CompilerProfile.Skipper : CompilerProfile.Standard,
        };
        if (parsed.GetValue(Options) is { } file)
        {
            compiler = OptionsFile.Read(new InputFile(file), console, compiler);
        }

        fault = null;
        return parsed.GetValue(DefaultFilters) is { } folder ? compiler with { DefaultFilters = DefaultFiltersFolder.Read(folder, out fault) } : compiler;
    }
}
