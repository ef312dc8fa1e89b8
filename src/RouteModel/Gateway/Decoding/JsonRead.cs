using System.Globalization;
using System.Text.Json;
using RouteModel.Resources.Collections;

namespace RouteModel.Gateway.Decoding;

/// <summary>Reads fields of objects. A field of the wrong type counts as missing: the API server stores no such object.</summary>
internal static class JsonRead
{
    /// <summary>The value of a field; <see langword="null"/> where it is missing, null, or its owner is no object.</summary>
    public static JsonElement? Field(this JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static JsonElement? Field(this JsonElement? owner, string name) => owner?.Field(name);

    /// <summary>The object in a field.</summary>
    public static JsonElement? Object(this JsonElement owner, string name) =>
        owner.Field(name) is { ValueKind: JsonValueKind.Object } value ? value : null;

    public static string? Text(this JsonElement owner, string name) =>
        owner.Field(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public static int? Number(this JsonElement owner, string name) =>
        owner.Field(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out int number) ? number : null;

    public static bool? Flag(this JsonElement owner, string name) => owner.Field(name)?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>The objects in a list; <see langword="null"/> if there is no list.</summary>
    public static ValueList<T>? List<T>(this JsonElement owner, string name, Func<JsonElement, T> read) =>
        owner.Field(name) is { ValueKind: JsonValueKind.Array } list
            ? ValueList.From(list.EnumerateArray().Where(static item => item.ValueKind == JsonValueKind.Object).Select(read))
            : null;

    /// <summary>The texts in a list.</summary>
    public static ValueList<string> Texts(this JsonElement owner, string name) =>
        owner.Field(name) is { ValueKind: JsonValueKind.Array } list
            ? ValueList.From(list.EnumerateArray().Where(static item => item.ValueKind == JsonValueKind.String).Select(static item => item.GetString()!))
            : [];

    /// <summary>The texts in a map.</summary>
    public static ValueMap<string> Map(this JsonElement owner, string name)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        if (owner.Object(name) is { } value)
        {
            foreach (JsonProperty entry in value.EnumerateObject())
            {
                if (entry.Value.ValueKind == JsonValueKind.String)
                {
                    map[entry.Name] = entry.Value.GetString()!;
                }
            }
        }

        return new ValueMap<string>(map);
    }

    /// <summary>The text of a number, for messages.</summary>
    public static string Text(this int number) => number.ToString(CultureInfo.InvariantCulture);
}
