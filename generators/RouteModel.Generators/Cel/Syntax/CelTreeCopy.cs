namespace RouteModel.Generators.Cel.Syntax;

/// <summary>
/// Copies trees: <c>optMap</c> needs its receiver twice. A chain of n of them makes 2^n nodes, so the number of copied nodes is bounded.
/// </summary>
internal sealed class CelTreeCopy(int budget)
{
    private int _left = budget;

    /// <summary>A copy with the same offsets; <see langword="null"/> if the budget does not suffice.</summary>
    public CelNode? Copy(CelNode node)
    {
        int size = CelTree.Walk(node).Take(_left + 1).Count();
        if (size > _left)
        {
            return null;
        }

        _left -= size;
        return CopyNode(node, []);
    }

    /// <summary>Predicates and transforms are the nodes inside the steps, in the copy too.</summary>
    private static CelNode CopyNode(CelNode node, Dictionary<CelNode, CelNode> copies)
    {
        CelNode Of(CelNode child) => CopyNode(child, copies);
        CelNode copy = node switch
        {
            CelLiteral literal => new CelLiteral(literal.Value, literal.Offset),
            CelIdentifier identifier => new CelIdentifier(identifier.Name, identifier.Offset),
            CelSelection selection => new CelSelection(Of(selection.Operand), selection.Field, selection.IsPresenceTest, selection.Offset),
            CelCall call => new CelCall(call.Function, call.Receiver is { } receiver ? Of(receiver) : null, [.. call.Arguments.Select(Of)], call.Offset),
            CelListLiteral list => new CelListLiteral([.. list.Elements.Select(element => element with { Value = Of(element.Value) })], list.Offset),
            CelMapLiteral map => new CelMapLiteral([.. map.Entries.Select(entry => entry with { Key = Of(entry.Key), Value = Of(entry.Value) })], map.Offset),
            CelMessageLiteral message => new CelMessageLiteral(
                message.TypeName, [.. message.Fields.Select(field => field with { Value = Of(field.Value) })], message.Offset),
            CelBinding binding => new CelBinding(binding.Variable, Of(binding.Value), Of(binding.Body), binding.Offset) { Macro = binding.Macro },
            CelComprehension loop => CopyLoop(loop, copies),
            _ => node,
        };
        copies[node] = copy;
        return copy;
    }

    private static CelComprehension CopyLoop(CelComprehension loop, Dictionary<CelNode, CelNode> copies)
    {
        CelNode range = CopyNode(loop.Range, copies);
        CelNode initial = CopyNode(loop.Initial, copies);
        CelNode condition = CopyNode(loop.Condition, copies);
        CelNode step = CopyNode(loop.Step, copies);
        return new CelComprehension(loop.Offset)
        {
            Macro = loop.Macro,
            Variable = loop.Variable,
            Variable2 = loop.Variable2,
            Accumulator = loop.Accumulator,
            Range = range,
            Initial = initial,
            Condition = condition,
            Step = step,
            Result = CopyNode(loop.Result, copies),
            Predicate = loop.Predicate is { } predicate ? copies[predicate] : null,
            Transform = loop.Transform is { } transform ? copies[transform] : null,
        };
    }
}
