using RouteModel.Generators.Common;
using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Planning.Naming;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Planning;

/// <summary>Chooses the names of properties and of the values of enumerations, and sees to it that no two of one type are equal.</summary>
internal sealed class PropertyNames(GivenNames given, List<DiagnosticSpec> diagnostics)
{
    /// <summary>The names of an object's declared properties; those that cannot be named are left out and reported.</summary>
    /// <param name="node">The object.</param>
    /// <param name="typeName">Its type.</param>
    /// <param name="paths">The paths that its type has.</param>
    public Dictionary<string, string> NameProperties(SchemaNode node, string typeName, IReadOnlyList<string> paths)
    {
        bool isRoot = node.Path.Length == 0;
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new Dictionary<string, string>(StringComparer.Ordinal) { [TypeNames.OtherFields] = "the other fields" };
        foreach (SchemaProperty property in node.Properties)
        {
            if (isRoot && property.Name is "apiVersion" or "kind" or "metadata")
            {
                // Every resource has these; ICustomResource declares them.
                continue;
            }

            string name = Given(NamedThing.Property, paths.Select(path => path.Length == 0 ? property.Name : $"{path}.{property.Name}"), "", typeName)
                ?? CSharpNames.Property(property.Name, typeName);
            if (taken.TryGetValue(name, out string? other) || (isRoot && TypeNames.IsRootMember(name)))
            {
                Report(DiagnosticCatalogue.NameClash, property.Schema.Location, $"{typeName}.{other ?? name}", property.Schema.Path, name);
                continue;
            }

            taken[name] = property.Name;
            names[property.Name] = name;
        }

        return names;
    }

    /// <summary>The names of the values of an enumeration.</summary>
    public EquatableArray<EnumMemberSpec> NameValues(SchemaNode node, string[] values, string typeName, IReadOnlyList<string> paths)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal) { ["Value"] = "the string itself", ["IsKnown"] = "the test" };
        ILookup<string, string> byMember = values.Distinct(StringComparer.Ordinal).ToLookup(value => CSharpNames.EnumMember(value, typeName));
        var members = new List<EnumMemberSpec>();
        foreach (string value in values.Distinct(StringComparer.Ordinal))
        {
            // Values that differ in case only, such as drop and Drop, keep their own spelling.
            string member = CSharpNames.EnumMember(value, typeName);
            member = Given(NamedThing.Value, paths, value, typeName)
                ?? (byMember[member].Count() > 1 && CSharpNames.IsIdentifier(value) ? value : member);
            if (taken.TryGetValue(member, out string? other))
            {
                Report(DiagnosticCatalogue.NameClash, node.Location, other, $"'{value}' of {node.Path}", member);
                continue;
            }

            taken[member] = $"'{value}'";
            members.Add(new EnumMemberSpec(value, member));
        }

        return members.ToEquatableArray();
    }

    private string? Given(NamedThing thing, IEnumerable<string> paths, string value, string typeName)
    {
        if (given.Find(thing, paths, value, diagnostics) is not { } name)
        {
            return null;
        }

        if (!CSharpNames.IsRefusedMember(name.Name, typeName))
        {
            return name.Name;
        }

        Report(DiagnosticCatalogue.InvalidName, name.Location!, name.Name, name.Path, $"C# does not take it for a member of {typeName}");
        return null;
    }

    private void Report(Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, LocationSpec location, params string[] arguments) =>
        diagnostics.Add(new DiagnosticSpec(descriptor.Id, location, new EquatableArray<string>(arguments)));
}
