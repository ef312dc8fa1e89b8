using System.Globalization;
using System.Text.RegularExpressions;
using RouteModel.Generators.Cel.Checking;
using RouteModel.Generators.Cel.Syntax;
using RouteModel.Generators.Planning;
using RouteModel.Generators.Reading;
using RouteModel.Resources.Schemas.Formats;

namespace RouteModel.Generators.Emitting.Cel.Proofs;

/// <summary>Values in proofs: variables, fields of records, items, counts and a little arithmetic.</summary>
internal sealed class ProofValues(ResourcePlan plan, ProofMethods methods, RuleProver prover)
{
    /// <summary>What counts a string in parentheses.</summary>
    public const string CodePoints = $"{Proof}.CodePoints";

    private const string Proof = $"{Alias.Cel}CelProof";

    private readonly Dictionary<string, ObjectTypeSpec> _types = plan.Objects.ToDictionary(type => type.Name, StringComparer.Ordinal);
    private int _variables;

    public ProofLoops Loops { get; set; } = null!;

    /// <summary>The record whose metadata rules may see; <see langword="null"/> for none.</summary>
    public string? ResourceType { get; set; }

    /// <summary>A name for a pattern variable that nothing else has.</summary>
    public string Fresh() => "v" + CSharpText.Literal(++_variables);

    /// <summary>The value of an expression; <see langword="null"/> if proofs cannot tell it.</summary>
    public ProofValue? Of(CelNode node, ProofScope scope) => node switch
    {
        CelLiteral { Value: long value } => ProofValue.Constant(value == long.MinValue ? "long.MinValue" : CSharpText.Literal(value), ProofKind.Int),
        CelLiteral { Value: string value } => ProofValue.Constant(CSharpText.Literal(value), ProofKind.String) with { Text = value },
        CelLiteral { Value: double value } when !double.IsInfinity(value) && !double.IsNaN(value) => ProofValue.Constant(CSharpText.Literal(value), ProofKind.Double),
        CelIdentifier { IsType: false } identifier => ProofScope.Find(scope, identifier.Name),
        CelSelection { IsPresenceTest: false } selection => Of(selection.Operand, scope) is { } operand ? Field(operand, selection.Field, scope) : null,
        CelListLiteral list => Literals(list, scope),
        CelCall call => OfCall(call, scope),
        _ => null,
    };

    /// <summary>What says whether <c>has()</c> holds; nothing says that a value is there that may be an error.</summary>
    public (IReadOnlyList<string> Conditions, string? Present, string Absent)? Presence(CelSelection test, ProofScope scope)
    {
        if (Of(test.Operand, scope) is not { Kind: ProofKind.Model } operand)
        {
            return null;
        }

        if (operand.Spec!.Kind == ValueKind.Map)
        {
            string key = $"{operand.Code}.ContainsKey({CSharpText.Literal(test.Field)})";
            return (operand.Conditions, ProofValue.MayFail(operand.Spec.Item!) ? null : key, "!" + key);
        }

        if (IsDropped(operand, test.Field))
        {
            return (operand.Conditions, "false", "true");
        }

        if (Property(operand, test.Field) is not { } property)
        {
            return null;
        }

        string code = $"{operand.Code}.{property.Name}";
        bool mayFail = ProofValue.MayFail(property.Value);
        return (property.Value.IsNullable, property.Value.Schema.Default) switch
        {
            (false, null) when !property.IsRequired && mayFail => (operand.Conditions, null, $"{code} is null"),
            (true, null) when mayFail => (operand.Conditions, null, $"{code} is not {{ HasValue: true }}"),
            _ when mayFail => null,
            (false, null) when property.IsRequired => (operand.Conditions, "true", "false"),
            (false, null) => (operand.Conditions, $"{code} is not null", $"{code} is null"),
            (true, null) => (operand.Conditions, $"{code} is {{ HasValue: true }}", $"{code} is not {{ HasValue: true }}"),
            (false, _) => (operand.Conditions, "true", "false"),
            _ => null,
        };
    }

