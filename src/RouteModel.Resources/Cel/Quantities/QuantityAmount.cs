using System.Globalization;
using System.Numerics;

namespace RouteModel.Resources.Cel.Quantities;

/// <summary>
/// The number of a quantity: digits and a power of ten. A small one is held in 64 bits upstream and can be an integer; one that is not small never
/// counts as an integer, whatever its value.
/// </summary>
/// <remarks>apimachinery: <c>pkg/api/resource/amount.go</c>; <c>gopkg.in/inf.v0</c>.</remarks>
internal readonly record struct QuantityAmount(BigInteger Digits, int Exponent, bool IsSmall)
{
    /// <summary>How far the exponents of two amounts may lie apart for them to be added; upstream would write out as many digits.</summary>
    public const int MaxAlignment = 10_000;

    public int Sign => Digits.Sign;

    /// <summary>The value, if it is small and a whole number of 64 bits by its form.</summary>
    public long? AsInt64()
    {
        if (!IsSmall || Exponent < 0)
        {
            return null;
        }

        // Nothing but zero survives 19 factors of ten.
        BigInteger value = Digits.IsZero ? Digits : Exponent > 18 ? BigInteger.Pow(2, 64) : Scaled(Digits, Exponent);
        return value >= long.MinValue && value <= long.MaxValue ? (long)value : null;
    }

    public double AsApproximateDouble()
    {
        if (Digits.IsZero)
        {
            return 0;
        }

        // An amount that is not small is held with nine decimal places upstream, and converted from those digits.
        bool isRescaled = !IsSmall && Exponent is > -9 and <= 400;
        BigInteger digits = isRescaled ? Scaled(Digits, Exponent + 9) : Digits;
        double number = double.Parse(digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return number * PowerOfTen(isRescaled ? -9 : Exponent);
    }

    /// <summary>Compares two amounts by value.</summary>
    public static int Compare(QuantityAmount left, QuantityAmount right)
    {
        if (left.Sign != right.Sign || left.Sign == 0)
        {
            return left.Sign.CompareTo(right.Sign);
        }

        // Digits are only written out where the magnitudes lie together.
        long magnitudes = left.Magnitude() - right.Magnitude();
        if (Math.Abs(magnitudes) > 1)
        {
            return magnitudes > 0 ? left.Sign : -left.Sign;
        }

        int least = Math.Min(left.Exponent, right.Exponent);
        return Scaled(left.Digits, left.Exponent - least).CompareTo(Scaled(right.Digits, right.Exponent - least));
    }

    /// <summary>The sum; <see langword="null"/> where the exponents lie too far apart.</summary>
    public static QuantityAmount? Add(QuantityAmount left, QuantityAmount right)
    {
        bool areSmall = left.IsSmall && right.IsSmall;
        if (areSmall && (left.Digits.IsZero || right.Digits.IsZero))
        {
            return right.Digits.IsZero ? left : right;
        }

        if (Math.Abs((long)left.Exponent - right.Exponent) > MaxAlignment)
        {
            return null;
        }

        int least = Math.Min(left.Exponent, right.Exponent);
        BigInteger first = Scaled(left.Digits, left.Exponent - least);
        BigInteger second = Scaled(right.Digits, right.Exponent - least);
        return new QuantityAmount(first + second, least, areSmall && IsInt64(first) && IsInt64(second) && IsInt64(first + second));
    }

    public static QuantityAmount Negate(QuantityAmount amount) =>
        amount with { Digits = -amount.Digits, IsSmall = amount.IsSmall && IsInt64(-amount.Digits) };

    /// <summary>The amount rounded away from zero to a power of ten.</summary>
    public QuantityAmount RoundUp(int exponent)
    {
        if (Exponent >= exponent || Digits.IsZero)
        {
            return this;
        }

        // What is far smaller than the unit rounds to one unit.
        if (Magnitude() < exponent)
        {
            return this with { Digits = Sign, Exponent = exponent };
        }

        BigInteger quotient = BigInteger.DivRem(Digits, BigInteger.Pow(10, exponent - Exponent), out BigInteger remainder);
        return this with { Digits = remainder.IsZero ? quotient : quotient + Sign, Exponent = exponent };
    }

    public static BigInteger Scaled(BigInteger digits, int exponent) => digits * BigInteger.Pow(10, exponent);

    private static bool IsInt64(BigInteger value) => value >= long.MinValue && value <= long.MaxValue;

    // The number of digits before the decimal point.
    private long Magnitude() => BigInteger.Abs(Digits).ToString(CultureInfo.InvariantCulture).Length + (long)Exponent;

    // Go's math.Pow10 multiplies or divides two nearest doubles, which need not give the nearest of the power.
    private static double PowerOfTen(int exponent) => exponent switch
    {
        < -323 => 0,
        > 308 => double.PositiveInfinity,
        < 0 => Literal(exponent / 32 * 32) / Literal(-exponent % 32),
        _ => Literal(exponent / 32 * 32) * Literal(exponent % 32),
    };

    private static double Literal(int exponent) =>
        double.Parse(string.Create(CultureInfo.InvariantCulture, $"1e{exponent}"), CultureInfo.InvariantCulture);
}
