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

    /// <summary>Puts other nodes in the place of some, everywhere below a node.</summary>
    public static void Replace(CelNode root, IReadOnlyDictionary<CelNode, CelNode> replacements)
    {
        CelNode Of(CelNode node) => replacements.TryGetValue(node, out CelNode? other) ? other : node;
        foreach (CelNode node in Walk(root).ToList())
        {
            switch (node)
            {
                case CelSelection selection:
                    selection.Operand = Of(selection.Operand);
                    break;
                case CelCall call:
                    call.Receiver = call.Receiver is { } receiver ? Of(receiver) : null;
                    call.Arguments = [.. call.Arguments.Select(Of)];
                    break;
                case CelListLiteral list:
                    list.Elements = [.. list.Elements.Select(element => element with { Value = Of(element.Value) })];
                    break;
                case CelMapLiteral map:
                    map.Entries = [.. map.Entries.Select(entry => entry with { Key = Of(entry.Key), Value = Of(entry.Value) })];
                    break;
                case CelMessageLiteral message:
                    message.Fields = [.. message.Fields.Select(field => field with { Value = Of(field.Value) })];
                    break;
                case CelComprehension loop:
                    loop.Range = Of(loop.Range);
                    loop.Step = Of(loop.Step);
                    loop.Predicate = loop.Predicate is { } predicate ? Of(predicate) : null;
                    loop.Transform = loop.Transform is { } transform ? Of(transform) : null;
                    break;
                case CelBinding binding:
                    binding.Value = Of(binding.Value);
                    binding.Body = Of(binding.Body);
                    break;
                default:
                    break;
            }
        }
    }

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
