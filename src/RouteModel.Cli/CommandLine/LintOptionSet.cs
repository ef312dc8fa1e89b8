using System.CommandLine;
using System.CommandLine.Parsing;
using RouteModel.Cli.Inputs;
using RouteModel.RouteGroups.Lints;

namespace RouteModel.Cli.CommandLine;

/// <summary>The options that say which lints are reported.</summary>
internal sealed class LintOptionSet
{
    public LintOptionSet() => Level.AcceptOnlyFromAmong("error", "warning", "info", "off");

    public Option<string> Level { get; } = new("--lint")
    {
        Description = "The least severity of lints to report",
        DefaultValueFactory = static _ => "warning",
        HelpName = "error|warning|info|off",
    };

    public Option<string[]> Ignored { get; } = new("--ignore-lint")
    {
        Description = "A lint to leave out, by id or name; may be repeated",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        HelpName = "LINT",
    };

    public Option<string?> Config { get; } = PathOptions.Single("--lint-config", "A YAML file that says how grave lints are, for all groups or for some");

    /// <summary>The lints that a command line asks for; what stands on it goes before the file.</summary>
    /// <exception cref="CannotRunException">The file cannot be read, or there is no such lint.</exception>
    public LintOptions Read(ParseResult parsed, ToolConsole console)
    {
        var options = new LintOptions { Now = DateTimeOffset.UtcNow };
        if (parsed.GetValue(Config) is { } file)
        {
            options = LintConfigFile.Read(new InputFile(file), console, options);
        }

        string[] ignored = parsed.GetValue(Ignored) ?? [];
        if (Array.Find(ignored, static name => LintRegistry.Find(name) is null) is { } unknown)
        {
            throw new CannotRunException($"there is no lint {unknown}");
        }

        options = options with { Ignored = ignored };
        return parsed.GetResult(Level) is OptionResult { Implicit: false } && LintConfigFile.TryReadSeverity(parsed.GetRequiredValue(Level), out LintSeverity? level)
            ? options with { Level = level }
            : options;
    }
}
