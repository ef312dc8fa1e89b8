using RouteModel.Resources.Reading;

namespace RouteModel.Resources.Metadata;

/// <summary>
/// Decodes metadata from the raw tree as the API server does: with Go's error if a value has another type than its field, and with the
/// fields that the type does not know.
/// </summary>
/// <remarks>
/// The server writes the metadata as JSON again, keys sorted, and decodes that: so the first error is that of the first key in order. An error
/// of the time type ends the decoding at once, all others only when the rest has been read (<c>encoding/json</c>).
/// </remarks>
internal sealed class ObjectMetaDecoder
{
    private readonly GoDecoder _go = new();

    private ObjectMetaDecoder()
    {
    }

    /// <summary>Decodes the value of the key <c>metadata</c>; <see langword="null"/> and <c>null</c> give empty metadata.</summary>
    public static DecodedMeta Decode(RawValue? value)
    {
        if (value is null or { Kind: RawKind.Null })
        {
            return new DecodedMeta(new ObjectMeta(), null, []);
        }

        var decoder = new ObjectMetaDecoder();
        ObjectMeta meta = value.Kind == RawKind.Object ? decoder.Object(value) : decoder._go.Mismatch(value, "v1.ObjectMeta", new ObjectMeta());
        return new DecodedMeta(meta, decoder._go.Error, decoder._go.UnknownFields);
    }

    private ObjectMeta Object(RawValue value)
    {
        var meta = new ObjectMeta();
        foreach (RawMember member in _go.Fields(value, "ObjectMeta"))
        {
            RawValue field = member.Value;
            switch (member.Name)
            {
                case "name": meta = meta with { Name = _go.String(field) }; break;
                case "generateName": meta = meta with { GenerateName = _go.String(field) }; break;
                case "namespace": meta = meta with { Namespace = _go.String(field) }; break;
                case "selfLink": meta = meta with { SelfLink = _go.String(field) }; break;
                case "uid": meta = meta with { Uid = _go.String(field, "types.UID") }; break;
                case "resourceVersion": meta = meta with { ResourceVersion = _go.String(field) }; break;
                case "generation": meta = meta with { Generation = _go.Integer(field) }; break;
                case "creationTimestamp": meta = meta with { CreationTimestamp = _go.Time(field) }; break;
                case "deletionTimestamp": meta = meta with { DeletionTimestamp = _go.Time(field) }; break;
                case "deletionGracePeriodSeconds": meta = meta with { DeletionGracePeriodSeconds = _go.Integer(field) }; break;
                case "labels": meta = meta with { Labels = _go.StringMap(field) }; break;
                case "annotations": meta = meta with { Annotations = _go.StringMap(field) }; break;
                case "ownerReferences": meta = meta with { OwnerReferences = _go.List(field, "v1.OwnerReference", Owner, new OwnerReference()) }; break;
                case "finalizers": meta = meta with { Finalizers = _go.List(field, "string", item => _go.String(item) ?? "", "") }; break;
                case "managedFields": meta = meta with { ManagedFields = _go.List(field, "v1.ManagedFieldsEntry", Entry, new ManagedFieldsEntry()) }; break;
                default: _go.Unknown(member); break;
            }
        }

        return meta;
    }

    private OwnerReference Owner(RawValue value)
    {
        var owner = new OwnerReference();
        foreach (RawMember member in _go.Fields(value, "OwnerReference"))
        {
            RawValue field = member.Value;
            switch (member.Name)
            {
                case "apiVersion": owner = owner with { ApiVersion = _go.String(field) ?? "" }; break;
                case "kind": owner = owner with { Kind = _go.String(field) ?? "" }; break;
                case "name": owner = owner with { Name = _go.String(field) ?? "" }; break;
                case "uid": owner = owner with { Uid = _go.String(field, "types.UID") ?? "" }; break;
                case "controller": owner = owner with { Controller = _go.Boolean(field) }; break;
                case "blockOwnerDeletion": owner = owner with { BlockOwnerDeletion = _go.Boolean(field) }; break;
                default: _go.Unknown(member); break;
            }
        }

        return owner;
    }

    private ManagedFieldsEntry Entry(RawValue value)
    {
        var entry = new ManagedFieldsEntry();
        foreach (RawMember member in _go.Fields(value, "ManagedFieldsEntry"))
        {
            RawValue field = member.Value;
            switch (member.Name)
            {
                case "manager": entry = entry with { Manager = _go.String(field) }; break;
                case "operation": entry = entry with { Operation = _go.String(field, "v1.ManagedFieldsOperationType") }; break;
                case "apiVersion": entry = entry with { ApiVersion = _go.String(field) }; break;
                case "time": entry = entry with { Time = _go.Time(field) }; break;
                case "fieldsType": entry = entry with { FieldsType = _go.String(field) }; break;
                case "fieldsV1": entry = entry with { FieldsV1 = field.Kind == RawKind.Null ? null : RawJson.Write(field) }; break;
                case "subresource": entry = entry with { Subresource = _go.String(field) }; break;
                default: _go.Unknown(member); break;
            }
        }

        return entry;
    }
}

/// <summary>Decoded metadata.</summary>
/// <param name="Meta">What could be decoded.</param>
/// <param name="Error">Why the server refuses the whole object; <see langword="null"/> if it does not.</param>
/// <param name="UnknownFields">The paths of unknown fields, in the order of their keys.</param>
internal sealed record DecodedMeta(ObjectMeta Meta, RawFault? Error, IReadOnlyList<RawFault> UnknownFields);
