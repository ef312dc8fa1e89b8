using System.Globalization;
using System.Text;

namespace RouteModel.RouteGroups.Decoding;

/// <summary>
/// Go's <c>time.Parse(time.RFC3339, ...)</c>, kept only for its verdict: a creation timestamp that does not parse fails the load with Go's text.
/// </summary>
internal ref struct GoTime
{
    private const string Layout = "2006-01-02T15:04:05Z07:00";
    private readonly string _value;
    private int _at;

    private GoTime(string value) => _value = value;

    /// <summary>Go's error for a text that is not an RFC 3339 time; <see langword="null"/> if it is one.</summary>
    public static string? Check(string value) => new GoTime(value).Run();

    private readonly ReadOnlySpan<char> Rest => _value.AsSpan(_at);

    private string? Run()
    {
        if (!TryNumber(4, out int year))
        {
            return Cannot(_at, "2006");
        }

        int month = 0;
        int day = 0;
        string? error = Literal('-') ?? Number("01", 1, 12, "month", out month) ?? Literal('-') ?? Number("02", 0, 99, "", out day)
            ?? Literal('T') ?? Hour() ?? Literal(':') ?? Number("04", 0, 59, "minute", out _)
            ?? Literal(':') ?? Number("05", 0, 59, "second", out _);
        if (error is not null)
        {
            return error;
        }

        SkipFraction();
        if ((error = Zone()) is not null)
        {
            return error;
        }

        if (Rest.Length > 0)
        {
            return Failure(": extra text: " + Quote(Rest));
        }

        return day < 1 || day > DaysIn(year, month) ? Failure(": day out of range") : null;
    }

    private static int DaysIn(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    private string? Literal(char expected)
    {
        if (Rest.Length == 0 || Rest[0] != expected)
        {
            return Cannot(_at, expected.ToString());
        }

        _at++;
        return null;
    }

    private string? Number(string element, int least, int most, string unit, out int number)
    {
        int start = _at;
        if (!TryNumber(2, out number))
        {
            return Cannot(start, element);
        }

        return number < least || number > most ? Failure($": {unit} out of range") : null;
    }

    private string? Hour()
    {
        // Go's layout element 15 takes one digit as well as two.
        int start = _at;
        if (!TryNumber(2, out int hour) && !TryNumber(1, out hour))
        {
            return Cannot(start, "15");
        }

        return hour > 23 ? Failure(": hour out of range") : null;
    }

    private void SkipFraction()
    {
        if (Rest.Length < 2 || Rest[0] is not ('.' or ',') || !char.IsAsciiDigit(Rest[1]))
        {
            return;
        }

        _at++;
        while (Rest.Length > 0 && char.IsAsciiDigit(Rest[0]))
        {
            _at++;
        }
    }

    private string? Zone()
    {
        int start = _at;
        if (Rest.Length > 0 && Rest[0] == 'Z')
        {
            _at++;
            return null;
        }

        if (Rest.Length < 6 || Rest[3] != ':' || Rest[0] is not ('+' or '-'))
        {
            return Cannot(start, "Z07:00");
        }

        _at++;
        if (!TryNumber(2, out int hours))
        {
            return Cannot(start, "Z07:00");
        }

        _at++;
        if (!TryNumber(2, out int minutes))
        {
            return Cannot(start, "Z07:00");
        }

        return hours > 24 ? Failure(": time zone offset hour out of range")
            : minutes > 60 ? Failure(": time zone offset minute out of range")
            : null;
    }

    private bool TryNumber(int digits, out int number)
    {
        number = 0;
        if (Rest.Length < digits)
        {
            return false;
        }

        foreach (char c in Rest[..digits])
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            number = (number * 10) + (c - '0');
        }

        _at += digits;
        return true;
    }

    private readonly string Cannot(int at, string element) =>
        $"parsing time {Quote(_value)} as {Quote(Layout)}: cannot parse {Quote(_value.AsSpan(at))} as {Quote(element)}";

    private readonly string Failure(string message) => $"parsing time {Quote(_value)}{message}";

    /// <summary>The quoting of Go's package <c>time</c>: bytes outside printable ASCII in hexadecimal.</summary>
    private static string Quote(ReadOnlySpan<char> text)
    {
        var quoted = new StringBuilder("\"");
        foreach (byte b in Encoding.UTF8.GetBytes(text.ToString()))
        {
            if (b is (byte)'"' or (byte)'\\')
            {
                quoted.Append('\\').Append((char)b);
            }
            else if (b is < (byte)' ' or >= 0x80)
            {
                quoted.Append("\\x").Append(b.ToString("x2", CultureInfo.InvariantCulture));
            }
            else
            {
                quoted.Append((char)b);
            }
        }

        return quoted.Append('"').ToString();
    }
}
