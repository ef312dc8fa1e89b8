using System.Globalization;
using RouteModel.Routing;

namespace RouteModel.Cli.Matching;

/// <summary>Shares for people: the fraction and its percentage.</summary>
internal static class ShareText
{
    // Longer ones say nothing to people.
    private const int LongestFraction = 40;

    // So that numbers of thousands of digits are not written to be counted; forty digits have fewer.
    private const int MostBits = 160;

    public static string Of(Fraction share)
    {
        string percent = string.Create(CultureInfo.InvariantCulture, $"{share.ToDouble() * 100:0.####} %");
        string exact = share.Denominator.GetBitLength() > MostBits ? "" : share.ToString();
        return exact.Length is > 0 and <= LongestFraction ? $"{exact} ({percent})" : "about " + percent;
    }

    /// <summary>A share, or its bounds where Skipper leaves the order open.</summary>
    public static string Of(RouteCandidate candidate) => candidate.IsTied ? $"between {Of(candidate.LeastShare)} and {Of(candidate.MostShare)}" : Of(candidate.Share);
}
