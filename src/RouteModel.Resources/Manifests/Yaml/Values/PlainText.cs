using System.Globalization;

namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>What plain text stands for: YAML 1.1 as go-yaml v2 reads it, without base 60.</summary>
internal static class PlainText
{
    /// <summary>Resolves text; the second answer is whether it was read as a timestamp, whose value stays text.</summary>
    public static (GoValue Value, bool IsTimestamp) Resolve(string text, bool allowTimestamp)
    {
        if (Word(text) is { } word)
        {
            return (word, false);
        }

        char first = text[0];
        if (first == '.')
        {
            return (TryDotFloat(text, out double value) ? GoValue.OfFloat(value) : GoValue.OfText(text), false);
        }

        if (first is not ('+' or '-') && !char.IsAsciiDigit(first))
        {
            return (GoValue.OfText(text), false);
        }

        if (allowTimestamp && GoTimestamp.IsTimestamp(text))
        {
            return (GoValue.OfText(text), true);
        }

        return (Number(text.Replace("_", "", StringComparison.Ordinal)) ?? GoValue.OfText(text), false);
    }

    private static GoValue? Word(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => GoValue.Null(),
        "y" or "Y" or "yes" or "Yes" or "YES" or "true" or "True" or "TRUE" or "on" or "On" or "ON" => GoValue.OfBool(true),
        "n" or "N" or "no" or "No" or "NO" or "false" or "False" or "FALSE" or "off" or "Off" or "OFF" => GoValue.OfBool(false),
        ".nan" or ".NaN" or ".NAN" => GoValue.OfFloat(double.NaN),
        ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" => GoValue.OfFloat(double.PositiveInfinity),
        "-.inf" or "-.Inf" or "-.INF" => GoValue.OfFloat(double.NegativeInfinity),
        _ => null,
    };

    private static GoValue? Number(string text)
    {
        if (GoInteger.TryParse(text, out GoValue? integer))
        {
            return integer;
        }

        return IsFloat(text) && TryFloat(text, out double value) ? GoValue.OfFloat(value) : GoInteger.ParseOddBinary(text);
    }

    /// <summary>Text that begins with a point goes straight to Go's float parser, which takes an underscore only between digits.</summary>
    private static bool TryDotFloat(string text, out double value)
    {
        value = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '_' && !(char.IsAsciiDigit(text[i - 1]) && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])))
            {
                return false;
            }
        }

        string plain = text.Replace("_", "", StringComparison.Ordinal);
        return IsFloat(plain) && TryFloat(plain, out value);
    }

    /// <summary><c>[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?</c>.</summary>
    private static bool IsFloat(string text)
    {
        int at = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        int whole = Digits(text, ref at);
        int fraction = 0;
        if (at < text.Length && text[at] == '.')
        {
            at++;
            fraction = Digits(text, ref at);
        }

        if (whole + fraction == 0)
        {
            return false;
        }

        if (at < text.Length && text[at] is 'e' or 'E')
        {
            at++;
            at += at < text.Length && text[at] is '+' or '-' ? 1 : 0;
            if (Digits(text, ref at) == 0)
            {
                return false;
            }
        }

        return at == text.Length;
    }

    private static int Digits(string text, ref int at)
    {
        int start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at - start;
    }

    private static bool TryFloat(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
}
