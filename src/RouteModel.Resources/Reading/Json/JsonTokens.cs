using System.Text;
using System.Text.Json;

namespace RouteModel.Resources.Reading;

/// <summary>Copies JSON text into a writer, token by token, so that the writer's own form and bounds hold.</summary>
internal static class JsonTokens
{
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static void Copy(string json, Utf8JsonWriter writer)
    {
        var reader = new Utf8JsonReader(JsonText.Sanitize(Encoding.UTF8.GetBytes(json)).Span, new JsonReaderOptions { MaxDepth = RawParser.MaxDepth });
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject: writer.WriteStartObject(); break;
                case JsonTokenType.EndObject: writer.WriteEndObject(); break;
                case JsonTokenType.StartArray: writer.WriteStartArray(); break;
                case JsonTokenType.EndArray: writer.WriteEndArray(); break;
                case JsonTokenType.PropertyName: writer.WritePropertyName(reader.GetString()!); break;
                case JsonTokenType.String: writer.WriteStringValue(reader.GetString()); break;
                case JsonTokenType.Number: writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true); break;
                case JsonTokenType.Null: writer.WriteNullValue(); break;
                default: writer.WriteBooleanValue(reader.TokenType == JsonTokenType.True); break;
            }
        }
    }
}
