using RouteModel.Generators.Emitting.Cel;
using RouteModel.Generators.Planning;
using RouteModel.Generators.Reading;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Emitting;

/// <summary>Writes the schema as data: what explains an object that was not proven valid.</summary>
internal sealed class SchemaEmitter
{
    private readonly ResourcePlan _plan;
    private readonly RuleEmitter _rules;
    private readonly SourceWriter _writer;
    private readonly Dictionary<SchemaNode, string> _names = [];
    private readonly SortedSet<string> _plain = new(StringComparer.Ordinal);

    private SchemaEmitter(ResourcePlan plan, RuleEmitter rules)
    {
        _plan = plan;
        _rules = rules;
        _writer = SourceWriter.ForFile(plan);
    }

    /// <param name="plan">The resource.</param>
    /// <param name="rules">Takes the rules of its nodes.</param>
    public static string Emit(ResourcePlan plan, RuleEmitter rules)
    {
        var emitter = new SchemaEmitter(plan, rules);
        emitter.Emit();
        return emitter._writer.ToString();
    }

    private void Emit()
    {
        _writer.Line($"/// <summary>The schema of <see cref=\"{_plan.TypeName}\"/>, from which errors are explained. Made on the first object that needs it.</summary>");
        _writer.Line(CSharpText.GeneratedCode);
        _writer.Open($"internal static class {_plan.TypeName}Schema");
        var types = new List<(ObjectTypeSpec Type, string[] Members)>();
        foreach (ObjectTypeSpec type in _plan.Objects)
        {
            // Fields are initialised in their order, so a type's parts stand before it.
            types.Add((type, [.. Members(type.Schema, ReferenceEquals(type, _plan.Root))]));
            _names[type.Schema] = type.Name;
        }

        foreach (string kind in _plain)
        {
            _writer.Line($"private static readonly {Alias.Schemas}StructuralSchema {PlainName(kind)} = new() {{ {TypeMember(kind)} }};");
        }

        for (int i = 0; i < types.Count; i++)
        {
            if (i + _plain.Count > 0)
            {
                _writer.Line();
            }

            (ObjectTypeSpec type, string[] members) = types[i];
            _writer.Open($"{(ReferenceEquals(type, _plan.Root) ? "internal" : "private")} static readonly {Alias.Schemas}StructuralSchema {type.Name} = new()");
            foreach (string member in members)
            {
                EmitMember(member);
            }

            _writer.Close("};");
        }

        _writer.Close();
    }

