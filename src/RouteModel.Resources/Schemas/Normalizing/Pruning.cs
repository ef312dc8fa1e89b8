using System.Globalization;
using System.Text;
using RouteModel.Resources.Reading;
using RouteModel.Resources.Text;

namespace RouteModel.Resources.Schemas;

/// <summary>Removes the fields that a schema does not know, as the API server does before it looks at anything else.</summary>
/// <remarks>
/// apiextensions-apiserver, <c>pkg/apiserver/schema/pruning</c>. Of a removed value only its own key is reported. Values without a schema
/// may nest as deep as the document, so the walk keeps its own stack. Where unknown fields are preserved, the values of known ones are still
/// pruned; <c>additionalProperties: true</c> keeps keys but says nothing of what is in their values.
/// </remarks>
internal static class Pruning
{
    /// <summary>A bound of ours on the text of all paths together: they repeat the indexes above them, and a hostile document must not multiply those.</summary>
    private const int MaxPathText = 1 << 24;

    /// <summary>Prunes the object at the root of a document and returns the paths of the fields it removed with the offsets of their keys, sorted by path.</summary>
    /// <param name="root">The value.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="isResource">Whether it is a resource, whose type and object metadata stay.</param>
    public static IReadOnlyList<RawFault> Prune(RawValue root, StructuralSchema schema, bool isResource = true)
    {
        var removed = new List<RawFault>();
        var open = new Stack<Visit>();
        open.Push(new Visit(root, schema, null, false, isResource));
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
        // Without a schema for them the items of preserved arrays stay as they are.
        if (visit.Preserves && visit.Schema?.Items is null)
        {
            return;
        }

        for (int i = 0; i < visit.Value.Items.Count; i++)
        {
            RawValue item = visit.Value.Items[i];
            if (item.Kind is RawKind.Array or RawKind.Object)
            {
                open.Push(new Visit(item, visit.Schema?.Items, new Step(visit.Path, null, i), visit.Preserves));
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

            if (visit.IsKnown(member.Name, out StructuralSchema? schema))
            {
                open.Push(new Visit(member.Value, schema, new Step(visit.Path, member.Name, 0), false));
                continue;
            }

            hasUnknown |= !visit.Preserves;
            if (textLeft > 0 && !visit.Preserves)
            {
                string path = new Step(visit.Path, member.Name, 0).ToString();
                textLeft -= path.Length;
                removed.Add(new RawFault(path, member.NameOffset));
            }
        }

        if (hasUnknown)
        {
            visit.Value.Members.RemoveAll(member => !visit.IsTypeOrObjectMeta(member.Name) && !visit.IsKnown(member.Name, out _));
        }
    }

    private readonly record struct Visit(RawValue Value, StructuralSchema? Schema, Step? Path, bool IsInPreserved, bool IsResource = false)
    {
        /// <summary>Whether keys that the schema does not know stay, here and in the items of arrays.</summary>
        public bool Preserves => IsInPreserved || Schema is { PreserveUnknownFields: true };

        /// <summary>Whether a key is one that every object has; the server lifts them out before it prunes.</summary>
        public bool IsTypeOrObjectMeta(string name) =>
            (IsResource || Schema is { EmbeddedResource: true }) && name is ("apiVersion" or "kind" or "metadata");

        /// <summary>Whether the schema knows a key, and what it says of the value.</summary>
        public bool IsKnown(string name, out StructuralSchema? schema)
        {
            schema = Schema?.Property(name);
            bool isKnown = schema is not null || Schema?.AdditionalProperties is not null;
            schema ??= Schema?.AdditionalProperties?.Schema;
            return isKnown;
        }
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