    private ProofValue? Field(ProofValue operand, string field, ProofScope scope)
    {
        if (operand.Kind == ProofKind.Metadata)
        {
            // The server may yet have to make the name.
            string name = Fresh();
            return field == "name" ? new ProofValue([.. operand.Conditions, $"{operand.Code}.Name is {{ Length: > 0 }} {name}"], name, ProofKind.String) : null;
        }

        if (operand is not { Kind: ProofKind.Model, Spec: { } spec })
        {
            return null;
        }

        if (spec.Kind == ValueKind.Map)
        {
            string item = Fresh();
            return ProofValue.OfModel([.. operand.Conditions, $"{operand.Code}.TryGetValue({CSharpText.Literal(field)}, out {CSharpText.TypeOf(spec.Item!)}{(CSharpText.IsStruct(spec.Item!) ? "" : "?")} {item})"], item, spec.Item!);
        }

        if (spec.Kind == ValueKind.Object && spec.TypeName == ResourceType)
        {
            switch (field)
            {
                case "apiVersion":
                    return new ProofValue(operand.Conditions, operand.Code + ".ApiVersion", ProofKind.String);
                case "kind":
                    return new ProofValue(operand.Conditions, operand.Code + ".Kind", ProofKind.String);
                case "metadata":
                    return new ProofValue(operand.Conditions, operand.Code + ".Metadata", ProofKind.Metadata);
                default:
                    break;
            }
        }

        ProofValue holder = IsDropped(operand, field) ? operand with { Conditions = [.. operand.Conditions, "false"] } : operand;
        return Property(operand, field) is { } property ? Declared(holder, property, scope) : null;
    }

    private ProofValue? Declared(ProofValue operand, PropertySpec property, ProofScope scope)
    {
        string code = $"{operand.Code}.{property.Name}";
        if (property.Value.Schema.Default is not null && !property.Value.IsNullable && Filled(property, code) is { } filled)
        {
            // The server fills in the default before rules run.
            return Kept(ProofValue.OfModel(operand.Conditions, filled, property.Value), operand, property);
        }

        if (!property.Value.IsNullable && (ProofConditions.MustBeThere(property) || scope.Knows($"{code} is not null")))
        {
            // Rules run on what was proven already.
            return CSharpText.IsStruct(property.Value)
                ? Kept(ProofValue.OfModel(operand.Conditions, code + ".GetValueOrDefault()", property.Value), operand, property)
                : ProofValue.OfModel(operand.Conditions, code + "!", property.Value);
        }

        string name = Fresh();
        return property.Value.IsNullable
            ? ProofValue.OfModel([.. operand.Conditions, $"{code} is {{ HasValue: true, Value: {{ }} {name} }}"], name, property.Value.NotNull)
            : ProofValue.OfModel([.. operand.Conditions, $"{code} is {{ }} {name}"], name, property.Value);
    }

    /// <summary>A value of a variable's field that is more to read than the field: what needs it twice may keep it.</summary>
    private ProofValue? Kept(ProofValue? value, ProofValue operand, PropertySpec property) =>
        value is { Conditions.Count: 0 } && operand.Code.All(char.IsLetterOrDigit)
            ? value with { Code = methods.Pieces.Mark(new LocalPiece(value.Code, value.Type, CSharpNames.Local(property.Name), operand.Code)) }
            : value;

    /// <summary>A property as the server sees it, its default filled in; <see langword="null"/> if the model cannot hold the default.</summary>
    public string? Filled(PropertySpec property, string code)
    {
        if (property.Value.Schema.Default is not { } json || DefaultCode.Of(json, property.Value, plan) is not { } filling)
        {
            return null;
        }

        bool isConstant = property.Value.Kind is ValueKind.String or ValueKind.Integer or ValueKind.Boolean;
        return $"({code} ?? {(isConstant ? filling : methods.Default(property.Name, CSharpText.TypeOf(property.Value), filling))})";
    }

    /// <summary>Whether the server forgets a field before rules run: a status that has its own endpoint.</summary>
    private bool IsDropped(ProofValue operand, string field) =>
        field == "status" && plan.HasStatusSubresource && operand.Spec is { Kind: ValueKind.Object } spec && spec.TypeName == ResourceType;

    private PropertySpec? Property(ProofValue operand, string field) =>
        operand.Spec is { Kind: ValueKind.Object } spec && _types.TryGetValue(spec.TypeName, out ObjectTypeSpec? type)
            ? type.Properties.FirstOrDefault(property => property.JsonName == field || Generators.Cel.Costs.PropertyNames.Escape(property.JsonName) == field)
            : null;

    private ProofValue? Literals(CelListLiteral list, ProofScope scope)
    {
        var elements = new List<ProofValue>();
        foreach (CelElement element in list.Elements)
        {
            if (element.IsOptional || Of(element.Value, scope) is not { } value)
            {
                return null;
            }

            elements.Add(value);
        }

        return new ProofValue([.. elements.SelectMany(element => element.Conditions)], "", ProofKind.Literals) { Elements = elements };
    }

