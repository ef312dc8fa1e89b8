namespace RouteModel.Generators.Cel.Syntax;

/// <summary>
/// Expands the macros that CRDs have into the trees that cel-go makes of them: what a rule costs, and where an error of it points, comes
/// from the expansion. Whatever an expansion adds stands where the macro's parenthesis does.
/// </summary>
/// <remarks>cel-go: <c>parser/macro.go</c>, <c>cel/library.go</c> (optionals), <c>ext/comprehensions.go</c>, <c>ext/lists.go</c>.</remarks>
internal sealed class CelMacros(CelTreeCopy copies)
{
    /// <summary>What holds the result of a loop so far. No expression can write the name.</summary>
    public const string Accumulator = "@result";

    private const string OldAccumulator = "__result__";

    private const string SortedInput = "@__sortBy_input__";

    /// <summary>What became of a call: nothing (it is no macro), a tree, or a fault.</summary>
    /// <param name="Node">The tree.</param>
    /// <param name="Fault">The fault.</param>
    /// <param name="Overflows">Whether the expansion is larger than any expression may become.</param>
    public readonly record struct Expansion(CelNode? Node, CelFault? Fault = null, bool Overflows = false);

    public Expansion Expand(string function, CelNode? receiver, IReadOnlyList<CelNode> arguments, int offset)
    {
        if (receiver is null)
        {
            return function == "has" && arguments.Count == 1 ? Has(arguments[0], offset) : default;
        }

        return (function, arguments.Count) switch
        {
            ("all" or "exists" or "exists_one" or "map" or "filter", 2) or ("map", 3) => OneVariable(function, receiver, arguments, offset),
            ("all" or "exists" or "existsOne" or "exists_one" or "transformList" or "transformMap" or "transformMapEntry", 3)
                or ("transformList" or "transformMap" or "transformMapEntry", 4) => TwoVariables(function, receiver, arguments, offset),
            ("optMap" or "optFlatMap", 2) => OptionalMap(function, receiver, arguments, offset),
            ("sortBy", 2) => SortBy(receiver, arguments, offset),
            _ => default,
        };
    }

    private static Expansion Has(CelNode argument, int offset) => argument is CelSelection selection
        ? new Expansion(new CelSelection(selection.Operand, selection.Field, isPresenceTest: true, offset))
        : Refuse(argument, "invalid argument to has() macro");

    private static Expansion OneVariable(string macro, CelNode range, IReadOnlyList<CelNode> arguments, int offset)
    {
        bool isList = macro is "map" or "filter";
        if (arguments[0] is not CelIdentifier variable)
        {
            return Refuse(arguments[0], isList ? "argument is not an identifier" : "argument must be a simple name");
        }

        if (variable.Name is Accumulator or OldAccumulator)
        {
            return Refuse(variable, "iteration variable overwrites accumulator variable");
        }

        return new Expansion(macro switch
        {
            "filter" => Collect(macro, range, variable.Name, null, arguments[1], variable, offset),
            "map" => Collect(macro, range, variable.Name, null, arguments.Count == 3 ? arguments[1] : null, arguments[arguments.Count - 1], offset),
            _ => Quantify(macro, range, variable.Name, null, arguments[1], offset),
        });
    }

    private static Expansion TwoVariables(string macro, CelNode range, IReadOnlyList<CelNode> arguments, int offset)
    {
        foreach (CelNode argument in arguments.Take(2))
        {
            if (argument is not CelIdentifier identifier)
            {
                return Refuse(argument, "argument must be a simple name");
            }

            if (identifier.Name is Accumulator or OldAccumulator)
            {
                return Refuse(argument, "iteration variable overwrites accumulator variable");
            }
        }

        string first = ((CelIdentifier)arguments[0]).Name;
        string second = ((CelIdentifier)arguments[1]).Name;
        if (first == second)
        {
            return Refuse(arguments[1], $"duplicate variable name: {first}");
        }

        CelNode? predicate = arguments.Count == 4 ? arguments[2] : null;
        CelNode last = arguments[arguments.Count - 1];
        return new Expansion(macro switch
        {
            "transformList" => Collect(macro, range, first, second, predicate, last, offset),
            "transformMap" => Insert(macro, range, first, second, predicate, last, offset),
            "transformMapEntry" => Insert(macro, range, first, second, predicate, last, offset),
            _ => Quantify(macro, range, first, second, last, offset),
        });
    }

