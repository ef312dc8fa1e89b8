using System.Text.Json;
using RouteModel.Resources.Collections;
using RouteModel.Resources.Reading;
using RouteModel.Resources.Schemas;

namespace RouteModel.Resources.Tests.Widgets;

internal sealed record WidgetSpec
{
    public string? Mode { get; init; }

    public long? Size { get; init; }

    public ValueList<string>? Tags { get; init; }

    public static WidgetSpec? Read(ref Utf8JsonReader reader, ref ReadState state)
    {
        if (!JsonReading.StartObject(ref reader, ref state))
        {
            return null;
        }

        var spec = new WidgetSpec();
        int seen = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int field = reader.ValueTextEquals("mode"u8) ? 1 : reader.ValueTextEquals("size"u8) ? 2 : reader.ValueTextEquals("tags"u8) ? 4 : 0;
            if ((seen & field) != 0)
            {
                JsonReading.Duplicate(ref state);
            }

            seen |= field;
            if (field == 0)
            {
                JsonReading.Unknown(ref reader, ref state);
                continue;
            }

            reader.Read();
            switch (field)
            {
                case 1: spec = spec with { Mode = JsonReading.String(ref reader, ref state) }; break;
                case 2: spec = spec with { Size = JsonReading.Integer(ref reader, ref state) }; break;
                default: spec = spec with { Tags = JsonReading.StringList(ref reader, ref state) }; break;
            }
        }

        state.IsIrregular |= spec.Mode is null;
        return spec;
    }

    public bool IsProvenValid() =>
        Mode is "on" or "off"
        && Size is null or >= 0
        && (Tags is null || (Tags.Count >= 1 && Proof.IsSet(Tags) && AreShort(Tags)));

    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        if (Mode is not null)
        {
            writer.WriteString("mode", Mode);
        }

        if (Size is { } size)
        {
            writer.WriteNumber("size", size);
        }

        if (Tags is not null)
        {
            writer.WriteStartArray("tags");
            foreach (string tag in Tags)
            {
                writer.WriteStringValue(tag);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static bool AreShort(ValueList<string> tags)
    {
        foreach (string tag in tags)
        {
            if (!Proof.AtMostCodePoints(tag, 3))
            {
                return false;
            }
        }

        return true;
    }
}
