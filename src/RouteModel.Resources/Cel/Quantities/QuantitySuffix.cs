using System.Globalization;

namespace RouteModel.Resources.Cel.Quantities;

/// <summary>The suffixes of quantities.</summary>
/// <remarks>apimachinery: <c>pkg/api/resource/suffix.go</c>.</remarks>
internal static class QuantitySuffix
{
    private static readonly string[] Decimal = ["n", "u", "m", "", "k", "M", "G", "T", "P", "E"];
    private static readonly string[] Binary = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];

    /// <summary>Reads a suffix: the exponent of its base, 2 for <see cref="QuantityFormat.BinarySI"/> and else 10.</summary>
    public static bool TryRead(string suffix, out int exponent, out QuantityFormat format)
    {
        int index = Array.IndexOf(Decimal, suffix);
        if (index >= 0)
        {
            format = QuantityFormat.DecimalSI;
            exponent = (index - 3) * 3;
            return true;
        }

        index = Array.IndexOf(Binary, suffix);
        if (index > 0)
        {
            format = QuantityFormat.BinarySI;
            exponent = index * 10;
            return true;
        }

        // Go cuts the exponent to 32 bits.
        format = QuantityFormat.DecimalExponent;
        bool isNumber = long.TryParse(suffix.AsSpan(Math.Min(1, suffix.Length)), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number);
        exponent = unchecked((int)number);
        return isNumber && suffix[0] is 'e' or 'E';
    }

    /// <summary>Writes a suffix of base 10; exponents that have no letter are left out, as upstream leaves them out.</summary>
    public static string OfDecimal(int exponent, QuantityFormat format) => format == QuantityFormat.DecimalExponent
        ? exponent == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"e{exponent}")
        : exponent is >= -9 and <= 18 && exponent % 3 == 0 ? Decimal[(exponent / 3) + 3] : "";

    /// <summary>Writes a suffix of base 1024.</summary>
    public static string OfBinary(int exponent) => exponent < Binary.Length ? Binary[exponent] : "";
}
