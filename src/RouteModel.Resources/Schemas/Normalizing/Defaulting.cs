using RouteModel.Resources.Reading;

namespace RouteModel.Resources.Schemas;

/// <summary>
/// Fills in the defaults of a schema: for members that are absent, and for nulls that their schema does not know. Parents come before children,
/// so that a default gets the defaults below it.
/// </summary>
/// <remarks>apiextensions-apiserver, <c>defaulting.Default</c>. Recursion follows the schema. What is filled in stands where its parent does.</remarks>
internal static class Defaulting
{
    public static void Apply(RawValue value, StructuralSchema schema)
    {
        if (value.Kind == RawKind.Object)
        {
            ApplyToMembers(value, schema);
        }
        else if (value.Kind == RawKind.Array && schema.Items is { } items)
        {
            for (int i = 0; i < value.Items.Count; i++)
            {
                value.Items[i] = InsteadOfNull(value.Items[i], items);
                Apply(value.Items[i], items);
            }
        }
    }

    private static void ApplyToMembers(RawValue value, StructuralSchema schema)
    {
        foreach (PropertySchema property in schema.Properties)
        {
            if (property.Schema.Default is { } filling
                && (value.Members.Find(property.Name) is not { } present || (present.Kind == RawKind.Null && !property.Schema.Nullable)))
            {
                value.Members.Set(new RawMember(property.Name, value.Offset, filling.Value.Copy(value.Offset)));
            }
        }

        for (int i = 0; i < value.Members.Count; i++)
        {
            RawMember member = value.Members[i];
            if (schema.Property(member.Name) is { } property)
            {
                Apply(member.Value, property);
            }
            else if (schema.AdditionalProperties?.Schema is { } additional)
            {
                RawValue filled = InsteadOfNull(member.Value, additional);
                value.Members.Set(member with { Value = filled });
                Apply(filled, additional);
            }
        }
    }

    private static RawValue InsteadOfNull(RawValue value, StructuralSchema schema) =>
        value.Kind == RawKind.Null && !schema.Nullable && schema.Default is { } filling ? filling.Value.Copy(value.Offset) : value;
}
