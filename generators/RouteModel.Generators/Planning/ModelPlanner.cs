using RouteModel.Generators.Common;
using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Patterns;
using RouteModel.Generators.Reading;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Planning;

/// <summary>Turns the schema of a version into the plan of its C#: which types there are, what they are called, which of them are shared.</summary>
internal sealed class ModelPlanner
{
    private readonly CustomResourceVersion _resource;
    private readonly TypeNames _names;
    private readonly List<DiagnosticSpec> _diagnostics = [];
    private readonly List<ObjectTypeSpec> _objects = [];
    private readonly List<EnumTypeSpec> _enums = [];
    private readonly List<PatternSpec> _patterns = [];
    private readonly Dictionary<SchemaNode, List<string>> _pathsByType;
    private readonly Dictionary<SchemaNode, string> _recordNames = [];
    private readonly Dictionary<string, string> _enumNames = new(StringComparer.Ordinal);

    private ModelPlanner(CustomResourceVersion resource, string typeNames)
    {
        _resource = resource;
        _names = new TypeNames(resource, typeNames, _diagnostics);
        _pathsByType = SchemaShape.PathsByType(resource.Root);
    }

    public static Result<EquatableArray<ResourcePlan>> Plan(Result<EquatableArray<CustomResourceVersion>> versions, CrdSource source)
    {
        var plans = new List<ResourcePlan>();
        List<DiagnosticSpec> diagnostics = [.. versions.Diagnostics];
        foreach (CustomResourceVersion version in versions.Value)
        {
            if (!CSharpNames.IsIdentifier(version.Kind))
            {
                // The API server takes none of these either: a kind is a DNS label but for its case, and here it has to be a name of C#.
                diagnostics.Add(new DiagnosticSpec(
                    DiagnosticCatalogue.NotADefinition.Id, version.Location, new EquatableArray<string>([$"The kind '{version.Kind}' cannot be the name of a type."])));
                continue;
            }

            var planner = new ModelPlanner(version, source.TypeNames);
            ResourcePlan plan = planner.Plan(source.Namespace);
            diagnostics.AddRange(planner._diagnostics);
            if (planner._diagnostics.Count == 0)
            {
                plans.Add(plan);
            }
        }

        return new Result<EquatableArray<ResourcePlan>>(plans.ToEquatableArray(), diagnostics.ToEquatableArray());
    }

    private ResourcePlan Plan(string @namespace)
    {
        _names.Claim(_resource.Kind, "the resource", _resource.Location);
        EquatableArray<PropertySpec> properties = PlanProperties(_resource.Root, _resource.Kind);
        AddRecord(_resource.Root, _resource.Kind, properties);
        CollectPatterns(_resource.Root);
        _names.ReportUnused();
        return new ResourcePlan(
            _resource.IsOneOfSeveral ? $"{@namespace}.{CSharpNames.Pascal(_resource.Version)}" : @namespace,
            _resource.Group,
            _resource.Version,
            _resource.Kind,
            _resource.Plural,
            _resource.IsNamespaced,
            _resource.HasStatusSubresource,
            _resource.Scale,
            _resource.DeprecationWarning,
            _objects.ToEquatableArray(),
            _enums.ToEquatableArray(),
            _patterns.ToEquatableArray());
    }

    private void AddRecord(SchemaNode node, string name, EquatableArray<PropertySpec> properties)
    {
        bool keepsOthers = node.PreservesUnknownFields || node.AdditionalFlag is not null || node.AdditionalSchema is not null;
        _objects.Add(new ObjectTypeSpec(name, node.Description, properties, keepsOthers, SchemaShape.OfType(node)));
    }

    private EquatableArray<PropertySpec> PlanProperties(SchemaNode node, string typeName)
    {
        bool isRoot = node.Path.Length == 0;
        var properties = new List<PropertySpec>();
        var taken = new Dictionary<string, string>(StringComparer.Ordinal) { [TypeNames.OtherFields] = "the other fields" };
        foreach (SchemaProperty property in node.Properties)
        {
            if (isRoot && property.Name is "apiVersion" or "kind" or "metadata")
            {
                // Every resource has these; ICustomResource declares them.
                continue;
            }

            string name = CSharpNames.Property(property.Name, typeName);
            if (taken.TryGetValue(name, out string? other) || (isRoot && TypeNames.IsRootMember(name)))
            {
                _diagnostics.Add(new DiagnosticSpec(
                    DiagnosticCatalogue.NameClash.Id,
                    property.Schema.Location,
                    new EquatableArray<string>([$"{typeName}.{other ?? name}", property.Schema.Path, name])));
                continue;
            }

            taken[name] = property.Name;
            properties.Add(new PropertySpec(
                property.Name,
                name,
                property.Schema.Description,
                node.Required.Contains(property.Name),
                PlanValue(property.Schema, property.Name, typeName)));
        }

        return properties.ToEquatableArray();
    }

