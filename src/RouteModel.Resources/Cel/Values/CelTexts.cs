using System.ComponentModel;
using System.Text;
using RouteModel.Resources.Reading;

namespace RouteModel.Resources.Cel.Values;

/// <summary>A string. It counts in code points.</summary>
/// <param name="value">The value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CelString(string value) : CelValue
{
    /// <summary>The value.</summary>
    public string Value { get; } = value;

    internal override string TypeName => "string";

    internal override string GoTypeName => "types.String";

    internal override object Native => RawValue.OfString(Value, 0);

    internal override ulong Size
    {
        get
        {
            ulong count = 0;
            foreach (Rune _ in Value.EnumerateRunes())
            {
                count++;
            }

            return count;
        }
    }

    internal override CelValue EqualTo(CelValue other) => CelBool.Of(other is CelString text && text.Value == Value);
}

/// <summary>Bytes.</summary>
/// <param name="value">The value; it must not be changed.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CelBytes(ReadOnlyMemory<byte> value) : CelValue
{
    /// <summary>The value.</summary>
    public ReadOnlyMemory<byte> Value { get; } = value;

    internal override string TypeName => "bytes";

    internal override string GoTypeName => "types.Bytes";

    internal override ulong Size => (ulong)Value.Length;

    internal override CelValue EqualTo(CelValue other) => CelBool.Of(other is CelBytes bytes && bytes.Value.Span.SequenceEqual(Value.Span));
}