    private void EmitMember(string member)
    {
        string[] lines = member.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            _writer.Line(lines[i] + (i == lines.Length - 1 ? "," : ""));
        }
    }

    private string Node(SchemaNode node)
    {
        if (_names.TryGetValue(node, out string? name))
        {
            return name;
        }

        string[] members = [.. Members(node, isRoot: false)];
        return members.Length == 1 && members[0] == TypeMember(node.Kind.ToString())
            ? Plain(node.Kind.ToString())
            : $"new() {{ {string.Join(", ", members.Select(member => member.Replace("\n    ", " ").Replace("\n", " ")))} }}";
    }

    /// <summary>A node that has a type and nothing else; there is one for each type.</summary>
    private string Plain(string kind)
    {
        _plain.Add(kind);
        return PlainName(kind);
    }

    private string PlainName(string kind)
    {
        string name = "Plain" + kind;
        while (_plan.Objects.Any(type => type.Name == name))
        {
            name += "Node";
        }

        return name;
    }

    private static string TypeMember(string kind) => $"Type = {Alias.Schemas}SchemaType.{kind}";

    private IEnumerable<string> Members(SchemaNode node, bool isRoot) =>
    [
        .. node.Kind == SchemaKind.Any || node.IsIntOrString ? [] : new[] { TypeMember(node.Kind.ToString()) },
        .. Flag("IntOrString", node.IsIntOrString),
        .. Flag("Nullable", node.IsNullable),
        .. Flag("PreserveUnknownFields", node.PreservesUnknownFields),
        .. Flag("EmbeddedResource", node.IsEmbeddedResource),
        .. node.Default is { } json ? [$"Default = {Value(json)}"] : Array.Empty<string>(),
        .. Texts("Required", node.Required),
        .. Limits(node.Constraints),
        .. node.AdditionalFlag is { } flag ? [$"AdditionalProperties = {Alias.Schemas}AdditionalProperties.{(flag ? "Any" : "None")}"] : Array.Empty<string>(),
        .. node.AdditionalSchema is { } additional ? [$"AdditionalProperties = {Alias.Schemas}AdditionalProperties.Of({Nested(additional)})"] : Array.Empty<string>(),
        .. node.Items is { } items ? [$"Items = {Node(items)}"] : Array.Empty<string>(),
        .. node.Junctors.Where(junctor => junctor.Keyword != "not").Select(junctor => $"{CSharpNames.Pascal(junctor.Keyword)} = [{string.Join(", ", junctor.Entries.Select(Node))}]"),
        .. node.Junctors.Where(junctor => junctor.Keyword == "not" && junctor.Entries.Count > 0).Select(junctor => $"Not = {Node(junctor.Entries[0])}"),
        .. _rules.Members(node, isRoot),
        .. Properties(node, isRoot),
    ];

    /// <summary>A node as an argument, where its type cannot be inferred.</summary>
    private string Nested(SchemaNode node)
    {
        string text = Node(node);
        return text.StartsWith("new()", StringComparison.Ordinal) ? $"new {Alias.Schemas}StructuralSchema(){text.Substring("new()".Length)}" : text;
    }

    private IEnumerable<string> Properties(SchemaNode node, bool isRoot)
    {
        string[] own = isRoot
            ?
            [
                Own(node, "apiVersion", "String"),
                Own(node, "kind", "String"),
                Own(node, "metadata", "Object"),
            ]
            : [];
        string[] properties =
        [
            .. own,
            .. node.Properties
                .Where(property => !isRoot || !OwnFields.IsOwn(property.Name))
                .Select(property => $"new({CSharpText.Literal(property.Name)}, {Node(property.Schema)})"),
        ];
        if (properties.Length > 0)
        {
            yield return $"Properties =\n[\n{string.Concat(properties.Select(property => $"    {property},\n"))}]";
        }
    }

    /// <summary>A field that every object has, with what the definition says about its value.</summary>
    private string Own(SchemaNode root, string name, string type) =>
        $"new(\"{name}\", {(OwnFields.Find(root, name) is { } node && OwnFields.IsConstrained(node) ? Node(node) : Plain(type))})";

    private IEnumerable<string> Limits(Constraints limits) =>
    [
        .. limits.Enum.Count > 0 ? [$"Enum = [{string.Join(", ", limits.Enum.Select(Value))}]"] : Array.Empty<string>(),
        .. Limit("MinLength", limits.MinLength),
        .. Limit("MaxLength", limits.MaxLength),
        .. limits.Pattern is { } pattern ? [$"Pattern = new({CSharpText.Literal(pattern.Text)}, {_plan.TypeName}Patterns.{PatternEmitter.MethodName(_plan.PatternNumber(pattern))})"] : Array.Empty<string>(),
        .. limits.Format is { } format ? [$"Format = {CSharpText.Literal(format)}"] : Array.Empty<string>(),
        .. Bound("Minimum", limits.Minimum),
        .. Bound("Maximum", limits.Maximum),
        .. Flag("ExclusiveMinimum", limits.ExclusiveMinimum),
        .. Flag("ExclusiveMaximum", limits.ExclusiveMaximum),
        .. Bound("MultipleOf", limits.MultipleOf),
        .. Limit("MinItems", limits.MinItems),
        .. Limit("MaxItems", limits.MaxItems),
        .. Limit("MinProperties", limits.MinProperties),
        .. Limit("MaxProperties", limits.MaxProperties),
        .. limits.ListType is { } listType ? [$"ListType = {Alias.Schemas}ListType.{CSharpNames.Pascal(listType)}"] : Array.Empty<string>(),
        .. Texts("ListMapKeys", limits.ListMapKeys),
    ];

    private static string Value(string json) =>
        YamlJson.ReadString(json) is { } text ? CSharpText.Literal(text) : $"{Alias.Schemas}SchemaValue.OfJson({CSharpText.Literal(json)})";

    private static string[] Limit(string name, long? value) => value is { } limit ? [$"{name} = {CSharpText.Literal(limit)}"] : [];

    private static string[] Bound(string name, double? value) => value is { } bound ? [$"{name} = {CSharpText.Literal(bound)}"] : [];

    private static string[] Flag(string name, bool value) => value ? [$"{name} = true"] : [];

    private static string[] Texts(string name, IReadOnlyCollection<string> values) =>
        values.Count > 0 ? [$"{name} = [{string.Join(", ", values.Select(CSharpText.Literal))}]"] : [];
}
