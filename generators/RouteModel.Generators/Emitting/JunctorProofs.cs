using RouteModel.Generators.Common;
using RouteModel.Generators.Emitting.Cel.Proofs;
using RouteModel.Generators.Planning;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Emitting;

/// <summary>
/// <c>allOf</c>, <c>anyOf</c>, <c>oneOf</c> and <c>not</c> in proofs. Under <c>not</c> and <c>oneOf</c> a part that only may hold would prove too much, so the code for each part
/// is true exactly where the API server finds nothing wrong with it.
/// </summary>
/// <remarks>
/// Parts have no types of their own, but for those of int-or-string; what a keyword is not about holds. A format without a type is judged with it, and
/// only strings come through that unharmed.
/// </remarks>
internal sealed class JunctorProofs(ResourcePlan plan, RuleProofs rules, TextProofs texts)
{
    private readonly Dictionary<string, ObjectTypeSpec> _types = plan.Objects.ToDictionary(type => type.Name, StringComparer.Ordinal);
    private int _variables;

    /// <summary>A condition that holds exactly where all junctors do; <see langword="null"/> if straight code cannot tell.</summary>
    /// <param name="junctors">The junctors.</param>
    /// <param name="value">The plan of the value they are about, which is no JSON <c>null</c>.</param>
    /// <param name="code">The value.</param>
    public string? Hold(EquatableArray<Junctor> junctors, ValueSpec value, string code) => CodeLogic.All(junctors.Select(junctor => Holds(junctor, value, code)));

    private string? Holds(Junctor junctor, ValueSpec value, string code)
    {
        string?[] parts = [.. junctor.Entries.Select(part => Holds(part, value, code))];
        return (junctor.Keyword, parts.Length) switch
        {
            (_, 0) => CodeLogic.True,
            ("allOf", _) => CodeLogic.All(parts),
            ("anyOf", _) => IsEitherKind(junctor, value) ? CodeLogic.True : CodeLogic.Any(parts),
            ("oneOf", _) => IsEitherKind(junctor, value) ? CodeLogic.True : CodeLogic.One(parts),
            _ => CodeLogic.Not(parts[0]),
        };
    }

    /// <summary>The idiom of int-or-string, which says again what the value is: an integer or a string.</summary>
    private static bool IsEitherKind(Junctor junctor, ValueSpec value) =>
        value.Kind == ValueKind.IntOrString
        && junctor.Entries.Count == 2
        && junctor.Entries.All(part => part == new SchemaNode { Kind = part.Kind, Path = part.Path, Location = part.Location })
        && junctor.Entries.Any(part => part.Kind == SchemaKind.Integer)
        && junctor.Entries.Any(part => part.Kind == SchemaKind.String);

    private string? Holds(SchemaNode part, ValueSpec value, string code)
    {
        bool isPlain = part is { IsNullable: false, IsIntOrString: false, IsEmbeddedResource: false, PreservesUnknownFields: false, Default: null, AdditionalFlag: null, AdditionalSchema: null }
            && part.Rules.Count == 0 && part.Constraints.ListType is null;
        return isPlain
            ? CodeLogic.All([OfType(part, value, code), OfLimits(part, value, code), OfFields(part, value, code), OfItems(part, value, code), Hold(part.Junctors, value, code)])
            : null;
    }

    private static string? OfType(SchemaNode part, ValueSpec value, string code) => (part.Kind, value.Kind) switch
    {
        (SchemaKind.Any, _) => CodeLogic.True,
        (SchemaKind.Integer, ValueKind.IntOrString) => $"{code}.Number is not null",
        (SchemaKind.String, ValueKind.IntOrString) => $"{code}.Text is not null",
        _ => null,
    };

    private string? OfLimits(SchemaNode part, ValueSpec value, string code)
    {
        Constraints limits = part.Constraints;
        if (limits.Equals(Constraints.None))
        {
            return CodeLogic.True;
        }

        bool isText = value.Kind is ValueKind.String or ValueKind.Enum;
        if ((limits.Format is not null && !isText) || !EnumProofs.IsProvable(limits, isText ? ValueKind.String : value.Kind) || !NumberProofs.AreProvable(limits, value.Kind))
        {
            return null;
        }

        string text = value.Kind == ValueKind.Enum ? code + ".Value" : code;
        IEnumerable<string>? refutations = value.Kind switch
        {
            ValueKind.String or ValueKind.Enum => [.. texts.Of(limits, text), .. EnumProofs.Of(limits, ValueKind.String, text)],
            ValueKind.Integer => [.. NumberProofs.OfInteger(limits, code), .. EnumProofs.Of(limits, ValueKind.Integer, code)],
            ValueKind.Number => NumberProofs.OfNumber(limits, code),
            ValueKind.IntOrString => OfIntOrString(limits, code),
            ValueKind.Boolean => [],
            ValueKind.List => CountProofs.OfItems(limits, null, code),
            ValueKind.Map => CountProofs.OfEntries(limits, null, code),
            ValueKind.Object when _types.TryGetValue(value.TypeName, out ObjectTypeSpec? type) && !ReferenceEquals(type, plan.Root) => CountProofs.OfFields(limits, type, code),
            _ => null,
        };
        return refutations is null ? null : CodeLogic.Not(CodeLogic.Any(refutations));
    }

