using System.Numerics;

namespace System
{
    /// <summary>An integer that is large enough for products and sums of others.</summary>
    internal readonly struct Int128(BigInteger value)
    {
        private readonly BigInteger _value = value;

        public static implicit operator Int128(long value) => new(value);

        public static explicit operator long(Int128 value) => (long)value._value;

        public static explicit operator int(Int128 value) => (int)value._value;

        public static Int128 operator +(Int128 left, Int128 right) => new(left._value + right._value);

        public static Int128 operator -(Int128 left, Int128 right) => new(left._value - right._value);

        public static Int128 operator -(Int128 value) => new(-value._value);

        public static Int128 operator *(Int128 left, Int128 right) => new(left._value * right._value);

        public static Int128 operator /(Int128 left, Int128 right) => new(left._value / right._value);

        public static Int128 operator %(Int128 left, Int128 right) => new(left._value % right._value);

        public static bool operator <=(Int128 left, Int128 right) => left._value <= right._value;

        public static bool operator >=(Int128 left, Int128 right) => left._value >= right._value;
    }
}

namespace System.Numerics
{
    /// <summary>Counts bits.</summary>
    internal static class BitOperations
    {
        public static int LeadingZeroCount(ulong value)
        {
            int count = 0;
            while (count < 64 && value >> (63 - count) == 0)
            {
                count++;
            }

            return count;
        }
    }
}
