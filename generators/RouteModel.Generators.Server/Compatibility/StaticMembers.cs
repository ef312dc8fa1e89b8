using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Security;
using System.Text;

namespace System;

/// <summary>Static members that netstandard2.0 lacks.</summary>
internal static class StaticMembers
{
    extension(char)
    {
        public static bool IsAscii(char c) => c <= '\x7f';

        public static bool IsAsciiDigit(char c) => c is >= '0' and <= '9';

        public static bool IsAsciiHexDigit(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

        public static bool IsAsciiLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

        public static bool IsAsciiLetterLower(char c) => c is >= 'a' and <= 'z';

        public static bool IsAsciiLetterUpper(char c) => c is >= 'A' and <= 'Z';

        public static bool IsAsciiLetterOrDigit(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
    }

    extension(string)
    {
        public static string Create(IFormatProvider provider, FormattableString text) => text.ToString(provider);

        public static string Join(char separator, IEnumerable<string> values) => string.Join(separator.ToString(), values);
    }

    extension(double)
    {
        public static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);

        public static bool IsNegative(double value) => BitConverter.DoubleToInt64Bits(value) < 0;
    }

    extension(float)
    {
        public static bool IsFinite(float value) => !float.IsNaN(value) && !float.IsInfinity(value);
    }

    extension(int)
    {
        public static int Parse(ReadOnlySpan<char> text, NumberStyles style, IFormatProvider provider) => int.Parse(text.ToString(), style, provider);
    }

    extension(long)
    {
        public static bool TryParse(ReadOnlySpan<char> text, NumberStyles style, IFormatProvider provider, out long value) =>
            long.TryParse(text.ToString(), style, provider, out value);
    }

    extension(Convert)
    {
        public static string ToHexString(byte[] bytes) => string.Concat(bytes.Select(static value => value.ToString("X2", CultureInfo.InvariantCulture)));

        public static string ToHexString(ReadOnlySpan<byte> bytes) => Convert.ToHexString(bytes.ToArray());
    }

    extension(TimeZoneInfo)
    {
        public static bool TryFindSystemTimeZoneById(string id, [NotNullWhen(true)] out TimeZoneInfo? zone)
        {
            try
            {
                zone = TimeZoneInfo.FindSystemTimeZoneById(id);
                return true;
            }
            catch (Exception fault) when (fault is TimeZoneNotFoundException or InvalidTimeZoneException or SecurityException)
            {
                zone = null;
                return false;
            }
        }
    }

    extension(ArgumentOutOfRangeException)
    {
        public static void ThrowIfNegative(int value)
        {
            if (value < 0)
            {
                throw new ArgumentOutOfRangeException(nameof(value));
            }
        }

        public static void ThrowIfGreaterThan(int value, int most)
        {
            if (value > most)
            {
                throw new ArgumentOutOfRangeException(nameof(value));
            }
        }
    }

    extension(Math)
    {
        /// <summary>The high half of a product; <paramref name="low"/> is the other one.</summary>
        public static long BigMul(long left, long right, out long low)
        {
            BigInteger product = (BigInteger)left * right;
            low = unchecked((long)(ulong)(product & ulong.MaxValue));
            return (long)(product >> 64);
        }

        /// <summary>The high half of a product; <paramref name="low"/> is the other one.</summary>
        public static ulong BigMul(ulong left, ulong right, out ulong low)
        {
            BigInteger product = (BigInteger)left * right;
            low = (ulong)(product & ulong.MaxValue);
            return (ulong)(product >> 64);
        }

        /// <summary>A number of at least 1, or 0, times a power of 2, rounded once.</summary>
        public static double ScaleB(double value, int power)
        {
            for (; power > 1023 && !double.IsInfinity(value); power -= 1023)
            {
                value *= PowerOfTwo(1023);
            }

            for (; power < -1022 && value != 0; power += 1022)
            {
                value *= PowerOfTwo(-1022);
            }

            return double.IsInfinity(value) || value == 0 ? value : value * PowerOfTwo(power);
        }

        public static double Clamp(double value, double least, double most) => Math.Max(least, Math.Min(value, most));

        public static long Clamp(long value, long least, long most) => Math.Max(least, Math.Min(value, most));

        public static int Clamp(int value, int least, int most) => Math.Max(least, Math.Min(value, most));
    }

    private static double PowerOfTwo(int power) => BitConverter.Int64BitsToDouble((power + 1023L) << 52);

    extension(Encoding)
    {
        public static Encoding Latin1 => Encoding.GetEncoding("iso-8859-1");
    }

    extension(ArgumentNullException)
    {
        public static void ThrowIfNull(object? argument)
        {
            if (argument is null)
            {
                throw new ArgumentNullException(nameof(argument));
            }
        }
    }
}

/// <summary>Static members of bytes that netstandard2.0 lacks: beside those of integers they would look the same to the compiler.</summary>
internal static class StaticByteMembers
{
    extension(byte)
    {
        public static byte Parse(ReadOnlySpan<char> text, NumberStyles style, IFormatProvider provider) => byte.Parse(text.ToString(), style, provider);
    }
}
