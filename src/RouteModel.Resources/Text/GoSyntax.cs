using System.Globalization;
using System.Text;

namespace RouteModel.Resources.Text;

/// <summary>Values as Go prints them: the API server and Skipper put such text into their messages and routes.</summary>
internal static class GoSyntax
{
    /// <summary>Go's <c>strconv.Quote</c>, the verb <c>%q</c>.</summary>
    public static string Quote(string value)
    {
        var text = new StringBuilder(value.Length + 2);
        AppendQuoted(text, value);
        return text.ToString();
    }

    /// <summary>Appends <paramref name="value"/> as <see cref="Quote"/> writes it.</summary>
    public static void AppendQuoted(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (Rune rune in value.EnumerateRunes())
        {
            AppendRune(text, rune);
        }

        text.Append('"');
    }

    /// <summary>
    /// Go's <c>%v</c> of a float64: the shortest digits that read back, in exponent form when the decimal exponent is
    /// below -4 or at least <paramref name="exponentThreshold"/>.
    /// </summary>
    public static string FormatDouble(double value, int exponentThreshold = 6) =>
        FormatFloat(value, value.ToString("R", CultureInfo.InvariantCulture), exponentThreshold);

    /// <summary>The same of a float32: the shortest digits that read back in single precision.</summary>
    public static string FormatSingle(float value) => FormatFloat(value, value.ToString("R", CultureInfo.InvariantCulture), 6);

    private static string FormatFloat(double value, string roundTrip, int exponentThreshold)
    {
        if (double.IsNaN(value))
        {
            return "NaN";
        }

        if (double.IsInfinity(value))
        {
            return value > 0 ? "+Inf" : "-Inf";
        }

        if (value == 0)
        {
            return double.IsNegative(value) ? "-0" : "0";
        }

        (string digits, int exponent) = Decompose(roundTrip);
        var text = new StringBuilder();
        if (value < 0)
        {
            text.Append('-');
        }

        if (exponent < -4 || exponent >= exponentThreshold)
        {
            AppendScientific(text, digits, exponent);
        }
        else
        {
            AppendPlain(text, digits, exponent);
        }

        return text.ToString();
    }

    /// <summary>The significant decimal digits of a round-trip text and the exponent of the first of them.</summary>
    internal static (string Digits, int Exponent) Decompose(string roundTrip)
    {
        var digits = new StringBuilder();
        int exponent = 0;
        int pointAt = -1;
        for (int i = 0; i < roundTrip.Length; i++)
        {
            char c = roundTrip[i];
            if (char.IsAsciiDigit(c))
            {
                digits.Append(c);
            }
            else if (c == '.')
            {
                pointAt = digits.Length;
            }
            else if (c is 'E' or 'e')
            {
                exponent = int.Parse(roundTrip.AsSpan(i + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
                break;
            }
        }

        exponent += (pointAt < 0 ? digits.Length : pointAt) - 1;
        int leading = 0;
        while (leading < digits.Length - 1 && digits[leading] == '0')
        {
            leading++;
        }

        digits.Remove(0, leading);
        exponent -= leading;
        while (digits.Length > 1 && digits[^1] == '0')
        {
            digits.Length--;
        }

        return (digits.ToString(), exponent);
    }

    /// <summary>Appends <c>d.dddE±XX</c> with at least two exponent digits.</summary>
    internal static void AppendScientific(StringBuilder text, string digits, int exponent, int exponentDigits = 2)
    {
        text.Append(digits[0]);
        if (digits.Length > 1)
        {
            text.Append('.').Append(digits, 1, digits.Length - 1);
        }

        string magnitude = Math.Abs(exponent).ToString(CultureInfo.InvariantCulture);
        text.Append('e').Append(exponent < 0 ? '-' : '+').Append('0', Math.Max(0, exponentDigits - magnitude.Length)).Append(magnitude);
    }

    /// <summary>Appends digits in plain notation.</summary>
    internal static void AppendPlain(StringBuilder text, string digits, int exponent)
    {
        if (exponent < 0)
        {
            text.Append("0.").Append('0', -exponent - 1).Append(digits);
        }
        else if (digits.Length <= exponent + 1)
        {
            text.Append(digits).Append('0', exponent + 1 - digits.Length);
        }
        else
        {
            text.Append(digits, 0, exponent + 1).Append('.').Append(digits, exponent + 1, digits.Length - exponent - 1);
        }
    }

    private static void AppendRune(StringBuilder text, Rune rune)
    {
        switch (rune.Value)
        {
            case '"': text.Append("\\\""); return;
            case '\\': text.Append("\\\\"); return;
            case '\a': text.Append("\\a"); return;
            case '\b': text.Append("\\b"); return;
            case '\f': text.Append("\\f"); return;
            case '\n': text.Append("\\n"); return;
            case '\r': text.Append("\\r"); return;
            case '\t': text.Append("\\t"); return;
            case '\v': text.Append("\\v"); return;
            default: break;
        }

        if (IsPrintable(rune))
        {
            text.Append(rune.ToString());
        }
        else if (rune.Value < ' ' || rune.Value == 0x7f)
        {
            text.Append("\\x").Append(rune.Value.ToString("x2", CultureInfo.InvariantCulture));
        }
        else if (rune.IsBmp)
        {
            text.Append("\\u").Append(rune.Value.ToString("x4", CultureInfo.InvariantCulture));
        }
        else
        {
            text.Append("\\U").Append(rune.Value.ToString("x8", CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The offset in UTF-8 of the first code point that is not printable; -1 if all are.</summary>
    internal static int IndexOfUnprintable(string value)
    {
        int at = 0;
        foreach (Rune rune in value.EnumerateRunes())
        {
            if (!IsPrintable(rune))
            {
                return at;
            }

            at += rune.Utf8SequenceLength;
        }

        return -1;
    }

    /// <summary>Go's <c>unicode.IsPrint</c>: letters, marks, numbers, punctuation, symbols and the ASCII space.</summary>
    internal static bool IsPrintable(Rune rune) => rune.Value == ' ' || Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator => false,
        _ => true,
    };
}
