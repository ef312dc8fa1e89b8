using System.Globalization;
using System.Numerics;
using System.Text;

namespace RouteModel.Resources.Cel.Formatting;

/// <summary>Doubles as <c>%f</c> and <c>%e</c> print them for American English.</summary>
/// <remarks><c>golang.org/x/text/message</c>; exact decimal digits, rounded half to even.</remarks>
internal static class FixedPoint
{
    // The places behind which every double has nothing but zeros.
    private const int MaxPlaces = 1_100;

    /// <summary>With groups of three digits: <c>1,234.50</c>, <c>∞</c>, <c>NaN</c>.</summary>
    public static string Grouped(double value, int places)
    {
        if (Special(value) is { } special)
        {
            return special;
        }

        // Upstream keeps the least number of places in a byte; more are only printed where they are not zero.
        string digits = Plain(Math.Abs(value), Math.Min(places, MaxPlaces));
        int point = digits.IndexOf('.', StringComparison.Ordinal);
        string whole = point < 0 ? digits : digits[..point];
        string fraction = (point < 0 ? "" : digits[(point + 1)..].TrimEnd('0')).PadRight(places & 0xFF, '0');
        var text = new StringBuilder(value < 0 ? "-" : "");
        for (int i = 0; i < whole.Length; i++)
        {
            text.Append(i > 0 && (whole.Length - i) % 3 == 0 ? "," : "").Append(whole[i]);
        }

        return text.Append(fraction.Length > 0 ? "." : "").Append(fraction).ToString();
    }

    /// <summary>Six places and an exponent of two raised digits: <c>2.718280×10⁰⁰</c>.</summary>
    public static string Scientific(double value)
    {
        if (Special(value) is { } special)
        {
            return special;
        }

        (string digits, int exponent) = value == 0 ? ("0000000", 0) : Significant(Math.Abs(value), 7);
        string magnitude = Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture);
        var text = new StringBuilder(value < 0 ? "-" : "").Append(digits[0]).Append('.').Append(digits, 1, 6).Append("×10");
        text.Append(exponent < 0 ? "⁻" : "");
        foreach (char digit in magnitude)
        {
            text.Append("⁰¹²³⁴⁵⁶⁷⁸⁹"[digit - '0']);
        }

        return text.ToString();
    }

    /// <summary>Go's own <c>%.nf</c>, without groups.</summary>
    public static string Plain(double value, int places)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "NaN" : value > 0 ? "+Inf" : "-Inf";
        }

        (BigInteger mantissa, int exponent) = Decompose(value);
        string digits = Quotient(mantissa * BigInteger.Pow(10, places), exponent).ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0');
        string sign = double.IsNegative(value) ? "-" : "";
        return places == 0 ? sign + digits : $"{sign}{digits[..^places]}.{digits[^places..]}";
    }

    private static string? Special(double value) =>
        double.IsNaN(value) ? "NaN" : double.IsInfinity(value) ? (value > 0 ? "∞" : "-∞") : null;

    private static (string Digits, int Exponent) Significant(double value, int count)
    {
        (BigInteger mantissa, int power) = Decompose(value);
        int exponent = (int)Math.Floor(Math.Log10(value));

        // The logarithm may be one off, and rounding may carry into another digit.
        for (int guess = exponent - 1; ; guess++)
        {
            int shift = count - 1 - guess;
            BigInteger digits = shift >= 0
                ? Quotient(mantissa * BigInteger.Pow(10, shift), power)
                : Quotient(mantissa, power, BigInteger.Pow(10, -shift));
            string text = digits.ToString(CultureInfo.InvariantCulture);
            if (text.Length == count)
            {
                return (text, guess);
            }
        }
    }

    // value = mantissa * 2^exponent
    private static (BigInteger Mantissa, int Exponent) Decompose(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value) & long.MaxValue;
        int exponent = (int)(bits >> 52);
        long mantissa = bits & ((1L << 52) - 1);
        return exponent == 0 ? (mantissa, -1074) : (mantissa | (1L << 52), exponent - 1075);
    }

    private static BigInteger Quotient(BigInteger number, int exponent) => Quotient(number, exponent, BigInteger.One);

    private static BigInteger Quotient(BigInteger number, int exponent, BigInteger divisor)
    {
        number = exponent > 0 ? number << exponent : number;
        divisor = exponent < 0 ? divisor << -exponent : divisor;
        BigInteger quotient = BigInteger.DivRem(number, divisor, out BigInteger remainder);
        int half = (remainder * 2).CompareTo(divisor);
        return half > 0 || (half == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }
}
