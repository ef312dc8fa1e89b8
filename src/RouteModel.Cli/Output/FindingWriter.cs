using RouteModel.Cli.Inputs;
using RouteModel.Resources;

namespace RouteModel.Cli.Output;

/// <summary>Writes findings for people: place, text, and the line with a caret.</summary>
internal sealed class FindingWriter(TextWriter writer, bool hasColor)
{
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
    public void Write(InputSource? source, SourcePosition? position, bool isError, string message, string? remedy = null)
    {
        if (source is not null)
        {
            string place = position is { } known ? $"{Printable.Line(source.Name)}:{known}:" : Printable.Line(source.Name) + ":";
            writer.Write(Paint(Bold, place) + " ");
        }

        writer.WriteLine($"{Paint(isError ? Red : Yellow, isError ? "error:" : "warning:")} {Printable.Line(message)}");
        if (source is not null && position is { } at && source.Text.Line(at.Line) is { } line)
        {
            Excerpt excerpt = Excerpt.Of(line.Span, at.Column);
            writer.WriteLine("  " + excerpt.Source);
            writer.WriteLine("  " + Paint(Green, excerpt.Caret));
        }

        if (remedy is not null)
        {
            writer.WriteLine("  help: " + Printable.Line(remedy));
        }
    }

    private string Paint(string color, string text) => hasColor ? color + text + Plain : text;
}
