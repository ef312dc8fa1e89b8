using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using RouteModel.Cli.Output;
using RouteModel.Eskip;
using RouteModel.Resources;

namespace RouteModel.Cli.CommandLine;

/// <summary><c>routemodel eskip check</c>: every error, and the one that Skipper says.</summary>
internal static class EskipCheckCommand
{
    public const string Details =
        """
        All errors are reported, and beside them the one message of Skipper, which stops at the
        first. A route that Skipper accepts and whose own print Skipper cannot read back as the
        same route, such as one with <forward>, is a warning, and so is an id that is taken;
        warnings do not change the exit code.

        The forms of output:
          text  errors and warnings with file, line and column, and the line they are about
          json  one JSON object a line for each file: source, valid, routes, skipper (Skipper's
                message or null), errors and warnings (message, reason, route, line, column,
                start and length in bytes)

        Exit codes: 0 nothing was found, 1 there are errors, 2 the tool could not run.
        """;

    public static Command Create(ToolConsole console)
    {
        Argument<string[]> paths = PathOptions.Paths("Routes: files, folders, or - for the standard input");
        Option<string> output = EskipOptions.Output();
        var command = new Command("check", "Report every error, and what Skipper would say") { paths, output };
        command.SetAction(parsed =>
        {
            IEnumerable<EskipInput> inputs = EskipInput.Read(parsed.GetRequiredValue(paths), console);
            return parsed.GetRequiredValue(output) == EskipOptions.Json ? WriteJson(inputs, console) : WriteText(inputs, console);
        });
        return command;
    }

    private static int WriteText(IEnumerable<EskipInput> inputs, ToolConsole console)
    {
        int files = 0;
        int routes = 0;
        int errors = 0;
        int warnings = 0;
        using (TextWriter writer = console.OpenOut())
        {
            var findings = new FindingWriter(writer, console.HasColorOut);
            foreach (EskipInput input in inputs)
            {
                EskipSyntaxTree tree = EskipSyntaxTree.Parse(input.Bytes);
                input.WriteErrors(tree, findings);
                foreach (EskipError warning in EskipWarnings.Find(input, tree))
                {
                    findings.Write(input.Source, input.Locate(warning.Span), isError: false, warning.Message);
                    warnings++;
                }

                files++;
                routes += tree.Routes.Count;
                errors += tree.Errors.Count;
            }
        }

        console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"files: {files}, routes: {routes}, errors: {errors}, warnings: {warnings}"));
        return errors > 0 ? ExitCode.Findings : ExitCode.NothingFound;
    }

    private static int WriteJson(IEnumerable<EskipInput> inputs, ToolConsole console)
    {
        bool hasErrors = false;
        using var sink = new JsonSink(console, isIndented: false);
        Utf8JsonWriter writer = sink.Writer;
        foreach (EskipInput input in inputs)
        {
            EskipSyntaxTree tree = EskipSyntaxTree.Parse(input.Bytes);
            hasErrors |= tree.Errors.Count > 0;
            writer.WriteStartObject();
            writer.WriteString("source", input.Source.Name);
            writer.WriteBoolean("valid", tree.SkipperError is null);
            writer.WriteNumber("routes", tree.Routes.Count);
            writer.WriteString("skipper", tree.SkipperError?.Message);
            Write(writer, "errors", input, tree.Errors);
            Write(writer, "warnings", input, EskipWarnings.Find(input, tree));
            writer.WriteEndObject();
            sink.EndLine();
        }

        return hasErrors ? ExitCode.Findings : ExitCode.NothingFound;
    }

    private static void Write(Utf8JsonWriter writer, string name, EskipInput input, IEnumerable<EskipError> findings)
    {
        writer.WriteStartArray(name);
        foreach (EskipError finding in findings)
        {
            SourcePosition place = input.Locate(finding.Span);
            writer.WriteStartObject();
            writer.WriteString("message", finding.Message);
            writer.WriteString("reason", finding.Reason.ToString());
            writer.WriteString("route", finding.RouteId);
            writer.WriteNumber("line", place.Line);
            writer.WriteNumber("column", place.Column);
            writer.WriteNumber("start", finding.Span.Start);
            writer.WriteNumber("length", finding.Span.Length);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
