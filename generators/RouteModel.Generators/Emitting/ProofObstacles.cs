using RouteModel.Generators.Emitting.Cel.Proofs;
using RouteModel.Generators.Planning;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Emitting;

/// <summary>What keeps straight checks from proving a value, told by the keyword; such values are explained from the schema whatever they hold.</summary>
internal sealed class ProofObstacles
{
    private readonly ResourcePlan _plan;
    private readonly RuleProofs _rules;
    private readonly JunctorProofs _junctors;
    private readonly Dictionary<string, string> _ofTypes = new(StringComparer.Ordinal);

    public ProofObstacles(ResourcePlan plan, RuleProofs rules, JunctorProofs junctors)
    {
        _plan = plan;
        _rules = rules;
        _junctors = junctors;
        foreach (ObjectTypeSpec type in plan.Objects)
        {
            // Innermost types come first, so that the parts of a type are known before it.
            string? obstacle = OfAlone(type)
                ?? type.Properties.Where(ProofConditions.MustBeThere).Select(property => Of(property.Value)).FirstOrDefault(static found => found is not null);
            if (obstacle is not null)
            {
                _ofTypes.Add(type.Name, obstacle);
            }
        }
    }

    /// <summary>What keeps a record, or one of the parts that it must have, from being proven.</summary>
    public string? Of(ObjectTypeSpec type) => _ofTypes.TryGetValue(type.Name, out string? obstacle) ? obstacle : null;

    /// <summary>What keeps a value from being proven, wherever in it that lies.</summary>
    public string? Of(ValueSpec value) => value.Kind == ValueKind.Object
        ? OfAlone(value) ?? (_ofTypes.TryGetValue(value.TypeName, out string? obstacle) ? obstacle : null)
        : OfAlone(value) ?? (value.Item is { } item ? Of(item) : null);

    /// <summary>The same of a record without its parts.</summary>
    public string? OfAlone(ObjectTypeSpec type)
    {
        bool isRoot = ReferenceEquals(type, _plan.Root);
        var self = new ValueSpec(ValueKind.Object, type.Name, null, IsNullable: false, type.Schema);
        Constraints limits = type.Schema.Constraints;
        return _rules.Of(type) is null ? _rules.ObstacleOf(type)
            : isRoot && ScaleProofs.Of(_plan, "") is null ? "scale"
            : isRoot && (limits.MinProperties is not null || limits.MaxProperties is not null) ? "fields of the object are counted"
            : isRoot && type.Schema.Properties.Any(static property => OwnFields.IsOwn(property.Name) && OwnFields.IsConstrained(property.Schema)) ? "constraints on type and object metadata"
            : isRoot && _plan.HasStatusSubresource && type.Schema.Required.Contains("status") ? "status is required"
            : type.Schema.Required.Any(name => !type.Schema.Properties.Any(property => property.Name == name)) ? "a required field is not declared"
            : limits.Enum.Count > 0 ? "enum of objects"
            : CountProofs.OfFields(limits, type, "").Contains(CodeLogic.True) ? "no count of its fields is right"
            : OfJunctors(self);
    }

    /// <summary>The same of a value without its parts.</summary>
    public string? OfAlone(ValueSpec value)
    {
        SchemaNode schema = value.Schema;
        Constraints limits = schema.Constraints;
        ValueKind kind = value.Kind;
        if (kind == ValueKind.Object)
        {
            return null;
        }

        return kind == ValueKind.Embedded ? "embedded resource"
            : _rules.Of(value) is null ? _rules.ObstacleOf(value)
            : schema.Required.Count > 0 ? "a required field is not declared"
            : !EnumProofs.IsProvable(limits, kind) ? "enum of other values than strings"
            : !NumberProofs.AreProvable(limits, kind) ? "bounds out of the value's range"
            : kind != ValueKind.Map && (limits.MinProperties is not null || limits.MaxProperties is not null) ? "fields of free form are counted"
            : kind == ValueKind.Map && value.Item!.Schema.Default is not null ? "a default of entries"
            : kind is ValueKind.List or ValueKind.Map && value.Item is { IsNullable: true, Kind: ValueKind.List or ValueKind.Map } ? "nullable lists as items"
            : kind == ValueKind.Json && (!limits.Equals(Constraints.None) || schema.Properties.Count > 0 || schema.Items is not null) ? "keywords on free form"
            : OfJunctors(value);
    }

    /// <summary>Junctors that straight code cannot tell, or that nothing keeps to, such as <c>oneOf</c> two schemas without keywords.</summary>
    private string? OfJunctors(ValueSpec value) =>
        _junctors.Hold(value.Schema.Junctors, value, "value") is null or CodeLogic.False
            ? string.Join(" and ", value.Schema.Junctors.Select(junctor => junctor.Keyword).Distinct())
            : null;
}
