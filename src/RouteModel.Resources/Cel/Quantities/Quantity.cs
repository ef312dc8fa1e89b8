using System.Globalization;
using System.Numerics;

namespace RouteModel.Resources.Cel.Quantities;

/// <summary>A quantity of a resource: an exact number that keeps the kind of suffix it was written with.</summary>
/// <remarks>apimachinery: <c>pkg/api/resource/quantity.go</c>.</remarks>
internal sealed class Quantity
{
    /// <summary>The most digits of a number that is read; a longer one is refused, which upstream would write out.</summary>
    public const int MaxDigits = 10_000;

    private const int Nano = -9;

    private readonly string? _text;

    public Quantity(QuantityAmount amount, QuantityFormat format, string? text = null)
    {
        Amount = amount;
        Format = format;
        _text = text;
    }

    public QuantityAmount Amount { get; }

    public QuantityFormat Format { get; }

    /// <summary>A whole number.</summary>
    public static Quantity Of(long value) => new(new QuantityAmount(value, 0, IsSmall: true), QuantityFormat.DecimalExponent);

    /// <summary>Reads a quantity. Returns what is wrong, or <see langword="null"/>.</summary>
    public static string? Parse(string text, out Quantity quantity)
    {
        quantity = new Quantity(new QuantityAmount(0, 0, IsSmall: true), QuantityFormat.DecimalSI, "0");
        if (QuantityText.Split(text, out QuantityText parts) is { } error)
        {
            return error;
        }

        if (!QuantitySuffix.TryRead(parts.Suffix, out int exponent, out QuantityFormat format))
        {
            return "unable to parse quantity's suffix";
        }

        if (ReadSmall(text, parts, exponent, format) is { } small)
        {
            quantity = small;
            return null;
        }

        if (!parts.HasDigits || parts.Whole.Length + parts.Fraction.Length > MaxDigits)
        {
            return "unable to parse numeric part of quantity";
        }

        quantity = ReadLarge(parts, exponent, format);
        return null;
    }

    /// <summary>The sum; <see langword="null"/> where the exponents lie further apart than <see cref="QuantityAmount.MaxAlignment"/>.</summary>
    public static Quantity? Add(Quantity left, Quantity right) => QuantityAmount.Add(left.Amount, right.Amount) is { } sum
        ? new Quantity(sum, left.Amount.Sign == 0 ? right.Format : left.Format)
        : null;

    /// <summary>The difference; <see langword="null"/> where the exponents lie further apart than <see cref="QuantityAmount.MaxAlignment"/>.</summary>
    public static Quantity? Subtract(Quantity left, Quantity right) =>
        Add(left, new Quantity(QuantityAmount.Negate(right.Amount), right.Format));

    /// <summary>The canonical text: no fraction, and the largest suffix that leaves a whole number. One that was read so keeps its own.</summary>
    public override string ToString() => _text ?? Canonical();

    // Upstream estimates the digits that a small number may have from its form, so a value may be small in one form and large in another.
    private static Quantity? ReadSmall(string text, QuantityText parts, int exponent, QuantityFormat format)
    {
        bool isBinary = format == QuantityFormat.BinarySI;
        int digits = isBinary && parts.Fraction.Length > 0 ? 19
            : isBinary ? parts.Whole.Length + (exponent * 3 / 10) + 4
            : parts.Whole.Length + parts.Fraction.Length;
        int scale = (isBinary ? 0 : exponent) - parts.Fraction.Length;
        if (digits > 18 || scale < Nano)
        {
            return null;
        }

        string shifted = parts.Whole + parts.Fraction;
        var value = BigInteger.Parse(shifted, CultureInfo.InvariantCulture);
        BigInteger result = isBinary ? value << exponent : value;
        bool isCanonical = isBinary
            ? exponent % 10 == 0 && (value & 7) != 0
            : scale % 3 == 0 && !shifted.EndsWith("000", StringComparison.Ordinal) && shifted[0] != '0';
        return new Quantity(
            new QuantityAmount(parts.IsNegative ? -result : result, scale, IsSmall: true), format, isCanonical || text == "0" ? text : null);
    }

    private static Quantity ReadLarge(QuantityText parts, int exponent, QuantityFormat format)
    {
        bool isBinary = format == QuantityFormat.BinarySI;
        var digits = BigInteger.Parse("0" + parts.Whole + parts.Fraction, CultureInfo.InvariantCulture);
        long scale = (isBinary ? 0 : (long)exponent) - parts.Fraction.Length;
        var amount = new QuantityAmount(isBinary ? digits << exponent : digits, (int)Math.Clamp(scale, int.MinValue, int.MaxValue), IsSmall: false);
        amount = amount.RoundUp(Nano);
        if (isBinary)
        {
            var most = new QuantityAmount(long.MaxValue, 0, IsSmall: false);
            amount = QuantityAmount.Compare(amount, most) > 0 ? most : amount;
            bool isBelowOne = amount.Sign > 0 && QuantityAmount.Compare(amount, new QuantityAmount(1, 0, IsSmall: true)) < 0;
            format = isBelowOne ? QuantityFormat.DecimalSI : format;
        }

        return new Quantity(parts.IsNegative ? QuantityAmount.Negate(amount) : amount, format);
    }

    private string Canonical()
    {
        if (Amount.Sign == 0)
        {
            return "0";
        }

        return Format == QuantityFormat.BinarySI && WholeFrom1024() is { } whole ? CanonicalBinary(whole) : CanonicalDecimal();
    }

    // Between -1024 and 1024 and where there is a fraction, the binary suffixes are not used.
    private BigInteger? WholeFrom1024()
    {
        if (Amount.Exponent > QuantityAmount.MaxAlignment)
        {
            return null;
        }

        QuantityAmount rounded = Amount.RoundUp(0);
        BigInteger whole = QuantityAmount.Scaled(rounded.Digits, rounded.Exponent);
        return BigInteger.Abs(whole) >= 1024 && QuantityAmount.Compare(rounded, Amount) == 0 ? whole : null;
    }

    private static string CanonicalBinary(BigInteger whole)
    {
        int exponent = 0;
        for (; whole % 1024 == 0; whole /= 1024)
        {
            exponent++;
        }

        return whole.ToString(CultureInfo.InvariantCulture) + QuantitySuffix.OfBinary(exponent);
    }

    private string CanonicalDecimal()
    {
        (BigInteger digits, int exponent) = (Amount.Digits, Amount.Exponent);
        for (; digits % 10 == 0; digits /= 10)
        {
            exponent++;
        }

        for (; exponent % 3 != 0; exponent--)
        {
            digits *= 10;
        }

        return digits.ToString(CultureInfo.InvariantCulture) + QuantitySuffix.OfDecimal(exponent, Format == QuantityFormat.BinarySI ? QuantityFormat.DecimalSI : Format);
    }
}
