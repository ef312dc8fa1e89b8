using System.Globalization;
using RouteModel.Generators.Cel.Syntax;
using RouteModel.Generators.Planning;

namespace RouteModel.Generators.Emitting.Cel.Proofs;

/// <summary>Comparisons, membership and the functions on strings that say yes or no.</summary>
internal sealed class ProofCalls(ResourcePlan plan, ProofValues values, ProofMethods methods)
{
    private const string Proof = $"{Alias.Cel}CelProof";

    public string? Decide(CelCall call, bool wanted, ProofScope scope) =>
        Test(call, scope) is { } test ? RuleProver.Join(test.Conditions, wanted ? test.Yes : test.No) : null;

    public bool IsTotal(CelCall call, ProofScope scope) => Test(call, scope) is { Conditions.Count: 0 };

    private sealed record Answer(IReadOnlyList<string> Conditions, string Yes, string No);

    private Answer? Test(CelCall call, ProofScope scope)
    {
        CelNode[] operands = [.. CelChildren.Of(call)];
        if (call.Function is "_==_" or "_!=_" && IsTypeTest(operands) is { } tested)
        {
            return TypeTest(tested.Value, tested.Type, call.Function == "_==_", scope);
        }

        if (operands.Length != 2 || values.Of(operands[0], scope) is not { } left)
        {
            return null;
        }

        if (call.Function == "matches" || call.Function is "startsWith" or "endsWith" or "contains")
        {
            return left.Kind == ProofKind.String && values.Of(operands[1], scope) is { Kind: ProofKind.String } text ? StringTest(call.Function, left, text) : null;
        }

        return values.Of(operands[1], scope) is not { } right ? null : call.Function switch
        {
            "_==_" => Equality(left, right, isEqual: true),
            "_!=_" => Equality(left, right, isEqual: false),
            "_<_" => Order(left, right, "<", ">="),
            "_<=_" => Order(left, right, "<=", ">"),
            "_>_" => Order(left, right, ">", "<="),
            "_>=_" => Order(left, right, ">=", "<"),
            "@in" => Membership(left, right),
            _ => null,
        };
    }

    private static Answer? Equality(ProofValue left, ProofValue right, bool isEqual)
    {
        if (left.Kind == ProofKind.IntOrString || right.Kind == ProofKind.IntOrString)
        {
            // The integer 5 and the text "5" are different; either side may be the literal.
            (ProofValue mixed, ProofValue other) = left.Kind == ProofKind.IntOrString ? (left, right) : (right, left);
            string part = other.Kind switch
            {
                ProofKind.Int => ".Number",
                ProofKind.String => ".Text",
                ProofKind.IntOrString => "",
                _ => "?",
            };
            return part == "?" ? null : Compare(mixed with { Code = mixed.Code + part }, other, isEqual ? "==" : "!=", isEqual ? "!=" : "==");
        }

        // Doubles that are NaN are equal to nothing, in C# as in CEL.
        bool isScalar = left.Kind is ProofKind.Int or ProofKind.Double or ProofKind.String or ProofKind.Duration;
        return isScalar && left.Kind == right.Kind ? Compare(left, right, isEqual ? "==" : "!=", isEqual ? "!=" : "==") : null;
    }

    private static Answer? Order(ProofValue left, ProofValue right, string yes, string no)
    {
        left = AsInt(left);
        right = AsInt(right);

        // NaN has no order in CEL but would answer no in C#.
        return left.Kind is ProofKind.Int or ProofKind.Duration && left.Kind == right.Kind ? Compare(left, right, yes, no) : null;
    }

    private static ProofValue AsInt(ProofValue value) => value.Kind == ProofKind.IntOrString
        ? new ProofValue([.. value.Conditions, $"{value.Code}.Number is not null"], $"{value.Code}.Number.GetValueOrDefault()", ProofKind.Int)
        : value;

    private static Answer Compare(ProofValue left, ProofValue right, string yes, string no)
    {
        (string leftCode, string rightCode) = (Sized(left, right), Sized(right, left));
        return new([.. left.Conditions, .. right.Conditions, .. Shorter(left, right)], $"{leftCode} {yes} {rightCode}", $"{leftCode} {no} {rightCode}");
    }

    // Whether a string is empty its length tells too.
    private static string Sized(ProofValue value, ProofValue other) =>
        other is { IsConstant: true, Code: "0" } && value.Code.StartsWith(ProofValues.CodePoints, StringComparison.Ordinal) ? value.Code.Substring(ProofValues.CodePoints.Length) + ".Length" : value.Code;

    // Comparing two texts costs by the shorter one.
    private static IEnumerable<string> Shorter(ProofValue left, ProofValue right) =>
        left.Kind == ProofKind.String && right.Kind == ProofKind.String && !left.IsConstant && !right.IsConstant ? ProofLimits.OfString(left) : [];

