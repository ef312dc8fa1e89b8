using RouteModel.Generators.Emitting.Cel.Proofs;
using RouteModel.Generators.Planning;

namespace RouteModel.Generators.Emitting;

/// <summary>
/// Writes the proofs: straight checks that say "nothing is wrong" without allocating. What a proof cannot show it leaves to the schema, which
/// explains; a proof never says yes to what the API server refuses.
/// </summary>
internal sealed class ValidatorEmitter
{
    private readonly ResourcePlan _plan;
    private readonly SourceWriter _writer;
    private readonly RuleProofs _rules;
    private readonly ProofConditions _conditions;

    private ValidatorEmitter(ResourcePlan plan)
    {
        _plan = plan;
        _writer = SourceWriter.ForFile(plan);
        _rules = new RuleProofs(plan);
        _conditions = new ProofConditions(plan, _rules);
    }

    public static string Emit(ResourcePlan plan)
    {
        var emitter = new ValidatorEmitter(plan);
        emitter.Emit();
        return emitter._writer.ToString();
    }

    private void Emit()
    {
        _writer.Line($"/// <summary>Proves objects of <see cref=\"{_plan.TypeName}\"/> valid.</summary>");
        _writer.Line(CSharpText.GeneratedCode);
        _writer.Open($"internal static class {_plan.TypeName}Validator");
        EmitRecord(_plan.Root, "internal");
        foreach (ObjectTypeSpec type in _plan.Objects.Take(_plan.Objects.Count - 1).Reverse().Where(type => _conditions.HasProof(type)))
        {
            _writer.Line();
            EmitRecord(type, "private");
        }

        foreach (string format in _conditions.Formats)
        {
            _writer.Line();
            _writer.Line(FormatProofs.Field(format));
        }

        foreach (string field in _rules.Methods.Fields)
        {
            _writer.Line();
            _writer.Line(field);
        }

        if (_rules.Methods.All.Count > 0)
        {
            _writer.Line();
            _writer.Line("#pragma warning disable CS0162, CS0652, CS1718, CS8519, CS8520, CS8793, CS8794 // constants may decide a rule, which may compare a value with itself and a count with what none is");
        }

        foreach (string method in _rules.Methods.All)
        {
            _writer.Line();
            foreach (string line in method.TrimEnd('\n').Split('\n'))
            {
                _writer.Line(line);
            }
        }

        _writer.Close();
    }

    private void EmitRecord(ObjectTypeSpec type, string access)
    {
        if (_conditions.ObstacleOf(type) is { } obstacle)
        {
            Explain(obstacle);
            _writer.Line($"{access} static bool IsProvenValid({type.Name} value) => false;");
            return;
        }

        _writer.Open($"{access} static bool IsProvenValid({type.Name} value)");
        if (ReferenceEquals(type, _plan.Root))
        {
            Refuse(OfObject("value"));
            _writer.Line();
        }

        foreach (PropertySpec property in type.Properties.Where(property => IsJudged(type, property)))
        {
            EmitProperty(property);
            _writer.Line();
        }

        string[] rules = [.. _conditions.OfRecord(type, "value"), .. _conditions.RulesOf(type, "value")];
        if (rules.Length > 0)
        {
            Refuse(rules);
            _writer.Line();
        }

        _writer.Line("return true;");
        _writer.Close();
    }

    /// <summary>What refutes the parts that every object has.</summary>
    private string[] OfObject(string name) =>
    [
        $"{name}.Kind != {CSharpText.Literal(_plan.Kind)}",
        $"{name}.ApiVersion != {CSharpText.Literal($"{_plan.Group}/{_plan.Version}")}",
        $"!{ProofConditions.Proof}.HasValidMetadata({name}.Metadata, isNamespaced: {(_plan.IsNamespaced ? CodeLogic.True : CodeLogic.False)})",
    ];

    /// <summary>Of a status that has its own endpoint the server takes nothing when an object is created or replaced.</summary>
    private bool IsJudged(ObjectTypeSpec type, PropertySpec property) =>
        !(ReferenceEquals(type, _plan.Root) && _plan.HasStatusSubresource && property.JsonName == "status")
        && (ProofConditions.MustBeThere(property) || _conditions.HasChecks(property.Value));

