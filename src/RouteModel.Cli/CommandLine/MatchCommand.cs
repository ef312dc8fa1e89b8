using System.CommandLine;
using RouteModel.Cli.Matching;
using RouteModel.Cli.Output;
using RouteModel.Resources.Text;
using RouteModel.RouteGroups;
using RouteModel.Routing;

namespace RouteModel.Cli.CommandLine;

/// <summary><c>routemodel match</c>: which route answers a request, and with what share.</summary>
internal static class MatchCommand
{
    public const string Details =
        """
        Routes are read from eskip, and from RouteGroups in manifests, which are compiled
        first as 'routemodel compile' does. Files ending in .yaml, .yml and .json are
        manifests; others, and the standard input, are whichever they are. With manifests
        hosts are normalized, as Skipper does with -kubernetes.

        Shares are exact fractions: Traffic and TrafficSegment as they are written, weighted
        backends as the routes made of them, and the endpoints of a balanced backend alike.
        Where routes of equal weight compete, whose order Skipper leaves open, both bounds
        are told.

        The forms of output:
          text  for people
          json  one JSON object: found, noRoute, answers (route, weight, share, leastShare,
                mostShare, parameters, expression), backends (address, share), others (route,
                why: condition, outweighed or path), dropped, warnings; a share is an object
                with exact ("3/4") and value (0.75)

        What gives no routes is said on the standard error.

        Examples:
          routemodel match --request "GET https://shop.example/v1" routes.eskip
          routemodel match --request "GET /" --header "Host: shop.example" \
              --header "Cookie: canary=yes" --cluster services.yaml shop.yaml

        Exit codes: 0 a route answers, 1 none does, 2 the tool could not run.
        """;

    public static Command Create(ToolConsole console)
    {
        Argument<string[]> paths = PathOptions.Paths("Routes and RouteGroups: files, folders, or - for the standard input");
        var request = new Option<string>("--request") { Description = "Method and URL or path: \"GET https://shop.example/v1\"", HelpName = "REQUEST", Required = true };
        var header = new Option<string[]>("--header")
        {
            Description = "A header line: \"Name: value\"; may be repeated",
            HelpName = "LINE",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
        };
        var peer = new Option<string>("--remote-address")
        {
            Description = "The peer, for Source and ClientIP",
            HelpName = "ADDRESS:PORT",
            DefaultValueFactory = static _ => "192.0.2.1:40000",
        };
        var time = new Option<string?>("--time") { Description = "The time, as RFC 3339, for Between, Before, After and Cron; now if it is not told", HelpName = "TIME" };
        var ignoreSlash = new Option<bool>("--ignore-trailing-slash") { Description = "Skipper runs with -ignore-trailing-slash" };
        var normalizeHost = new Option<bool>("--normalize-host") { Description = "Skipper runs with -normalize-host" };
        var compiler = new CompilerOptionSet();
        Option<string> output = EskipOptions.Output();
        var command = new Command("match", "Tell which route answers a request, why the others do not, and each backend's exact share")
        {
            paths, request, header, peer, time, ignoreSlash, normalizeHost, compiler.Cluster, compiler.Options, compiler.DefaultFilters, compiler.Profile, output,
        };
        command.SetAction(parsed =>
        {
            var context = new RequestContext { RemoteAddress = parsed.GetRequiredValue(peer), Time = ReadTime(parsed.GetValue(time), console) };
            RoutingRequest sent = RequestLine.Read(parsed.GetRequiredValue(request), parsed.GetValue(header) ?? [], context);
            RouteGroupCompilerOptions options = compiler.Read(parsed, console, out string? fault);
            MatchInput input = MatchInput.Read(parsed.GetRequiredValue(paths), parsed.GetValue(compiler.Cluster) ?? [], options, fault, console);
            RouteTable table = RouteTable.Create(input.Routes, new RouteTableOptions
            {
                IgnoreTrailingSlash = parsed.GetValue(ignoreSlash),
                NormalizeHost = parsed.GetValue(normalizeHost) || input.IsKubernetes,
            });
            RouteExplanation explanation = table.Explain(sent);
            Write(table, explanation, parsed.GetRequiredValue(output) == EskipOptions.Json, console);
            return explanation.IsFound ? ExitCode.NothingFound : ExitCode.Findings;
        });
        return command;
    }

    private static DateTimeOffset ReadTime(string? text, ToolConsole console)
    {
        if (text is null)
        {
            return console.Time.GetUtcNow();
        }

        return GoTime.Parse(text, out DateTimeOffset time) is { } fault ? throw new CannotRunException($"--time: {fault}") : time;
    }

    private static void Write(RouteTable table, RouteExplanation explanation, bool isJson, ToolConsole console)
    {
        if (isJson)
        {
            using var sink = new JsonSink(console, isIndented: false);
            new MatchJson(sink.Writer).Write(table, explanation);
            sink.EndLine();
            return;
        }

        using TextWriter writer = console.OpenOut();
        new MatchText(writer).Write(table, explanation);
    }
}
