using System.Buffers;

namespace RouteModel.Resources.Cel.Quantities;

/// <summary>The parts of a quantity's text.</summary>
/// <param name="IsNegative">Whether there is a minus sign.</param>
/// <param name="Whole">The digits before the point, without leading zeros; <c>0</c> where there are none.</param>
/// <param name="Fraction">The digits behind the point.</param>
/// <param name="HasDigits">Whether any digit was written.</param>
/// <param name="Suffix">What follows.</param>
/// <remarks>apimachinery: <c>parseQuantityString</c>. A sign or a point without a digit counts as zero.</remarks>
internal readonly record struct QuantityText(bool IsNegative, string Whole, string Fraction, bool HasDigits, string Suffix)
{
    private const string WrongForm = "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";

    private static readonly SearchValues<char> Letters = SearchValues.Create("eEinumkKMGTP");

    /// <summary>Splits a text. Returns what is wrong, or <see langword="null"/>.</summary>
    public static string? Split(string text, out QuantityText parts)
    {
        int at = text is ['-' or '+', ..] ? 1 : 0;
        int start = at;
        while (at < text.Length && text[at] == '0')
        {
            at++;
        }

        int whole = at;
        at = SkipDigits(text, at);
        string wholeDigits = whole == at ? "0" : text[whole..at];
        bool hasDigits = at > start;
        int fraction = at;
        if (at < text.Length && text[at] == '.')
        {
            fraction = at + 1;
            at = SkipDigits(text, fraction);
            hasDigits |= at > fraction;
        }

        parts = new QuantityText(text is ['-', ..], wholeDigits, text[Math.Min(fraction, at)..at], hasDigits, text[at..]);
        return text.Length == 0 || !IsSuffix(parts.Suffix) ? WrongForm : null;
    }

    private static bool IsSuffix(string text)
    {
        int at = text.AsSpan().IndexOfAnyExcept(Letters);
        at = at < 0 ? text.Length : at;
        at += at < text.Length && text[at] is '-' or '+' ? 1 : 0;
        return SkipDigits(text, at) == text.Length;
    }

    private static int SkipDigits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }
}
