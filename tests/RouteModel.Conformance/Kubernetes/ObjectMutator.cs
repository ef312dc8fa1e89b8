using System.Text.Json.Nodes;

namespace RouteModel.Conformance.Kubernetes;

/// <summary>Makes objects out of others: fields go, values become others of the same document or odd ones, items come twice.</summary>
internal sealed class ObjectMutator(Random random)
{
    private static readonly string[] Odd = ["null", "0", "1", "-1", "2147483648", "1.5", "\"\"", "\"a\"", "\"A b\"", "true", "[]", "{}", "{\"x\":{\"y\":1}}"];

    public JsonNode Mutate(JsonNode value)
    {
        JsonNode root = value.DeepClone();
        for (int changes = 1 + random.Next(3); changes > 0; changes--)
        {
            JsonNode[] nodes = [.. Below(root)];
            if (nodes.Length > 0)
            {
                Change(nodes[random.Next(nodes.Length)], nodes);
            }
        }

        return root;
    }

    private void Change(JsonNode node, JsonNode[] nodes)
    {
        switch (node.Parent, random.Next(4))
        {
            case (JsonObject holder, 0):
                holder.Remove(node.GetPropertyName());
                break;
            case (JsonArray list, 0):
                list.Remove(node);
                break;
            case (JsonArray list, 1):
                list.Add(node.DeepClone());
                break;
            case (_, 2):
                Replace(node, JsonNode.Parse(Odd[random.Next(Odd.Length)]));
                break;
            default:
                // A value of the same kind is wrong in subtler ways.
                JsonNode[] alike = [.. nodes.Where(other => other.GetValueKind() == node.GetValueKind())];
                Replace(node, alike[random.Next(alike.Length)].DeepClone());
                break;
        }
    }

    private static void Replace(JsonNode node, JsonNode? other)
    {
        if (node.Parent is JsonObject holder)
        {
            holder[node.GetPropertyName()] = other;
        }
        else if (node.Parent is JsonArray list)
        {
            list[node.GetElementIndex()] = other;
        }
    }

    private static IEnumerable<JsonNode> Below(JsonNode node)
    {
        IEnumerable<JsonNode> children = node switch
        {
            JsonObject holder => holder.Where(member => member.Key is not ("apiVersion" or "metadata")).Select(member => member.Value).OfType<JsonNode>(),
            JsonArray list => list.OfType<JsonNode>(),
            _ => [],
        };
        return children.SelectMany(child => Below(child).Prepend(child));
    }
}
