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

    private const int MaxDepth = 200;

    private readonly ProofMethods _methods;
    private readonly ProofValues _values;
    private readonly ProofLoops _loops;
    private readonly ProofCalls _calls;
    private readonly ProofFacts _facts;

    public RuleProver(ResourcePlan plan, ProofMethods methods)
    {
        _methods = methods;
        _values = new ProofValues(plan, methods, this);
        _loops = new ProofLoops(methods, this, _values);
        _facts = new ProofFacts(this);
        _calls = new ProofCalls(plan, _values, methods);
        _values.Loops = _loops;
    }

    /// <summary>The name of a method that proves rules; <see langword="null"/> if none can.</summary>
    /// <param name="rules">The rules as the CRD has them, and checked.</param>
    /// <param name="self">The plan of the value they are about.</param>
    /// <param name="isResource">Whether that is a resource of its own.</param>
    /// <param name="obstacle">The rule that cannot be proven.</param>
    public string? Prove(IReadOnlyList<(string Source, CelNode Root)> rules, ValueSpec self, bool isResource, out string? obstacle)
    {
        obstacle = null;
        ProofScope? scope = ProofValue.OfModel([], "self", self) is { } value ? new ProofScope("self", value, null) : null;
        _values.ResourceType = isResource ? self.TypeName : null;
        var steps = new List<ProofStep>();
        foreach ((string source, CelNode root) in rules)
        {
            bool isTooMuch = CelDepth.Exceeds(root, MaxDepth) || ProofCost.Of(root, self.Schema) > ProofCost.CallLimit;
            if (scope is null || isTooMuch || Limited(Decide(root, true, scope)) is not { } condition)
            {
                obstacle = source;
                return null;
            }

            // Many definitions ask several things under the same condition: it is asked once.
            string? guard = GuardOf(root, scope);
            int same = guard is null ? -1 : steps.FindIndex(step => step.Guard == guard);
            if (same >= 0)
            {
                steps[same] = steps[same].And(source, UnderGuard(root, scope));
            }
            else if (guard is not null)
            {
                steps.Add(new ProofStep([source], guard, [UnderGuard(root, scope)]));
            }
            else
            {
                steps.Add(new ProofStep([source], null, [condition]) { Refutation = IsTotal(root, scope) ? Limited(Decide(root, false, scope)) : null });
            }
        }

        return _methods.Rules(CSharpText.TypeOf(self), steps);
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
                return _values.Presence(test, scope) is { } presence && (wanted ? presence.Present : presence.Absent) is { } code ? Join(presence.Conditions, code) : null;
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
        CelCall { Function: "_&&_" or "_||_" } call => IsTotal(call.Arguments[0], scope) && IsTotal(call.Arguments[1], After(call.Arguments[0], call.Function == "_&&_", scope)),
        CelCall { Function: "!_" } call => IsTotal(call.Arguments[0], scope),
        CelCall { Function: "_?_:_" } call => IsBool(call) && IsTotal(call.Arguments[0], scope)
            && IsTotal(call.Arguments[1], After(call.Arguments[0], true, scope)) && IsTotal(call.Arguments[2], After(call.Arguments[0], false, scope)),
        CelCall { Function: "_==_" or "_!=_" } call when call.Arguments.Any(IsBool) => call.Arguments.All(argument => IsTotal(argument, scope)),
        CelCall call => _calls.IsTotal(call, scope),
        CelSelection { IsPresenceTest: true } test => _values.Presence(test, scope) is { Conditions.Count: 0, Present: not null },
        CelComprehension comprehension => _loops.IsTotal(comprehension, scope),
        _ => _values.Of(node, scope) is { Kind: ProofKind.Bool, Conditions.Count: 0 },
    };

    /// <summary>The scope of what is looked at only if an expression came out as said.</summary>
    public ProofScope After(CelNode node, bool truth, ProofScope scope) => scope.With(_facts.Of(node, truth, scope));

    public static string Join(IReadOnlyList<string> conditions, string code) => And(conditions.Aggregate(CodeLogic.True, And), code);

    /// <summary>The condition under which a rule asks anything: <c>condition ? ... : true</c>.</summary>
    private string? GuardOf(CelNode rule, ProofScope scope) =>
        rule is CelCall { Function: "_?_:_" } choice && choice.Arguments[2] is CelLiteral { Value: true } && IsTotal(choice.Arguments[0], scope) ? Decide(choice.Arguments[0], true, scope) : null;

    private string UnderGuard(CelNode rule, ProofScope scope)
    {
        var choice = (CelCall)rule;
        return Decide(choice.Arguments[1], true, After(choice.Arguments[0], true, scope))!;
    }

    private static bool IsBool(CelNode node) => node.Type.Kind == RouteModel.Generators.Cel.Checking.CelTypeKind.Bool;

    private string? Both(CelCall call, bool wanted, bool isAnd, ProofScope scope)
    {
        // Where both must come out as wanted, the left one surely has; where one is enough, what the left one did not say is known only if it always speaks.
        bool areBoth = isAnd == wanted;
        ProofScope after = areBoth || IsTotal(call.Arguments[0], scope) ? After(call.Arguments[0], isAnd, scope) : scope;
        if (Decide(call.Arguments[0], wanted, scope) is not { } left || Decide(call.Arguments[1], wanted, after) is not { } right)
        {
            return null;
        }

        return Limited(areBoth ? And(left, right) : Or(left, right));
    }

    private string? Choice(CelCall call, bool wanted, ProofScope scope)
    {
        CelNode condition = call.Arguments[0];
        if (Decide(condition, true, scope) is not { } isTrue
            || Decide(call.Arguments[1], wanted, After(condition, true, scope)) is not { } yes
            || Decide(call.Arguments[2], wanted, After(condition, false, scope)) is not { } no)
        {
            return null;
        }

        if (IsTotal(condition, scope))
        {
            return (yes, no) switch
            {
                (CodeLogic.True, CodeLogic.False) => isTrue,
                (CodeLogic.False, CodeLogic.True) => Decide(condition, false, scope),
                _ => Limited($"({isTrue} ? {yes} : {no})"),
            };
        }

        return Decide(condition, false, scope) is { } isFalse ? Limited(Or(And(isTrue, yes), And(isFalse, no))) : null;
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

    private static string And(string left, string right) =>
        left == CodeLogic.False || right == CodeLogic.False ? CodeLogic.False
        : left == CodeLogic.True ? right
        : right == CodeLogic.True ? left
        : $"{left} && {right}";

    private static string Or(string left, string right) =>
        left == CodeLogic.True || right == CodeLogic.True ? CodeLogic.True
        : left == CodeLogic.False ? right
        : right == CodeLogic.False ? left
        : $"({left} || {right})";

    private static string? Limited(string? code) => code is null || code.Length > MaxLength ? null : code;
}
