using System.Text.Json;
using RouteModel.Resources.Collections;
using RouteModel.Resources.Reading;

namespace RouteModel.Resources.Metadata;

/// <summary>Reads managed fields straight from JSON.</summary>
internal static class ManagedFieldsReader
{
    public static ValueList<ManagedFieldsEntry>? ReadList(ref Utf8JsonReader reader, ref ReadState state) =>
        JsonLists.Items<ManagedFieldsEntry>(ref reader, ref state, Read);

    private static ManagedFieldsEntry? Read(ref Utf8JsonReader reader, ref ReadState state)
    {
        if (!JsonReading.StartObject(ref reader, ref state))
        {
            return null;
        }

        string? manager = null, operation = null, apiVersion = null, fieldsType = null, fields = null, subresource = null;
        DateTimeOffset? time = null;
        var seen = new SeenFields();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int field = Find(ref reader);
            seen.Note(field, ref state);
            if (field == 0)
            {
                JsonReading.Unknown(ref reader, ref state);
                continue;
            }

            reader.Read();
            switch (field)
            {
                case 1: manager = JsonReading.String(ref reader, ref state); break;
                case 2: operation = JsonReading.String(ref reader, ref state); break;
                case 3: apiVersion = JsonReading.String(ref reader, ref state); break;
                case 4: time = ObjectMetaReader.Time(ref reader, ref state); break;
                case 5: fieldsType = JsonReading.String(ref reader, ref state); break;
                case 6: fields = Raw(ref reader); break;
                default: subresource = JsonReading.String(ref reader, ref state); break;
            }
        }

        return new ManagedFieldsEntry
        {
            Manager = manager,
            Operation = operation,
            ApiVersion = apiVersion,
            Time = time,
            FieldsType = fieldsType,
            FieldsV1 = fields,
            Subresource = subresource,
        };
    }

    private static string? Raw(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        using var document = JsonDocument.ParseValue(ref reader);
        return document.RootElement.GetRawText();
    }

    private static int Find(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("manager"u8) ? 1
        : reader.ValueTextEquals("operation"u8) ? 2
        : reader.ValueTextEquals("apiVersion"u8) ? 3
        : reader.ValueTextEquals("time"u8) ? 4
        : reader.ValueTextEquals("fieldsType"u8) ? 5
        : reader.ValueTextEquals("fieldsV1"u8) ? 6
        : reader.ValueTextEquals("subresource"u8) ? 7
        : 0;
}
