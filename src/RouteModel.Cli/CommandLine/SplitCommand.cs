using System.CommandLine;
using System.Globalization;
using RouteModel.Cli.Output;
using RouteModel.Eskip;
using RouteModel.Selection;

namespace RouteModel.Cli.CommandLine;

/// <summary><c>routemodel split</c>: how traffic is shared out.</summary>
internal static class SplitCommand
{
    public const string Details =
        """
        Routes that differ only in Traffic, TrafficSegment and True share the requests that meet
        their other predicates. For every such condition: what each route, and each endpoint
        behind it, gets of the requests; computed, and simulated with the random generator and
        the algorithms of Skipper. A request has a random client address as its key; none is in
        flight for long. The same routes always give the same numbers.

        A PATH is a file with eskip routes (.eskip), or RouteGroups with the Services and
        Endpoints that they refer to, or a folder of both.

        Examples:
          routemodel split routes/
          routemodel split --requests 1000000 shop.yaml
          routemodel compile routes/ | routemodel split --output json -

        Exit codes: 0 nothing was found, 1 there are findings, 2 the tool could not run.
        """;

    private const int UsualRequests = 100_000;

    public static Command Create(ToolConsole console)
    {
        Argument<string[]> paths = PathOptions.Paths("Routes or RouteGroups: files, folders, or - for the standard input");
        var requests = new Option<int>("--requests") { Description = "How many requests to simulate for each condition", HelpName = "N", DefaultValueFactory = static _ => UsualRequests };
        requests.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !(int.TryParse(text, CultureInfo.InvariantCulture, out int count) && count > 0))
            {
                result.AddError("--requests must be a whole number above 0");
            }
        });
        var output = new Option<string>("--output") { Description = "The form of output", DefaultValueFactory = static _ => "text", HelpName = "text|json" };
        output.AcceptOnlyFromAmong("text", "json");

        var command = new Command("split", "Predict and simulate how weights share requests out") { paths, requests, output };
        command.SetAction(parsed =>
        {
            var input = new SplitInput(console);
            IEnumerable<TrafficSplit> splits = Split(input.Read(parsed.GetRequiredValue(paths)), parsed.GetValue(requests), console);
            if (parsed.GetRequiredValue(output) == "json")
            {
                WriteJson(splits, console);
            }
            else
            {
                WriteText(splits, console);
            }

            return input.IsWhole ? ExitCode.NothingFound : ExitCode.Findings;
        });
        return command;
    }

    private static IEnumerable<TrafficSplit> Split(IReadOnlyList<EskipRoute> routes, int requests, ToolConsole console)
    {
        var progress = new ProgressBar(console);
        int done = 0;
        foreach (TrafficSplit split in TrafficSplitter.Split(routes, requests))
        {
            done += split.Routes.Count;
            progress.Clear();
            yield return split;
            progress.Show(done, routes.Count, split.Condition);
        }

        progress.Clear();
    }

    private static void WriteJson(IEnumerable<TrafficSplit> splits, ToolConsole console)
    {
        using var sink = new JsonSink(console, isIndented: false);
        foreach (TrafficSplit split in splits)
        {
            SplitJson.Write(sink, split);
        }
    }

    private static void WriteText(IEnumerable<TrafficSplit> splits, ToolConsole console)
    {
        using TextWriter writer = console.OpenOut();
        var text = new SplitText(writer);
        foreach (TrafficSplit split in splits)
        {
            text.Write(split);
        }
    }
}
