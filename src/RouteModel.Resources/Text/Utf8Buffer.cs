using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace RouteModel.Resources.Text;

/// <summary>JSON text in UTF-8 that grows up to a bound; strings and floats are written as <see cref="GoJson"/> does.</summary>
internal sealed class Utf8Buffer(int maxLength)
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(c => (char)c), '"', '\\', '<', '>', '&', '\u2028', '\u2029']);

    private byte[] _bytes = new byte[Math.Min(256, maxLength)];

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    public void Append(byte value)
    {
        Reserve(1)[0] = value;
        Length++;
    }

    public void Append(ReadOnlySpan<byte> value)
    {
        value.CopyTo(Reserve(value.Length));
        Length += value.Length;
    }

    public void AppendInteger(long value)
    {
        Span<byte> digits = stackalloc byte[20];
        Utf8Formatter.TryFormat(value, digits, out int written);
        Append(digits[..written]);
    }

    public void AppendInteger(ulong value)
    {
        Span<byte> digits = stackalloc byte[20];
        Utf8Formatter.TryFormat(value, digits, out int written);
        Append(digits[..written]);
    }

    public void AppendDouble(double value)
    {
        var text = new StringBuilder();
        GoJson.AppendDouble(text, value);
        AppendText(text.ToString());
    }

    public void AppendString(ReadOnlySpan<char> value)
    {
        Append((byte)'"');
        while (value.IndexOfAny(Escaped) is var at and >= 0)
        {
            AppendText(value[..at]);
            AppendText(GoJson.Escape(value[at]));
            value = value[(at + 1)..];
        }

        AppendText(value);
        Append((byte)'"');
    }

    /// <summary>Appends text; a surrogate without its other half is written as the escape of U+FFFD, as Go writes bytes that are not UTF-8.</summary>
    private void AppendText(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            // A UTF-16 unit takes three bytes at most; only text that would not fit like that is measured.
            int wanted = text.Length <= (_bytes.Length - Length) / 3 ? text.Length * 3 : Encoding.UTF8.GetByteCount(text);
            OperationStatus status = Utf8.FromUtf16(text, Reserve(wanted), out int read, out int written, replaceInvalidSequences: false);
            Length += written;
            text = text[read..];
            if (status != OperationStatus.Done)
            {
                Append("\\ufffd"u8);
                text = text[1..];
            }
        }
    }

    private Span<byte> Reserve(int count)
    {
        if (count > _bytes.Length - Length)
        {
            if (count > maxLength - Length)
            {
                throw new Utf8BufferFullException(string.Create(CultureInfo.InvariantCulture, $"More than {maxLength} bytes."));
            }

            Array.Resize(ref _bytes, (int)Math.Clamp(_bytes.Length * 2L, Length + count, maxLength));
        }

        return _bytes.AsSpan(Length);
    }
}

/// <summary>The bound of a <see cref="Utf8Buffer"/> is reached.</summary>
internal sealed class Utf8BufferFullException(string message) : InvalidOperationException(message);