    /// <summary>What refutes an integer or string: each keyword is about one of them.</summary>
    public IEnumerable<string> OfIntOrString(Constraints limits, string code)
    {
        string text = Fresh();
        if (TextProofs.HasLimits(limits))
        {
            yield return $"({code}.Text is {{ }} {text} && {CodeLogic.Any(texts.Of(limits with { Format = null }, text))})";
        }

        string number = Fresh();
        if (CodeLogic.Any(NumberProofs.OfInteger(limits with { Format = null }, number)) is { } refutation and not CodeLogic.False)
        {
            yield return $"({code}.Number is {{ }} {number} && {refutation})";
        }
    }

    private string? OfFields(SchemaNode part, ValueSpec value, string code)
    {
        if (part.Properties.Count == 0 && part.Required.Count == 0)
        {
            return CodeLogic.True;
        }

        if (value.Kind != ValueKind.Object)
        {
            // Only of scalars and lists is it sure that such keywords are not about them.
            return value.Kind is ValueKind.Map or ValueKind.Json or ValueKind.Embedded ? null : CodeLogic.True;
        }

        return _types.TryGetValue(value.TypeName, out ObjectTypeSpec? type)
            ? CodeLogic.All([.. part.Required.Select(name => IsPresent(type, name, code)), .. part.Properties.Select(property => OfField(type, property, code))])
            : null;
    }

    private string? IsPresent(ObjectTypeSpec type, string name, string code) =>
        IsDropped(type, name) ? CodeLogic.False
        : Find(type, name) is not { } property ? null
        : property.Value.Schema.Default is not null ? CodeLogic.True
        : $"{code}.{property.Name} is not null";

    private string? OfField(ObjectTypeSpec type, SchemaProperty part, string code)
    {
        if (IsDropped(type, part.Name))
        {
            return CodeLogic.True;
        }

        if (Find(type, part.Name) is not { } property)
        {
            return null;
        }

        string name = Fresh();
        string read = $"{code}.{property.Name}";
        if (property.Value.IsNullable)
        {
            // Of a null only the keyword enum says anything.
            string? holds = property.Value.Schema.Default is null ? Holds(part.Schema, property.Value.NotNull, name) : null;
            string isOther = part.Schema.Constraints.Enum.Count == 0 ? $"{read} is not {{ HasValue: true }}" : $"{read} is null";
            return holds is null or CodeLogic.True ? holds : $"({isOther} || {read} is {{ HasValue: true, Value: {{ }} {name} }} && {holds})";
        }

        string? condition = Holds(part.Schema, property.Value, name);
        return condition is null or CodeLogic.True ? condition
            : property.Value.Schema.Default is null ? $"({read} is not {{ }} {name} || {condition})"
            : rules.Filled(property, read) is { } filled ? $"({filled} is {{ }} {name} && {condition})"
            : null;
    }

    private string? OfItems(SchemaNode part, ValueSpec value, string code)
    {
        if (part.Items is not { } items)
        {
            return CodeLogic.True;
        }

        if (value is not { Kind: ValueKind.List, Item: { IsNullable: false } item })
        {
            return value.Kind is ValueKind.Json or ValueKind.List ? null : CodeLogic.True;
        }

        string? holds = Holds(items, item, "item");
        return holds is null or CodeLogic.True ? holds : $"{rules.Methods.Loop("All", "bool", $"{CSharpText.TypeOf(value)} items", Body(item, holds))}({code})";
    }

    private static string Body(ValueSpec item, string holds) =>
        $"{{\n    foreach ({CSharpText.TypeOf(item)} item in items)\n    {{\n        if ({CodeLogic.Not(holds)})\n        {{\n            return false;\n        }}\n    }}\n\n    return true;\n}}\n";

    /// <summary>Whether the server forgets a field before it looks: a status that has its own endpoint.</summary>
    private bool IsDropped(ObjectTypeSpec type, string name) => ReferenceEquals(type, plan.Root) && plan.HasStatusSubresource && name == "status";

    private static PropertySpec? Find(ObjectTypeSpec type, string name) => type.Properties.FirstOrDefault(property => property.JsonName == name);

    private string Fresh() => "p" + CSharpText.Literal(++_variables);
}