    private ProofValue? OfCall(CelCall call, ProofScope scope)
    {
        CelNode[] operands = [.. CelChildren.Of(call)];
        return (call.Function, operands.Length) switch
        {
            ("size", 1) when operands[0] is CelComprehension { Macro: "filter" } filter => Loops.Count(filter, scope),
            ("size", 1) => Of(operands[0], scope) is { } value ? Size(value) : null,
            ("_+_" or "_-_" or "_*_", 2) => Arithmetic(call.Function, operands, scope),
            ("_[_]", 2) => Of(operands[0], scope) is { Kind: ProofKind.Model } list && Of(operands[1], scope) is { } index ? Item(list, index, scope) : null,
            ("_?_:_", 3) => Choice(operands, scope),
            ("int", 1) => Of(operands[0], scope) is { Kind: ProofKind.String } digits ? Integer(digits) : null,
            ("dyn", 1) => Of(operands[0], scope),
            ("duration", 1) => Of(operands[0], scope) is { Kind: ProofKind.String } text ? Duration(text) : null,
            ("orValue", 2) => OptionalOr(operands, scope),
            _ => null,
        };
    }

    private static ProofValue? Size(ProofValue value) => value.Kind switch
    {
        ProofKind.String => value with { Code = $"{CodePoints}({value.Code})", Kind = ProofKind.Int, Spec = null, IsConstant = false, IsCount = true },
        ProofKind.Model when value.Spec!.Kind is ValueKind.List or ValueKind.Map => value with { Code = value.Code + ".Count", Kind = ProofKind.Int, Spec = null, IsCount = true },
        ProofKind.Literals => ProofValue.Constant(CSharpText.Literal(value.Elements.Count), ProofKind.Int) with { Conditions = value.Conditions },
        _ => null,
    };

    private ProofValue? Arithmetic(string function, CelNode[] operands, ProofScope scope)
    {
        if (Of(operands[0], scope) is not { Kind: ProofKind.Int } left || Of(operands[1], scope) is not { Kind: ProofKind.Int } right)
        {
            return null;
        }

        if (function == "_+_" && IsCount(left) && IsCount(right))
        {
            // Counts are no larger than what memory holds, and no rule has room for more than some thousands.
            string first = left.IsSum ? CodeNesting.Bare(left.Code) : "(long)" + left.Code;
            return new ProofValue([.. left.Conditions, .. right.Conditions], $"({first} + {right.Code})", ProofKind.Int) { IsCount = true, IsSum = true };
        }

        string method = function switch
        {
            "_+_" => "TryAdd",
            "_-_" => "TrySubtract",
            _ => "TryMultiply",
        };
        string result = Fresh();
        return new ProofValue([.. left.Conditions, .. right.Conditions, $"{Proof}.{method}({left.Code}, {right.Code}, out long {result})"], result, ProofKind.Int);
    }

    private static bool IsCount(ProofValue value) => value.IsCount || (value.IsConstant && int.TryParse(value.Code, NumberStyles.None, CultureInfo.InvariantCulture, out _));

    private static ProofValue? Item(ProofValue container, ProofValue index, ProofScope scope)
    {
        ValueSpec spec = container.Spec!;
        IReadOnlyList<string> conditions = [.. container.Conditions, .. index.Conditions];
        return (spec.Kind, index.Kind) switch
        {
            // No list has such an item, and C# has no such index.
            (ValueKind.List, ProofKind.Int) when index.IsConstant && !IsIndex(index.Code) => null,
            (ValueKind.List, ProofKind.Int) when index.IsConstant && HasItem(container, index, scope) =>
                ProofValue.OfModel(conditions, $"{container.Code}[{index.Code}]", spec.Item!),
            (ValueKind.List, ProofKind.Int) when index.IsConstant =>
                ProofValue.OfModel([.. conditions, $"{container.Code}.Count > {index.Code}"], $"{container.Code}[{index.Code}]", spec.Item!),
            (ValueKind.List, ProofKind.Int) =>
                ProofValue.OfModel([.. conditions, $"{index.Code} >= 0", $"{index.Code} < {container.Code}.Count"], $"{container.Code}[(int){index.Code}]", spec.Item!),
            _ => null,
        };
    }

