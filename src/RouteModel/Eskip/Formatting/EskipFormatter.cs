using System.Text;
using RouteModel.Eskip.Formatting;

namespace RouteModel.Eskip;

/// <summary>
/// Lays out eskip for people. Names, literals and comments stay as they are written, and routes mean the same; only blanks, line breaks and
/// semicolons change. Formatting what was formatted changes nothing. A route that fits in a line of <see cref="LineWidth"/> and has no comment inside takes one
/// line; any other has each filter and the backend on a line of its own. At most one empty line stays between routes.
/// </summary>
public static class EskipFormatter
{
    /// <summary>The longest line, in bytes, that a whole route may take.</summary>
    public const int LineWidth = 120;

    /// <summary>Formats a document.</summary>
    /// <param name="text">The text. A lone surrogate counts as U+FFFD.</param>
    /// <param name="formatted">The text laid out, with a line break at its end unless it is empty; <paramref name="text"/> itself when there is an error.</param>
    /// <param name="error">Skipper's error of syntax, or null. Routes that are well-formed and not valid are formatted.</param>
    /// <returns>Whether the text was well-formed.</returns>
    public static bool TryFormat(string text, out string formatted, out EskipError? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        bool isRight = TryFormat(utf8, out ReadOnlyMemory<byte> bytes, out error);
        formatted = isRight ? Encoding.UTF8.GetString(bytes.Span) : text;
        return isRight;
    }

    /// <summary>As <see cref="TryFormat(string, out string, out EskipError?)"/>, with UTF-8. Bytes in literals and comments that are no UTF-8 stay.</summary>
    public static bool TryFormat(ReadOnlyMemory<byte> utf8, out ReadOnlyMemory<byte> formatted, out EskipError? error)
    {
        formatted = utf8;
        error = EskipParser.Check(utf8.Span);
        if (error is not null && error.Reason != EskipErrorReason.InvalidRoute)
        {
            return false;
        }

        error = null;
        formatted = new LayoutWriter(utf8.Span).Write();
        return true;
    }
}
