using System.Globalization;
using RouteModel.Gateway.Snapshots;

namespace RouteModel.Gateway.Backends;

/// <summary>The session persistence of a rule.</summary>
internal static class SessionPersistence
{
    // Avi's own bound: ten days.
    private const int MostMinutes = 14_400;

    /// <summary>Whether AKO can do it: only by a cookie, and only by one with a name.</summary>
    public static bool IsSupported(StoredPersistence persistence) => persistence is { Type: "Cookie", SessionName.Length: > 0 };

    /// <summary>The persistence by cookie; <see langword="null"/> where it cannot be done.</summary>
    public static CookiePersistence? Build(StoredPersistence persistence) => IsSupported(persistence)
        ? new CookiePersistence(persistence.SessionName, persistence.IsPermanent, persistence.AbsoluteTimeout is { } text ? Minutes(text) : null)
        : null;

    /// <summary>Whole minutes, rounded down, yet at least one of anything that is not zero.</summary>
    private static int? Minutes(string text) => Milliseconds(text) switch
    {
        null => null,
        0 => 0,
        { } some => (int)Math.Clamp(some / 60_000, 1, MostMinutes),
    };

    /// <summary>The length of a GEP-2257 duration; <see langword="null"/> if it is none.</summary>
    private static long? Milliseconds(string text)
    {
        long sum = 0;
        int components = 0;
        for (ReadOnlySpan<char> rest = text; rest.Length > 0; components++)
        {
            int digits = rest.IndexOfAnyExceptInRange('0', '9');
            if (digits is < 1 or > 5)
            {
                return null;
            }

            (long unit, int length) = rest[digits..] switch
            {
                ['m', 's', ..] => (1L, 2),
                ['s', ..] => (1_000L, 1),
                ['m', ..] => (60_000L, 1),
                ['h', ..] => (3_600_000L, 1),
                _ => (0L, 0),
            };
            if (unit == 0)
            {
                return null;
            }

            sum += unit * int.Parse(rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture);
            rest = rest[(digits + length)..];
        }

        return components is >= 1 and <= 4 ? sum : null;
    }
}
