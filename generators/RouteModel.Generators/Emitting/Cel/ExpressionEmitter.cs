using System.Collections.Immutable;
using RouteModel.Generators.Cel.Checking;
using RouteModel.Generators.Cel.Syntax;

namespace RouteModel.Generators.Emitting.Cel;

/// <summary>
/// Turns a checked expression into C# that explains: calls of <c>CelFunctions</c>, in which errors are values and every step is charged. What cel-go does not
/// compute is not computed here: the other side of a decided <c>&amp;&amp;</c> or <c>||</c>, the other branch of <c>?:</c>, an index into nothing.
/// </summary>
/// <remarks>An own stack walks the tree, and what nests deeper than <see cref="MaxHeight"/> becomes a method of its own.</remarks>
internal sealed class ExpressionEmitter
{
    /// <summary>Deeper nesting reads badly and tires the compiler.</summary>
    private const int MaxHeight = 24;

    private const string F = "F";

    private readonly RuleMethods _methods;
    private readonly VariableNames _names;
    private readonly Dictionary<CelNode, ExpressionText> _done = [];

    /// <summary>Variables and steps behind them where cel-go does not charge the beginning: in a branch, in an index, in what <c>has</c> tests.</summary>
    private readonly Dictionary<CelNode, ExpressionText> _bare = [];
    private int _locals;

    private ExpressionEmitter(RuleMethods methods, VariableNames names)
    {
        _methods = methods;
        _names = names;
    }

    /// <summary>The C# of an expression over the variables <c>cel</c> and the given ones.</summary>
    public static ExpressionText Emit(CelNode root, IReadOnlyList<string> variables, RuleMethods methods) =>
        new ExpressionEmitter(methods, VariableNames.Of(root, variables)).Emit(root);

    private ExpressionText Emit(CelNode root)
    {
        var open = new Stack<(CelNode Node, bool AreChildrenDone)>();
        open.Push((root, false));
        while (open.Count > 0)
        {
            (CelNode node, bool areChildrenDone) = open.Pop();
            if (_done.ContainsKey(node))
            {
                continue;
            }

            if (areChildrenDone)
            {
                _done[node] = Hoist(node, EmitNode(node));
                if (IsAttribute(node))
                {
                    _bare[node] = Hoist(node, EmitAttribute(node, isBare: true));
                }

                continue;
            }

            open.Push((node, true));
            foreach (CelNode child in CelChildren.Of(node).Reverse())
            {
                open.Push((child, false));
            }
        }

        return _done[root];
    }

    /// <summary>What is folded becomes a field, what nests too deeply a method.</summary>
    private ExpressionText Hoist(CelNode node, ExpressionText text)
    {
        if (node.IsFolded && node is not CelLiteral)
        {
            return ExpressionText.Constant(_methods.Constant(text.Code));
        }

        return text.Height <= MaxHeight ? text : text with { Code = _methods.Part(text), IsOperand = true, Height = 1 };
    }

    private ExpressionText EmitNode(CelNode node) => node switch
    {
        CelLiteral literal => ExpressionText.Constant(LiteralCode.Of(literal)),
        CelSelection { IsPresenceTest: true } test => Call("Has", [Base(test.Operand, isBare: true)], [CSharpText.Literal(test.Field)]),
        CelCall call when !IsAttribute(call) => EmitCall(call),
        CelListLiteral list => EmitList(list),
        CelMapLiteral map => EmitMap(map),
        CelMessageLiteral message => EmitMessage(message),
        CelComprehension comprehension => EmitComprehension(comprehension),
        CelBinding binding => EmitBinding(binding),
        _ => EmitAttribute(node, isBare: false),
    };

    private static bool IsAttribute(CelNode node) => node is CelIdentifier or CelSelection { IsPresenceTest: false } or CelCall { Function: "_[_]" or "_[?_]" or "_?._" };

    private ExpressionText EmitAttribute(CelNode node, bool isBare)
    {
        switch (node)
        {
            case CelIdentifier identifier:
                return _names.Used(identifier) is { } variable
                    ? new ExpressionText(isBare ? $"{F}.Bare({variable})" : $"{F}.Variable(cel, {variable})", CanFail: false, HasCost: !isBare, IsOperand: true, 1, ExpressionText.NoVariables.Add(variable))
                    : ExpressionText.Constant($"new V.CelTypeValue({CSharpText.Literal(identifier.Name)})");
            case CelSelection selection:
                return Call("Select", [Base(selection.Operand, isBare)], [CSharpText.Literal(selection.Field)]);
            case CelCall { Function: "_?._" } call:
                return Call("OptionalSelect", [Base(call.Arguments[0], isBare)], [CSharpText.Literal((string)((CelLiteral)call.Arguments[1]).Value!)]);
            default:
                var index = (CelCall)node;
                return EmitIndex(index, Base(index.Arguments[0], isBare), Branch(index.Arguments[1]));
        }
    }

