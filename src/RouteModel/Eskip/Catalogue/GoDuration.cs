using System.Buffers;

namespace RouteModel.Eskip.Catalogue;

/// <summary>Durations as Go's <c>time.ParseDuration</c> reads them: <c>300ms</c>, <c>-1.5h</c>, <c>2h45m</c>, <c>0</c>.</summary>
internal static class GoDuration
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");

    private const double MaxSeconds = long.MaxValue / 1e9;

    /// <summary>Reads a duration.</summary>
    /// <param name="text">The text.</param>
    /// <param name="seconds">Its seconds.</param>
    /// <returns>False for a text that Go refuses.</returns>
    public static bool TryParse(string text, out double seconds)
    {
        seconds = 0;
        ReadOnlySpan<char> rest = text;
        bool isNegative = rest.StartsWith("-");
        rest = isNegative || rest.StartsWith("+") ? rest[1..] : rest;
        if (rest is "0")
        {
            return true;
        }

        if (rest.IsEmpty)
        {
            return false;
        }

        while (!rest.IsEmpty)
        {
            int digits = rest.IndexOfAnyExcept(NumberCharacters);
            ReadOnlySpan<char> number = digits < 0 ? rest : rest[..digits];
            if (digits <= 0 || number is "." || number.Count('.') > 1)
            {
                return false;
            }

            rest = rest[digits..];
            int length = rest.IndexOfAny(NumberCharacters);
            ReadOnlySpan<char> unit = length < 0 ? rest : rest[..length];
            if (Unit(unit) is not { } factor)
            {
                return false;
            }

            seconds += factor * double.Parse(number, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture);
            rest = rest[unit.Length..];
        }

        seconds = isNegative ? -seconds : seconds;
        return Math.Abs(seconds) <= MaxSeconds;
    }

    private static double? Unit(ReadOnlySpan<char> unit) => unit switch
    {
        "ns" => 1e-9,
        "us" or "\u00B5s" or "\u03BCs" => 1e-6,
        "ms" => 1e-3,
        "s" => 1,
        "m" => 60,
        "h" => 3600,
        _ => null,
    };
}
