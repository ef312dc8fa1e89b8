using System.ComponentModel;
using RouteModel.Resources.Cel.Conversions;
using RouteModel.Resources.Collections;
using RouteModel.Resources.Schemas.Formats;

namespace RouteModel.Resources.Cel;

/// <summary>The checks of generated proofs of rules that are more than one comparison. None allocates, and each is false where CEL would fail.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CelProof
{
    /// <summary><c>a + b</c>, if it does not overflow.</summary>
    public static bool TryAdd(long left, long right, out long sum)
    {
        sum = unchecked(left + right);
        return ((left ^ sum) & (right ^ sum)) >= 0;
    }

    /// <summary><c>a - b</c>, if it does not overflow.</summary>
    public static bool TrySubtract(long left, long right, out long difference)
    {
        difference = unchecked(left - right);
        return ((left ^ right) & (left ^ difference)) >= 0;
    }

    /// <summary><c>a * b</c>, if it does not overflow.</summary>
    public static bool TryMultiply(long left, long right, out long product)
    {
        long high = Math.BigMul(left, right, out product);
        return high == product >> 63;
    }

    /// <summary>The size of a string: its code points.</summary>
    public static long CodePoints(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        long count = value.Length;
        for (int i = 1; i < value.Length; i++)
        {
            if (char.IsLowSurrogate(value[i]) && char.IsHighSurrogate(value[i - 1]))
            {
                count--;
            }
        }

        return count;
    }

    /// <summary>The nanoseconds of <c>duration(text)</c>, if the text is a duration.</summary>
    public static bool TryDuration(string text, out long nanoseconds) => DurationFormat.TryParseGo(text, out nanoseconds);

    /// <summary>The nanoseconds of <c>duration(text)</c>; <see langword="null"/> if there is no text or it is no duration.</summary>
    public static long? Duration(string? text) => text is not null && DurationFormat.TryParseGo(text, out long nanoseconds) ? nanoseconds : null;

    /// <summary><c>int(text)</c>, if the text is an integer.</summary>
    public static bool TryInt(string text, out long number)
    {
        ArgumentNullException.ThrowIfNull(text);
        return GoNumbers.TryParseInt(text, out number);
    }

    /// <summary>Whether a list holds a string.</summary>
    public static bool Contains(ValueList<string> items, string value)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items.AsSpan().Contains(value);
    }

    /// <summary>Whether a list holds a number.</summary>
    public static bool Contains(ValueList<long> items, long value)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items.AsSpan().Contains(value);
    }
}
