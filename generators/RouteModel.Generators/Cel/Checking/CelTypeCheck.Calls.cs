using RouteModel.Generators.Cel.Syntax;

namespace RouteModel.Generators.Cel.Checking;

/// <content>Calls and loops.</content>
internal sealed partial class CelTypeCheck
{
    private CelType CheckCall(CelCall call)
    {
        if (call.Function == "_?._")
        {
            var name = (CelLiteral)call.Arguments[1];
            name.Type = CelType.String;
            CelType selected = CheckField(call.Arguments[0], (string)name.Value!, isOptional: true, call.Offset);
            call.Overloads = ["select_optional_field"];
            return _unifier.Substitute(selected, freeIsDyn: false);
        }

        foreach (CelNode argument in call.Arguments)
        {
            Check(argument);
        }

        if (call.Receiver is not { } receiver)
        {
            return FindFunction(call, call.Function) is { } function ? Resolve(call, function) : UndeclaredFunction(call);
        }

        // Either a.b.c is a function, or c is one whose receiver is a.b.
        if (QualifiedName(receiver) is { } prefix && FindFunction(call, $"{prefix}.{call.Function}") is { } namespaced)
        {
            call.Receiver = null;
            return Resolve(call, namespaced);
        }

        Check(receiver);
        return FindFunction(call, call.Function) is { } member ? Resolve(call, member) : UndeclaredFunction(call);
    }

    private IReadOnlyList<CelOverload>? FindFunction(CelCall call, string name)
    {
        if (_scopes.FindFunction(name) is not { } found)
        {
            return null;
        }

        call.Function = found.Name;
        return found.Overloads;
    }

    private CelType UndeclaredFunction(CelCall call)
    {
        Undeclared(call.Offset, call.Function);
        return CelType.Error;
    }

    private CelType Resolve(CelCall call, IReadOnlyList<CelOverload> overloads)
    {
        CelNode[] operands = call.Receiver is { } receiver ? [receiver, .. call.Arguments] : [.. call.Arguments];
        if (call.Function is "_&&_" or "_||_")
        {
            return ResolveLogic(call, overloads[0]);
        }

        CelType[] types = [.. operands.Select(operand => operand.Type)];
        var possible = new List<string>();
        CelType? result = null;
        foreach (CelOverload overload in overloads.Where(overload => overload.IsMember == call.Receiver is not null))
        {
            (CelType[] parameters, CelType overloadResult) = _unifier.Instantiate(overload);
            if (!_unifier.TryAssign(types, parameters))
            {
                continue;
            }

            possible.Add(overload.Id);
            CelType candidate = _unifier.Substitute(overloadResult, freeIsDyn: false);
            result = result is null ? candidate
                : result.Kind != CelTypeKind.Dyn && !candidate.IsSame(result) ? CelType.Dyn
                : result;
        }

        if (result is null)
        {
            string[] texts = [.. types.Select(type => _unifier.Substitute(type, freeIsDyn: true).ToString())];
            string signature = call.Receiver is null ? $"({string.Join(", ", texts)})" : $"{texts[0]}.({string.Join(", ", texts.Skip(1))})";
            return Report(call.Offset, $"found no matching overload for '{call.Function}' applied to '{signature}'");
        }

        call.Overloads = possible;
        return result;
    }

    private CelType ResolveLogic(CelCall call, CelOverload overload)
    {
        CelType result = CelType.Bool;
        foreach (CelNode argument in call.Arguments)
        {
            if (!_unifier.TryAssign(argument.Type, CelType.Bool))
            {
                Mismatch(argument, CelType.Bool, argument.Type);
                result = CelType.Error;
            }
        }

        call.Overloads = result.Kind == CelTypeKind.Error ? [] : [overload.Id];
        return result;
    }

    private CelType CheckLoop(CelComprehension loop)
    {
        CelType range = Check(loop.Range);
        CelType accumulator = Check(loop.Initial);
        range = _unifier.Substitute(range, freeIsDyn: false);
        (CelType first, CelType? second) = Variables(loop, range);
        _scopes.Enter(loop.Accumulator, accumulator);
        _scopes.Enter(loop.Variable, first);
        if (loop.Variable2 is { } variable2)
        {
            _scopes.Enter(variable2, second!);
        }

        Require(loop.Condition, CelType.Bool);
        Require(loop.Step, accumulator);
        _scopes.Leave(loop.Variable2 is null ? 1 : 2);
        CelType result = Check(loop.Result);
        _scopes.Leave();
        return _unifier.Substitute(result, freeIsDyn: false);
    }

    private (CelType First, CelType? Second) Variables(CelComprehension loop, CelType range)
    {
        bool hasTwo = loop.Variable2 is not null;
        switch (range.Kind)
        {
            case CelTypeKind.List:
                return hasTwo ? (CelType.Int, range.Parameters[0]) : (range.Parameters[0], null);
            case CelTypeKind.Map:
                return (range.Parameters[0], range.Parameters[1]);
            case CelTypeKind.Dyn or CelTypeKind.Error or CelTypeKind.Parameter:
                _unifier.TryAssign(CelType.Dyn, range);
                return (CelType.Dyn, CelType.Dyn);
            default:
                Report(loop.Range.Offset, $"expression of type '{range}' cannot be range of a comprehension (must be list, map, or dynamic)");
                return (CelType.Error, CelType.Error);
        }
    }

    private void Require(CelNode node, CelType type)
    {
        CelType found = Check(node);
        if (!_unifier.TryAssign(type, found))
        {
            Mismatch(node, type, found);
        }
    }

    /// <summary>In cel-go a binding is a loop over an empty list, whose elements have a type too.</summary>
    private CelType CheckBinding(CelBinding binding)
    {
        _unifier.NewParameter();
        _scopes.Enter(binding.Variable, Check(binding.Value));
        CelType body = Check(binding.Body);
        _scopes.Leave();
        return _unifier.Substitute(body, freeIsDyn: false);
    }
}
