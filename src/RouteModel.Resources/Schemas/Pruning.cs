using System.Globalization;
using System.Text;
using RouteModel.Resources.Reading;
using RouteModel.Resources.Text;

namespace RouteModel.Resources.Schemas;

/// <summary>Removes the fields that a schema does not know, as the API server does before it looks at anything else.</summary>
/// <remarks>
/// apiextensions-apiserver, <c>pkg/apiserver/schema/pruning</c>. Of a removed value only its own key is reported. Values without a schema
/// may nest as deep as the document, so the walk keeps its own stack.
/// </remarks>
internal static class Pruning
{
    /// <summary>A bound of ours on the text of all paths together: they repeat the indexes above them, and a hostile document must not multiply those.</summary>
    private const int MaxPathText = 1 << 24;

    /// <summary>Prunes the object at the root of a document and returns the paths of the fields it removed with the offsets of their keys, sorted by path.</summary>
    public static IReadOnlyList<RawFault> Prune(RawValue root, StructuralSchema schema)
    {
        var removed = new List<RawFault>();
        var open = new Stack<Visit>();
        open.Push(new Visit(root, schema, null));
        int textLeft = MaxPathText;
        while (open.TryPop(out Visit visit))
        {
            if (visit.Value.Kind == RawKind.Array)
            {
                EnterItems(visit, open);
            }
            else if (visit.Value.Kind == RawKind.Object)
            {
                PruneMembers(visit, open, removed, ref textLeft);
            }
        }

        removed.Sort(static (left, right) => Utf8Order.Compare(left.Text, right.Text));
        return removed;
    }

    private static void EnterItems(Visit visit, Stack<Visit> open)
    {
        for (int i = 0; i < visit.Value.Items.Count; i++)
        {
            RawValue item = visit.Value.Items[i];
            if (item.Kind is RawKind.Array or RawKind.Object)
            {
                open.Push(new Visit(item, visit.Schema?.Items, new Step(visit.Path, null, i)));
            }
        }
    }

    private static void PruneMembers(Visit visit, Stack<Visit> open, List<RawFault> removed, ref int textLeft)
    {
        bool hasUnknown = false;
        foreach (RawMember member in visit.Value.Members)
        {
            if (visit.IsTypeOrObjectMeta(member.Name))
            {
                continue;
            }

            if (visit.Schema?.Property(member.Name) is { } schema)
            {
                open.Push(new Visit(member.Value, schema, new Step(visit.Path, member.Name, 0)));
                continue;
            }

            hasUnknown = true;
            if (textLeft > 0)
            {
                string path = new Step(visit.Path, member.Name, 0).ToString();
                textLeft -= path.Length;
                removed.Add(new RawFault(path, member.NameOffset));
            }
        }

        if (hasUnknown)
        {
            visit.Value.Members.RemoveAll(member => !visit.IsTypeOrObjectMeta(member.Name) && visit.Schema?.Property(member.Name) is null);
        }
    }

    private readonly record struct Visit(RawValue Value, StructuralSchema? Schema, Step? Path)
    {
        /// <summary>Whether a key of the root is one that every object has; the server lifts them out before it prunes.</summary>
        public bool IsTypeOrObjectMeta(string name) => Path is null && name is ("apiVersion" or "kind" or "metadata");
    }

    private sealed record Step(Step? Parent, string? Name, int Index)
    {
        public override string ToString()
        {
            var steps = new Stack<Step>();
            for (Step? step = this; step is not null; step = step.Parent)
            {
                steps.Push(step);
            }

            var text = new StringBuilder();
            foreach (Step step in steps)
            {
                _ = step.Name is { } name
                    ? text.Append(step.Parent is null ? "" : ".").Append(name)
                    : text.Append(CultureInfo.InvariantCulture, $"[{step.Index}]");
            }

            return text.ToString();
        }
    }
}
