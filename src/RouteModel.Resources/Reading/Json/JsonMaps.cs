using System.ComponentModel;
using System.Text.Json;
using RouteModel.Resources.Collections;

namespace RouteModel.Resources.Reading;

/// <summary>How generated readers take maps and parts of free shape.</summary>
/// <remarks>A <c>null</c> in a map is removed before the API server validates, so it counts as absent.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonMaps
{
    /// <summary>Any value, or <see langword="null"/> if there is none.</summary>
    public static JsonData? Json(ref Utf8JsonReader reader, ref ReadState state) =>
        reader.TokenType == JsonTokenType.Null ? null : JsonData.Read(ref reader, ref state);

    /// <summary>Any object, or <see langword="null"/> if there is none.</summary>
    public static JsonData? Object(ref Utf8JsonReader reader, ref ReadState state) =>
        JsonReading.StartObject(ref reader, ref state) ? JsonData.Read(ref reader, ref state) : null;

    /// <summary>An object of which the server may remove parts; which, only the bytes tell.</summary>
    public static JsonData? Pruned(ref Utf8JsonReader reader, ref ReadState state)
    {
        state.HasStrictFindings |= reader.TokenType != JsonTokenType.Null;
        return Object(ref reader, ref state);
    }

    /// <summary>A map of records, lists or strings, or <see langword="null"/> if there is none.</summary>
    public static ValueMap<T>? Items<T>(ref Utf8JsonReader reader, ref ReadState state, JsonLists.ItemReader<T> read)
        where T : class
    {
        if (!JsonReading.StartObject(ref reader, ref state))
        {
            return null;
        }

        var entries = new Dictionary<string, T>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string key = Key(ref reader);
            state.HasStrictFindings |= entries.Remove(key);
            if (read(ref reader, ref state) is { } value)
            {
                entries.Add(key, value);
            }
        }

        return ValueMap<T>.Of(entries);
    }

    /// <summary>A map of structs, or <see langword="null"/> if there is none.</summary>
    public static ValueMap<T>? Values<T>(ref Utf8JsonReader reader, ref ReadState state, JsonLists.ValueReader<T> read)
        where T : struct
    {
        if (!JsonReading.StartObject(ref reader, ref state))
        {
            return null;
        }

        var entries = new Dictionary<string, T>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string key = Key(ref reader);
            state.HasStrictFindings |= entries.Remove(key);
            if (read(ref reader, ref state) is { } value)
            {
                entries.Add(key, value);
            }
        }

        return ValueMap<T>.Of(entries);
    }

    private static string Key(ref Utf8JsonReader reader)
    {
        string key = reader.GetString()!;
        reader.Read();
        return key;
    }
}