    private static bool HasItem(ProofValue container, ProofValue index, ProofScope scope)
    {
        string count = $"{container.Code}.Count == ";
        return scope.Knows($"{container.Code}.Count > {index.Code}") || scope.Known.Any(fact =>
            fact.StartsWith(count, StringComparison.Ordinal)
            && long.TryParse(fact.Substring(count.Length), NumberStyles.None, CultureInfo.InvariantCulture, out long exactly)
            && long.TryParse(index.Code, NumberStyles.None, CultureInfo.InvariantCulture, out long at)
            && at < exactly);
    }

    private static bool IsIndex(string constant) => int.TryParse(constant, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    /// <summary>A choice between values is a nullable value, null where neither branch is sure.</summary>
    private ProofValue? Choice(CelNode[] operands, ProofScope scope)
    {
        if (Of(operands[1], prover.After(operands[0], true, scope)) is not { } yes || Of(operands[2], prover.After(operands[0], false, scope)) is not { } no || yes.Kind != no.Kind
            || yes.Kind is not (ProofKind.Int or ProofKind.String or ProofKind.Double or ProofKind.Duration)
            || prover.Decide(operands[0], true, scope) is not { } isTrue)
        {
            return null;
        }

        bool isTotal = prover.IsTotal(operands[0], scope);
        string? isFalse = isTotal ? "" : prover.Decide(operands[0], false, scope);
        if (isFalse is null)
        {
            return null;
        }

        if (isTotal && yes.Conditions.Count == 0 && no.Conditions.Count == 0)
        {
            return new ProofValue([], $"({isTrue} ? ({yes.Type}){yes.Code} : {no.Code})", yes.Kind) { IsCount = IsCount(yes) && IsCount(no) };
        }

        string otherwise = isTotal ? Nullable(no) : $"({isFalse} ? {Nullable(no)} : null)";
        string result = Fresh();
        return new ProofValue([$"({isTrue} ? {Nullable(yes)} : {otherwise}) is {{ }} {result}"], result, yes.Kind);
    }

    private static string Nullable(ProofValue value) =>
        value.Conditions.Count == 0 ? $"({value.Type}?){value.Code}" : $"({string.Join(" && ", value.Conditions)} ? ({value.Type}?){value.Code} : null)";

    private ProofValue Duration(ProofValue text)
    {
        if (text.Text is { } literal && DurationFormat.TryParseGo(literal.AsSpan(), out long constant))
        {
            return ProofValue.Constant(CSharpText.Literal(constant) + "L", ProofKind.Duration);
        }

        string result = Fresh();
        if (text.Conditions.Count == 0 && Regex.Match(text.Code, @"^(\w+)\.(\w+)!$", RegexOptions.CultureInvariant) is { Success: true } field)
        {
            string code = $"{Proof}.Duration({text.Code.TrimEnd('!')})";
            return new ProofValue([$"{methods.Pieces.Mark(new LocalPiece(code, "long?", CSharpNames.Local(field.Groups[2].Value), field.Groups[1].Value))} is {{ }} {result}"], result, ProofKind.Duration);
        }

        return new ProofValue([.. text.Conditions, $"{Proof}.TryDuration({text.Code}, out long {result})"], result, ProofKind.Duration);
    }

    private ProofValue Integer(ProofValue text)
    {
        string result = Fresh();
        return new ProofValue([.. text.Conditions, .. ProofLimits.OfString(text), $"{Proof}.TryInt({text.Code}, out long {result})"], result, ProofKind.Int);
    }

    private ProofValue? OptionalOr(CelNode[] operands, ProofScope scope)
    {
        if (operands[0] is not CelCall { Function: "_?._" } call
            || Of(operands[1], scope) is not { IsConstant: true } fallback
            || call.Arguments[1] is not CelLiteral { Value: string field }
            || call.Arguments[0].Type is { Kind: CelTypeKind.Opaque }
            || Of(call.Arguments[0], scope) is not { Kind: ProofKind.Model } operand
            || Property(operand, field) is not { } property
            || property.Value.IsNullable
            || property.Value.Schema.Default is not null)
        {
            return null;
        }

        string code = $"{operand.Code}.{property.Name}";
        string filled = property.Value.Kind switch
        {
            ValueKind.Enum => $"({code}?.Value ?? {fallback.Code})",
            ValueKind.String or ValueKind.Integer or ValueKind.Boolean => $"({code} ?? {fallback.Code})",
            _ => "",
        };
        return filled.Length > 0 && ProofValue.OfModel(operand.Conditions, filled, property.Value) is { } value && value.Kind == fallback.Kind ? value with { Code = filled, Spec = null } : null;
    }
}
