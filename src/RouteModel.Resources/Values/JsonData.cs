using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using RouteModel.Resources.Reading;

namespace RouteModel.Resources;

/// <summary>A part of an object whose shape the schema leaves free: any JSON value, with value equality.</summary>
public readonly struct JsonData : IEquatable<JsonData>
{
    private readonly JsonElement _element;

    /// <summary>A value; the element's document must stay undisposed, or be a <see cref="JsonElement.Clone"/>.</summary>
    public JsonData(JsonElement element) => _element = element;

    /// <summary>The value; <see cref="JsonValueKind.Undefined"/> for the default value of this type.</summary>
    public JsonElement Element => _element;

    /// <summary>Whether both hold the same value, whatever the order of fields and the layout. As everywhere in Kubernetes, 1 and 1.0 differ.</summary>
    public static bool operator ==(JsonData left, JsonData right) => left.Equals(right);

    /// <summary>The opposite of equality.</summary>
    public static bool operator !=(JsonData left, JsonData right) => !left.Equals(right);

    /// <summary>A value from JSON text.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static JsonData Parse(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = RawParser.MaxDepth });
        return new JsonData(document.RootElement.Clone());
    }

    /// <summary>
    /// Reads a value as generated readers do. A <c>null</c> counts as a value here. If a field seems to stand twice somewhere inside, the bytes tell
    /// whether it does.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static JsonData Read(ref Utf8JsonReader reader, ref ReadState state)
    {
        state.HasStrictFindings |= !FreeJson.IsRegular(reader);
        return new JsonData(JsonElement.ParseValue(ref reader));
    }

    /// <summary>Writes the value as it was read.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (_element.ValueKind == JsonValueKind.Undefined)
        {
            writer.WriteNullValue();
        }
        else
        {
            writer.WriteRawValue(_element.GetRawText(), skipInputValidation: true);
        }
    }

    /// <inheritdoc/>
    public bool Equals(JsonData other) => RawEquality.AreEqual(Tree(), other.Tree());

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is JsonData other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(RawJson.Write(Tree()));

    /// <summary>The value as JSON, as it was read.</summary>
    public override string ToString() => _element.ValueKind == JsonValueKind.Undefined ? "null" : _element.GetRawText();

    private RawValue Tree() => RawParser.Parse(Encoding.UTF8.GetBytes(ToString())).Root ?? RawValue.OfNull(0);
}
