using System.CommandLine;
using System.CommandLine.Invocation;
using RouteModel.Cli.CommandLine;
using RouteModel.Cli.Output;

namespace RouteModel.Cli;

/// <summary>The tool as a function of its arguments and streams.</summary>
internal static class RouteModelTool
{
    // File names may begin with @ and with two letters behind a dash.
    private static readonly ParserConfiguration Parser = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    /// <summary>Runs the tool once.</summary>
    /// <returns>An <see cref="ExitCode"/>. Nothing is thrown: what is unexpected becomes one line on the standard error.</returns>
    public static int Run(IReadOnlyList<string> args, ToolConsole console)
    {
        try
        {
            ParseResult parsed = ToolCommand.Create(console).Parse(args, Parser);
            if (parsed.Action is not SynchronousCommandLineAction { ClearsParseErrors: true } && PathOptions.FindUnknownOption(parsed) is { } unknown)
            {
                return Refuse(parsed, [$"Unrecognized option '{unknown}'. (A file of that name can be given as './{unknown}'.)"], console);
            }

            return parsed.Action is ParseErrorAction ? Refuse(parsed, parsed.Errors.Select(static error => error.Message), console) : Invoke(parsed, console);
        }
        catch (CannotRunException reason)
        {
            return Fail(console, reason.Message);
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            // What cannot be read is a CannotRunException by now.
            return Fail(console, $"cannot write: {reason.Message}");
        }
        catch (Exception unexpected)
        {
            return Fail(console, $"unexpected failure ({unexpected.GetType().Name}): {unexpected.Message}");
        }
    }

    private static int Invoke(ParseResult parsed, ToolConsole console)
    {
        using TextWriter help = console.OpenOut();
        return parsed.Invoke(new InvocationConfiguration
        {
            Output = help,
            Error = console.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    private static int Refuse(ParseResult parsed, IEnumerable<string> errors, ToolConsole console)
    {
        foreach (string error in errors)
        {
            Fail(console, string.Join(' ', error.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        }

        string command = parsed.CommandResult.Command.Name;
        console.Error.WriteLine($"Try '{(command == ToolCommand.Name ? "" : ToolCommand.Name + " ")}{command} --help'.");
        return ExitCode.CannotRun;
    }

    private static int Fail(ToolConsole console, string message)
    {
        try
        {
            console.Error.WriteLine(ToolCommand.Name + ": " + Printable.Line(message));
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            // There is nobody left to tell; the exit code still does.
        }

        return ExitCode.CannotRun;
    }
}
