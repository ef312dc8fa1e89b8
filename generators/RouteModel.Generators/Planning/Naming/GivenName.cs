using RouteModel.Generators.Common;
using RouteModel.Generators.Diagnostics;

namespace RouteModel.Generators.Planning.Naming;

/// <summary>What a consumer's name is for.</summary>
internal enum NamedThing
{
    /// <summary>The record or enumeration at a path.</summary>
    Type,

    /// <summary>The property at a path.</summary>
    Property,

    /// <summary>A value of the enumeration at a path.</summary>
    Value,
}

/// <summary>A name that the consumer gives.</summary>
/// <param name="Thing">What it is for.</param>
/// <param name="Path">The path of the data: <c>spec.backends[].name</c>; <c>.</c> for the resource itself.</param>
/// <param name="Value">The value of an enumeration; otherwise empty.</param>
/// <param name="Name">The name in C#.</param>
/// <param name="Location">Where it stands; <see langword="null"/> for the <c>TypeNames</c> of an item.</param>
internal sealed record GivenName(NamedThing Thing, string Path, string Value, string Name, LocationSpec? Location)
{
    /// <summary>The path of the resource itself.</summary>
    public const string Root = ".";
}

/// <summary>The names that a naming file gives one definition.</summary>
/// <param name="Definition">The definition's own name: <c>plural.group</c>.</param>
/// <param name="Location">Where the file names it.</param>
/// <param name="Names">The names.</param>
internal sealed record DefinitionNames(string Definition, LocationSpec Location, EquatableArray<GivenName> Names);