    /// <summary>What a step is taken from.</summary>
    private ExpressionText Base(CelNode node, bool isBare)
    {
        if (IsAttribute(node))
        {
            return isBare ? _bare[node] : _done[node];
        }

        ExpressionText text = _done[node];
        return isBare || node is CelCall { Function: "_?_:_" } ? Branch(node) : text with { Code = $"{F}.Operand(cel, {text.Code})", CanFail = true, HasCost = true, IsOperand = true };
    }

    /// <summary>A branch of a conditional, or an index.</summary>
    private ExpressionText Branch(CelNode node)
    {
        if (IsAttribute(node))
        {
            return _bare[node];
        }

        // What an optional value holds is adapted anew where it is handed on.
        ExpressionText text = _done[node];
        return node.Type.Name is "optional_type" or "dyn" && node is not (CelLiteral or CelCall { Function: "_?_:_" })
            ? text with { Code = $"{F}.Bare({text.Code})", IsOperand = true }
            : text;
    }

    /// <summary>An index is not computed where there is nothing to take the step from.</summary>
    private ExpressionText EmitIndex(CelCall call, ExpressionText container, ExpressionText index)
    {
        string method = call.Function == "_[_]" ? "Index" : "OptionalIndex";
        string arguments = index.Code + (call.Function == "_[_]" && call.Arguments[1] is CelCall { Function: "_?_:_" } ? ", isConditional: true" : "");
        if (!index.HasCost || !container.CanFail)
        {
            return Combine($"{F}.{method}(cel, {container.Code}, {arguments})", isOperand: true, container, index);
        }

        string local = Local();
        return Combine($"{container.Operand} is var {local} && !{F}.IsStepped({local}) ? {local} : {F}.{method}(cel, {local}, {arguments})", isOperand: false, container, index);
    }

    private ExpressionText EmitCall(CelCall call)
    {
        ExpressionText[] arguments = [.. CelChildren.Of(call).Select(child => _done[child])];
        switch (call.Function)
        {
            case "_&&_":
                return Lazy("And", "{ Value: false }", arguments[0], arguments[1]);
            case "_||_":
                return Lazy("Or", "{ Value: true }", arguments[0], arguments[1]);
            case "_?_:_":
                return Conditional(arguments[0], Branch(call.Arguments[1]), Branch(call.Arguments[2]));
            case "sum" when arguments.Length == 1:
                return Call("Sum", arguments, ZeroOf(CelChildren.Of(call)[0].Type));
            case "or" or "orValue" when call.Receiver is not null && arguments.Length == 2:
                return Combine($"{F}.{FunctionNames.Of(call.Function)}(cel, {arguments[0].Code}, () => {arguments[1].Code})", isOperand: true, arguments);
            case "@in" when call.IsSetMembership:
                return Combine($"{F}.InConstants({arguments[0].Code}, {arguments[1].Code})", isOperand: true, arguments);
            default:
                string method = FunctionNames.Of(call.Function);
                return Call(method, arguments, call.Overloads.Count > 1 && FunctionNames.AsksForOverload(method) ? ["isDynamic: true"] : []);
        }
    }

    /// <summary>The sum of no elements.</summary>
    private static string[] ZeroOf(CelType list) => (list.Parameters.Count == 1 ? list.Parameters[0].Kind : CelTypeKind.Dyn) switch
    {
        CelTypeKind.Uint => ["new V.CelUint(0)"],
        CelTypeKind.Double => ["new V.CelDouble(0d)"],
        CelTypeKind.Duration => ["new V.CelDuration(0)"],
        _ => [],
    };

    /// <summary>A call of a strict function. With three arguments and more, those after one that is an error are not computed.</summary>
    private ExpressionText Call(string method, ExpressionText[] arguments, string[] others)
    {
        var guards = new List<string>();
        var codes = new List<string> { "cel" };
        for (int i = 0; i < arguments.Length; i++)
        {
            ExpressionText argument = arguments[i];
            if (arguments.Length > 2 && argument.CanFail && arguments.Skip(i + 1).Any(later => later.HasCost))
            {
                string local = Local();
                guards.Add($"{argument.Operand} is var {local} && {local} is E ? {local} : ");
                codes.Add(local);
            }
            else
            {
                codes.Add(argument.Code);
            }
        }

        codes.AddRange(others);
        return Combine($"{string.Concat(guards)}{F}.{method}({string.Join(", ", codes)})", isOperand: guards.Count == 0, arguments);
    }

    private ExpressionText Lazy(string method, string decided, ExpressionText left, ExpressionText right)
    {
        string local = Local();
        return Combine($"{left.Operand} is var {local} && {local} is B {decided} ? {local} : {F}.{method}(cel, {local}, {right.Code})", isOperand: false, left, right);
    }

    private ExpressionText Conditional(ExpressionText condition, ExpressionText yes, ExpressionText no)
    {
        string local = Local();
        return Combine(
            $"{condition.Operand} is var {local} && {local} is B {{ Value: var is{local} }} ? (is{local} ? {yes.Code} : {no.Code}) : {F}.ConditionError({local})",
            isOperand: false,
            condition,
            yes,
            no);
    }

