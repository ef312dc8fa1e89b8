using RouteModel.Cli.Inputs;
using RouteModel.Cli.Output;
using RouteModel.Eskip;
using RouteModel.Resources;

namespace RouteModel.Cli.CommandLine;

/// <summary>A file with routes that was read.</summary>
internal sealed class EskipInput
{
    private static readonly string[] Extensions = [".eskip"];

    private readonly EskipLines _lines;

    private EskipInput(string name, byte[] bytes)
    {
        Bytes = bytes;
        Source = new InputSource(name, [], new SourceText(bytes));
        _lines = new EskipLines(bytes);
    }

    public byte[] Bytes { get; }

    /// <summary>The file, for showing lines of it.</summary>
    public InputSource Source { get; }

    /// <summary>A file whose bytes are read already.</summary>
    public static EskipInput Of(string name, byte[] bytes) => new(name, bytes);

    /// <summary>Reads the files of a command one by one.</summary>
    /// <exception cref="CannotRunException">A path names nothing, or, while enumerating, a file cannot be read.</exception>
    public static IEnumerable<EskipInput> Read(string[] paths, ToolConsole console)
    {
        IReadOnlyList<InputFile> files = InputPaths.Expand(paths, Extensions);
        return Read(files, console);
    }

    /// <summary>Reads one file.</summary>
    /// <exception cref="CannotRunException">It cannot be read.</exception>
    public static EskipInput Read(InputFile file, ToolConsole console) => new(file.Name, file.Read(console));

    public SourcePosition Locate(EskipTextSpan span) => _lines.Locate(span.Start);

    /// <summary>The routes; null when there are errors, which are written.</summary>
    public IReadOnlyList<EskipRoute>? Parse(FindingWriter findings)
    {
        EskipParseResult<EskipRoute> result = EskipParser.Parse(Bytes);
        if (result.Succeeded)
        {
            return result.Items;
        }

        WriteErrors(EskipSyntaxTree.Parse(Bytes), findings);
        return null;
    }

    /// <summary>Writes every error, and what Skipper would say.</summary>
    public void WriteErrors(EskipSyntaxTree tree, FindingWriter findings)
    {
        foreach (EskipError error in tree.Errors)
        {
            findings.Write(Source, Locate(error.Span), isError: true, error.Message);
        }

        if (tree.SkipperError is { } skipper)
        {
            findings.Write(Source, null, isError: true, "Skipper says: " + skipper.Message);
        }
    }

    private static IEnumerable<EskipInput> Read(IReadOnlyList<InputFile> files, ToolConsole console)
    {
        var progress = new ProgressBar(console);
        for (int i = 0; i < files.Count; i++)
        {
            progress.Show(i, files.Count, files[i].Name);
            var input = new EskipInput(files[i].Name, files[i].Read(console));
            progress.Clear();
            yield return input;
        }
    }
}
