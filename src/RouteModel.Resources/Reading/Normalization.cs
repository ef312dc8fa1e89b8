using System.Buffers;
using System.Text;
using System.Text.Json;
using RouteModel.Resources.Metadata;

namespace RouteModel.Resources.Reading;

/// <summary>Writes a document as the API server holds it once it is decoded.</summary>
internal static class Normalization
{
    private const string Metadata = "metadata";

    /// <summary>The object as JSON with sorted keys; <see langword="null"/> if the document is no object that could be decoded.</summary>
    public static ReadOnlyMemory<byte>? Write(CustomResourceKind kind, ReadOnlyMemory<byte> json)
    {
        if (DecodedObject.Decode(kind, json, out _, out _) is not { } decoded)
        {
            return null;
        }

        if (decoded.HasMetadata)
        {
            // The server writes metadata anew from what it could read of it, be it nothing.
            decoded.Root.Members.Set(new RawMember(Metadata, decoded.Root.Offset, Rewrite(decoded.Meta)));
        }

        return Encoding.UTF8.GetBytes(RawJson.Write(decoded.Root));
    }

    private static RawValue Rewrite(ObjectMeta meta)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            ObjectMetaWriter.Write(writer, meta);
        }

        RawValue metadata = RawParser.Parse(buffer.WrittenSpan).Root!;
        metadata.Members.RemoveAll(static member => IsOmitted(member));
        return metadata;
    }

    // What Go's encoding/json omits as empty; the grace period is a pointer there.
    private static bool IsOmitted(RawMember member) => member.Value.Kind switch
    {
        RawKind.String => member.Value.Text.Length == 0,
        RawKind.Integer => member.Value.Integer == 0 && member.Name != "deletionGracePeriodSeconds",
        RawKind.Array => member.Value.Items.Count == 0,
        RawKind.Object => member.Value.Members.Count == 0,
        _ => false,
    };
}
