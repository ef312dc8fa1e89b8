using RouteModel.Generators.Planning;

namespace RouteModel.Generators.Emitting;

/// <summary>
/// Writes the proofs: straight checks that say "nothing is wrong" without allocating. What a proof cannot show it leaves to the schema, which
/// explains; a proof never says yes to what the API server refuses.
/// </summary>
internal sealed class ValidatorEmitter
{
    private const string Proof = $"{CSharpText.Schemas}.Proof";

    private readonly ResourcePlan _plan;
    private readonly SourceWriter _writer;

    /// <summary>Records in which nothing can be wrong beyond types; they need no proof.</summary>
    private readonly HashSet<string> _trivial = new(StringComparer.Ordinal);

    private ValidatorEmitter(ResourcePlan plan)
    {
        _plan = plan;
        _writer = SourceWriter.ForFile(plan.Namespace);
        foreach (ObjectTypeSpec type in plan.Objects)
        {
            // Innermost types come first, so that the parts of a type are known before it.
            if (!type.Properties.Any(property => property.IsRequired || HasChecks(property.Value)))
            {
                _trivial.Add(type.Name);
            }
        }
    }

    public static string Emit(ResourcePlan plan)
    {
        var emitter = new ValidatorEmitter(plan);
        emitter.Emit();
        return emitter._writer.ToString();
    }

    private void Emit()
    {
        _writer.Line($"/// <summary>Proves objects of <see cref=\"{_plan.Kind}\"/> valid.</summary>");
        _writer.Line(CSharpText.GeneratedCode);
        _writer.Open($"internal static class {_plan.Kind}Validator");
        EmitRecord(_plan.Root, "internal", [
            $"value.ApiVersion != {CSharpText.Literal($"{_plan.Group}/{_plan.Version}")}",
            $"value.Kind != {CSharpText.Literal(_plan.Kind)}",
        ]);
        foreach (ObjectTypeSpec type in _plan.Objects.Take(_plan.Objects.Count - 1).Reverse().Where(type => !_trivial.Contains(type.Name)))
        {
            _writer.Line();
            EmitRecord(type, "private", []);
        }

        _writer.Close();
    }

    private void EmitRecord(ObjectTypeSpec type, string access, string[] conditions)
    {
        _writer.Open($"{access} static bool IsProvenValid({type.Name} value)");
        if (conditions.Length > 0)
        {
            Refuse(conditions);
            _writer.Line();
        }

        foreach (PropertySpec property in type.Properties.Where(property => property.IsRequired || HasChecks(property.Value)))
        {
            EmitProperty(property);
            _writer.Line();
        }

        _writer.Line("return true;");
        _writer.Close();
    }

    private void EmitProperty(PropertySpec property)
    {
        string local = CSharpNames.Local(property.Name);
        if (!HasChecks(property.Value))
        {
            Refuse([$"value.{property.Name} is null"]);
            return;
        }

        string[] conditions = [.. Conditions(property.Value, local)];
        if (property.IsRequired)
        {
            Refuse([$"value.{property.Name} is not {{ }} {local}", .. conditions]);
            if (HasItemChecks(property.Value))
            {
                _writer.Line();
                EmitItems(property.Value, local, depth: 0);
            }
        }
        else if (!HasItemChecks(property.Value))
        {
            string any = conditions.Length == 1 ? conditions[0] : $"({string.Join(" || ", conditions)})";
            Refuse([$"value.{property.Name} is {{ }} {local} && {any}"]);
        }
        else
        {
            _writer.Open($"if (value.{property.Name} is {{ }} {local})");
            if (conditions.Length > 0)
            {
                Refuse(conditions);
                _writer.Line();
            }

            EmitItems(property.Value, local, depth: 0);
            _writer.Close();
        }
    }

    private void EmitItems(ValueSpec list, string name, int depth)
    {
        ValueSpec item = list.Item!;
        string itemName = depth == 0 ? "item" : "item" + CSharpText.Literal(depth);
        string[] conditions = [.. CSharpText.IsStruct(item) ? [] : new[] { $"{itemName} is null" }, .. Conditions(item, itemName)];
        _writer.Open($"foreach ({CSharpText.TypeOf(item)} {itemName} in {name})");
        if (conditions.Length > 0)
        {
            Refuse(conditions);
        }

        if (HasItemChecks(item))
        {
            _writer.Line();
            EmitItems(item, itemName, depth + 1);
        }

        _writer.Close();
    }

    private bool HasChecks(ValueSpec value) => HasItemChecks(value) || Conditions(value, "").Any();

    /// <summary>Whether the items of a list must be looked at; items that are references may at least be null.</summary>
    private bool HasItemChecks(ValueSpec value) => value.Item is { } item && (!CSharpText.IsStruct(item) || HasChecks(item));

    /// <summary>What refutes the value itself, each a boolean expression.</summary>
    private IEnumerable<string> Conditions(ValueSpec value, string name) => value.Kind switch
    {
        ValueKind.Enum => [$"!{name}.IsKnown", .. TextConditions(value.Limits, name + ".Value")],
        ValueKind.String => TextConditions(value.Limits, name),
        ValueKind.Integer => NumberConditions(value.Limits, name),
        ValueKind.Object => _trivial.Contains(value.TypeName) ? [] : [$"!IsProvenValid({name})"],
        ValueKind.List => ListConditions(value.Limits, name),
        _ => [],
    };

    private IEnumerable<string> TextConditions(LimitsSpec limits, string name)
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
            yield return $"!{_plan.Kind}Patterns.{PatternEmitter.MethodName(pattern)}({name})";
        }
    }

    private static IEnumerable<string> NumberConditions(LimitsSpec limits, string name)
    {
        switch (limits.Minimum, limits.Maximum)
        {
            case ({ } minimum, { } maximum):
                yield return $"{name} is < {CSharpText.Literal(minimum)} or > {CSharpText.Literal(maximum)}";
                break;
            case ({ } minimum, null):
                yield return $"{name} < {CSharpText.Literal(minimum)}";
                break;
            case (null, { } maximum):
                yield return $"{name} > {CSharpText.Literal(maximum)}";
                break;
            default:
                break;
        }
    }

    private static IEnumerable<string> ListConditions(LimitsSpec limits, string name)
    {
        if (limits.MinItems is { } minItems)
        {
            yield return $"{name}.Count < {CSharpText.Literal(minItems)}";
        }

        if (limits.MaxItems is { } maxItems)
        {
            yield return $"{name}.Count > {CSharpText.Literal(maxItems)}";
        }

        if (limits.IsSet)
        {
            yield return $"!{Proof}.IsSet({name})";
        }
    }

    private void Refuse(string[] conditions)
    {
        if (conditions.Length == 1)
        {
            _writer.Open($"if ({conditions[0]})");
        }
        else
        {
            _writer.Line($"if ({conditions[0]}");
            for (int i = 1; i < conditions.Length; i++)
            {
                _writer.Line($"    || {conditions[i]}{(i == conditions.Length - 1 ? ")" : "")}");
            }

            _writer.Open();
        }

        _writer.Line("return false;");
        _writer.Close();
    }
}
