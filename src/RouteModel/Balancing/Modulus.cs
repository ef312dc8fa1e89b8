namespace RouteModel.Balancing;

/// <summary>
/// Remainders by one divisor, by two multiplications in place of a division: Lemire, Kaser and Kurz, "Faster remainder by direct computation". It is exact
/// for numbers of 32 bits, which is enough for the first four billion counts; beyond them it divides.
/// </summary>
internal readonly struct Modulus(int divisor)
{
    private readonly ulong _reciprocal = unchecked((ulong.MaxValue / (uint)divisor) + 1);

    /// <summary>The divisor.</summary>
    public int Divisor { get; } = divisor;

    /// <summary>What is left of a number.</summary>
    public int Of(ulong number) =>
        number <= uint.MaxValue ? (int)Math.BigMul(_reciprocal * number, (uint)Divisor, out _) : (int)(number % (uint)Divisor);
}
