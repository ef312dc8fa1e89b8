using System.Text.Json;
using System.Text.Json.Nodes;
using RouteModel.Gateway;

namespace RouteModel.Conformance.Gateway;

/// <summary>What AKO's Gateway API container answered: conditions, pool groups and pools.</summary>
public class GatewayConformance
{
    private static readonly GatewayResolver Resolver = new(new GatewayResolverOptions { Profile = GatewayProfile.Ako });

    [Test]
    public void Answers_as_AKO_did() =>
        Suite.Judge("ako-gateway", Suite.Rows("ako/gateway.jsonl").Select(Run));

    private static (string Id, string? Failure) Run(JsonElement row)
    {
        JsonElement input = row.GetProperty("input");
        GatewaySnapshot snapshot = RecordedCluster.Read(input);
        GatewayResolution first = Resolver.Resolve(snapshot);
        string? failure = Compare(row.GetProperty("expected"), first);
        if (failure is null && row.TryGetProperty("expectedLater", out JsonElement later))
        {
            failure = Compare(later, Resolver.Resolve(RecordedCluster.Follow(snapshot, input.GetProperty("later")), first)) is { } text ? $"later: {text}" : null;
        }

        return (row.GetProperty("id").GetString()!, failure);
    }

    private static string? Compare(JsonElement recorded, GatewayResolution resolution)
    {
        JsonObject expected = JsonNode.Parse(recorded.GetRawText())!.AsObject();
        JsonObject actual = RecordedShape.Of(resolution, expected);
        RecordedShape.Strip(expected);
        return Difference("", expected, actual);
    }

    private static string? Difference(string path, JsonNode? expected, JsonNode? actual)
    {
        switch (expected, actual)
        {
            case (JsonObject left, JsonObject right):
                return left.Select(static entry => entry.Key).Union(right.Select(static entry => entry.Key))
                    .Select(key => Difference($"{path}.{key}", left[key], right[key]))
                    .FirstOrDefault(static difference => difference is not null);
            case (JsonArray left, JsonArray right) when left.Count == right.Count:
                return left.Select((item, i) => Difference($"{path}[{i}]", item, right[i])).FirstOrDefault(static difference => difference is not null);
            default:
                return JsonNode.DeepEquals(expected, actual) ? null : $"{path}: expected {expected?.ToJsonString()}, actual {actual?.ToJsonString()}";
        }
    }
}
