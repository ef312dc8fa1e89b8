using RouteModel.Resources.Reading;

namespace RouteModel.Resources.Schemas;

/// <summary>Removes the members that are <c>null</c> although their schema knows no null. Items of arrays stay.</summary>
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
            if (schema.Property(member.Name) is not { } property)
            {
                continue;
            }

            if (member.Value.Kind == RawKind.Null)
            {
                hasNull = true;
            }
            else
            {
                Remove(member.Value, property);
            }
        }

        if (hasNull)
        {
            members.RemoveAll(member => member.Value.Kind == RawKind.Null && schema.Property(member.Name) is not null);
        }
    }
}
