using RouteModel.Generators.Cel.Syntax;
using RouteModel.Generators.Planning;

namespace RouteModel.Generators.Emitting.Cel.Proofs;

/// <summary>
/// Turns a checked rule into straight C# over the model that is true only where the rule surely holds: typed, without allocation, and silent about what it
/// does not know. An error of the rule, a value that is not there, or something no proof can say makes it false, and the rule is explained.
/// </summary>
/// <remarks>
/// Every boolean is asked twice, for "surely true" and "surely false"; that keeps CEL's absorption of errors in <c>&amp;&amp;</c> and <c>||</c> without error values.
/// Pattern variables are fresh in every text, since one piece may be written twice.
/// </remarks>
internal sealed class RuleProver
{
    /// <summary>A proof longer than this is none: it would take longer to read and to compile than to explain.</summary>
    private const int MaxLength = 16_000;

    private readonly ProofMethods _methods;
    private readonly ProofValues _values;
    private readonly ProofLoops _loops;
    private readonly ProofCalls _calls;

    public RuleProver(ResourcePlan plan, ProofMethods methods)
    {
        _methods = methods;
        _values = new ProofValues(plan, methods, this);
        _loops = new ProofLoops(methods, this, _values);
        _calls = new ProofCalls(plan, _values, methods);
        _values.Loops = _loops;
    }

    /// <summary>The name of a method that proves a rule; <see langword="null"/> if none can.</summary>
    /// <param name="source">The rule as the CRD has it.</param>
    /// <param name="root">The checked rule.</param>
    /// <param name="self">The plan of the value it is about.</param>
    /// <param name="isResource">Whether that is a resource of its own.</param>
    public string? Prove(string source, CelNode root, ValueSpec self, bool isResource)
    {
        if (CelDepth.Exceeds(root, 200) || ProofCost.Of(root, self.Schema) > ProofCost.CallLimit || ProofValue.OfModel([], "self", self) is not { } value)
        {
            return null;
        }

        _values.ResourceType = isResource ? self.TypeName : null;
        string? condition = Decide(root, true, new ProofScope("self", value, null));
        return condition is null || condition.Length > MaxLength ? null : _methods.Rule(source, CSharpText.TypeOf(self), condition);
    }

    /// <summary>A property as the server sees it, its default filled in; <see langword="null"/> if the model cannot hold the default.</summary>
    public string? Filled(PropertySpec property, string code) => _values.Filled(property, code);

    /// <summary>C# that is true only if the expression surely is what is wanted; <see langword="null"/> if there is none.</summary>
    public string? Decide(CelNode node, bool wanted, ProofScope scope)
    {
        switch (node)
        {
            case CelLiteral { Value: bool value }:
                return value == wanted ? "true" : "false";
            case CelCall { Function: "_&&_" } call:
                return Both(call, wanted, isAnd: true, scope);
            case CelCall { Function: "_||_" } call:
                return Both(call, wanted, isAnd: false, scope);
            case CelCall { Function: "!_" } call:
                return Decide(call.Arguments[0], !wanted, scope);
            case CelCall { Function: "_?_:_" } call:
                return Choice(call, wanted, scope);
            case CelCall { Function: "_==_" or "_!=_" } call when call.Arguments.Any(IsBool):
                return SameTruth(call.Arguments[0], call.Arguments[1], (call.Function == "_==_") == wanted, scope);
            case CelCall call:
                return _calls.Decide(call, wanted, scope);
            case CelSelection { IsPresenceTest: true } test:
                return _values.Presence(test, scope) is { } presence ? Join(presence.Conditions, wanted ? presence.Present : presence.Absent) : null;
            case CelComprehension comprehension:
                return _loops.Decide(comprehension, wanted, scope);
            default:
                return _values.Of(node, scope) is { Kind: ProofKind.Bool } value_ ? Join(value_.Conditions, wanted ? value_.Code : "!" + value_.Code) : null;
        }
    }

    /// <summary>Whether the expression always is surely true or surely false.</summary>
    public bool IsTotal(CelNode node, ProofScope scope) => node switch
    {
        CelLiteral { Value: bool } => true,
        CelCall { Function: "_&&_" or "_||_" or "!_" } call => call.Arguments.All(argument => IsTotal(argument, scope)),
        CelCall { Function: "_?_:_" } call => IsBool(call) && call.Arguments.All(argument => IsTotal(argument, scope)),
        CelCall { Function: "_==_" or "_!=_" } call when call.Arguments.Any(IsBool) => call.Arguments.All(argument => IsTotal(argument, scope)),
        CelCall call => _calls.IsTotal(call, scope),
        CelSelection { IsPresenceTest: true } test => _values.Presence(test, scope) is { Conditions.Count: 0 },
        CelComprehension comprehension => _loops.IsTotal(comprehension, scope),
        _ => _values.Of(node, scope) is { Kind: ProofKind.Bool, Conditions.Count: 0 },
    };

    public static string Join(IReadOnlyList<string> conditions, string code) => conditions.Count == 0 ? code : $"{string.Join(" && ", conditions)} && {code}";

    private static bool IsBool(CelNode node) => node.Type.Kind == RouteModel.Generators.Cel.Checking.CelTypeKind.Bool;

    private string? Both(CelCall call, bool wanted, bool isAnd, ProofScope scope)
    {
        if (Decide(call.Arguments[0], wanted, scope) is not { } left || Decide(call.Arguments[1], wanted, scope) is not { } right)
        {
            return null;
        }

        return Limited(isAnd == wanted ? $"{left} && {right}" : $"({left} || {right})");
    }

    private string? Choice(CelCall call, bool wanted, ProofScope scope)
    {
        CelNode condition = call.Arguments[0];
        if (Decide(condition, true, scope) is not { } isTrue
            || Decide(call.Arguments[1], wanted, scope) is not { } yes
            || Decide(call.Arguments[2], wanted, scope) is not { } no)
        {
            return null;
        }

        if (IsTotal(condition, scope))
        {
            return Limited($"({isTrue} ? {yes} : {no})");
        }

        return Decide(condition, false, scope) is { } isFalse ? Limited($"({isTrue} && {yes} || {isFalse} && {no})") : null;
    }

    private string? SameTruth(CelNode left, CelNode right, bool wanted, ProofScope scope)
    {
        if (right is CelLiteral { Value: bool literal })
        {
            return Decide(left, literal == wanted, scope);
        }

        if (IsTotal(left, scope) && IsTotal(right, scope))
        {
            return Decide(left, true, scope) is { } a && Decide(right, true, scope) is { } b ? Limited($"({a}) {(wanted ? "==" : "!=")} ({b})") : null;
        }

        return Decide(left, true, scope) is { } leftTrue && Decide(right, wanted, scope) is { } rightSame
            && Decide(left, false, scope) is { } leftFalse && Decide(right, !wanted, scope) is { } rightOther
            ? Limited($"({leftTrue} && {rightSame} || {leftFalse} && {rightOther})")
            : null;
    }

    private static string? Limited(string code) => code.Length > MaxLength ? null : code;
}
