using System.Globalization;
using System.Text;

namespace RouteModel.Resources.Schemas.Formats;

/// <summary>
/// The format <c>hostname</c>: one label, or labels of which the last is two letters or more. Letters and symbols of every script count.
/// </summary>
/// <remarks>kube-openapi, <c>strfmt.IsHostname</c>. The single label may have one dash, and only as its second character.</remarks>
internal static class HostnameFormat
{
    private const int MaxBytes = 255;
    private const int MaxLabel = 63;

    public static bool IsHostname(string text)
    {
        if (text.Length > MaxBytes || Encoding.UTF8.GetByteCount(text) > MaxBytes)
        {
            return false;
        }

        if (!text.Contains('.', StringComparison.Ordinal))
        {
            return Encoding.UTF8.GetByteCount(text) <= MaxLabel && IsOnlyLabel(text);
        }

        ReadOnlySpan<char> rest = text;
        for (int dot; (dot = rest.IndexOf('.')) >= 0; rest = rest[(dot + 1)..])
        {
            if (!IsLabel(rest[..dot]))
            {
                return false;
            }
        }

        return IsTopLevel(rest);
    }

    private static bool IsOnlyLabel(string text)
    {
        int at = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (!IsLetterDigitOrSymbol(rune) && !(at == 1 && rune.Value == '-'))
            {
                return false;
            }

            at++;
        }

        return at > 0;
    }

    private static bool IsLabel(ReadOnlySpan<char> text)
    {
        bool isEnd = false;
        foreach (Rune rune in text.EnumerateRunes())
        {
            isEnd = IsLetterDigitOrSymbol(rune);
            if (text[0] == '-' || (!isEnd && rune.Value != '-'))
            {
                return false;
            }
        }

        return isEnd && Encoding.UTF8.GetByteCount(text) <= MaxLabel;
    }

    private static bool IsTopLevel(ReadOnlySpan<char> text)
    {
        int letters = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (!Rune.IsLetter(rune))
            {
                return false;
            }

            letters++;
        }

        return letters >= 2 && Encoding.UTF8.GetByteCount(text) <= MaxLabel;
    }

    private static bool IsLetterDigitOrSymbol(Rune rune) =>
        rune.Value is (>= '0' and <= '9') || Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) is
            UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.OtherSymbol;
}
