using RouteModel.Generators.Cel.Rules;
using RouteModel.Generators.Common;
using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Patterns;
using RouteModel.Generators.Planning.Naming;
using RouteModel.Generators.Reading;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Planning;

/// <summary>Turns the schema of a version into the plan of its C#: which types there are, what they are called, which of them are shared.</summary>
internal sealed class ModelPlanner
{
    private readonly CustomResourceVersion _resource;
    private readonly TypeNames _names;
    private readonly PropertyNames _propertyNames;
    private readonly List<DiagnosticSpec> _diagnostics = [];
    private readonly List<ObjectTypeSpec> _objects = [];
    private readonly List<EnumTypeSpec> _enums = [];
    private readonly List<PatternSpec> _patterns = [];
    private readonly Dictionary<SchemaNode, List<string>> _pathsByType;
    private readonly Dictionary<string, List<string>> _pathsByEnum;
    private readonly Dictionary<SchemaNode, string> _recordNames = [];
    private readonly Dictionary<string, string> _enumNames = new(StringComparer.Ordinal);

    private ModelPlanner(CustomResourceVersion resource, GivenNames given)
    {
        _resource = resource;
        _names = new TypeNames(resource, given, _diagnostics);
        _propertyNames = new PropertyNames(given, _diagnostics);
        _pathsByType = SchemaShape.PathsByType(resource.Root);
        _pathsByEnum = SchemaShape.PathsByEnum(resource.Root);
    }

    public static Result<EquatableArray<ResourcePlan>> Plan(
        Result<EquatableArray<CustomResourceVersion>> versions, CrdSource source, EquatableArray<DefinitionNames> names)
    {
        var plans = new List<ResourcePlan>();
        var given = new Dictionary<string, GivenNames>(StringComparer.Ordinal);
        List<DiagnosticSpec> diagnostics = [.. versions.Diagnostics];
        foreach (CustomResourceVersion version in versions.Value)
        {
            string definition = GivenNames.NameOf(version);
            if (!given.TryGetValue(definition, out GivenNames? known))
            {
                given[definition] = known = GivenNames.For(version, source, names);
            }

            var planner = new ModelPlanner(version, known);
            ResourcePlan plan = planner.Plan(source.Namespace);
            diagnostics.AddRange(planner._diagnostics);
            if (planner._diagnostics.Count == 0)
            {
                plans.Add(plan);
            }
        }

        diagnostics.AddRange(UnusedNames.Find(versions, given));
        return new Result<EquatableArray<ResourcePlan>>(plans.ToEquatableArray(), diagnostics.ToEquatableArray());
    }

    private ResourcePlan Plan(string @namespace)
    {
        EquatableArray<PropertySpec> properties = PlanProperties(_resource.Root, _names.Root, [""]);
        AddRecord(_resource.Root, _names.Root, properties);
        CollectPatterns(_resource.Root);
        string valid = CSharpNames.Namespace(@namespace);
        return new ResourcePlan(
            _resource.IsOneOfSeveral ? $"{valid}.{CSharpNames.Pascal(_resource.Version)}" : valid,
            _resource.Group,
            _resource.Version,
            _resource.Kind,
            _names.Root,
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

    private EquatableArray<PropertySpec> PlanProperties(SchemaNode node, string typeName, IReadOnlyList<string> paths)
    {
        Dictionary<string, string> names = _propertyNames.NameProperties(node, typeName, paths, isRoot: ReferenceEquals(node, _resource.Root));
        return node.Properties
            .Where(property => names.ContainsKey(property.Name))
            .Select(property => new PropertySpec(
                property.Name,
                names[property.Name],
                property.Schema.Description,
                node.Required.Contains(property.Name),
                PlanValue(property.Schema, property.Name, typeName)))
            .ToEquatableArray();
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
            { Kind: SchemaKind.String, Constraints.Enum.Count: > 0 } when SchemaShape.Strings(node.Constraints.Enum) is { } values => (ValueKind.Enum, PlanEnum(node, values, word, ownerName), null),
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
        AddRecord(node, name, PlanProperties(node, name, _pathsByType[type]));
        return name;
    }

    private string PlanEnum(SchemaNode node, string[] values, string word, string ownerName)
    {
        string key = SchemaShape.EnumKey(node);
        if (_enumNames.TryGetValue(key, out string? shared))
        {
            return shared;
        }

        IReadOnlyList<string> paths = _pathsByEnum[key];
        string name = _names.NameEnum(node, word, ownerName, paths);
        _enumNames[key] = name;
        _enums.Add(new EnumTypeSpec(name, node.Description, _propertyNames.NameValues(node, values, name, paths)));
        return name;
    }

    private void CollectPatterns(SchemaNode node)
    {
        if (node.Constraints.Pattern is { } pattern && !_patterns.Exists(known => known.Text == pattern.Text))
        {
            _patterns.Add(pattern);
        }

        foreach (string text in RulePatterns.Of(node))
        {
            if (!_patterns.Exists(known => known.Text == text) && PatternCompiler.Compile(text, out _) is { } constant)
            {
                _patterns.Add(constant);
            }
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
