using RouteModel.Generators.Emitting.Cel.Proofs;
using RouteModel.Generators.Planning;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Emitting;

/// <summary>What refutes a value, as C# conditions, and which values straight checks can prove at all.</summary>
internal sealed class ProofConditions
{
    public const string Proof = $"{Alias.Schemas}Proof";

    private readonly ResourcePlan _plan;
    private readonly RuleProofs _rules;
    private readonly ProofBudget _budget;
    private readonly TextProofs _texts;
    private readonly JunctorProofs _junctors;
    private readonly ProofObstacles _obstacles;

    /// <summary>Records in which nothing can be wrong beyond types; they need no proof.</summary>
    private readonly HashSet<string> _trivial = new(StringComparer.Ordinal);

    public ProofConditions(ResourcePlan plan, RuleProofs rules)
    {
        _plan = plan;
        _rules = rules;
        _budget = new ProofBudget(plan, rules);
        _texts = new TextProofs(plan);
        _junctors = new JunctorProofs(plan, rules, _texts);
        _obstacles = new ProofObstacles(plan, rules, _junctors);
        foreach (ObjectTypeSpec type in plan.Objects)
        {
            // Innermost types come first, so that the parts of a type are known before it.
            if (_obstacles.Of(type) is null && type.Schema.Rules.Count == 0 && !OfRecord(type, "value").Any() && !type.Properties.Any(property => MustBeThere(property) || HasChecks(property.Value)))
            {
                _trivial.Add(type.Name);
            }
        }
    }

    /// <summary>The formats that the conditions made so far ask for.</summary>
    public IEnumerable<string> Formats => _texts.Formats;

    public bool HasProof(ObjectTypeSpec type) => !_trivial.Contains(type.Name) && _obstacles.Of(type) is null;

    /// <summary>What keeps straight checks from proving a record; <see langword="null"/> if nothing does.</summary>
    public string? ObstacleOf(ObjectTypeSpec type) => _obstacles.Of(type);

    /// <summary>What keeps straight checks from proving a value; <see langword="null"/> if nothing does.</summary>
    public string? ObstacleOf(ValueSpec value) => _obstacles.Of(value);

    /// <summary>Whether a list or map of which straight checks cannot prove the items is proven when it has none.</summary>
    public bool IsProvableWhenEmpty(ValueSpec value)
    {
        Constraints limits = value.Schema.Constraints;
        return value is { Kind: ValueKind.List or ValueKind.Map, IsNullable: false }
            && _obstacles.OfAlone(value) is null
            && value.Schema.Rules.Count == 0
            && value.Schema.Junctors.Count == 0
            && (value.Kind == ValueKind.List ? limits.MinItems : limits.MinProperties) is null or 0
            && !IsJudgedWhenAbsent(value);
    }

    /// <summary>Whether the absence of a field is an error.</summary>
    public static bool MustBeThere(PropertySpec property) => property.IsRequired && property.Value.Schema.Default is null;

    public bool HasChecks(ValueSpec value) => _obstacles.Of(value) is not null || HasItemChecks(value) || OfNull(value, "").Any() || Of(value, "").Any() || RulesOf(value, "").Any();

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

    /// <summary>What refutes a record beyond its fields one by one.</summary>
    public IEnumerable<string> OfRecord(ObjectTypeSpec type, string name)
    {
        SchemaNode schema = type.Schema;
        if (schema.AdditionalFlag is false || schema.AdditionalSchema is not null)
        {
            yield return $"{name}.{TypeNames.OtherFields} is not null";
        }
        else if (type.KeepsOtherFields)
        {
            yield return $"!{Proof}.AreDecodable({name}.{TypeNames.OtherFields})";
        }

        foreach (string refutation in CountProofs.OfFields(schema.Constraints, type, name))
        {
            yield return refutation;
        }

        var self = new ValueSpec(ValueKind.Object, type.Name, null, IsNullable: false, schema);
        foreach (string refutation in OfJunctors(self, name))
        {
            yield return refutation;
        }

        if (ReferenceEquals(type, _plan.Root))
        {
            foreach (string refutation in ScaleProofs.Of(_plan, name) ?? [])
            {
                yield return refutation;
            }
        }
    }

    /// <summary>What refutes a nullable value that is <c>null</c>, or that holds none without saying so.</summary>
    public static IEnumerable<string> OfNull(ValueSpec value, string name)
    {
        if (value.IsNullable && value.Schema.Constraints.Enum.Count > 0)
        {
            yield return $"{name} is {{ HasValue: false }}";
        }

        if (value.IsNullable && !CSharpText.IsStruct(value.NotNull))
        {
            yield return $"{name} is {{ HasValue: true, Value: null }}";
        }
    }

    /// <summary>What refutes the value itself, which is no JSON <c>null</c>; each a boolean expression.</summary>
    public IEnumerable<string> Of(ValueSpec value, string name)
    {
        Constraints limits = value.Schema.Constraints;
        IEnumerable<string> own = value.Kind switch
        {
            ValueKind.Enum => [$"!{name}.IsKnown", .. _texts.Of(limits, name + ".Value")],
            ValueKind.String => [.. _texts.Of(limits, name), .. EnumProofs.Of(limits, value.Kind, name)],
            ValueKind.Integer => [.. NumberProofs.OfInteger(limits, name), .. EnumProofs.Of(limits, value.Kind, name)],
            ValueKind.Number => NumberProofs.OfNumber(limits, name),
            ValueKind.IntOrString => _junctors.OfIntOrString(limits, name),
            ValueKind.Object => _trivial.Contains(value.TypeName) ? [] : [$"!IsProvenValid({name})"],
            ValueKind.Json when value.Schema.Kind == SchemaKind.Object => [$"{name}.Element.ValueKind != {Alias.Json}JsonValueKind.Object", $"!{Proof}.IsDecodable({name})"],
            ValueKind.Json => [$"!{Proof}.IsDecodable({name})"],
            ValueKind.List => CountProofs.OfItems(limits, _budget.LimitOf(value), name).Concat(ListProofs.Of(_plan, _rules, value, name)),
            ValueKind.Map => CountProofs.OfEntries(limits, _budget.LimitOf(value), name),
            _ => [],
        };
        return value.Kind == ValueKind.Object ? own : own.Concat(OfJunctors(value, name));
    }

    private IEnumerable<string> OfJunctors(ValueSpec value, string name) =>
        CodeLogic.Not(_junctors.Hold(value.Schema.Junctors, value, name)) is { } refutation and not CodeLogic.False ? [refutation] : [];
}
