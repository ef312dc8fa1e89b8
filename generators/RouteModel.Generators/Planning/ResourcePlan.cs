using RouteModel.Generators.Common;
using RouteModel.Generators.Patterns;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Planning;

/// <summary>Everything the emitters need to know of one version of a custom resource. It holds no place in a file, so that moving lines changes nothing.</summary>
internal sealed record ResourcePlan(
    string Namespace,
    string Group,
    string Version,
    string Kind,
    string TypeName,
    string Plural,
    bool IsNamespaced,
    bool HasStatusSubresource,
    ScaleSpec? Scale,
    string? DeprecationWarning,
    EquatableArray<ObjectTypeSpec> Objects,
    EquatableArray<EnumTypeSpec> Enums,
    EquatableArray<PatternSpec> Patterns)
{
    /// <summary>The type of the resource itself; nested types come before it, innermost first.</summary>
    public ObjectTypeSpec Root => Objects[Objects.Count - 1];

    /// <summary>What the names of this version's files begin with.</summary>
    public string HintName => Planning.HintName.Of(Group, Version, Kind);

    /// <summary>The number of a pattern.</summary>
    public int PatternNumber(PatternSpec pattern)
    {
        int number = 0;
        while (Patterns[number].Text != pattern.Text)
        {
            number++;
        }

        return number;
    }
}

/// <summary>A record to emit.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What the schema says of it.</param>
/// <param name="Properties">Its properties in the order of the schema.</param>
/// <param name="KeepsOtherFields">Whether fields that the schema does not declare are part of the object.</param>
/// <param name="Schema">Its schema, without places.</param>
internal sealed record ObjectTypeSpec(string Name, string? Description, EquatableArray<PropertySpec> Properties, bool KeepsOtherFields, SchemaNode Schema);

/// <summary>A property of a record.</summary>
internal sealed record PropertySpec(string JsonName, string Name, string? Description, bool IsRequired, ValueSpec Value);

/// <summary>A struct around the strings of an enumeration; it keeps strings that the enumeration does not know.</summary>
internal sealed record EnumTypeSpec(string Name, string? Description, EquatableArray<EnumMemberSpec> Members);

/// <summary>One known string of an enumeration.</summary>
internal sealed record EnumMemberSpec(string Value, string Name);
