namespace RouteModel.Resources.Schemas.Rules;

/// <summary>Conversions between numbers as Go makes them.</summary>
internal static class GoNumber
{
    private const double TwoTo63 = 9223372036854775808.0;

    /// <summary>Whether a float is an integer of 64 bits.</summary>
    public static bool IsInt64(double value) => value == Math.Truncate(value) && value >= -TwoTo63 && value < TwoTo63;

    /// <summary>A float cut to an integer. Go leaves the conversion of what does not fit to the machine; amd64 gives the smallest integer.</summary>
    public static long Truncate(double value) => value > -TwoTo63 && value < TwoTo63 ? (long)value : long.MinValue;
}
