using System.Globalization;

namespace System;

/// <summary>An unsigned integer of 128 bits, as far as addresses need it.</summary>
internal readonly struct UInt128(ulong high, ulong low) : IEquatable<UInt128>
{
    private readonly ulong _high = high;
    private readonly ulong _low = low;

    public static implicit operator UInt128(int value) => new(value < 0 ? ulong.MaxValue : 0, unchecked((ulong)value));

    public static implicit operator UInt128(uint value) => new(0, value);

    public static implicit operator UInt128(byte value) => new(0, value);

    public static explicit operator uint(UInt128 value) => unchecked((uint)value._low);

    public static explicit operator ushort(UInt128 value) => unchecked((ushort)value._low);

    public static UInt128 operator >>(UInt128 value, int count) => (count & 0x7F) switch
    {
        0 => value,
        >= 64 and var bits => new(0, value._high >> (bits - 64)),
        var bits => new(value._high >> bits, (value._low >> bits) | (value._high << (64 - bits))),
    };

    public static UInt128 operator <<(UInt128 value, int count) => (count & 0x7F) switch
    {
        0 => value,
        >= 64 and var bits => new(value._low << (bits - 64), 0),
        var bits => new((value._high << bits) | (value._low >> (64 - bits)), value._low << bits),
    };

    public static UInt128 operator &(UInt128 left, UInt128 right) => new(left._high & right._high, left._low & right._low);

    public static UInt128 operator |(UInt128 left, UInt128 right) => new(left._high | right._high, left._low | right._low);

    public static bool operator ==(UInt128 left, UInt128 right) => left.Equals(right);

    public static bool operator !=(UInt128 left, UInt128 right) => !left.Equals(right);

    public bool Equals(UInt128 other) => _high == other._high && _low == other._low;

    public override bool Equals(object? obj) => obj is UInt128 other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_high, _low);

    public override string ToString() => _high.ToString("x16", CultureInfo.InvariantCulture) + _low.ToString("x16", CultureInfo.InvariantCulture);
}