    private Answer? StringTest(string function, ProofValue text, ProofValue part)
    {
        IReadOnlyList<string> conditions = [.. text.Conditions, .. part.Conditions, .. ProofLimits.OfString(text), .. ProofLimits.OfString(part)];
        string? test = (function, part.Text) switch
        {
            // A single character is looked for without asking how.
            ("startsWith", [var first]) => $"{text.Code}.StartsWith({CSharpText.Literal(first)})",
            ("endsWith", [var last]) => $"{text.Code}.EndsWith({CSharpText.Literal(last)})",
            ("contains", [var any]) => $"{text.Code}.Contains({CSharpText.Literal(any)})",
            ("contains", { Length: > 1 } literal) => $"{text.Code}.Contains({CSharpText.Literal(literal)})",
            ("startsWith", _) => $"{text.Code}.StartsWith({part.Code}, global::System.StringComparison.Ordinal)",
            ("endsWith", _) => $"{text.Code}.EndsWith({part.Code}, global::System.StringComparison.Ordinal)",
            ("contains", _) => $"{text.Code}.Contains({part.Code}, global::System.StringComparison.Ordinal)",
            _ => part.IsConstant ? PatternTest(text, part) : null,
        };
        return test is null ? null
            : function == "contains" && part.Text is { Length: > 0 } sought ? new Answer(conditions, test, methods.Pieces.Mark(new AbsencePiece(text.Code, sought)))
            : new Answer(conditions, test, "!" + test);
    }

    /// <summary>Constant patterns have matchers of their own, like those of the keyword <c>pattern</c>.</summary>
    private string? PatternTest(ProofValue text, ProofValue pattern)
    {
        int number = 0;
        while (number < plan.Patterns.Count && CSharpText.Literal(plan.Patterns[number].Text) != pattern.Code)
        {
            number++;
        }

        return number == plan.Patterns.Count ? null : $"{plan.TypeName}Patterns.{PatternEmitter.MethodName(number)}({text.Code})";
    }

    private Answer? Membership(ProofValue element, ProofValue container)
    {
        IReadOnlyList<string> conditions = [.. element.Conditions, .. container.Conditions];
        if (container.Kind == ProofKind.Literals)
        {
            bool areConstant = container.Elements.Count > 0 && container.Elements.All(item => item.IsConstant && item.Kind == element.Kind);
            if (!areConstant || element.Kind is not (ProofKind.Int or ProofKind.String))
            {
                return null;
            }

            // A count is an int, which no pattern compares with what is none.
            bool areInts = element.Kind != ProofKind.Int || container.Elements.All(item => int.TryParse(item.Code, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _));
            string code = areInts ? element.Code : "(long)" + element.Code;
            string any = string.Join(" or ", container.Elements.Select(item => item.Code));
            return new Answer(conditions, $"{code} is {any}", container.Elements.Count == 1 ? $"{code} is not {any}" : $"{code} is not ({any})");
        }

        if (container is not { Kind: ProofKind.Model, Spec: { } spec })
        {
            return null;
        }

        string? test = (spec.Kind, element.Kind) switch
        {
            (ValueKind.Map, ProofKind.String) when !ProofValue.MayFail(spec.Item!) => $"{container.Code}.ContainsKey({element.Code})",
            (ValueKind.List, ProofKind.String) when spec.Item is { Kind: ValueKind.String, IsNullable: false } item && ProofValue.OfModel([], "", item) is not null => $"{Proof}.Contains({container.Code}, {element.Code})",
            (ValueKind.List, ProofKind.String) when spec.Item is { Kind: ValueKind.Enum, IsNullable: false } item && ProofValue.OfModel([], "", item) is not null => $"{ContainsMember(item)}({container.Code}, {element.Code})",
            (ValueKind.List, ProofKind.Int) when spec.Item is { Kind: ValueKind.Integer, IsNullable: false } => $"{Proof}.Contains({container.Code}, {element.Code})",
            _ => null,
        };
        return test is null ? null : new Answer([.. conditions, .. ProofLimits.OfCount(container)], test, "!" + test);
    }

    /// <summary>The method that looks for a string in a list of an enumeration.</summary>
    private string ContainsMember(ValueSpec item) => methods.Loop(
        "Contains",
        "bool",
        $"{Alias.Collections}ValueList<{CSharpText.TypeOf(item)}> items, string member",
        $"{{\n    foreach ({CSharpText.TypeOf(item)} item in items)\n    {{\n        if (item.Value == member)\n        {{\n            return true;\n        }}\n    }}\n\n    return false;\n}}\n");

    /// <summary><c>type(x) == int</c>, either way round.</summary>
    private static (CelNode Value, string Type)? IsTypeTest(CelNode[] operands) => (operands[0], operands[1]) switch
    {
        (CelCall { Function: "type" } call, CelIdentifier { IsType: true } type) => (CelChildren.Of(call)[0], type.Name),
        (CelIdentifier { IsType: true } type, CelCall { Function: "type" } call) => (CelChildren.Of(call)[0], type.Name),
        _ => null,
    };

    private Answer? TypeTest(CelNode node, string type, bool isEqual, ProofScope scope)
    {
        if (values.Of(node, scope) is not { Kind: ProofKind.IntOrString } value || type is not ("int" or "string"))
        {
            return null;
        }

        string part = type == "int" ? "Number" : "Text";
        string yes = $"{value.Code}.{part} is not null";
        string no = $"{value.Code}.{part} is null";
        return new Answer(value.Conditions, isEqual ? yes : no, isEqual ? no : yes);
    }
}