    private ValueSpec PlanValue(SchemaNode node, string word, string ownerName)
    {
        (ValueKind kind, string type, ValueSpec? item) = node switch
        {
            { IsIntOrString: true } => (ValueKind.IntOrString, "", null),
            { IsEmbeddedResource: true } => (ValueKind.Embedded, "", null),
            { Kind: SchemaKind.Any } => (ValueKind.Json, "", null),
            { Kind: SchemaKind.Object } => PlanObject(node, word, ownerName),
            { Kind: SchemaKind.Array } => (ValueKind.List, "", PlanValue(node.Items!, CSharpNames.Singular(word), ownerName)),
            { Kind: SchemaKind.String, Constraints.Enum.Count: > 0 } when Strings(node.Constraints.Enum) is { } values => (ValueKind.Enum, PlanEnum(node, values, word, ownerName), null),
            { Kind: SchemaKind.String } => (ValueKind.String, "", null),
            { Kind: SchemaKind.Integer } => (ValueKind.Integer, "", null),
            { Kind: SchemaKind.Number } => (ValueKind.Number, "", null),
            _ => (ValueKind.Boolean, "", (ValueSpec?)null),
        };
        return new ValueSpec(kind, type, item, node.IsNullable, SchemaShape.Of(node));
    }

    private (ValueKind Kind, string Type, ValueSpec? Item) PlanObject(SchemaNode node, string word, string ownerName)
    {
        if (SchemaShape.IsRecord(node))
        {
            return (ValueKind.Object, PlanRecord(node, word, ownerName), null);
        }

        return node.AdditionalSchema is { } values
            ? (ValueKind.Map, "", PlanValue(values, CSharpNames.Singular(word), ownerName))
            : (ValueKind.Json, "", null);
    }

    private string PlanRecord(SchemaNode node, string word, string ownerName)
    {
        SchemaNode type = SchemaShape.OfType(node);
        if (_recordNames.TryGetValue(type, out string? shared))
        {
            return shared;
        }

        string name = _names.NameObject(node, word, ownerName, _pathsByType[type]);
        _recordNames[type] = name;
        AddRecord(node, name, PlanProperties(node, name));
        return name;
    }

    private string PlanEnum(SchemaNode node, string[] values, string word, string ownerName)
    {
        string key = string.Join("\n", node.Constraints.Enum);
        if (_enumNames.TryGetValue(key, out string? shared))
        {
            _names.MarkUsed(node.Path);
            return shared;
        }

        string name = _names.NameEnum(node, word, ownerName);
        _enumNames[key] = name;
        var taken = new Dictionary<string, string>(StringComparer.Ordinal) { ["Value"] = "the string itself", ["IsKnown"] = "the test" };
        ILookup<string, string> byMember = values.Distinct(StringComparer.Ordinal).ToLookup(value => CSharpNames.EnumMember(value, name));
        var members = new List<EnumMemberSpec>();
        foreach (string value in values.Distinct(StringComparer.Ordinal))
        {
            // Values that differ in case only, such as drop and Drop, keep their own spelling.
            string member = CSharpNames.EnumMember(value, name);
            member = byMember[member].Count() > 1 && CSharpNames.IsIdentifier(value) ? value : member;
            if (taken.TryGetValue(member, out string? other))
            {
                _diagnostics.Add(new DiagnosticSpec(
                    DiagnosticCatalogue.NameClash.Id,
                    node.Location,
                    new EquatableArray<string>([other, $"'{value}' of {node.Path}", member])));
                continue;
            }

            taken[member] = $"'{value}'";
            members.Add(new EnumMemberSpec(value, member));
        }

        _enums.Add(new EnumTypeSpec(name, node.Description, members.ToEquatableArray()));
        return name;
    }

    /// <summary>The members of an enumeration that are strings; <see langword="null"/> if any other is among them.</summary>
    private static string[]? Strings(EquatableArray<string> values)
    {
        string?[] strings = [.. values.Select(YamlJson.ReadString)];
        return strings.Contains(null) ? null : [.. strings.OfType<string>()];
    }

    private void CollectPatterns(SchemaNode node)
    {
        if (node.Constraints.Pattern is { } pattern && !_patterns.Exists(known => known.Text == pattern.Text))
        {
            _patterns.Add(pattern);
        }

        foreach (SchemaNode child in Children(node))
        {
            CollectPatterns(child);
        }
    }

    private static IEnumerable<SchemaNode> Children(SchemaNode node) =>
    [
        .. node.Properties.Select(property => property.Schema),
        .. node.Items is { } items ? [items] : Array.Empty<SchemaNode>(),
        .. node.AdditionalSchema is { } additional ? [additional] : Array.Empty<SchemaNode>(),
        .. node.Junctors.SelectMany(junctor => junctor.Entries),
    ];
}
