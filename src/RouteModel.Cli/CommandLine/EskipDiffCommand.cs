using System.CommandLine;
using System.Text.Json;
using RouteModel.Cli.Inputs;
using RouteModel.Cli.Output;
using RouteModel.Eskip;

namespace RouteModel.Cli.CommandLine;

/// <summary><c>routemodel eskip diff</c>: what differs between two sets of routes, by meaning.</summary>
internal static class EskipDiffCommand
{
    public const string Details =
        """
        Routes are paired by id and compared by meaning: the order of routes, of predicates and
        of endpoints, and the way literals are written, do not count. The order of filters does.

        The forms of output:
          text  '-' a route that goes away, '+' one that comes in, '~' one that changes, and
                below it what changes
          json  one JSON object a line for each such route: id, change (removed, added or
                changed), left, right, and for a changed route removedPredicates,
                addedPredicates, removedFilters, addedFilters, backendChanged

        Exit codes: 0 nothing differs, 1 something does, 2 the tool could not run.
        """;

    public static Command Create(ToolConsole console)
    {
        Argument<string[]> paths = PathOptions.Paths("The routes before, and the routes after: two files or folders, or - for the standard input");
        paths.Arity = new ArgumentArity(2, 2);
        Option<string> output = EskipOptions.Output();
        var ignoreZones = new Option<bool>("--ignore-zones") { Description = "Leave the zones of endpoints out of the comparison" };
        var command = new Command("diff", "Compare two sets of routes by meaning") { paths, output, ignoreZones };
        command.SetAction(parsed =>
        {
            string[] both = parsed.GetRequiredValue(paths);
            if (both.All(static path => path == InputFile.StandardInput))
            {
                throw new CannotRunException("the standard input (-) can be read only once");
            }

            bool isLeftRight = EskipRouteReading.TryReadAll([both[0]], console, out List<EskipRoute> left);
            if (!EskipRouteReading.TryReadAll([both[1]], console, out List<EskipRoute> right) || !isLeftRight)
            {
                throw new CannotRunException("there are errors in the routes, and nothing to compare");
            }

            EskipDiff diff = EskipDiff.Compare(left, right, parsed.GetValue(ignoreZones));
            if (parsed.GetRequiredValue(output) == EskipOptions.Json)
            {
                WriteJson(diff, console);
            }
            else
            {
                using TextWriter writer = console.OpenOut();
                new EskipDiffText(writer, console.HasColorOut).Write(diff);
            }

            return diff.IsEmpty ? ExitCode.NothingFound : ExitCode.Findings;
        });
        return command;
    }

    private static void WriteJson(EskipDiff diff, ToolConsole console)
    {
        using var sink = new JsonSink(console, isIndented: false);
        foreach (EskipRoute route in diff.Removed)
        {
            Write(sink, route.Id, "removed", route, null, null);
        }

        foreach (EskipRoute route in diff.Added)
        {
            Write(sink, route.Id, "added", null, route, null);
        }

        foreach (EskipRouteChange change in diff.Changed)
        {
            Write(sink, change.Id, "changed", change.Left, change.Right, change);
        }
    }

    private static void Write(JsonSink sink, string id, string kind, EskipRoute? left, EskipRoute? right, EskipRouteChange? change)
    {
        Utf8JsonWriter writer = sink.Writer;
        writer.WriteStartObject();
        writer.WriteString("id", id);
        writer.WriteString("change", kind);
        writer.WriteString("left", left?.ToString());
        writer.WriteString("right", right?.ToString());
        if (change is not null)
        {
            Write(writer, "removedPredicates", change.RemovedPredicates);
            Write(writer, "addedPredicates", change.AddedPredicates);
            Write(writer, "removedFilters", change.RemovedFilters);
            Write(writer, "addedFilters", change.AddedFilters);
            writer.WriteBoolean("backendChanged", change.BackendChanged);
        }

        writer.WriteEndObject();
        sink.EndLine();
    }

    private static void Write(Utf8JsonWriter writer, string name, IEnumerable<object> items)
    {
        writer.WriteStartArray(name);
        foreach (object item in items)
        {
            writer.WriteStringValue(item.ToString());
        }

        writer.WriteEndArray();
    }
}
