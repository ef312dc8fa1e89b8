using RouteModel.Generators.Cel.Syntax;
using RouteModel.Resources.Cel;
using RouteModel.Resources.Cel.Rules;
using RouteModel.Resources.Cel.Values;
using CelBinding = RouteModel.Generators.Cel.Syntax.CelBinding;
using Elements = RouteModel.Resources.Cel.CelElement;
using Entries = RouteModel.Resources.Cel.CelEntry;
using F = RouteModel.Resources.Cel.CelFunctions;

namespace RouteModel.Generators.Cel.Evaluation;

/// <summary>
/// Evaluates checked expressions while a project is built, for what the API server evaluates when a definition is written: rules of defaults. It calls the
/// functions that generated code calls, in the same order and with the same costs; what <c>ExpressionEmitter</c> writes as C# it does at once.
/// </summary>
/// <remarks>Recursion follows the tree, which is no deeper than <see cref="CelTree.MaxDepth"/>, on a stack that is large enough. Loops end with the cost that an evaluation may have.</remarks>
internal sealed class ExpressionEvaluator
{
    private readonly Dictionary<CelNode, CelValue> _constants = [];

    private ExpressionEvaluator()
    {
    }

    /// <summary>An expression over <c>self</c> and <c>oldSelf</c> as a rule runs it.</summary>
    public static RuleExpression Prepare(CelNode root)
    {
        var evaluator = new ExpressionEvaluator();
        bool isDeep = CelTree.Depth(root) > DeepStack.MostLevels;
        return (cel, self, oldSelf) =>
        {
            var scope = new Variable("self", () => self, new Variable("oldSelf", () => oldSelf, null));
            return isDeep ? DeepStack.Run(() => evaluator.Value(cel, root, scope)) : evaluator.Value(cel, root, scope);
        };
    }

    private CelValue Value(CelEvaluation cel, CelNode node, Variable? scope) => node switch
    {
        CelLiteral literal => LiteralValue.Of(literal),
        { IsFolded: true } => Constant(node),
        CelSelection { IsPresenceTest: true } test => F.Has(cel, Base(cel, test.Operand, scope, isBare: true), test.Field),
        _ when IsAttribute(node) => Attribute(cel, node, scope, isBare: false),
        CelCall call => Call(cel, call, scope),
        CelListLiteral list => List(cel, list, scope),
        CelMapLiteral map => Map(cel, map, scope),
        CelMessageLiteral message => F.Wrapper(cel, message.TypeName, message.Fields.Count == 0 ? null : Value(cel, message.Fields[0].Value, scope)),
        CelComprehension comprehension => ComprehensionCalls.Call(
            cel,
            comprehension,
            Value(cel, comprehension.Range, scope),
            part => item => Value(cel, part, With(comprehension.Variable, item, scope)),
            part => (key, item) => Value(cel, part, With(comprehension.Variable2!, item, With(comprehension.Variable, key, scope)))),
        CelBinding binding => F.Bind(cel, () => Value(cel, binding.Value, scope), bound => Value(cel, binding.Body, new Variable(binding.Variable, () => bound.Value, scope))),
        _ => throw new InvalidOperationException($"No expression has a {node.GetType().Name}."),
    };

    private static Variable With(string name, CelValue value, Variable? outer) => new(name, () => value, outer);

    /// <summary>What was folded when the program was built: computed once, at no cost.</summary>
    private CelValue Constant(CelNode node)
    {
        if (!_constants.TryGetValue(node, out CelValue? value))
        {
            var free = new CelEvaluation();
            value = node switch
            {
                CelIdentifier type => new CelTypeValue(type.Name),
                CelListLiteral list => F.ConstantList([.. list.Elements.Select(element => Value(free, element.Value, null))]),
                CelMapLiteral map => F.ConstantMap([.. map.Entries.Select(entry => new Entries(Value(free, entry.Key, null), Value(free, entry.Value, null)))]),
                _ => Call(free, (CelCall)node, null),
            };
            _constants.Add(node, value);
        }

        return value;
    }

    private static bool IsAttribute(CelNode node) =>
        node is CelIdentifier or CelSelection { IsPresenceTest: false } or CelCall { Function: "_[_]" or "_[?_]" or "_?._" };

    /// <summary>A variable, or a step behind one; where it is bare its beginning is not charged.</summary>
    private CelValue Attribute(CelEvaluation cel, CelNode node, Variable? scope, bool isBare)
    {
        switch (node)
        {
            case CelIdentifier { IsType: true } type:
                return new CelTypeValue(type.Name);
            case CelIdentifier identifier:
                CelValue value = Variable.Find(scope, identifier.Name).Value();
                return isBare ? F.Bare(value) : F.Variable(cel, value);
            case CelSelection selection:
                return F.Select(cel, Base(cel, selection.Operand, scope, isBare), selection.Field);
            case CelCall { Function: "_?._" } step:
                return F.OptionalSelect(cel, Base(cel, step.Arguments[0], scope, isBare), (string)((CelLiteral)step.Arguments[1]).Value!);
            default:
                var index = (CelCall)node;
                CelValue container = Base(cel, index.Arguments[0], scope, isBare);
                return !F.IsStepped(container) ? container
                    : index.Function == "_[_]" ? F.Index(cel, container, Branch(cel, index.Arguments[1], scope), IsConditional(index.Arguments[1]))
                    : F.OptionalIndex(cel, container, Branch(cel, index.Arguments[1], scope));
        }
    }

