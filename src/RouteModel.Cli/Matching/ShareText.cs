using System.Globalization;
using RouteModel.Routing;

namespace RouteModel.Cli.Matching;

/// <summary>Shares for people: the fraction and its percentage.</summary>
internal static class ShareText
{
    // Longer ones say nothing to people.
    private const int LongestFraction = 40;

    public static string Of(Fraction share)
    {
        string percent = string.Create(CultureInfo.InvariantCulture, $"{share.ToDouble() * 100:0.####} %");
        string exact = share.ToString();
        return exact.Length <= LongestFraction ? $"{exact} ({percent})" : "about " + percent;
    }

    /// <summary>A share, or its bounds where Skipper leaves the order open.</summary>
    public static string Of(RouteCandidate candidate) => candidate.IsTied ? $"between {Of(candidate.LeastShare)} and {Of(candidate.MostShare)}" : Of(candidate.Share);
}
