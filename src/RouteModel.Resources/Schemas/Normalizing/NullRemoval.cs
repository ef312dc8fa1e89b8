using RouteModel.Resources.Reading;

namespace RouteModel.Resources.Schemas;

/// <summary>Removes the members that are <c>null</c> although their schema knows neither a null nor a default. Items of arrays stay.</summary>
/// <remarks>apiextensions-apiserver, <c>defaulting.PruneNonNullableNullsWithoutDefaults</c>. Recursion follows the schema.</remarks>
internal static class NullRemoval
{
    public static void Remove(RawValue value, StructuralSchema schema)
    {
        if (value.Kind == RawKind.Object)
        {
            RemoveMembers(value.Members, schema);
        }
        else if (value.Kind == RawKind.Array && schema.Items is { } items)
        {
            foreach (RawValue item in value.Items)
            {
                Remove(item, items);
            }
        }
    }

    private static void RemoveMembers(RawMembers members, StructuralSchema schema)
    {
        bool hasNull = false;
        foreach (RawMember member in members)
        {
            if (member.Value.Kind == RawKind.Null)
            {
                hasNull = true;
            }
            else if (schema.SchemaOf(member.Name) is { } child)
            {
                Remove(member.Value, child);
            }
        }

        if (hasNull)
        {
            members.RemoveAll(member => member.Value.Kind == RawKind.Null && schema.SchemaOf(member.Name) is { Nullable: false, Default: null });
        }
    }
}
