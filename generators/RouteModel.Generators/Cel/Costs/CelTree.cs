using RouteModel.Generators.Cel.Syntax;

namespace RouteModel.Generators.Cel.Costs;

/// <summary>Walks trees without using stack for their depth: a chain of operators may be thousands of nodes deep.</summary>
internal static class CelTree
{
    /// <summary>The direct parts of a node, from left to right.</summary>
    public static IEnumerable<CelNode> Children(CelNode node)
    {
        switch (node)
        {
            case CelSelection selection:
                return [selection.Operand];
            case CelCall call:
                return call.Receiver is { } receiver ? [receiver, .. call.Arguments] : call.Arguments;
            case CelListLiteral list:
                return list.Elements.Select(element => element.Value);
            case CelMapLiteral map:
                return map.Entries.SelectMany(entry => new[] { entry.Key, entry.Value });
            case CelMessageLiteral message:
                return message.Fields.Select(field => field.Value);
            case CelComprehension loop:
                return [loop.Range, loop.Initial, loop.Condition, loop.Step, loop.Result];
            case CelBinding binding:
                return [binding.Value, binding.Body];
            default:
                return [];
        }
    }

    /// <summary>The node and all below it, parents before their parts, from left to right.</summary>
    public static IEnumerable<CelNode> Nodes(CelNode root)
    {
        var open = new Stack<CelNode>();
        open.Push(root);
        while (open.Count > 0)
        {
            CelNode node = open.Pop();
            yield return node;
            foreach (CelNode child in Children(node).Reverse())
            {
                open.Push(child);
            }
        }
    }

    /// <summary>The node and all below it, parts before their parents, from left to right.</summary>
    public static IEnumerable<CelNode> NodesBottomUp(CelNode root)
    {
        var open = new Stack<CelNode>();
        var closed = new Stack<CelNode>();
        open.Push(root);
        while (open.Count > 0)
        {
            CelNode node = open.Pop();
            closed.Push(node);
            foreach (CelNode child in Children(node))
            {
                open.Push(child);
            }
        }

        return closed;
    }
}
