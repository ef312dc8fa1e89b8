using System.Text.Json;

namespace RouteModel.RouteGroups.Snapshots;

/// <summary>One object of a snapshot's input before it is decoded.</summary>
internal readonly record struct SnapshotObject(ResourceKind Kind, JsonElement Json)
{
    /// <summary>
    /// The objects of one document: itself, or, of a list kind (<c>List</c>, <c>ServiceList</c>, ...), its items in order. Items of a list of one
    /// kind may leave their own kind out, as in the API server's answers. Lists in lists are unrolled without recursion.
    /// </summary>
    public static List<SnapshotObject> Flatten(JsonElement document)
    {
        var objects = new List<SnapshotObject>();
        var pending = new Stack<(JsonElement Json, string ApiVersion, string Kind)>();
        pending.Push((document, "", ""));
        while (pending.TryPop(out (JsonElement Json, string ApiVersion, string Kind) next))
        {
            if (next.Json.ValueKind != JsonValueKind.Object)
            {
                continue;
            }

            string ownKind = ResourceKinds.Text(next.Json, "kind");
            string kind = ownKind.Length > 0 ? ownKind : next.Kind;
            string apiVersion = ownKind.Length > 0 ? ResourceKinds.Text(next.Json, "apiVersion") : next.ApiVersion;
            if (kind.EndsWith("List", StringComparison.Ordinal) && TryGetItems(next.Json, out JsonElement items))
            {
                string itemKind = kind[..^"List".Length];
                foreach (JsonElement item in items.EnumerateArray().Reverse())
                {
                    pending.Push((item, apiVersion, itemKind));
                }
            }
            else
            {
                objects.Add(new SnapshotObject(ResourceKinds.Of(apiVersion, kind), next.Json));
            }
        }

        return objects;
    }

    private static bool TryGetItems(JsonElement list, out JsonElement items) =>
        list.TryGetProperty("items", out items) && items.ValueKind == JsonValueKind.Array;
}
