using System.ComponentModel;
using System.Text.Json;
using RouteModel.Resources.Collections;

namespace RouteModel.Resources.Reading;

/// <summary>How generated readers take lists. Items that are not what the schema says are left out and make the state irregular.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonLists
{
    /// <summary>Reads an item that is a record or a list.</summary>
    public delegate T? ItemReader<T>(ref Utf8JsonReader reader, ref ReadState state)
        where T : class;

    /// <summary>Reads an item that is a number, a boolean or one of an enumeration.</summary>
    public delegate T? ValueReader<T>(ref Utf8JsonReader reader, ref ReadState state)
        where T : struct;

    /// <summary>A list of records or lists, or <see langword="null"/> if there is none.</summary>
    public static ValueList<T>? Items<T>(ref Utf8JsonReader reader, ref ReadState state, ItemReader<T> read)
        where T : class
    {
        if (!JsonReading.StartArray(ref reader, ref state))
        {
            return null;
        }

        var items = new PooledItems<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (read(ref reader, ref state) is { } item)
            {
                items.Add(item);
            }
            else
            {
                state.Lose(reader.TokenStartIndex);
            }
        }

        return items.ToListAndRelease();
    }

    /// <summary>A list of numbers, booleans or enumerations, or <see langword="null"/> if there is none.</summary>
    public static ValueList<T>? Values<T>(ref Utf8JsonReader reader, ref ReadState state, ValueReader<T> read)
        where T : struct
    {
        if (!JsonReading.StartArray(ref reader, ref state))
        {
            return null;
        }

        var items = new PooledItems<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (read(ref reader, ref state) is { } item)
            {
                items.Add(item);
            }
            else
            {
                state.Lose(reader.TokenStartIndex);
            }
        }

        return items.ToListAndRelease();
    }
}
