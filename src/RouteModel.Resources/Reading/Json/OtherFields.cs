using System.ComponentModel;
using System.Text.Json;
using RouteModel.Resources.Collections;

namespace RouteModel.Resources.Reading;

/// <summary>Gathers the fields of an object that its schema does not declare and yet keeps.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct OtherFields
{
    private Dictionary<string, JsonData>? _fields;

    /// <summary>Keeps a field. The reader stands on its name and is left on the last token of its value.</summary>
    public void Keep(ref Utf8JsonReader reader, ref ReadState state)
    {
        string name = reader.GetString()!;
        reader.Read();
        _fields ??= new Dictionary<string, JsonData>(StringComparer.Ordinal);
        state.HasStrictFindings |= _fields.ContainsKey(name);
        _fields[name] = JsonData.Read(ref reader, ref state);
    }

    /// <summary>Keeps a field of which the server may remove or refuse parts; which, only the bytes tell.</summary>
    public void KeepIrregular(ref Utf8JsonReader reader, ref ReadState state)
    {
        state.HasStrictFindings = true;
        state.IsIrregular = true;
        Keep(ref reader, ref state);
    }

    /// <summary>The fields; <see langword="null"/> without any.</summary>
    public readonly ValueMap<JsonData>? ToMap() => _fields is null ? null : ValueMap<JsonData>.Of(_fields);
}
