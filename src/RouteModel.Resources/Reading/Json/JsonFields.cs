using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace RouteModel.Resources.Reading;

/// <summary>How generated readers step from field to field.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonFields
{
    /// <summary>The name on which the reader stands, unescaped. It is good until the reader moves on.</summary>
    public static ReadOnlySpan<byte> Name(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped || reader.HasValueSequence ? Encoding.UTF8.GetBytes(reader.GetString()!) : reader.ValueSpan;

    /// <summary>Whether a text is a known one. In the caller's code the length of the known one is a constant, and the comparison a few words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is(ReadOnlySpan<byte> text, ReadOnlySpan<byte> known) => text.SequenceEqual(known);

    /// <summary>Steps from a known field's name to its value, and notes whether the field occurs again.</summary>
    /// <param name="reader">Stands on the name; left on the first token of the value.</param>
    /// <param name="seen">One bit for each field of the object that was met.</param>
    /// <param name="field">The field's bit, from 0 to 63.</param>
    /// <param name="state">Told of a duplicate.</param>
    public static void Begin(ref Utf8JsonReader reader, ref ulong seen, int field, ref ReadState state)
    {
        ulong bit = 1UL << field;
        state.HasStrictFindings |= (seen & bit) != 0;
        seen |= bit;
        reader.Read();
    }

    /// <summary>Whether the value is <c>null</c>.</summary>
    public static bool IsNull(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null;
}
