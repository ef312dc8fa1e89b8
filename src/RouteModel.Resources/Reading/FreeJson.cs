using System.Buffers.Binary;
using System.Numerics;
using System.Text.Json;

namespace RouteModel.Resources.Reading;

/// <summary>Looks through JSON of free shape for what only the bytes can tell: a field that stands twice, a number beyond all bounds.</summary>
internal static class FreeJson
{
    /// <summary>The most fields of all objects that are open at once; where there are more, the bytes must tell.</summary>
    private const int MostNames = 256;

    private const int MostOpen = 64;

    /// <summary>
    /// Whether there is surely nothing of the kind. Names are compared by hash, so that the answer may be no without a reason, but never yes without one.
    /// Linear in the text, on a stack of fixed size.
    /// </summary>
    /// <param name="reader">Stands on the first token of the value; a copy, so that the caller's stays there.</param>
    public static bool IsRegular(Utf8JsonReader reader)
    {
        Span<ulong> names = stackalloc ulong[MostNames];
        Span<int> starts = stackalloc int[MostOpen];
        int count = 0;
        int depth = 0;
        do
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    if (depth == MostOpen)
                    {
                        return false;
                    }

                    starts[depth++] = count;
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    count = starts[--depth];
                    break;
                case JsonTokenType.PropertyName:
                    if (count == MostNames || reader.ValueIsEscaped || reader.HasValueSequence)
                    {
                        return false;
                    }

                    ulong name = Hash(reader.ValueSpan);
                    if (names[starts[depth - 1]..count].Contains(name))
                    {
                        return false;
                    }

                    names[count++] = name;
                    break;
                case JsonTokenType.Number:
                    if (!reader.TryGetInt64(out _) && !(reader.TryGetDouble(out double number) && double.IsFinite(number)))
                    {
                        return false;
                    }

                    break;
                default:
                    break;
            }
        }
        while (depth > 0 && reader.Read());
        return true;
    }

    private static ulong Hash(ReadOnlySpan<byte> name)
    {
        ulong hash = (ulong)name.Length;
        for (; name.Length >= sizeof(ulong); name = name[sizeof(ulong)..])
        {
            hash = Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(name));
        }

        foreach (byte unit in name)
        {
            hash = Mix(hash, unit);
        }

        return hash;
    }

    private static ulong Mix(ulong hash, ulong word) => (BitOperations.RotateLeft(hash, 23) ^ word) * 0x9E3779B97F4A7C15;
}
