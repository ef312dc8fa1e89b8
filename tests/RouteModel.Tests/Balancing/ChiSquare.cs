namespace RouteModel.Tests.Balancing;

/// <summary>Whether counts are distributed as they should be: the chi-square test, at a level of about one in a million.</summary>
internal static class ChiSquare
{
    // The quantile of the normal distribution that belongs to the level; Wilson and Hilferty make that of chi-square out of it.
    private const double Quantile = 4.75;

    public static void AssertFits(long[] counts, double[] shares)
    {
        double total = counts.Sum();
        double statistic = 0;
        int freedom = -1;
        for (int i = 0; i < counts.Length; i++)
        {
            if (shares[i] == 0)
            {
                Assert.That(counts[i], Is.Zero, $"{i} has no weight");
                continue;
            }

            double expected = total * shares[i];
            statistic += (counts[i] - expected) * (counts[i] - expected) / expected;
            freedom++;
        }

        double most = freedom == 0 ? 0 : freedom * Math.Pow(1 - (2.0 / (9 * freedom)) + (Quantile * Math.Sqrt(2.0 / (9 * freedom))), 3);
        Assert.That(statistic, Is.LessThanOrEqualTo(most), $"chi-square of {freedom} degrees of freedom");
    }
}
