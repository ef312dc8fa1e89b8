using System.Globalization;
using Microsoft.CodeAnalysis;
using RouteModel.Generators.Common;
using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Planning.Naming;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Planning;

/// <summary>Chooses the names of properties and of the values of enumerations, and sees to it that no two of one type are equal.</summary>
/// <remarks>Names that the consumer gives come first. A name that is taken nevertheless gets a number.</remarks>
internal sealed class PropertyNames(GivenNames given, List<DiagnosticSpec> diagnostics)
{
    /// <summary>The names of an object's declared properties; those that cannot be named are left out and reported.</summary>
    /// <param name="node">The object.</param>
    /// <param name="typeName">Its type.</param>
    /// <param name="paths">The paths that its type has.</param>
    /// <param name="isRoot">Whether it is the resource itself, which its path does not tell: a field may have an empty name.</param>
    public Dictionary<string, string> NameProperties(SchemaNode node, string typeName, IReadOnlyList<string> paths, bool isRoot)
    {
        bool IsRefused(string name) =>
            CSharpNames.IsRefusedMember(name, typeName) || name == TypeNames.OtherFields || (isRoot && TypeNames.IsRootMember(name));

        // Every resource has type and object metadata; ICustomResource declares them. Locals of two properties must differ too.
        var names = new Names(typeName, CSharpNames.Local);
        SchemaProperty[] properties = [.. node.Properties.Where(property => !(isRoot && OwnFields.IsOwn(property.Name)))];
        foreach (SchemaProperty property in properties)
        {
            IEnumerable<string> own = paths.Select(path => path.Length == 0 ? property.Name : $"{path}.{property.Name}");
            Give(names, property.Name, property.Schema.Location, IsRefused, NamedThing.Property, own, "");
        }

        foreach (SchemaProperty property in properties.Where(property => !names.Has(property.Name)))
        {
            string name = CSharpNames.Property(property.Name, typeName);
            names.AddFree(property.Name, IsRefused(name) ? name + "Value" : name);
        }

        return names.ByKey;
    }

    /// <summary>The names of the values of an enumeration.</summary>
    public EquatableArray<EnumMemberSpec> NameValues(SchemaNode node, string[] values, string typeName, IReadOnlyList<string> paths)
    {
        var names = new Names(typeName, static name => name);
        string[] distinct = [.. values.Distinct(StringComparer.Ordinal)];
        foreach (string value in distinct)
        {
            Give(names, value, node.Location, name => CSharpNames.IsRefusedValue(name, typeName), NamedThing.Value, paths, value);
        }

        ILookup<string, string> byMember = distinct.ToLookup(value => CSharpNames.EnumMember(value, typeName));
        foreach (string value in distinct.Where(value => !names.Has(value)))
        {
            // Values that become one name, such as drop and Drop, keep their own spelling where C# takes it.
            string member = CSharpNames.EnumMember(value, typeName);
            bool keepsSpelling = byMember[member].Count() > 1 && CSharpNames.IsIdentifier(value) && !CSharpNames.IsRefusedValue(value, typeName);
            names.AddFree(value, keepsSpelling ? value : member);
        }

        return distinct.Where(names.Has).Select(value => new EnumMemberSpec(value, names.ByKey[value])).ToEquatableArray();
    }

    private void Give(
        Names names, string key, LocationSpec location, Func<string, bool> isRefused, NamedThing thing, IEnumerable<string> paths, string value)
    {
        if (given.Find(thing, paths, value, diagnostics) is not { } name)
        {
            return;
        }

        if (isRefused(name.Name))
        {
            Report(DiagnosticCatalogue.InvalidName, name.Location ?? location, name.Name, name.Path, $"C# does not take it for a member of {names.TypeName}");
        }
        else if (names.Owner(name.Name) is { } other)
        {
            Report(DiagnosticCatalogue.NameClash, name.Location ?? location, $"'{other}'", $"'{key}' of {names.TypeName}", name.Name);
        }
        else
        {
            names.Add(key, name.Name);
        }
    }

    private void Report(DiagnosticDescriptor descriptor, LocationSpec location, params string[] arguments) =>
        diagnostics.Add(new DiagnosticSpec(descriptor.Id, location, new EquatableArray<string>(arguments)));

    /// <summary>The names of one type.</summary>
    /// <param name="typeName">The type.</param>
    /// <param name="form">The form in which two names must differ.</param>
    private sealed class Names(string typeName, Func<string, string> form)
    {
        private readonly Dictionary<string, string> _owners = new(StringComparer.Ordinal);

        public string TypeName { get; } = typeName;

        public Dictionary<string, string> ByKey { get; } = new(StringComparer.Ordinal);

        public bool Has(string key) => ByKey.ContainsKey(key);

        public string? Owner(string name) => _owners.TryGetValue(form(name), out string? owner) ? owner : null;

        public void Add(string key, string name)
        {
            ByKey[key] = name;
            _owners[form(name)] = key;
        }

        public void AddFree(string key, string name)
        {
            string free = name;
            for (int number = 2; Owner(free) is not null; number++)
            {
                free = name + number.ToString(CultureInfo.InvariantCulture);
            }

            Add(key, free);
        }
    }
}