    /// <summary>What a step is taken from.</summary>
    private CelValue Base(CelEvaluation cel, CelNode node, Variable? scope, bool isBare) => IsAttribute(node) ? Attribute(cel, node, scope, isBare)
        : isBare || IsConditional(node) ? Branch(cel, node, scope)
        : F.Operand(cel, Value(cel, node, scope));

    /// <summary>A branch of a conditional, or an index. What an optional value holds is adapted anew where it is handed on.</summary>
    private CelValue Branch(CelEvaluation cel, CelNode node, Variable? scope)
    {
        if (IsAttribute(node))
        {
            return Attribute(cel, node, scope, isBare: true);
        }

        CelValue value = Value(cel, node, scope);
        return node.Type.Name is "optional_type" or "dyn" && node is not CelLiteral && !IsConditional(node) ? F.Bare(value) : value;
    }

    private static bool IsConditional(CelNode node) => node is CelCall { Function: "_?_:_" };

    private CelValue Call(CelEvaluation cel, CelCall call, Variable? scope)
    {
        CelNode[] operands = call.Receiver is { } receiver ? [receiver, .. call.Arguments] : [.. call.Arguments];
        switch (call.Function)
        {
            case "_&&_":
                CelValue and = Value(cel, operands[0], scope);
                return and is CelBool { Value: false } ? and : F.And(cel, and, Value(cel, operands[1], scope));
            case "_||_":
                CelValue or = Value(cel, operands[0], scope);
                return or is CelBool { Value: true } ? or : F.Or(cel, or, Value(cel, operands[1], scope));
            case "_?_:_":
                CelValue condition = Value(cel, operands[0], scope);
                return condition is CelBool { Value: var isTrue } ? Branch(cel, operands[isTrue ? 1 : 2], scope) : F.ConditionError(condition);
            case "or" when IsLazy(call):
                return F.OptionalOr(cel, Value(cel, operands[0], scope), () => Value(cel, operands[1], scope));
            case "orValue" when IsLazy(call):
                return F.OrValue(cel, Value(cel, operands[0], scope), () => Value(cel, operands[1], scope));
            case "@in" when call.IsSetMembership:
                return F.InConstants(Value(cel, operands[0], scope), Value(cel, operands[1], scope));
        }

        var arguments = new CelValue[operands.Length];
        for (int i = 0; i < operands.Length; i++)
        {
            arguments[i] = Value(cel, operands[i], scope);

            // With three arguments and more, those after one that is an error are not computed, and then there is no call.
            if (operands.Length > 2 && arguments[i] is CelError && HasCost(operands, i + 1))
            {
                return arguments[i];
            }
        }

        return FunctionCalls.Call(cel, call, operands, arguments);
    }

    private static bool IsLazy(CelCall call) => call is { Receiver: not null, Arguments.Count: 1 };

    private static bool HasCost(IReadOnlyList<CelNode> nodes, int start) =>
        nodes.Skip(start).Any(static node => node is not (CelLiteral or { IsFolded: true } or CelIdentifier { IsType: true }));

    private CelValue List(CelEvaluation cel, CelListLiteral list, Variable? scope)
    {
        CelNode[] parts = [.. list.Elements.Select(static element => element.Value)];
        return Parts(cel, parts, scope, out CelValue[] values) is { } error
            ? F.List(cel, error)
            : F.List(cel, [.. list.Elements.Select((element, i) => new Elements(values[i], element.IsOptional))]);
    }

    private CelValue Map(CelEvaluation cel, CelMapLiteral map, Variable? scope)
    {
        CelNode[] parts = [.. map.Entries.SelectMany(static entry => new[] { entry.Key, entry.Value })];
        return Parts(cel, parts, scope, out CelValue[] values) is { } error
            ? F.MapOf(cel, new Entries(error, error))
            : F.MapOf(cel, [.. map.Entries.Select((entry, i) => new Entries(values[2 * i], values[(2 * i) + 1], entry.IsOptional))]);
    }

    /// <summary>The parts of a literal; what follows an error is not computed.</summary>
    private CelError? Parts(CelEvaluation cel, CelNode[] parts, Variable? scope, out CelValue[] values)
    {
        values = new CelValue[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            values[i] = Value(cel, parts[i], scope);
            if (values[i] is CelError error)
            {
                return error;
            }
        }

        return null;
    }
}
