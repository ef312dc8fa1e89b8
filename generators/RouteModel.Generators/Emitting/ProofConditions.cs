using RouteModel.Generators.Emitting.Cel.Proofs;
using RouteModel.Generators.Planning;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Emitting;

/// <summary>What refutes a value, as C# conditions, and which values straight checks can prove at all.</summary>
internal sealed class ProofConditions
{
    public const string Proof = $"{CSharpText.Schemas}.Proof";

    private readonly ResourcePlan _plan;
    private readonly RuleProofs _rules;
    private readonly ProofBudget _budget;

    /// <summary>Records in which nothing can be wrong beyond types; they need no proof.</summary>
    private readonly HashSet<string> _trivial = new(StringComparer.Ordinal);

    /// <summary>Records that no straight check proves, whatever they hold.</summary>
    private readonly HashSet<string> _unprovable = new(StringComparer.Ordinal);

    private readonly SortedSet<string> _formats = new(StringComparer.Ordinal);

    public ProofConditions(ResourcePlan plan, RuleProofs rules)
    {
        _plan = plan;
        _rules = rules;
        _budget = new ProofBudget(plan, rules);
        foreach (ObjectTypeSpec type in plan.Objects)
        {
            // Innermost types come first, so that the parts of a type are known before it.
            // The replica numbers of a scale subresource are judged by rules of their own.
            bool isScaled = plan.Scale is not null && ReferenceEquals(type, plan.Root);
            if (isScaled || rules.Of(type) is null || !IsProvableAlone(type.Schema, ValueKind.Object) || type.Properties.Any(property => property.IsRequired && !IsProvable(property.Value)))
            {
                _unprovable.Add(type.Name);
            }
            else if (type.Schema.Rules.Count == 0 && !type.Properties.Any(property => property.IsRequired || HasChecks(property.Value)))
            {
                _trivial.Add(type.Name);
            }
        }
    }

    /// <summary>The formats that the conditions made so far ask for.</summary>
    public IEnumerable<string> Formats => _formats;

    public bool IsProvable(ObjectTypeSpec type) => !_unprovable.Contains(type.Name);

    public bool HasProof(ObjectTypeSpec type) => !_trivial.Contains(type.Name) && IsProvable(type);

    public bool IsProvable(ValueSpec value) => value.Kind switch
    {
        ValueKind.Object => !_unprovable.Contains(value.TypeName) && !value.IsNullable,
        ValueKind.Embedded => false,
        _ => IsProvableAlone(value.Schema, value.Kind) && _rules.Of(value) is not null && (value.Item is not { } item || IsProvable(item)),
    };

    public bool HasChecks(ValueSpec value) => !IsProvable(value) || HasItemChecks(value) || Of(value, "").Any() || RulesOf(value, "").Any();

    /// <summary>Whether a property that is not there still must be judged: its default has rules.</summary>
    public static bool IsJudgedWhenAbsent(ValueSpec value) => value.Schema.Default is not null && ProofBudget.HasRules(value.Schema);

    /// <summary>
    /// What refutes the rules of a value that is no record, each a boolean expression. Rules read what is below the value too, so they come when all of
    /// that was proven.
    /// </summary>
    public IEnumerable<string> RulesOf(ValueSpec value, string name) =>
        value.Kind == ValueKind.Object ? [] : (_rules.Of(value) ?? []).Select(rule => $"!{rule.Method}({name})");

    /// <summary>What refutes the rules of a record.</summary>
    public IEnumerable<string> RulesOf(ObjectTypeSpec type, string name) => (_rules.Of(type) ?? []).Select(rule => $"!{rule.Method}({name})");

    /// <summary>Whether the items of a list or map must be looked at; items that are references may at least be null.</summary>
    public bool HasItemChecks(ValueSpec value) => value.Item is { } item && (!CSharpText.IsStruct(item) || HasChecks(item));

    /// <summary>What refutes the value itself, each a boolean expression.</summary>
    public IEnumerable<string> Of(ValueSpec value, string name)
    {
        Constraints limits = value.Schema.Constraints;
        return value.Kind switch
        {
            ValueKind.Enum => [$"!{name}.IsKnown", .. OfText(limits, name + ".Value")],
            ValueKind.String => OfText(limits, name),
            ValueKind.Integer => NumberProofs.OfInteger(limits, name),
            ValueKind.Number => NumberProofs.OfNumber(limits, name),
            ValueKind.Object => _trivial.Contains(value.TypeName) ? [] : [$"!IsProvenValid({name})"],
            ValueKind.Json when value.Schema.Kind == SchemaKind.Object => [$"{name}.Element.ValueKind != {CSharpText.Json}.JsonValueKind.Object"],
            ValueKind.List => OfCount(limits.MinItems, Least(limits.MaxItems, _budget.LimitOf(value)), name).Concat(ListProofs.Of(_plan, value, name)),
            ValueKind.Map => OfCount(limits.MinProperties, Least(limits.MaxProperties, _budget.LimitOf(value)), name),
            _ => [],
        };
    }

    /// <summary>Whether straight checks can decide about a value, its parts left aside.</summary>
    private static bool IsProvableAlone(SchemaNode schema, ValueKind kind)
    {
        Constraints limits = schema.Constraints;
        bool hasCountLimit = limits.MinProperties is not null || limits.MaxProperties is not null;
        return schema.Junctors.Count == 0
            && schema.Required.All(name => HasPlace(schema, name, kind))
            && schema.AdditionalFlag is null
            && !(schema.Properties.Count > 0 && schema.AdditionalSchema is not null)
            && !schema.IsNullable
            && (kind is ValueKind.Enum || limits.Enum.Count == 0)
            && NumberProofs.AreProvable(limits, kind)
            && (!hasCountLimit || kind == ValueKind.Map)
            && (kind is not (ValueKind.IntOrString or ValueKind.Json) || (limits.Equals(Constraints.None) && schema.Properties.Count == 0 && schema.Items is null));
    }

    /// <summary>
    /// Whether a record has a property in which the absence of a required field would show. Maps, free JSON and names that no property declares
    /// have none.
    /// </summary>
    private static bool HasPlace(SchemaNode schema, string name, ValueKind kind) =>
        kind == ValueKind.Object && schema.Properties.Any(property => property.Name == name);

    private IEnumerable<string> OfText(Constraints limits, string name)
    {
        if (limits.MaxLength is { } most)
        {
            yield return $"!{Proof}.AtMostCodePoints({name}, {CSharpText.Literal(most)})";
        }

        if (limits.MinLength is { } fewest)
        {
            yield return $"!{Proof}.AtLeastCodePoints({name}, {CSharpText.Literal(fewest)})";
        }

        if (limits.Pattern is { } pattern)
        {
            yield return $"!{_plan.TypeName}Patterns.{PatternEmitter.MethodName(_plan.PatternNumber(pattern))}({name})";
        }

        if (limits.Format is { } format && FormatProofs.IsChecked(format))
        {
            _formats.Add(format);
            yield return $"!{FormatProofs.Name(format)}({name})";
        }
    }

    private static long? Least(long? schema, long? budget) => schema is { } most && budget is { } fewer ? Math.Min(most, fewer) : schema ?? budget;

    private static IEnumerable<string> OfCount(long? fewest, long? most, string name)
    {
        if (fewest is { } least)
        {
            yield return $"{name}.Count < {CSharpText.Literal(least)}";
        }

        if (most is { } greatest)
        {
            yield return $"{name}.Count > {CSharpText.Literal(greatest)}";
        }
    }
}
