using System.Buffers;
using System.Text.Json;

namespace RouteModel.Resources.Reading;

/// <summary>Copies a value out of a reader, whatever pieces its text lies in, and leads from the copy back to the reader.</summary>
internal static class JsonValueCopy
{
    /// <summary>The value's JSON without layout and comments. The reader stands on the value's first token and is left on its last.</summary>
    /// <exception cref="JsonException">The text ends before the value does.</exception>
    public static ReadOnlyMemory<byte> Take(ref Utf8JsonReader reader)
    {
        var copy = new ArrayBufferWriter<byte>();
        int depth = reader.CurrentDepth;
        bool needsComma = false;
        while (true)
        {
            JsonTokenType token = reader.TokenType;
            if (needsComma && token is not (JsonTokenType.EndObject or JsonTokenType.EndArray or JsonTokenType.Comment))
            {
                copy.Write(","u8);
            }

            needsComma = token switch
            {
                JsonTokenType.StartObject => Write(copy, "{"u8, isWhole: false),
                JsonTokenType.StartArray => Write(copy, "["u8, isWhole: false),
                JsonTokenType.EndObject => Write(copy, "}"u8, isWhole: true),
                JsonTokenType.EndArray => Write(copy, "]"u8, isWhole: true),
                JsonTokenType.PropertyName => WriteText(copy, ref reader, "\""u8, "\":"u8, isWhole: false),
                JsonTokenType.String => WriteText(copy, ref reader, "\""u8, "\""u8, isWhole: true),
                JsonTokenType.Comment => needsComma,
                _ => WriteText(copy, ref reader, default, default, isWhole: true),
            };
            if (reader.CurrentDepth == depth && needsComma)
            {
                return copy.WrittenMemory;
            }

            if (!reader.Read())
            {
                throw new JsonException("The text ends before the value does.");
            }
        }
    }

    /// <summary>Moves a reader from the start of a value to the token at an offset of the value's copy.</summary>
    public static void Seek(ref Utf8JsonReader reader, ReadOnlySpan<byte> copy, long offset)
    {
        var place = new Utf8JsonReader(copy, new JsonReaderOptions { MaxDepth = RawParser.MaxDepth });
        place.Read();
        while (place.TokenStartIndex < offset && place.Read())
        {
            do
            {
                reader.Read();
            }
            while (reader.TokenType == JsonTokenType.Comment);
        }
    }

    private static bool Write(ArrayBufferWriter<byte> copy, ReadOnlySpan<byte> text, bool isWhole)
    {
        copy.Write(text);
        return isWhole;
    }

    private static bool WriteText(ArrayBufferWriter<byte> copy, ref Utf8JsonReader reader, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after, bool isWhole)
    {
        copy.Write(before);
        if (reader.HasValueSequence)
        {
            foreach (ReadOnlyMemory<byte> piece in reader.ValueSequence)
            {
                copy.Write(piece.Span);
            }
        }
        else
        {
            copy.Write(reader.ValueSpan);
        }

        copy.Write(after);
        return isWhole;
    }
}
