using System.ComponentModel;
using System.Text.Json;
using RouteModel.Resources.Collections;

namespace RouteModel.Resources.Reading;

/// <summary>
/// How generated readers take single values. On entry the reader stands on the first token of a value, on exit on its last token. The text has
/// passed <see cref="CustomResource"/>, so it is well-formed JSON whose strings decode.
/// </summary>
/// <remarks>
/// A JSON <c>null</c> counts as absent: the API server removes it before it validates. A value of another type than asked for is skipped and
/// makes the state irregular; the bytes then tell the whole story.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonReading
{
    /// <summary>A string, or <see langword="null"/> if there is none.</summary>
    public static string? String(ref Utf8JsonReader reader, ref ReadState state)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return reader.GetString();
        }

        SkipMistyped(ref reader, ref state);
        return null;
    }

    /// <summary>The string on which the reader stands, if its bytes are its text; otherwise nothing. They are good until the reader moves on.</summary>
    public static ReadOnlySpan<byte> PlainText(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped && !reader.HasValueSequence ? reader.ValueSpan : default;

    /// <summary>The string on which the reader stands; one that is known is not made anew.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="state">Told of a value of another type.</param>
    /// <param name="utf8">The known string's bytes.</param>
    /// <param name="known">The known string, which is not empty.</param>
    public static string? Known(ref Utf8JsonReader reader, ref ReadState state, ReadOnlySpan<byte> utf8, string known) =>
        PlainText(ref reader).SequenceEqual(utf8) ? known : String(ref reader, ref state);

    /// <summary>
    /// An integer, or <see langword="null"/> if there is none. A float with an integral value up to 2^53 - 1, such as <c>3.0</c>, is taken too
    /// but makes the state irregular, because the server then compares it as a float.
    /// </summary>
    public static long? Integer(ref Utf8JsonReader reader, ref ReadState state)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            SkipMistyped(ref reader, ref state);
            return null;
        }

        if (reader.TryGetInt64(out long integer))
        {
            return integer;
        }

        state.IsIrregular = true;
        if (reader.TryGetDouble(out double number) && JsonNumber.IsInteger(number))
        {
            return (long)Math.Round(number);
        }

        state.Lose(reader.TokenStartIndex);
        return null;
    }

    /// <summary>
    /// A finite number, or <see langword="null"/> if there is none. An integer beyond 2^53 makes the state irregular, because the server
    /// compares it as an integer.
    /// </summary>
    public static double? Number(ref Utf8JsonReader reader, ref ReadState state)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            SkipMistyped(ref reader, ref state);
            return null;
        }

        if (reader.TryGetInt64(out long integer))
        {
            state.IsIrregular |= integer is > JsonNumber.MaxExact or < -JsonNumber.MaxExact;
            return integer;
        }

        if (reader.TryGetDouble(out double number) && double.IsFinite(number))
        {
            return number;
        }

        state.Lose(reader.TokenStartIndex);
        return null;
    }

    /// <summary>A boolean, or <see langword="null"/> if there is none.</summary>
    public static bool? Boolean(ref Utf8JsonReader reader, ref ReadState state)
    {
        if (reader.TokenType is JsonTokenType.True or JsonTokenType.False)
        {
            return reader.TokenType == JsonTokenType.True;
        }

        SkipMistyped(ref reader, ref state);
        return null;
    }

    /// <summary>
    /// A list of strings, or <see langword="null"/> if there is none. Items that are no strings, nulls too, are left out and make the state
    /// irregular.
    /// </summary>
    public static ValueList<string>? StringList(ref Utf8JsonReader reader, ref ReadState state)
    {
        if (!StartArray(ref reader, ref state))
        {
            return null;
        }

        var items = new PooledItems<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                items.Add(reader.GetString()!);
            }
            else
            {
                state.Lose(reader.TokenStartIndex);
                reader.TrySkip();
            }
        }

        return items.ToListAndRelease();
    }

    /// <summary>Whether an object starts here. If not, the value is skipped, and unless it is <c>null</c> the state becomes irregular.</summary>
    public static bool StartObject(ref Utf8JsonReader reader, ref ReadState state)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            return true;
        }

        SkipMistyped(ref reader, ref state);
        return false;
    }

    /// <summary>Whether an array starts here. If not, the value is skipped, and unless it is <c>null</c> the state becomes irregular.</summary>
    public static bool StartArray(ref Utf8JsonReader reader, ref ReadState state)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            return true;
        }

        SkipMistyped(ref reader, ref state);
        return false;
    }

    /// <summary>Notes a field that the schema does not know. The reader stands on the field's name and leaves it on the last token of the value.</summary>
    public static void Unknown(ref Utf8JsonReader reader, ref ReadState state)
    {
        state.HasStrictFindings = true;
        reader.TrySkip();
    }

    /// <summary>Notes a field that occurs again in the same object; its last value counts.</summary>
    public static void Duplicate(ref ReadState state) => state.HasStrictFindings = true;

    private static void SkipMistyped(ref Utf8JsonReader reader, ref ReadState state)
    {
        if (reader.TokenType != JsonTokenType.Null)
        {
            state.Lose(reader.TokenStartIndex);
        }

        // Skip refuses a reader whose text may go on; values are always whole, so both do the same.
        reader.TrySkip();
    }
}
