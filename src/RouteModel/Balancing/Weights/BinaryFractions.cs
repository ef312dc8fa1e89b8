namespace RouteModel.Balancing.Weights;

/// <summary>Quotients as 64 binary places.</summary>
internal static class BinaryFractions
{
    private const int Places = 64;

    /// <summary>The first 64 binary places of <paramref name="part"/> / <paramref name="whole"/>, where part is less than whole.</summary>
    public static ulong Of(UInt128 part, UInt128 whole)
    {
        // Beyond 64 bits the quotient does not change in the places that are kept, or only in the last one.
        int shift = Math.Max(0, Places - (int)UInt128.LeadingZeroCount(whole));
        return (ulong)(((part >> shift) << Places) / (whole >> shift));
    }
}
