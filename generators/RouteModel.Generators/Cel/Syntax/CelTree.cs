namespace RouteModel.Generators.Cel.Syntax;

/// <summary>
/// Walks over trees without recursion. The parser bounds the depth of what it returns to <see cref="MaxDepth"/>, so that visitors may recurse.
/// </summary>
internal static class CelTree
{
    /// <summary>The levels that a tree of the parser has at most.</summary>
    public const int MaxDepth = 1_500;

    /// <summary>The children in the order in which cel-go checks them.</summary>
    public static IEnumerable<CelNode> Children(CelNode node) => node switch
    {
        CelSelection selection => [selection.Operand],
        CelCall { Receiver: { } receiver } call => call.Arguments.Prepend(receiver),
        CelCall call => call.Arguments,
        CelListLiteral list => list.Elements.Select(element => element.Value),
        CelMapLiteral map => map.Entries.SelectMany(entry => new[] { entry.Key, entry.Value }),
        CelMessageLiteral message => message.Fields.Select(field => field.Value),
        CelComprehension loop => [loop.Range, loop.Initial, loop.Condition, loop.Step, loop.Result],
        CelBinding binding => [binding.Value, binding.Body],
        _ => [],
    };

    /// <summary>The node and all below it, parents first.</summary>
    public static IEnumerable<CelNode> Walk(CelNode root) => Levels(root).Select(level => level.Node);

    /// <summary>The number of levels.</summary>
    public static int Depth(CelNode root) => Levels(root).Max(level => level.Depth);

    private static IEnumerable<(CelNode Node, int Depth)> Levels(CelNode root)
    {
        var open = new Stack<(CelNode Node, int Depth)>();
        open.Push((root, 1));
        while (open.Count > 0)
        {
            (CelNode node, int depth) = open.Pop();
            yield return (node, depth);
            foreach (CelNode child in Children(node).Reverse())
            {
                open.Push((child, depth + 1));
            }
        }
    }
}
