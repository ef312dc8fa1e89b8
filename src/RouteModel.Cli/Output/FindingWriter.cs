using RouteModel.Cli.Inputs;
using RouteModel.Resources;

namespace RouteModel.Cli.Output;

/// <summary>Writes findings for people: place, text, and the line with a caret.</summary>
internal sealed class FindingWriter(TextWriter writer, bool hasColor)
{
    // A line of source never begins a line of ours: nothing that reads our output may take it for more than text.
    private const string Gutter = "  | ";

    private const string Bold = "\e[1m";
    private const string Red = "\e[1;31m";
    private const string Yellow = "\e[1;33m";
    private const string Green = "\e[1;32m";
    private const string Plain = "\e[0m";

    /// <summary>Writes <c>path:line:column: error: message</c>, then the line if the place is known.</summary>
    /// <param name="source">The file; <see langword="null"/> if the finding belongs to none.</param>
    /// <param name="position">The place in it, if it is known.</param>
    /// <param name="isError">Whether it is an error, or else a warning.</param>
    /// <param name="message">The text.</param>
    /// <param name="remedy">What to do about it, if there is anything to say.</param>
    public void Write(InputSource? source, SourcePosition? position, bool isError, string message, string? remedy = null) =>
        Write(source, position, isError ? "error" : "warning", message, remedy);

    /// <summary>As the other one, with any word for how grave it is.</summary>
    public void Write(InputSource? source, SourcePosition? position, string severity, string message, string? remedy)
    {
        if (source is not null)
        {
            string place = position is { } known ? $"{Printable.Line(source.Name)}:{known}:" : Printable.Line(source.Name) + ":";
            writer.Write(Paint(Bold, place) + " ");
        }

        string[] lines = message.Split('\n');
        writer.WriteLine($"{Paint(severity == "error" ? Red : Yellow, severity + ":")} {Printable.Line(lines[0])}");
        foreach (string more in lines.AsSpan(1))
        {
            writer.WriteLine("    " + Printable.Line(more));
        }

        if (source is not null && position is { } at && source.Text.Line(at.Line) is { } line)
        {
            Excerpt excerpt = Excerpt.Of(line.Span, at.Column);
            writer.WriteLine(Gutter + excerpt.Source);
            writer.WriteLine(Gutter + Paint(Green, excerpt.Caret));
        }

        if (remedy is not null)
        {
            writer.WriteLine("  help: " + Printable.Line(remedy));
        }
    }

    private string Paint(string color, string text) => hasColor ? color + text + Plain : text;
}
