using System.CommandLine;
using RouteModel.Eskip;

namespace RouteModel.Cli.CommandLine;

/// <summary><c>routemodel eskip print</c>: routes as Skipper prints them.</summary>
internal static class EskipPrintCommand
{
    public const string Details =
        """
        The routes of all PATHs are printed in order, byte for byte as Skipper prints them.
        Comments are lost; 'routemodel eskip format' keeps them. Errors are said on the standard
        error, and nothing is printed then.

        Exit codes: 0 nothing was found, 1 there are errors, 2 the tool could not run.
        """;

    public static Command Create(ToolConsole console)
    {
        Argument<string[]> paths = PathOptions.Paths("Routes: files, folders, or - for the standard input");
        var pretty = new Option<bool>("--pretty") { Description = "Write each filter and backend on a line of its own" };
        var command = new Command("print", "Print routes as Skipper does") { paths, pretty };
        command.SetAction(parsed => EskipRouteReading.TryReadAll(parsed.GetRequiredValue(paths), console, out List<EskipRoute> routes)
            ? Print(routes, parsed.GetValue(pretty), console)
            : ExitCode.Findings);
        return command;
    }

    public static int Print(IReadOnlyList<EskipRoute> routes, bool isPretty, ToolConsole console)
    {
        if (routes.Count > 0)
        {
            using TextWriter writer = console.OpenOut();
            if (isPretty)
            {
                EskipPrinter.WritePrettyTo(writer, routes);
            }
            else
            {
                EskipPrinter.WriteTo(writer, routes);
            }

            writer.WriteLine();
        }

        return ExitCode.NothingFound;
    }
}
