using RouteModel.Resources.Reading;
using RouteModel.Resources.Schemas.Rules;

namespace RouteModel.Resources.Schemas;

/// <content>Checks of numbers. The value chooses how it is compared: an integer with the bound cut to one, a float as a float.</content>
public static partial class Proof
{
    /// <summary>Whether a number is not below a bound, or above it where the bound is exclusive.</summary>
    public static bool IsAtLeast(Number value, double bound, bool isExclusive) => Compare(value, bound) is var order && (isExclusive ? order > 0 : order >= 0);

    /// <summary>Whether a number is not above a bound, or below it where the bound is exclusive.</summary>
    public static bool IsAtMost(Number value, double bound, bool isExclusive) => Compare(value, bound) is var order && (isExclusive ? order < 0 : order <= 0);

    /// <summary>Whether a number is one of 32-bit floats' range.</summary>
    public static bool IsSingle(Number value) => Math.Abs(value.Value) <= float.MaxValue;

    /// <summary>Whether a number is a multiple of a factor: of integers exactly, of floats up to the server's tolerance.</summary>
    public static bool IsMultipleOf(Number value, double factor)
    {
        if (value.Integer is { } integer)
        {
            long cut = GoNumber.Truncate(factor);
            return cut > 0 && integer % cut == 0;
        }

        return factor >= 0 && JsonNumber.IsInteger(factor < 1 ? 1 / factor * value.Value : value.Value / factor);
    }

    private static int Compare(Number value, double bound) =>
        value.Integer is { } integer ? integer.CompareTo(GoNumber.Truncate(bound)) : value.Value.CompareTo(bound);
}
