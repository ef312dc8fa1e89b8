using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using RouteModel.Balancing;
using RouteModel.Eskip;
using RouteModel.Resources.Schemas.Formats;
using RouteModel.Resources.Text;

namespace RouteModel.Selection;

/// <summary>
/// The filters of a route that tell its algorithm something; the last one of a name counts. Upstream: Skipper, <c>filters/fadein/fadein.go</c> and
/// <c>filters/consistenthash</c>.
/// </summary>
internal sealed record SelectionFilters(double? BalanceFactor, FadeIn? FadeIn, IReadOnlyList<(string Address, DateTimeOffset Time)> Created)
{
    private const long NanosecondsPerTick = 100;

    /// <summary>Reads the filters.</summary>
    /// <returns>False, and why, when the arguments of one are none that it takes.</returns>
    public static bool TryRead(IReadOnlyList<EskipFilter> filters, out SelectionFilters read, [NotNullWhen(false)] out string? error)
    {
        double? balanceFactor = null;
        FadeIn? fadeIn = null;
        var created = new List<(string Address, DateTimeOffset Time)>();
        error = null;
        foreach (EskipFilter filter in filters)
        {
            bool isRight = true;
            switch (filter.Name)
            {
                case "consistentHashBalanceFactor":
                    isRight = filter.Args.Count == 1 && filter.Args[0].TryGetNumber(out double factor) && (balanceFactor = factor) is not null;
                    error = isRight && !(balanceFactor >= 1)
                        ? string.Create(CultureInfo.InvariantCulture, $"invalid consistentHashBalanceFactor filter value, must be >=1 but got {balanceFactor:F6}")
                        : error;
                    break;
                case "fadeIn":
                    fadeIn = ReadFadeIn(filter);
                    isRight = fadeIn is not null;
                    break;
                case "endpointCreated":
                    isRight = ReadCreated(filter) is { } creation && Keep(created, creation);
                    break;
                default:
                    break;
            }

            error ??= isRight ? null : $"invalid filter parameters: {filter.Name}";
        }

        read = new SelectionFilters(balanceFactor, fadeIn, created);
        return error is null;
    }

    private static bool Keep(List<(string Address, DateTimeOffset Time)> created, (string Address, DateTimeOffset Time) creation)
    {
        created.Add(creation);
        return true;
    }

    // A text is a duration as Go writes them, a number counts milliseconds.
    private static FadeIn? ReadFadeIn(EskipFilter filter)
    {
        if (filter.Args.Count is not (1 or 2))
        {
            return null;
        }

        double exponent = 1;
        TimeSpan duration;
        if (filter.Args[0].TryGetString(out string? text))
        {
            if (!DurationFormat.TryParseGo(text, out long nanoseconds))
            {
                return null;
            }

            duration = TimeSpan.FromTicks(nanoseconds / NanosecondsPerTick);
        }
        else if (filter.Args[0].TryGetNumber(out double milliseconds) && Math.Abs(milliseconds) < TimeSpan.MaxValue.TotalMilliseconds)
        {
            duration = TimeSpan.FromMilliseconds(milliseconds);
        }
        else
        {
            return null;
        }

        return filter.Args.Count == 1 || filter.Args[1].TryGetNumber(out exponent) ? new FadeIn(duration, exponent) : null;
    }

    // A text is a time of RFC 3339, a number counts seconds since 1970.
    private static (string Address, DateTimeOffset Time)? ReadCreated(EskipFilter filter)
    {
        if (filter.Args.Count != 2 || !filter.Args[0].TryGetString(out string? address))
        {
            return null;
        }

        if (filter.Args[1].TryGetString(out string? text))
        {
            return GoTime.Parse(text, out DateTimeOffset time) is null ? (address, time) : null;
        }

        bool isNumber = filter.Args[1].TryGetNumber(out double seconds);
        double latest = DateTimeOffset.MaxValue.ToUnixTimeSeconds();
        return isNumber && seconds >= DateTimeOffset.MinValue.ToUnixTimeSeconds() && seconds <= latest
            ? (address, DateTimeOffset.FromUnixTimeSeconds((long)seconds))
            : null;
    }
}
