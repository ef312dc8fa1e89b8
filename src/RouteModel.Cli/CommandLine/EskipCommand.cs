using System.CommandLine;

namespace RouteModel.Cli.CommandLine;

/// <summary><c>routemodel eskip</c>: the language tools.</summary>
internal sealed class EskipCommand
{
    private const string GroupDetails =
        """
        A PATH is a file with eskip routes, a folder (all .eskip files below it), or - for the
        standard input.

        'routemodel eskip COMMAND --help' tells more about a command.
        """;

    public EskipCommand(ToolConsole console)
    {
        Command check = EskipCheckCommand.Create(console);
        Command print = EskipPrintCommand.Create(console);
        Command format = EskipFormatCommand.Create(console);
        Command json = EskipJsonCommand.Create(console);
        Command diff = EskipDiffCommand.Create(console);
        Command = new Command("eskip", "Check, print, format, convert and compare eskip routes") { check, print, format, json, diff };
        Details = new Dictionary<Command, string>
        {
            [Command] = GroupDetails,
            [check] = EskipCheckCommand.Details,
            [print] = EskipPrintCommand.Details,
            [format] = EskipFormatCommand.Details,
            [json] = EskipJsonCommand.Details,
            [diff] = EskipDiffCommand.Details,
        };
    }

    /// <summary>The command with its own commands.</summary>
    public Command Command { get; }

    /// <summary>What there is to say beyond the usual help.</summary>
    public Dictionary<Command, string> Details { get; }
}
