using System.CommandLine;
using RouteModel.Cli.Inputs;
using RouteModel.Cli.Output;
using RouteModel.Eskip;

namespace RouteModel.Cli.CommandLine;

/// <summary><c>routemodel eskip format</c>: layout for people, comments kept.</summary>
internal static class EskipFormatCommand
{
    public const string Details =
        """
        Comments, names and literals stay as they are written; only blanks, line breaks and
        semicolons change. A file with errors of syntax is not formatted, and the errors are said
        on the standard error. With --write the files are changed in place, and nothing is
        written to the standard output. With --check nothing is changed, and the files whose
        layout would change are listed.

        Exit codes: 0 nothing was found, 1 there are errors, or files to format with --check,
        2 the tool could not run.
        """;

    public static Command Create(ToolConsole console)
    {
        Argument<string[]> paths = PathOptions.Paths("Routes: files, folders, or - for the standard input");
        var write = new Option<bool>("--write") { Description = "Change the files in place" };
        var check = new Option<bool>("--check") { Description = "Change nothing, and list the files that are not formatted" };
        var command = new Command("format", "Lay out routes for people, comments kept") { paths, write, check };
        command.SetAction(parsed => Format(parsed.GetRequiredValue(paths), parsed.GetValue(write), parsed.GetValue(check), console));
        return command;
    }

    private static int Format(string[] paths, bool isInPlace, bool isCheck, ToolConsole console)
    {
        if (isInPlace && isCheck)
        {
            throw new CannotRunException("--write and --check exclude each other");
        }

        if (isInPlace && paths.Contains(InputFile.StandardInput))
        {
            throw new CannotRunException("the standard input (-) cannot be changed in place");
        }

        bool hasFindings = false;
        var findings = new FindingWriter(console.Error, console.HasColorError);
        using TextWriter list = console.OpenOut();
        foreach (EskipInput input in EskipInput.Read(paths, console))
        {
            if (!EskipFormatter.TryFormat(input.Bytes, out ReadOnlyMemory<byte> formatted, out _))
            {
                input.WriteErrors(EskipSyntaxTree.Parse(input.Bytes), findings);
                hasFindings = true;
                continue;
            }

            bool isFormatted = formatted.Span.SequenceEqual(input.Bytes);
            if (isCheck)
            {
                hasFindings |= !isFormatted;
                list.Write(isFormatted ? "" : Printable.Line(input.Source.Name) + "\n");
            }
            else if (!isInPlace)
            {
                console.Out.Write(formatted.Span);
                console.Out.Flush();
            }
            else if (!isFormatted)
            {
                Write(input.Source.Name, formatted);
            }
        }

        return hasFindings ? ExitCode.Findings : ExitCode.NothingFound;
    }

    private static void Write(string path, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using FileStream file = File.Create(path);
            file.Write(bytes.Span);
        }
        catch (Exception reason) when (InputFile.IsRefusal(reason))
        {
            throw new CannotRunException($"cannot write {path}: {reason.Message}", reason);
        }
    }
}
