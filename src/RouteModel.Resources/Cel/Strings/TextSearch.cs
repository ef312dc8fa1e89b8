using System.Globalization;
using RouteModel.Resources.Cel.Values;

namespace RouteModel.Resources.Cel.Strings;

/// <summary>Places and parts of strings.</summary>
/// <remarks>cel-go: <c>ext/strings.go</c>.</remarks>
internal static class TextSearch
{
    /// <summary>The first place of a text, from a place on. The empty text is found where the search begins, even past the end.</summary>
    public static CelValue IndexOf(string text, string sought, long from)
    {
        if (sought.Length == 0)
        {
            return new CelInt(from);
        }

        if (from < 0)
        {
            return OutOfRange(from);
        }

        int found = CodePoints.IndexOf(text, from) is { } start ? text.IndexOf(sought, start, StringComparison.Ordinal) : -1;
        return Place(text, found);
    }

    /// <summary>The last place of a text.</summary>
    public static CelValue LastIndexOf(string text, string sought) =>
        sought.Length == 0 ? new CelInt(CodePoints.Count(text)) : Place(text, text.AsSpan().LastIndexOf(sought, StringComparison.Ordinal));

    /// <summary>The last place of a text up to a place; none if that is past the end.</summary>
    public static CelValue LastIndexOf(string text, string sought, long from)
    {
        if (sought.Length == 0)
        {
            return new CelInt(from);
        }

        if (from < 0)
        {
            return OutOfRange(from);
        }

        return CodePoints.IndexOf(text, from) is { } last && last < text.Length
            ? Place(text, text.AsSpan(0, (int)Math.Min((long)last + sought.Length, text.Length)).LastIndexOf(sought, StringComparison.Ordinal))
            : new CelInt(-1);
    }

    /// <summary>The character at a place, the empty string at the end.</summary>
    public static CelValue CharAt(string text, long index) => CodePoints.IndexOf(text, index) is not { } at ? OutOfRange(index)
        : at == text.Length ? new CelString("")
        : new CelString(text.Substring(at, CodePoints.LengthAt(text, at)));

    /// <summary>What stands between two places.</summary>
    public static CelValue Substring(string text, long start, long end) =>
        start > end ? new CelError(string.Create(CultureInfo.InvariantCulture, $"invalid substring range. start: {start}, end: {end}"))
            : CodePoints.IndexOf(text, start) is not { } first ? OutOfRange(start)
            : CodePoints.IndexOf(text, end) is not { } last ? OutOfRange(end)
            : new CelString(text[first..last]);

    /// <summary>What stands from a place on.</summary>
    public static CelValue Substring(string text, long start) =>
        CodePoints.IndexOf(text, start) is { } first ? new CelString(text[first..]) : OutOfRange(start);

    private static CelInt Place(string text, int found) => new(found < 0 ? -1 : CodePoints.Count(text.AsSpan(0, found)));

    private static CelError OutOfRange(long index) => new(string.Create(CultureInfo.InvariantCulture, $"index out of range: {index}"));
}
