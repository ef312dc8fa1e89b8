using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace RouteModel.Cli.CommandLine;

/// <summary>The command line as a whole.</summary>
internal static class ToolCommand
{
    public const string Name = "routemodel";

    private const string Details =
        """
        A PATH is a file with YAML documents or JSON objects, a folder (all .yaml, .yml and
        .json files below it), or - for the standard input. Several PATHs are one input.
        For eskip it is a file with routes, or a folder with .eskip files.

        Exit codes: 0 nothing was found, 1 there are findings, 2 the tool could not run.

        'routemodel COMMAND --help' tells more about a command.
        """;

    public static Command Create(ToolConsole console)
    {
        Command compile = CompileCommand.Create(console);
        Command validate = ValidateCommand.Create(console);
        Command normalize = NormalizeCommand.Create(console);
        Command generate = GenerateCommand.Create(console);
        Command resolve = ResolveCommand.Create(console);
        Command match = MatchCommand.Create(console);
        Command split = SplitCommand.Create(console);
        var eskip = new EskipCommand(console);
        var tool = new Command(Name, "Checks and compiles Kubernetes routing resources without a cluster.")
        {
            compile, validate, normalize, generate, eskip.Command, resolve, match, split,
        };

        var version = new VersionOption { Description = "Show the version", Action = new PrintVersion() };
        tool.Options.Add(version);
        var help = new HelpOption { Recursive = true, Description = "Show this help" };
        help.Action = new PrintHelp((HelpAction)help.Action!, new Dictionary<Command, string>(eskip.Details)
        {
            [tool] = Details,
            [compile] = CompileCommand.Details,
            [validate] = ValidateCommand.Details,
            [normalize] = NormalizeCommand.Details,
            [generate] = GenerateCommand.Details,
            [split] = SplitCommand.Details,
            [match] = MatchCommand.Details,
            [resolve] = ResolveCommand.Details,
        });
        tool.Options.Add(help);
        return tool;
    }

    private sealed class PrintVersion : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(ToolVersion.Current);
            return ExitCode.NothingFound;
        }
    }

    /// <summary>The usual help of a command, and what there is to say beyond it.</summary>
    private sealed class PrintHelp(HelpAction usual, IReadOnlyDictionary<Command, string> details) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            usual.Invoke(parseResult);
            parseResult.InvocationConfiguration.Output.WriteLine(details[parseResult.CommandResult.Command]);
            return ExitCode.NothingFound;
        }
    }
}
