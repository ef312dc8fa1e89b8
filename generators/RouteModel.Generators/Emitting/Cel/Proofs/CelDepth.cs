using RouteModel.Generators.Cel.Syntax;

namespace RouteModel.Generators.Emitting.Cel.Proofs;

/// <summary>How deep a tree is, told without recursion.</summary>
internal static class CelDepth
{
    public static bool Exceeds(CelNode root, int limit)
    {
        var open = new Stack<(CelNode Node, int Depth)>();
        var seen = new HashSet<(CelNode, int)>();
        open.Push((root, 1));
        while (open.Count > 0)
        {
            (CelNode node, int depth) = open.Pop();
            if (depth > limit)
            {
                return true;
            }

            // A tree may hold one node twice; it is as deep in both places.
            if (!seen.Add((node, depth)))
            {
                continue;
            }

            foreach (CelNode child in CelChildren.Of(node))
            {
                open.Push((child, depth + 1));
            }
        }

        return false;
    }
}
