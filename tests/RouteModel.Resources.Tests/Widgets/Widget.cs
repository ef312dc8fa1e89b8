using System.Text.Json;
using RouteModel.Resources.Reading;
using RouteModel.Resources.Schemas;

namespace RouteModel.Resources.Tests.Widgets;

/// <summary>A small resource written by hand in the shape in which the generator writes its models.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(CustomResourceJsonConverter<Widget>))]
internal sealed record Widget : ICustomResource<Widget>
{
    public static CustomResourceKind<Widget> ResourceKind { get; } = new("example.com", "v1", "Widget", "widgets", true, () => WidgetSchema.Root, true);

    public string ApiVersion { get; init; } = "example.com/v1";

    public string Kind { get; init; } = "Widget";

    public ObjectMeta Metadata { get; init; } = new();

    public WidgetSpec? Spec { get; init; }

    public static Widget Read(ref Utf8JsonReader reader, ref ReadState state)
    {
        var widget = new Widget { ApiVersion = "", Kind = "" };
        int seen = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int field = reader.ValueTextEquals("apiVersion"u8) ? 1
                : reader.ValueTextEquals("kind"u8) ? 2
                : reader.ValueTextEquals("metadata"u8) ? 4
                : reader.ValueTextEquals("spec"u8) ? 8
                : reader.ValueTextEquals("status"u8) ? 16
                : 0;
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
                case 1: widget = widget with { ApiVersion = JsonReading.String(ref reader, ref state) ?? "" }; break;
                case 2: widget = widget with { Kind = JsonReading.String(ref reader, ref state) ?? "" }; break;
                case 4: widget = widget with { Metadata = ObjectMeta.Read(ref reader, ref state) }; break;
                case 8: widget = widget with { Spec = WidgetSpec.Read(ref reader, ref state) }; break;
                default: state.IsIrregular = true; reader.TrySkip(); break;
            }
        }

        state.IsIrregular |= (seen & 11) != 11 || widget.Spec is null;
        return widget;
    }

    public bool IsProvenValid() => Kind == ResourceKind.Kind && ApiVersion == ResourceKind.ApiVersion
        && Proof.HasValidMetadata(Metadata, ResourceKind.IsNamespaced) && Spec is not null && Spec.IsProvenValid();

    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("apiVersion", ApiVersion);
        writer.WriteString("kind", Kind);
        writer.WritePropertyName("metadata");
        Metadata.WriteTo(writer);
        if (Spec is not null)
        {
            writer.WritePropertyName("spec");
            Spec.WriteTo(writer);
        }

        writer.WriteEndObject();
    }
}
