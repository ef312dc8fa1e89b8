using System.Globalization;
using System.Numerics;
using RouteModel.Resources.Text;

namespace RouteModel.Routing;

/// <summary>
/// A rational number, always in lowest terms; the default value is 0. A share is exact until its denominator needs more than
/// <see cref="MaxBits"/> bits, which takes some 150 <c>Traffic</c> predicates tried one after the other; then it is rounded to that many.
/// </summary>
public readonly struct Fraction : IEquatable<Fraction>, IComparable<Fraction>
{
    /// <summary>The most bits of a denominator.</summary>
    public const int MaxBits = 8192;

    private readonly BigInteger _belowOne;

    // In lowest terms and within the bound.
    private Fraction(BigInteger numerator, BigInteger denominator)
    {
        Numerator = numerator;
        _belowOne = denominator - BigInteger.One;
    }

    /// <summary>0.</summary>
    public static Fraction Zero => default;

    /// <summary>1.</summary>
    public static Fraction One { get; } = new(BigInteger.One, BigInteger.One);

    /// <summary>What is divided.</summary>
    public BigInteger Numerator { get; }

    /// <summary>What it is divided by; at least 1.</summary>
    public BigInteger Denominator => _belowOne + BigInteger.One;

    /// <summary>Whether it is 0.</summary>
    public bool IsZero => Numerator.IsZero;

    internal bool IsOne => Numerator.IsOne && _belowOne.IsZero;

    /// <summary>A number as it is written: 0.1 is a tenth, not the double nearest to it.</summary>
    /// <param name="value">A finite number.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is infinite or no number.</exception>
    public static Fraction FromDecimal(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value));
        }

        (string digits, int exponent) = GoSyntax.Decompose(Math.Abs(value).ToString("R", CultureInfo.InvariantCulture));
        BigInteger significant = BigInteger.Parse(digits, CultureInfo.InvariantCulture) * (value < 0 ? -1 : 1);
        int scale = exponent - digits.Length + 1;
        return scale >= 0 ? new Fraction(significant * BigInteger.Pow(10, scale), BigInteger.One) : Reduce(significant, BigInteger.Pow(10, -scale));
    }

    /// <summary>The sum.</summary>
    public static Fraction operator +(Fraction left, Fraction right)
    {
        if (left.IsZero || right.IsZero)
        {
            return left.IsZero ? right : left;
        }

        // What both denominators have in common is all that the sum can be reduced by.
        BigInteger common = Gcd(left.Denominator, right.Denominator);
        BigInteger leftOwn = Divide(left.Denominator, common);
        BigInteger sum = (left.Numerator * Divide(right.Denominator, common)) + (right.Numerator * leftOwn);
        if (sum.IsZero)
        {
            return Zero;
        }

        BigInteger divisor = Gcd(sum, common);
        return Bound(Divide(sum, divisor), leftOwn * Divide(right.Denominator, divisor));
    }

    /// <summary>The difference.</summary>
    public static Fraction operator -(Fraction left, Fraction right) => left + new Fraction(-right.Numerator, right.Denominator);

    /// <summary>The product.</summary>
    public static Fraction operator *(Fraction left, Fraction right)
    {
        if (left.IsZero || right.IsZero)
        {
            return Zero;
        }

        // Reduced crosswise, which is little work when one of the two is short.
        BigInteger first = Gcd(left.Numerator, right.Denominator);
        BigInteger second = Gcd(right.Numerator, left.Denominator);
        return Bound(
            Divide(left.Numerator, first) * Divide(right.Numerator, second),
            Divide(left.Denominator, second) * Divide(right.Denominator, first));
    }

    /// <summary>The sum; the same as the operator.</summary>
    public static Fraction Add(Fraction left, Fraction right) => left + right;

    /// <summary>The difference; the same as the operator.</summary>
    public static Fraction Subtract(Fraction left, Fraction right) => left - right;

    /// <summary>The product; the same as the operator.</summary>
    public static Fraction Multiply(Fraction left, Fraction right) => left * right;

    /// <summary>A part of several equal ones.</summary>
    /// <param name="parts">How many; at least 1.</param>
    public Fraction DivideInto(int parts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        return this * new Fraction(BigInteger.One, parts);
    }

    /// <summary>What was multiplied by a positive fraction to make this.</summary>
    internal Fraction Over(Fraction divisor) => this * new Fraction(divisor.Denominator, divisor.Numerator);

    /// <summary>The nearest double.</summary>
    public double ToDouble()
    {
        int excess = (int)Math.Max(0, Denominator.GetBitLength() - 1000);
        return (double)(Numerator >> excess) / (double)(Denominator >> excess);
    }

    /// <inheritdoc/>
    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Fraction other) => Numerator == other.Numerator && _belowOne == other._belowOne;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Numerator, _belowOne);

    /// <summary>The fraction as <c>3/4</c>; a whole number alone.</summary>
    public override string ToString() =>
        _belowOne.IsZero ? Numerator.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    /// <summary>Whether both are the same number.</summary>
    public static bool operator ==(Fraction left, Fraction right) => left.Equals(right);

    /// <summary>Whether the numbers differ.</summary>
    public static bool operator !=(Fraction left, Fraction right) => !left.Equals(right);

    /// <summary>Whether the left one is smaller.</summary>
    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one is greater.</summary>
    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left one is not greater.</summary>
    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left one is not smaller.</summary>
    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    private static Fraction Reduce(BigInteger numerator, BigInteger denominator)
    {
        BigInteger divisor = Gcd(numerator, denominator);
        return Bound(Divide(numerator, divisor), Divide(denominator, divisor));
    }

    // Takes a fraction in lowest terms. What is left by rounding has a power of two below it, so that further steps need shifts in place of long divisions.
    private static Fraction Bound(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.GetBitLength() <= MaxBits)
        {
            return new Fraction(numerator, denominator);
        }

        int twos = TrailingZeros(denominator);
        numerator = twos <= MaxBits ? numerator << (MaxBits - twos) : numerator >> (twos - MaxBits);
        numerator = Divide(numerator, denominator >> twos);
        if (numerator.IsZero)
        {
            return Zero;
        }

        int shared = Math.Min(TrailingZeros(numerator), MaxBits);
        return new Fraction(numerator >> shared, BigInteger.One << (MaxBits - shared));
    }

    private static BigInteger Gcd(BigInteger left, BigInteger right) =>
        left.IsOne || right.IsOne ? BigInteger.One
        : !left.IsZero && right.IsPowerOfTwo ? BigInteger.One << Math.Min(TrailingZeros(left), TrailingZeros(right))
        : !right.IsZero && left.IsPowerOfTwo ? BigInteger.One << Math.Min(TrailingZeros(left), TrailingZeros(right))
        : BigInteger.GreatestCommonDivisor(left, right);

    private static BigInteger Divide(BigInteger value, BigInteger divisor) => divisor.IsOne ? value : value / divisor;

    private static int TrailingZeros(BigInteger value) => (int)BigInteger.TrailingZeroCount(value);
}