    private void EmitProperty(PropertySpec property)
    {
        ValueSpec value = property.Value;
        string read = $"value.{property.Name}";
        if (_conditions.ObstacleOf(value) is { } obstacle)
        {
            // An empty list has no items that would have to be known.
            Explain(obstacle);
            Refuse([_conditions.IsProvableWhenEmpty(value) ? $"{read} is {{ Count: > 0 }}" : $"{read} is not null"]);
            return;
        }

        string[] ofNull = [.. ProofConditions.MustBeThere(property) && value.IsNullable ? new[] { $"{read} is null" } : [], .. ProofConditions.OfNull(value, read)];
        if (ofNull.Length > 0)
        {
            Refuse(ofNull);
        }

        if (!_conditions.HasChecks(value))
        {
            if (!value.IsNullable)
            {
                Refuse([$"{read} is null"]);
            }

            return;
        }

        EmitPresent(property, read);
    }

    private void EmitPresent(PropertySpec property, string read)
    {
        ValueSpec value = property.Value;
        string local = CSharpNames.Local(property.Name);
        string pattern = value.IsNullable ? $"{{ HasValue: true, Value: {{ }} {local} }}" : $"{{ }} {local}";
        string[] conditions = [.. _conditions.Of(value, local)];
        string[] rules = [.. _conditions.RulesOf(value, local)];
        bool hasItems = _conditions.HasItemChecks(value);
        if (!hasItems)
        {
            conditions = [.. conditions, .. rules];
            rules = [];
        }

        bool mustBeThere = ProofConditions.MustBeThere(property) && !value.IsNullable;
        if (mustBeThere || ProofConditions.IsJudgedWhenAbsent(value))
        {
            string filled = mustBeThere ? read : _rules.Filled(property, read) ?? read;
            Refuse([$"{filled} is not {pattern}", .. conditions]);
            if (hasItems)
            {
                _writer.Line();
                EmitItems(value, local, depth: 0);
                EmitRules(rules);
            }
        }
        else if (!hasItems)
        {
            if (conditions.Length > 0)
            {
                string any = conditions.Length == 1 ? conditions[0] : $"({string.Join(" || ", conditions)})";
                Refuse([$"{read} is {pattern} && {any}"]);
            }
        }
        else
        {
            _writer.Open($"if ({read} is {pattern})");
            if (conditions.Length > 0)
            {
                Refuse(conditions);
                _writer.Line();
            }

            EmitItems(value, local, depth: 0);
            EmitRules(rules);
            _writer.Close();
        }
    }

    private void EmitRules(string[] rules)
    {
        if (rules.Length > 0)
        {
            _writer.Line();
            Refuse(rules);
        }
    }

    private void EmitItems(ValueSpec container, string name, int depth)
    {
        ValueSpec item = container.Item!;
        string itemName = depth == 0 ? "item" : "item" + CSharpText.Literal(depth);
        string type = CSharpText.TypeOf(item);
        bool isMap = container.Kind == ValueKind.Map;
        string value = isMap ? itemName + ".Value" : itemName;
        bool hasItems = _conditions.HasItemChecks(item);
        string[] rules = [.. _conditions.RulesOf(item, value)];
        string[] conditions = item.IsNullable
            ? [.. ProofConditions.OfNull(item, value), .. OfNullableItem(item, value, itemName + "Value")]
            : [.. CSharpText.IsStruct(item) ? [] : new[] { $"{value} is null" }, .. _conditions.Of(item, value), .. hasItems ? [] : rules];
        _writer.Open($"foreach ({(isMap ? $"global::System.Collections.Generic.KeyValuePair<string, {type}>" : type)} {itemName} in {name})");
        if (conditions.Length > 0)
        {
            Refuse(conditions);
        }

        if (hasItems)
        {
            if (conditions.Length > 0)
            {
                _writer.Line();
            }

            EmitItems(item, value, depth + 1);
            EmitRules(rules);
        }

        _writer.Close();
    }

    private string[] OfNullableItem(ValueSpec item, string value, string local)
    {
        string[] conditions = [.. _conditions.Of(item, local)];
        return conditions.Length == 0 ? [] : [$"({value} is {{ HasValue: true, Value: {{ }} {local} }} && {CodeLogic.Any(conditions)})"];
    }

    private void Explain(string obstacle) => _writer.Line($"// Only the schema itself can tell: {CSharpText.OneLine(obstacle)}.");

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
