using System.Globalization;
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

    extension(Math)
    {
        public static long Clamp(long value, long least, long most) => Math.Max(least, Math.Min(value, most));

        public static int Clamp(int value, int least, int most) => Math.Max(least, Math.Min(value, most));
    }

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
