using RouteModel.Resources.Metadata;
using RouteModel.Resources.Schemas;

namespace RouteModel.Resources.Reading;

/// <summary>A document as the API server decodes it: pruned, without the nulls that its schema does not know, and with the schema's defaults.</summary>
internal sealed class DecodedObject
{
    private DecodedObject(RawValue root, RawValue? metadata, ObjectMeta meta)
    {
        Root = root;
        MetadataValue = metadata is { Kind: RawKind.Object } ? metadata : RawValue.OfNull(root.Offset);
        Meta = meta;
    }

    /// <summary>The object.</summary>
    public RawValue Root { get; }

    /// <summary>The metadata as written; <c>null</c> if there is none.</summary>
    public RawValue MetadataValue { get; }

    /// <summary>Whether the document names its metadata at all.</summary>
    public bool HasMetadata { get; private init; }

    /// <summary>The metadata.</summary>
    public ObjectMeta Meta { get; }

    /// <summary>The paths of fields that occur twice.</summary>
    public IReadOnlyList<RawFault> Duplicates { get; private init; } = [];

    /// <summary>The paths of unknown fields: of the metadata, of all else, of the metadata of embedded resources.</summary>
    public IReadOnlyList<RawFault> Unknown { get; private init; } = [];

    /// <summary>Decodes a document.</summary>
    /// <param name="kind">The kind it is to be of.</param>
    /// <param name="json">The document.</param>
    /// <param name="rule">Who refuses it.</param>
    /// <param name="fault">Why it is no object; nothing else is known then.</param>
    public static DecodedObject? Decode(CustomResourceKind kind, ReadOnlyMemory<byte> json, out FindingRule rule, out RawFault fault)
    {
        rule = FindingRule.Document;
        RawDocument document = RawParser.Parse(json.Span);
        if (document.Root is not { } root)
        {
            fault = document.Fault!.Value;
            return null;
        }

        if (TypeMeta.Decode(root, json.Span) is { } noObject)
        {
            fault = noObject;
            return null;
        }

        rule = FindingRule.Metadata;
        RawValue? metadata = root.Members.Find("metadata");
        DecodedMeta decoded = ObjectMetaDecoder.Decode(metadata);
        var unknown = new List<RawFault>(decoded.UnknownFields);
        if ((decoded.Error ?? (TypeMeta.IsOf(kind, root) ? Finish(kind.Schema, root, unknown) : null)) is { } error)
        {
            fault = error;
            return null;
        }

        fault = default;
        return new DecodedObject(root, metadata, decoded.Meta) { HasMetadata = metadata is not null, Duplicates = document.Duplicates, Unknown = unknown };
    }

    private static RawFault? Finish(StructuralSchema schema, RawValue root, List<RawFault> unknown)
    {
        unknown.AddRange(Pruning.Prune(root, schema));
        NullRemoval.Remove(root, schema);
        if (EmbeddedMetadata.Coerce(root, schema, unknown) is { } fault)
        {
            return fault;
        }

        Defaulting.Apply(root, schema);
        return null;
    }
}