    private static CelComprehension Quantify(string macro, CelNode range, string variable, string? variable2, CelNode predicate, int offset)
    {
        CelNode A() => new CelIdentifier(Accumulator, offset);
        CelNode One() => new CelLiteral(1L, offset);
        CelComprehension Loop(string name, object initial, CelNode condition, CelNode step, CelNode result) => new(offset)
        {
            Macro = name,
            Range = range,
            Variable = variable,
            Variable2 = variable2,
            Accumulator = Accumulator,
            Initial = new CelLiteral(initial, offset),
            Condition = condition,
            Step = step,
            Result = result,
            Predicate = predicate,
        };

        return macro switch
        {
            "all" => Loop("all", true, Call("@not_strictly_false", offset, A()), Call("_&&_", offset, A(), predicate), A()),
            "exists" => Loop(
                "exists", false, Call("@not_strictly_false", offset, Call("!_", offset, A())), Call("_||_", offset, A(), predicate), A()),
            _ => Loop(
                "exists_one",
                0L,
                new CelLiteral(true, offset),
                Call("_?_:_", offset, predicate, Call("_+_", offset, A(), One()), A()),
                Call("_==_", offset, A(), One())),
        };
    }

    private static CelComprehension Collect(
        string macro, CelNode range, string variable, string? variable2, CelNode? predicate, CelNode item, int offset) =>
        Gather(
            macro,
            range,
            variable,
            variable2,
            predicate,
            macro == "filter" ? null : item,
            new CelListLiteral([], offset),
            Call("_+_", offset, new CelIdentifier(Accumulator, offset), new CelListLiteral([new CelElement(item, IsOptional: false)], offset)),
            offset);

    private static CelComprehension Insert(
        string macro, CelNode range, string variable, string? variable2, CelNode? predicate, CelNode item, int offset)
    {
        CelNode accumulator = new CelIdentifier(Accumulator, offset);
        CelNode step = macro == "transformMap"
            ? Call("cel.@mapInsert", offset, accumulator, new CelIdentifier(variable, offset), item)
            : Call("cel.@mapInsert", offset, accumulator, item);
        return Gather(macro, range, variable, variable2, predicate, item, new CelMapLiteral([], offset), step, offset);
    }

    private static CelComprehension Gather(
        string macro,
        CelNode range,
        string variable,
        string? variable2,
        CelNode? predicate,
        CelNode? transform,
        CelNode initial,
        CelNode step,
        int offset) => new(offset)
        {
            Macro = macro,
            Range = range,
            Variable = variable,
            Variable2 = variable2,
            Accumulator = Accumulator,
            Initial = initial,
            Condition = new CelLiteral(true, offset),
            Step = predicate is null ? step : Call("_?_:_", offset, predicate, step, new CelIdentifier(Accumulator, offset)),
            Result = new CelIdentifier(Accumulator, offset),
            Predicate = predicate,
            Transform = transform,
        };

    private Expansion OptionalMap(string macro, CelNode receiver, IReadOnlyList<CelNode> arguments, int offset)
    {
        if (arguments[0] is not CelIdentifier variable)
        {
            return Refuse(arguments[0], $"{macro}() variable name must be a simple identifier");
        }

        if (copies.Copy(receiver) is not { } copy)
        {
            return new Expansion(null, Overflows: true);
        }

        CelNode binding = new CelBinding(variable.Name, new CelCall("value", copy, [], offset), arguments[1], offset) { Macro = macro };
        return new Expansion(Call(
            "_?_:_",
            offset,
            new CelCall("hasValue", receiver, [], offset),
            macro == "optMap" ? Call("optional.of", offset, binding) : binding,
            Call("optional.none", offset)));
    }

    private static Expansion SortBy(CelNode receiver, IReadOnlyList<CelNode> arguments, int offset)
    {
        if (receiver is not (CelListLiteral or CelIdentifier or CelSelection or CelCall or CelComprehension or CelBinding))
        {
            return Refuse(receiver, "sortBy can only be applied to a list, identifier, comprehension, call or select expression");
        }

        Expansion keys = OneVariable("map", new CelIdentifier(SortedInput, offset), arguments, offset);
        if (keys.Node is not { } map)
        {
            return keys;
        }

        var sorted = new CelCall("@sortByAssociatedKeys", new CelIdentifier(SortedInput, offset), [map], offset);
        return new Expansion(new CelBinding(SortedInput, receiver, sorted, offset) { Macro = "sortBy" });
    }

    private static CelCall Call(string function, int offset, params CelNode[] arguments) => new(function, null, arguments, offset);

    private static Expansion Refuse(CelNode node, string message) => new(null, new CelFault(node.Offset, message));
}
