using RouteModel.Generators.Planning;

namespace RouteModel.Generators.Emitting;

/// <summary>
/// Writes the proofs: straight checks that say "nothing is wrong" without allocating. What a proof cannot show it leaves to the schema, which
/// explains; a proof never says yes to what the API server refuses.
/// </summary>
internal static class ValidatorEmitter
{
    private const string Proof = $"{CSharpText.Schemas}.Proof";

    public static string Emit(ResourcePlan plan)
    {
        SourceWriter writer = SourceWriter.ForFile(plan.Namespace);
        writer.Line($"/// <summary>Proves objects of <see cref=\"{plan.Kind}\"/> valid.</summary>");
        writer.Line(CSharpText.GeneratedCode);
        writer.Open($"internal static class {plan.Kind}Validator");
        for (int i = plan.Objects.Count - 1; i >= 0; i--)
        {
            if (i < plan.Objects.Count - 1)
            {
                writer.Line();
            }

            EmitObject(writer, plan.Objects[i], isRoot: i == plan.Objects.Count - 1, plan);
        }

        writer.Close();
        return writer.ToString();
    }

    private static void EmitObject(SourceWriter writer, ObjectTypeSpec type, bool isRoot, ResourcePlan plan)
    {
        writer.Open($"{(isRoot ? "internal" : "private")} static bool IsProvenValid({type.Name} value)");
        if (isRoot)
        {
            writer.Open($"if (value.ApiVersion != {CSharpText.Literal($"{plan.Group}/{plan.Version}")} || value.Kind != {CSharpText.Literal(plan.Kind)})");
            writer.Line("return false;");
            writer.Close();
            writer.Line();
        }

        foreach (PropertySpec property in type.Properties)
        {
            EmitProperty(writer, property, plan);
        }

        writer.Line("return true;");
        writer.Close();
    }

    private static void EmitProperty(SourceWriter writer, PropertySpec property, ResourcePlan plan)
    {
        string local = CSharpNames.Local(property.Name);
        bool hasChecks = HasChecks(property.Value);
        if (!hasChecks)
        {
            if (property.IsRequired)
            {
                Refuse(writer, $"value.{property.Name} is null");
                writer.Line();
            }

            return;
        }

        if (property.IsRequired)
        {
            Refuse(writer, $"value.{property.Name} is not {{ }} {local}");
            writer.Line();
            EmitChecks(writer, property.Value, local, plan, depth: 0);
        }
        else
        {
            writer.Open($"if (value.{property.Name} is {{ }} {local})");
            EmitChecks(writer, property.Value, local, plan, depth: 0);
            writer.Close();
        }

        writer.Line();
    }

    private static bool HasChecks(ValueSpec value) => value.Kind switch
    {
        ValueKind.List or ValueKind.Object or ValueKind.Enum => true,
        ValueKind.String => value.Limits.MinLength is not null || value.Limits.MaxLength is not null || value.Limits.Pattern is not null,
        ValueKind.Integer => value.Limits.Minimum is not null || value.Limits.Maximum is not null,
        _ => false,
    };

    private static void EmitChecks(SourceWriter writer, ValueSpec value, string name, ResourcePlan plan, int depth)
    {
        LimitsSpec limits = value.Limits;
        switch (value.Kind)
        {
            case ValueKind.Enum:
                Refuse(writer, $"!{name}.IsKnown{StringConditions(limits, name + ".Value", plan)}");
                break;
            case ValueKind.String:
                Refuse(writer, StringConditions(limits, name, plan).Substring(" || ".Length));
                break;
            case ValueKind.Integer:
                string[] bounds =
                [
                    .. limits.Minimum is { } minimum ? [$"< {CSharpText.Literal(minimum)}"] : Array.Empty<string>(),
                    .. limits.Maximum is { } maximum ? [$"> {CSharpText.Literal(maximum)}"] : Array.Empty<string>(),
                ];
                Refuse(writer, $"{name} is {string.Join(" or ", bounds)}");
                break;
            case ValueKind.Object:
                Refuse(writer, $"!IsProvenValid({name})");
                break;
            case ValueKind.List:
                EmitListChecks(writer, value, name, plan, depth);
                break;
            default:
                break;
        }
    }

    private static void EmitListChecks(SourceWriter writer, ValueSpec list, string name, ResourcePlan plan, int depth)
    {
        LimitsSpec limits = list.Limits;
        var conditions = new List<string>();
        if (limits.MinItems is { } minItems)
        {
            conditions.Add($"{name}.Count < {CSharpText.Literal(minItems)}");
        }

        if (limits.MaxItems is { } maxItems)
        {
            conditions.Add($"{name}.Count > {CSharpText.Literal(maxItems)}");
        }

        if (limits.IsSet)
        {
            conditions.Add($"!{Proof}.IsSet({name})");
        }

        if (conditions.Count > 0)
        {
            Refuse(writer, string.Join(" || ", conditions));
            writer.Line();
        }

        ValueSpec item = list.Item!;
        if (CSharpText.IsStruct(item) && !HasChecks(item))
        {
            return;
        }

        string itemName = depth == 0 ? "item" : "item" + CSharpText.Literal(depth);
        writer.Open($"foreach ({CSharpText.TypeOf(item)} {itemName} in {name})");
        if (!CSharpText.IsStruct(item))
        {
            Refuse(writer, $"{itemName} is null");
            if (HasChecks(item))
            {
                writer.Line();
            }
        }

        if (HasChecks(item))
        {
            EmitChecks(writer, item, itemName, plan, depth + 1);
        }

        writer.Close();
    }

    private static string StringConditions(LimitsSpec limits, string name, ResourcePlan plan) => string.Concat(
        limits.MaxLength is { } most ? $" || !{Proof}.AtMostCodePoints({name}, {CSharpText.Literal(most)})" : "",
        limits.MinLength is { } fewest ? $" || !{Proof}.AtLeastCodePoints({name}, {CSharpText.Literal(fewest)})" : "",
        limits.Pattern is { } pattern ? $" || !{plan.Kind}Patterns.{PatternEmitter.MethodName(pattern)}({name})" : "");

    private static void Refuse(SourceWriter writer, string condition)
    {
        writer.Open($"if ({condition})");
        writer.Line("return false;");
        writer.Close();
    }
}
