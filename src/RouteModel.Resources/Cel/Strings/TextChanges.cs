using System.Text;

namespace RouteModel.Resources.Cel.Strings;

/// <summary>Replacing, splitting, joining and quoting of strings.</summary>
/// <remarks>Go's package <c>strings</c>; cel-go: <c>ext/strings.go</c>.</remarks>
internal static class TextChanges
{
    /// <summary>The most characters of a string that a function makes; upstream would run out of memory somewhere.</summary>
    public const int MaxLength = 1 << 26;

    /// <summary>Replaces a number of occurrences, all if it is negative; an empty one is found around every character. <see langword="null"/> if the result is too long.</summary>
    public static string? Replace(string text, string old, string replacement, long limit)
    {
        long count = limit < 0 ? long.MaxValue : limit;
        var result = new StringBuilder();
        int at = 0;
        for (; count > 0 && Next(text, old, at) is >= 0 and int found; count--)
        {
            result.Append(text, at, found - at).Append(replacement);
            at = found + old.Length;
            if (result.Length > MaxLength)
            {
                return null;
            }

            if (old.Length == 0)
            {
                if (at == text.Length)
                {
                    return result.ToString();
                }

                int length = CodePoints.LengthAt(text, at);
                result.Append(text, at, length);
                at += length;
            }
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>Splits into a number of pieces, of which the last holds the rest; without a limit if it is negative. An empty separator splits characters.</summary>
    public static List<string> Split(string text, string separator, long limit)
    {
        var pieces = new List<string>();
        if (limit == 0 || (separator.Length == 0 && text.Length == 0))
        {
            return pieces;
        }

        int at = 0;
        while (limit < 0 || pieces.Count < limit - 1)
        {
            int end = separator.Length > 0 ? text.IndexOf(separator, at, StringComparison.Ordinal) : at + CodePoints.LengthAt(text, at);
            if (end < 0 || (separator.Length == 0 && end == text.Length))
            {
                break;
            }

            pieces.Add(text[at..end]);
            at = end + separator.Length;
        }

        pieces.Add(text[at..]);
        return pieces;
    }

    /// <summary>Joins strings; <see langword="null"/> if the result is too long.</summary>
    public static string? Join(IReadOnlyCollection<string> pieces, string separator)
    {
        long length = (long)separator.Length * Math.Max(0, pieces.Count - 1);
        foreach (string piece in pieces)
        {
            length += piece.Length;
        }

        return length > MaxLength ? null : string.Join(separator, pieces);
    }

    /// <summary>Puts quotes around a string and backslashes before what has an escape of one letter.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 2);
        foreach (char c in text)
        {
            _ = c switch
            {
                '\a' => quoted.Append("\\a"),
                '\b' => quoted.Append("\\b"),
                '\f' => quoted.Append("\\f"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                '\v' => quoted.Append("\\v"),
                '\\' => quoted.Append("\\\\"),
                '"' => quoted.Append("\\\""),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }

    private static int Next(string text, string sought, int at) => sought.Length == 0 ? at : text.IndexOf(sought, at, StringComparison.Ordinal);
}
