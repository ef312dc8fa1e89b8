using System.Text.Json;
using RouteModel.Resources.Collections;
using RouteModel.Resources.Reading;

namespace RouteModel.Resources.Metadata;

/// <summary>Reads owner references straight from JSON.</summary>
internal static class OwnerReferenceReader
{
    public static ValueList<OwnerReference>? ReadList(ref Utf8JsonReader reader, ref ReadState state) =>
        JsonLists.Items<OwnerReference>(ref reader, ref state, Read);

    private static OwnerReference? Read(ref Utf8JsonReader reader, ref ReadState state)
    {
        if (!JsonReading.StartObject(ref reader, ref state))
        {
            return null;
        }

        string apiVersion = "", kind = "", name = "", uid = "";
        bool? controller = null, blockOwnerDeletion = null;
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
                case 1: apiVersion = JsonReading.String(ref reader, ref state) ?? ""; break;
                case 2: kind = JsonReading.String(ref reader, ref state) ?? ""; break;
                case 3: name = JsonReading.String(ref reader, ref state) ?? ""; break;
                case 4: uid = JsonReading.String(ref reader, ref state) ?? ""; break;
                case 5: controller = JsonReading.Boolean(ref reader, ref state); break;
                default: blockOwnerDeletion = JsonReading.Boolean(ref reader, ref state); break;
            }
        }

        return new OwnerReference
        {
            ApiVersion = apiVersion,
            Kind = kind,
            Name = name,
            Uid = uid,
            Controller = controller,
            BlockOwnerDeletion = blockOwnerDeletion,
        };
    }

    private static int Find(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("apiVersion"u8) ? 1
        : reader.ValueTextEquals("kind"u8) ? 2
        : reader.ValueTextEquals("name"u8) ? 3
        : reader.ValueTextEquals("uid"u8) ? 4
        : reader.ValueTextEquals("controller"u8) ? 5
        : reader.ValueTextEquals("blockOwnerDeletion"u8) ? 6
        : 0;
}
