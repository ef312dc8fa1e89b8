using System.Globalization;
using RouteModel.Routing;

namespace RouteModel.Cli.Matching;

/// <summary>Shares for people: the fraction and its percentage.</summary>
internal static class ShareText
{
    public static string Of(Fraction share) => string.Create(CultureInfo.InvariantCulture, $"{share} ({share.ToDouble() * 100:0.####} %)");

    /// <summary>A share, or its bounds where Skipper leaves the order open.</summary>
    public static string Of(RouteCandidate candidate) => candidate.IsTied ? $"between {Of(candidate.LeastShare)} and {Of(candidate.MostShare)}" : Of(candidate.Share);
}
