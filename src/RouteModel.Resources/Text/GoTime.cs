using System.Globalization;
using System.Text;

namespace RouteModel.Resources.Text;

/// <summary>Times as Go's <c>time.Parse(time.RFC3339, …)</c> reads them, and its words for what is none.</summary>
internal static class GoTime
{
    /// <summary>Reads a time. Returns what is wrong, or <see langword="null"/>. Years outside .NET's range are taken to its nearest end.</summary>
    public static string? Parse(string text, out DateTimeOffset time)
    {
        time = default;
        if (Parse(text, GoTimeLayout.Rfc3339, out GoInstant instant) is { } fault)
        {
            return fault;
        }

        if (!text.StartsWith("0000", StringComparison.Ordinal))
        {
            long utc = ((instant.Seconds - GoCalendar.FirstSecond) * TimeSpan.TicksPerSecond) + (instant.Nanoseconds / 100);
            time = new DateTimeOffset(Math.Clamp(utc, 0, DateTime.MaxValue.Ticks), TimeSpan.Zero);
        }

        return null;
    }

    /// <summary>Reads a time of a layout. Returns what is wrong, or <see langword="null"/>.</summary>
    public static string? Parse(string text, GoTimeLayout layout, out GoInstant instant)
    {
        instant = default;
        var scan = new Scan(text, layout);
        int year = scan.Digits("2006", 4) ?? 0;
        int month = scan.After("-", "01", 1, 12, "month");
        int day = scan.After("-", "02", 0, 99, "day");
        int hour = 0;
        int minute = 0;
        int second = 0;
        int nanoseconds = 0;
        int offset = 0;
        if (layout.HasTime)
        {
            hour = scan.After("T", "15", 0, 23, "hour");
            minute = scan.After(":", "04", 0, 59, "minute");
            second = scan.After(":", "05", 0, 59, "second");
            nanoseconds = scan.Fraction();
            offset = scan.Offset();
        }

        scan.End();
        if (scan.Fault is { } fault)
        {
            return fault;
        }

        // Go checks the day against its month only after all of the text is read.
        if (day < 1 || day > DateTime.DaysInMonth(year == 0 ? 4 : year, month))
        {
            return $"parsing time {Quote(text)}: day out of range";
        }

        long seconds = (GoCalendar.DaysOf(year, month, day) * GoCalendar.SecondsOfDay) + (hour * 3600) + (minute * 60) + second - offset;
        instant = new GoInstant(seconds, nanoseconds, offset);
        return null;
    }

    /// <summary>A time as Kubernetes writes it: whole seconds, UTC.</summary>
    public static string Format(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The quoting of Go's package <c>time</c>: every byte that is no printable ASCII as <c>\xNN</c>.</summary>
    private static string Quote(string value)
    {
        var text = new StringBuilder("\"", value.Length + 2);
        foreach (byte b in Encoding.UTF8.GetBytes(value))
        {
            _ = b switch
            {
                (byte)'"' or (byte)'\\' => text.Append('\\').Append((char)b),
                < 0x20 or >= 0x80 => text.Append("\\x").Append(b.ToString("x2", CultureInfo.InvariantCulture)),
                _ => text.Append((char)b),
            };
        }

        return text.Append('"').ToString();
    }

    /// <summary>Takes one part of the layout after the other; after the first fault nothing more is taken.</summary>
    private struct Scan(string text, GoTimeLayout layout)
    {
        private readonly string _text = text;
        private readonly GoTimeLayout _layout = layout;
        private int _at;

        public string? Fault { get; private set; }

        private readonly ReadOnlySpan<char> Rest => _text.AsSpan(_at);

        public int? Digits(string part, int count)
        {
            // int.TryParse alone would take a NUL behind the digits.
            if (Rest.Length < count || Rest[..count].ContainsAnyExceptInRange('0', '9'))
            {
                Mismatch(part);
                return null;
            }

            _at += count;
            return int.Parse(_text.AsSpan(_at - count, count), NumberStyles.None, CultureInfo.InvariantCulture);
        }

        public int After(string separator, string part, int least, int most, string name)
        {
            if (Fault is not null)
            {
                return least;
            }

            if (!Rest.StartsWith(separator, StringComparison.Ordinal))
            {
                Mismatch(separator);
                return least;
            }

            _at++;

            // Go's hour of the layout "15" may have one digit.
            bool isShortHour = part == "15" && !(Rest.Length > 1 && char.IsAsciiDigit(Rest[1]));
            if (Digits(part, isShortHour ? 1 : 2) is not { } value)
            {
                return least;
            }

            if (value < least || value > most)
            {
                Fault = $"parsing time {Quote(_text)}: {name} out of range";
            }

            return Math.Clamp(value, least, most);
        }

        public int Fraction()
        {
            int digits = 0;
            if (Fault is null && Rest.Length >= 2 && Rest[0] is '.' or ',')
            {
                digits = Rest[1..].IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : Rest.Length - 1;
            }

            // Without a fraction in the layout one of any length is accepted after the seconds, with a comma too.
            if (_layout.FractionDigits > 0 && Fault is null)
            {
                if (digits < _layout.FractionDigits)
                {
                    Mismatch("." + new string('0', _layout.FractionDigits));
                    return 0;
                }

                digits = _layout.FractionDigits;
            }

            if (digits == 0)
            {
                return 0;
            }

            int nanoseconds = 0;
            int unit = 1_000_000_000;
            foreach (char digit in Rest.Slice(1, digits))
            {
                unit /= 10;
                nanoseconds += (digit - '0') * unit;
            }

            _at += digits + 1;
            return nanoseconds;
        }

        public int Offset()
        {
            if (Fault is not null || _layout.Zone == GoTimeZone.None)
            {
                return 0;
            }

            if (Rest is ['Z', ..])
            {
                _at++;
                return 0;
            }

            int colon = _layout.Zone == GoTimeZone.Colon ? 1 : 0;
            if (Rest.Length < 5 + colon || Rest[0] is not ('+' or '-') || (colon == 1 && Rest[3] != ':')
                || Rest.Slice(1, 2).ContainsAnyExceptInRange('0', '9') || Rest.Slice(3 + colon, 2).ContainsAnyExceptInRange('0', '9'))
            {
                Mismatch(colon == 1 ? "Z07:00" : "Z0700");
                return 0;
            }

            char sign = Rest[0];
            int hours = ((Rest[1] - '0') * 10) + (Rest[2] - '0');
            int minutes = ((Rest[3 + colon] - '0') * 10) + (Rest[4 + colon] - '0');
            if (hours > 24 || minutes > 60)
            {
                Fault = $"parsing time {Quote(_text)}: time zone offset {(hours > 24 ? "hour" : "minute")} out of range";
                return 0;
            }

            _at += 5 + colon;
            return (sign == '-' ? -1 : 1) * ((hours * 3600) + (minutes * 60));
        }

        public void End()
        {
            if (Fault is null && _at < _text.Length)
            {
                Fault = $"parsing time {Quote(_text)}: extra text: {Quote(_text[_at..])}";
            }
        }

        private void Mismatch(string part) =>
            Fault ??= $"parsing time {Quote(_text)} as {Quote(_layout.Text)}: cannot parse {Quote(_text[_at..])} as {Quote(part)}";
    }
}
