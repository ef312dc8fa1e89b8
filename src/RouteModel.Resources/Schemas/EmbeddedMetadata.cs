using RouteModel.Resources.Metadata;
using RouteModel.Resources.Reading;
using RouteModel.Resources.Text;

namespace RouteModel.Resources.Schemas;

/// <summary>Decodes the type and object metadata of embedded resources: fields that the metadata does not know are dropped.</summary>
/// <remarks>apiextensions-apiserver, <c>pkg/apiserver/schema/objectmeta</c>, <c>Coerce</c>. Recursion follows the schema.</remarks>
internal static class EmbeddedMetadata
{
    /// <summary>Decodes them all.</summary>
    /// <param name="root">The object.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="unknown">Gets the paths of dropped fields, sorted.</param>
    /// <returns>Why the server refuses the whole object; <see langword="null"/> if it does not.</returns>
    public static RawFault? Coerce(RawValue root, StructuralSchema schema, List<RawFault> unknown) =>
        FindFault(root, schema, unknown) is { } error ? new RawFault(error.ToString(), error.Offset) : null;

    /// <summary>The same with the reason as an error of a field.</summary>
    public static FieldError? FindFault(RawValue root, StructuralSchema schema, List<RawFault> unknown)
    {
        var dropped = new List<RawFault>();
        FieldError? error = null;
        EmbeddedResources.Visit(root, schema, (resource, path) => error ??= Coerce(resource, path, dropped));
        dropped.Sort(static (left, right) => Utf8Order.Compare(left.Text, right.Text));
        unknown.AddRange(dropped);
        return error;
    }

    private static FieldError? Coerce(RawValue resource, string path, List<RawFault> dropped)
    {
        foreach (string name in (ReadOnlySpan<string>)["apiVersion", "kind"])
        {
            if (resource.Members.Find(name) is { Kind: not RawKind.String } value)
            {
                return FieldError.Invalid($"{path}.{name}", FieldError.Render(value), "must be a string", value.Offset);
            }
        }

        if (resource.Members.Find("metadata") is not { } metadata)
        {
            return null;
        }

        DecodedMeta decoded = ObjectMetaDecoder.Decode(metadata);
        if (decoded.Error is { } error)
        {
            return FieldError.Invalid(path + ".metadata", FieldError.Render(metadata), error.Text, error.Offset);
        }

        if (metadata.Kind != RawKind.Object)
        {
            metadata = RawValue.OfObject(metadata.Offset);
            resource.Members.Set(new RawMember("metadata", metadata.Offset, metadata));
        }

        dropped.AddRange(decoded.UnknownFields.Select(field => field with { Text = $"{path}.{field.Text}" }));
        metadata.Members.RemoveAll(static member => member.Value.Kind == RawKind.Null || !ObjectMetaFields.IsKnown(member.Name));
        return null;
    }
}
