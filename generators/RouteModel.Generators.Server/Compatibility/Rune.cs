using System.Buffers;
using System.Globalization;

namespace System.Text;

/// <summary>A Unicode code point that is no surrogate.</summary>
internal readonly struct Rune : IEquatable<Rune>
{
    private Rune(int value) => Value = value;

    public static Rune ReplacementChar { get; } = new(0xFFFD);

    public int Value { get; }

    public bool IsBmp => Value <= 0xFFFF;

    public int Utf8SequenceLength => Value < 0x80 ? 1 : Value < 0x800 ? 2 : IsBmp ? 3 : 4;

    public static bool TryCreate(int value, out Rune rune)
    {
        bool isScalar = value is (>= 0 and < 0xD800) or (> 0xDFFF and <= 0x10FFFF);
        rune = isScalar ? new Rune(value) : default;
        return isScalar;
    }

    /// <summary>The code point at the start of a text; a lone surrogate stands for <see cref="ReplacementChar"/>.</summary>
    public static OperationStatus DecodeFromUtf16(ReadOnlySpan<char> text, out Rune rune, out int length)
    {
        bool isPair = text.Length > 1 && char.IsSurrogatePair(text[0], text[1]);
        length = isPair ? 2 : Math.Min(text.Length, 1);
        rune = isPair ? new Rune(char.ConvertToUtf32(text[0], text[1]))
            : text.IsEmpty || char.IsSurrogate(text[0]) ? ReplacementChar
            : new Rune(text[0]);
        return isPair || (length == 1 && !char.IsSurrogate(text[0])) ? OperationStatus.Done : OperationStatus.InvalidData;
    }

    /// <summary>The code point at the start of UTF-8.</summary>
    public static OperationStatus DecodeFromUtf8(ReadOnlySpan<byte> bytes, out Rune rune, out int length)
    {
        rune = ReplacementChar;
        byte first = bytes[0];
        length = first < 0x80 ? 1 : first is >= 0xC2 and < 0xE0 ? 2 : first is >= 0xE0 and < 0xF0 ? 3 : first is >= 0xF0 and < 0xF5 ? 4 : 0;
        if (length == 0 || length > bytes.Length)
        {
            length = 1;
            return OperationStatus.InvalidData;
        }

        int value = length == 1 ? first : first & (0xFF >> (length + 1));
        for (int i = 1; i < length; i++)
        {
            value = (value << 6) | (bytes[i] & 0x3F);
            if ((bytes[i] & 0xC0) != 0x80)
            {
                return OperationStatus.InvalidData;
            }
        }

        return TryCreate(value, out rune) && rune.Utf8SequenceLength == length ? OperationStatus.Done : OperationStatus.InvalidData;
    }

    /// <summary>Writes the code point as UTF-8.</summary>
    public int EncodeToUtf8(Span<byte> destination)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(ToString());
        bytes.CopyTo(destination);
        return bytes.Length;
    }

    public static UnicodeCategory GetUnicodeCategory(Rune rune) => CharUnicodeInfo.GetUnicodeCategory(rune.ToString(), 0);

    public static bool IsLetter(Rune rune) => GetUnicodeCategory(rune) <= UnicodeCategory.OtherLetter;

    public bool Equals(Rune other) => Value == other.Value;

    public override bool Equals(object? obj) => obj is Rune other && Equals(other);

    public override int GetHashCode() => Value;

    public override string ToString() => char.ConvertFromUtf32(Value);
}

/// <summary>The code points of a text.</summary>
internal struct RuneEnumerator(string text)
{
    private int _next;

    public Rune Current { get; private set; }

    public readonly RuneEnumerator GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_next >= text.Length)
        {
            return false;
        }

        Rune.DecodeFromUtf16(text.AsSpan(_next), out Rune rune, out int length);
        Current = rune;
        _next += length;
        return true;
    }
}
