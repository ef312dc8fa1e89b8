using System.Globalization;
using System.Text;

namespace RouteModel.Resources.Text;

/// <summary>Times as Go's <c>time.Parse(time.RFC3339, …)</c> reads them, and its words for what is none.</summary>
internal static class GoTime
{
    private const string Layout = "2006-01-02T15:04:05Z07:00";

    /// <summary>Reads a time. Returns what is wrong, or <see langword="null"/>. Years outside .NET's range are taken to its nearest end.</summary>
    public static string? Parse(string text, out DateTimeOffset time)
    {
        time = default;
        var scan = new Scan(text);
        int year = scan.Digits("2006", 4) ?? 0;
        int month = scan.After("-", "01", 1, 12, "month");
        int day = scan.After("-", "02", 0, 99, "day");
        int hour = scan.After("T", "15", 0, 23, "hour");
        int minute = scan.After(":", "04", 0, 59, "minute");
        int second = scan.After(":", "05", 0, 59, "second");
        long ticks = scan.Fraction();
        int offset = scan.Offset();
        if (scan.Fault is { } fault)
        {
            return fault;
        }

        // Go checks the day against its month only after all of the text is read.
        if (day < 1 || day > DateTime.DaysInMonth(year == 0 ? 4 : year, month))
        {
            return $"parsing time {Quote(text)}: day out of range";
        }

        if (year > 0)
        {
            long local = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Unspecified).Ticks + ticks;
            long utc = local - (offset * TimeSpan.TicksPerSecond);
            time = new DateTimeOffset(Math.Clamp(utc, 0, DateTime.MaxValue.Ticks), TimeSpan.Zero);
        }

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
    private struct Scan(string text)
    {
        private readonly string _text = text;
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

        public long Fraction()
        {
            // A fraction after the seconds is accepted though the layout has none, with a comma too.
            if (Fault is not null || Rest.Length < 2 || Rest[0] is not ('.' or ',') || !char.IsAsciiDigit(Rest[1]))
            {
                return 0;
            }

            long ticks = 0;
            long unit = TimeSpan.TicksPerSecond;
            for (_at++; _at < _text.Length && char.IsAsciiDigit(_text[_at]); _at++)
            {
                unit /= 10;
                ticks += (_text[_at] - '0') * unit;
            }

            return ticks;
        }

        public int Offset()
        {
            if (Fault is not null)
            {
                return 0;
            }

            if (Rest is ['Z', ..])
            {
                _at++;
                End();
                return 0;
            }

            if (Rest is not [('+' or '-') and var sign, var h1, var h2, ':', var m1, var m2, ..]
                || !char.IsAsciiDigit(h1) || !char.IsAsciiDigit(h2) || !char.IsAsciiDigit(m1) || !char.IsAsciiDigit(m2))
            {
                Mismatch("Z07:00");
                return 0;
            }

            int hours = ((h1 - '0') * 10) + (h2 - '0');
            int minutes = ((m1 - '0') * 10) + (m2 - '0');
            if (hours > 24 || minutes > 60)
            {
                Fault = $"parsing time {Quote(_text)}: time zone offset {(hours > 24 ? "hour" : "minute")} out of range";
                return 0;
            }

            _at += 6;
            End();
            return (sign == '-' ? -1 : 1) * ((hours * 3600) + (minutes * 60));
        }

        private void End()
        {
            if (_at < _text.Length)
            {
                Fault = $"parsing time {Quote(_text)}: extra text: {Quote(_text[_at..])}";
            }
        }

        private void Mismatch(string part) =>
            Fault ??= $"parsing time {Quote(_text)} as {Quote(Layout)}: cannot parse {Quote(_text[_at..])} as {Quote(part)}";
    }
}
