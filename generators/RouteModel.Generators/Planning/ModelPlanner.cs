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
    private readonly List<PatternTable> _patterns = [];
    private readonly Dictionary<string, string> _objectsByShape = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _enumsByValues = new(StringComparer.Ordinal);

    private ModelPlanner(CustomResourceVersion resource, string typeNames)
    {
        _resource = resource;
        _names = new TypeNames(resource, typeNames, _diagnostics);
    }

    public static Result<EquatableArray<ResourcePlan>> Plan(Result<EquatableArray<CustomResourceVersion>> versions, CrdSource source)
    {
        var plans = new List<ResourcePlan>();
        List<DiagnosticSpec> diagnostics = [.. versions.Diagnostics];
        foreach (CustomResourceVersion version in versions.Value)
        {
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
        _objects.Add(new ObjectTypeSpec(_resource.Kind, _resource.Root.Description, properties));
        _names.ReportUnused();
        return new ResourcePlan(
            _resource.IsOneOfSeveral ? $"{@namespace}.{CSharpNames.Pascal(_resource.Version)}" : @namespace,
            _resource.Group,
            _resource.Version,
            _resource.Kind,
            _resource.Plural,
            _resource.IsNamespaced,
            _resource.HasStatusSubresource,
            _objects.ToEquatableArray(),
            _enums.ToEquatableArray(),
            _patterns.ToEquatableArray());
    }

    private EquatableArray<PropertySpec> PlanProperties(SchemaNode node, string typeName)
    {
        bool isRoot = node.Path.Length == 0;
        var properties = new List<PropertySpec>();
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
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
        LimitsSpec limits = PlanLimits(node.Constraints);
        return node.Kind switch
        {
            SchemaKind.Object => new ValueSpec(ValueKind.Object, PlanObject(node, word, ownerName), null, limits),
            SchemaKind.Array => new ValueSpec(ValueKind.List, "", PlanValue(node.Items!, CSharpNames.Singular(word), ownerName), limits),
            SchemaKind.String when node.Constraints.Enum.Count > 0 => new ValueSpec(ValueKind.Enum, PlanEnum(node, word, ownerName), null, limits),
            SchemaKind.String => new ValueSpec(ValueKind.String, "", null, limits),
            SchemaKind.Integer => new ValueSpec(ValueKind.Integer, "", null, limits),
            _ => new ValueSpec(ValueKind.Boolean, "", null, limits),
        };
    }

    private string PlanObject(SchemaNode node, string word, string ownerName)
    {
        string shape = SchemaShape.Of(node);
        if (_objectsByShape.TryGetValue(shape, out string? shared))
        {
            return shared;
        }

        string name = _names.NameObject(node, word, ownerName, SchemaShape.PathsOf(_resource.Root, shape));
        _objectsByShape[shape] = name;
        EquatableArray<PropertySpec> properties = PlanProperties(node, name);
        _objects.Add(new ObjectTypeSpec(name, node.Description, properties));
        return name;
    }

    private string PlanEnum(SchemaNode node, string word, string ownerName)
    {
        string values = string.Join("\n", node.Constraints.Enum);
        if (_enumsByValues.TryGetValue(values, out string? shared))
        {
            _names.MarkUsed(node.Path);
            return shared;
        }

        string name = _names.NameEnum(node, word, ownerName);
        _enumsByValues[values] = name;
        var taken = new Dictionary<string, string>(StringComparer.Ordinal) { ["Value"] = "the string itself", ["IsKnown"] = "the test" };
        var members = new List<EnumMemberSpec>();
        foreach (string value in node.Constraints.Enum)
        {
            string member = CSharpNames.Property(value, name);
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

    private LimitsSpec PlanLimits(Constraints constraints) => new()
    {
        Enum = constraints.Enum,
        MinLength = constraints.MinLength,
        MaxLength = constraints.MaxLength,
        Pattern = constraints.Pattern is { } pattern ? NumberOf(pattern) : null,
        Minimum = constraints.Minimum,
        Maximum = constraints.Maximum,
        MinItems = constraints.MinItems,
        MaxItems = constraints.MaxItems,
        IsSet = constraints.IsSet,
    };

    private int NumberOf(PatternTable pattern)
    {
        int number = _patterns.FindIndex(known => known.Pattern == pattern.Pattern);
        if (number < 0)
        {
            number = _patterns.Count;
            _patterns.Add(pattern);
        }

        return number;
    }
}
