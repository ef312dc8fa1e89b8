using System.CommandLine;
using RouteModel.Cli.Inputs;
using RouteModel.Cli.Output;
using RouteModel.Eskip;
using RouteModel.Resources.Collections;

namespace RouteModel.Cli.CommandLine;

/// <summary><c>routemodel eskip json</c>: the JSON form, both ways.</summary>
internal static class EskipJsonCommand
{
    public const string Details =
        """
        The routes of all PATHs come as one JSON array in one line, byte for byte as Skipper
        writes each route. With --reverse the PATHs hold such JSON, an array or a single route,
        and the routes are printed as eskip.

        Exit codes: 0 nothing was found, 1 there are errors, 2 the tool could not run.
        """;

    private static readonly string[] Extensions = [".json"];

    public static Command Create(ToolConsole console)
    {
        Argument<string[]> paths = PathOptions.Paths("Routes: files, folders, or - for the standard input");
        var reverse = new Option<bool>("--reverse") { Description = "Read JSON and print eskip" };
        var command = new Command("json", "Write routes as JSON, or read them from it") { paths, reverse };
        command.SetAction(parsed => parsed.GetValue(reverse)
            ? FromJson(parsed.GetRequiredValue(paths), console)
            : ToJson(parsed.GetRequiredValue(paths), console));
        return command;
    }

    private static int ToJson(string[] paths, ToolConsole console)
    {
        if (!EskipRouteReading.TryReadAll(paths, console, out List<EskipRoute> routes))
        {
            return ExitCode.Findings;
        }

        // Nothing is written when there is an error, so the routes that may have one are tried first; written they are one by one.
        foreach (EskipRoute route in routes.Where(HasInfinity))
        {
            if (!EskipJson.TryWrite(route, out _, out string? error))
            {
                new FindingWriter(console.Error, console.HasColorError).Write(null, null, isError: true, error);
                return ExitCode.Findings;
            }
        }

        using TextWriter writer = console.OpenOut();
        string separator = "[";
        foreach (EskipRoute route in routes)
        {
            EskipJson.TryWrite(route, out string? json, out _);
            writer.Write(separator);
            writer.Write(json);
            separator = ",";
        }

        writer.WriteLine(separator == "[" ? "[]" : "]");
        return ExitCode.NothingFound;
    }

    private static bool HasInfinity(EskipRoute route) =>
        route.Predicates.SelectMany(static item => item.Args).Concat(route.Filters.SelectMany(static item => item.Args)).Any(
            static argument => argument.TryGetNumber(out double number) && !double.IsFinite(number));

    private static int FromJson(string[] paths, ToolConsole console)
    {
        var all = new List<EskipRoute>();
        bool isRight = true;
        var findings = new FindingWriter(console.Error, console.HasColorError);
        foreach (InputFile file in InputPaths.Expand(paths, Extensions))
        {
            byte[] bytes = file.Read(console);
            if (EskipJson.TryRead(bytes, out ValueList<EskipRoute> routes, out string? error))
            {
                all.AddRange(routes);
            }
            else
            {
                findings.Write(new InputSource(file.Name, [], new SourceText(bytes)), null, isError: true, error);
                isRight = false;
            }
        }

        return isRight ? EskipPrintCommand.Print(all, isPretty: false, console) : ExitCode.Findings;
    }
}
