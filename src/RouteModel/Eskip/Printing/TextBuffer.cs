using System.Buffers;
using System.Globalization;

namespace RouteModel.Eskip.Printing;

/// <summary>Characters in one pooled array. Who made it disposes it.</summary>
internal sealed class TextBuffer : IDisposable
{
    private const int FirstCapacity = 1024;

    private char[] _chars;

    /// <param name="capacity">How many characters there will be at least, as far as one knows.</param>
    public TextBuffer(int capacity = FirstCapacity) => _chars = ArrayPool<char>.Shared.Rent(capacity);

    /// <summary>How many characters there are.</summary>
    public int Length { get; private set; }

    public ReadOnlySpan<char> Written => _chars.AsSpan(0, Length);

    public TextBuffer Append(char c)
    {
        if (Length == _chars.Length)
        {
            Grow(1);
        }

        _chars[Length++] = c;
        return this;
    }

    public TextBuffer Append(string text) => Append(text.AsSpan());

    public TextBuffer Append(ReadOnlySpan<char> text)
    {
        text.CopyTo(Free(text.Length));
        Length += text.Length;
        return this;
    }

    /// <summary>Appends a text and one more character.</summary>
    public TextBuffer Append(string text, char last)
    {
        Span<char> free = Free(text.Length + 1);
        text.CopyTo(free);
        free[^1] = last;
        Length += free.Length;
        return this;
    }

    /// <summary>Appends a text between two equal delimiters.</summary>
    public TextBuffer AppendBetween(char delimiter, ReadOnlySpan<char> text)
    {
        Span<char> free = Free(text.Length + 2);
        free[0] = delimiter;
        text.CopyTo(free[1..]);
        free[^1] = delimiter;
        Length += free.Length;
        return this;
    }

    /// <summary>Appends a text between two equal delimiters, with what must be escaped in a literal.</summary>
    public void AppendLiteral(char delimiter, ReadOnlySpan<char> text)
    {
        Span<char> free = Free(text.Length + 2);
        free[0] = delimiter;
        if (LiteralText.TryCopy(text, free[1..^1], delimiter))
        {
            free[^1] = delimiter;
            Length += free.Length;
            return;
        }

        Append(delimiter);
        while (LiteralText.PlainLength(text, delimiter) is var plain && plain < text.Length)
        {
            Append(text[..plain]).Append('\\').Append(LiteralText.EscapeLetter(text[plain]));
            text = text[(plain + 1)..];
        }

        Append(text).Append(delimiter);
    }

    /// <summary>Appends a number in the invariant culture's form.</summary>
    public TextBuffer AppendNumber<T>(T value, string? format = null)
        where T : ISpanFormattable
    {
        int written;
        while (!value.TryFormat(_chars.AsSpan(Length), out written, format, CultureInfo.InvariantCulture))
        {
            Grow(_chars.Length);
        }

        Length += written;
        return this;
    }

    /// <summary>Takes everything out.</summary>
    public void Clear() => Length = 0;

    public override string ToString() => Written.ToString();

    public void Dispose()
    {
        char[] chars = _chars;
        _chars = [];
        Length = 0;
        if (chars.Length > 0)
        {
            ArrayPool<char>.Shared.Return(chars);
        }
    }

    private Span<char> Free(int length)
    {
        if (length > _chars.Length - Length)
        {
            Grow(length);
        }

        return _chars.AsSpan(Length, length);
    }

    private void Grow(int atLeast)
    {
        char[] larger = ArrayPool<char>.Shared.Rent(Math.Max(checked(Length + atLeast), (int)Math.Min(2L * _chars.Length, Array.MaxLength)));
        Written.CopyTo(larger);
        ArrayPool<char>.Shared.Return(_chars);
        _chars = larger;
    }
}