    /// <summary>The parts of a literal, where what follows an error is not computed: <paramref name="fail"/> is the literal then.</summary>
    private string[] Guarded(ExpressionText[] parts, Func<string, string> fail, out string guards)
    {
        var text = new System.Text.StringBuilder();
        string[] codes = [.. parts.Select(part => part.Code)];
        int lastCost = Array.FindLastIndex(parts, part => part.HasCost);
        for (int i = 0; i < lastCost; i++)
        {
            if (parts[i].HasCost || parts[i].CanFail)
            {
                codes[i] = Local();
                text.Append($"{parts[i].Operand} is var {codes[i]} && {codes[i]} is E ? {fail(codes[i])} : ");
            }
        }

        guards = text.ToString();
        return codes;
    }

    private ExpressionText EmitList(CelListLiteral list)
    {
        ExpressionText[] elements = [.. list.Elements.Select(element => _done[element.Value])];
        string[] values = Guarded(elements, failed => $"{F}.List(cel, [{failed}])", out string guards);
        string codes = string.Join(", ", list.Elements.Select((element, i) => element.IsOptional ? $"new({values[i]}, true)" : values[i]));
        return list.IsFolded
            ? ExpressionText.Constant($"{F}.ConstantList([{codes}])")
            : Combine($"{guards}{F}.List(cel, [{codes}])", isOperand: guards.Length == 0, elements);
    }

    private ExpressionText EmitMap(CelMapLiteral map)
    {
        ExpressionText[] parts = [.. CelChildren.Of(map).Select(child => _done[child])];
        string[] values = Guarded(parts, failed => $"{F}.MapOf(cel, [new({failed}, {failed})])", out string guards);
        string codes = string.Join(", ", map.Entries.Select((entry, i) => $"new({values[2 * i]}, {values[(2 * i) + 1]}{(entry.IsOptional ? ", true" : "")})"));
        return map.IsFolded
            ? ExpressionText.Constant($"{F}.ConstantMap([{codes}])")
            : Combine($"{guards}{F}.MapOf(cel, [{codes}])", isOperand: guards.Length == 0, parts);
    }

    private ExpressionText EmitMessage(CelMessageLiteral message)
    {
        ExpressionText[] parts = [.. message.Fields.Select(field => _done[field.Value])];
        string value = parts.Length == 0 ? "null" : parts[0].Code;
        return Combine($"{F}.Wrapper(cel, {CSharpText.Literal(message.TypeName)}, {value})", isOperand: true, parts);
    }

    private ExpressionText EmitComprehension(CelComprehension comprehension)
    {
        string variables = comprehension.Variable2 is null
            ? _names.Declared(comprehension)
            : $"({_names.Declared(comprehension)}, {_names.Second(comprehension)})";
        ExpressionText range = _done[comprehension.Range];
        ExpressionText[] parts = [.. ComprehensionParts.Of(comprehension).Select(part => _done[part])];
        string lambdas = string.Concat(parts.Select(part => $", {variables} => {part.Code}"));
        if (comprehension.Macro is "map" or "transformList" && comprehension.Transform is CelLiteral or { IsFolded: true })
        {
            lambdas += ", isConstant: true";
        }

        ExpressionText text = Combine($"{F}.{ComprehensionParts.Method(comprehension)}(cel, {range.Code}{lambdas})", isOperand: true, [range, .. parts]);
        return Without(text, range, _names.Declared(comprehension), comprehension.Variable2 is null ? null : _names.Second(comprehension));
    }

    private ExpressionText EmitBinding(CelBinding binding)
    {
        ExpressionText value = _done[binding.Value];
        ExpressionText body = _done[binding.Body];
        ExpressionText text = Combine($"{F}.Bind(cel, () => {value.Code}, {_names.Declared(binding)} => {body.Code})", isOperand: true, value, body);
        return Without(text, value, _names.Declared(binding) + RuleMethods.OfBinding, null);
    }

    private static ExpressionText Without(ExpressionText text, ExpressionText outside, string variable, string? second)
    {
        ImmutableSortedSet<string> variables = text.Variables.Remove(variable);
        return text with { Variables = (second is null ? variables : variables.Remove(second)).Union(outside.Variables) };
    }

    private static ExpressionText Combine(string code, bool isOperand, params ExpressionText[] parts)
    {
        ImmutableSortedSet<string> variables = ExpressionText.NoVariables;
        int height = 0;
        foreach (ExpressionText part in parts)
        {
            variables = variables.Union(part.Variables);
            height = Math.Max(height, part.Height);
        }

        return new ExpressionText(code, CanFail: true, HasCost: true, isOperand, height + 1, variables);
    }

    // Variables of expressions never have such names: see VariableNames.
    private string Local() => "t" + CSharpText.Literal(++_locals);
}
