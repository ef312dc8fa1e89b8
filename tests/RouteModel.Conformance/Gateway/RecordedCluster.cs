using System.Text.Json;
using System.Text.Json.Nodes;
using RouteModel.Gateway;
using RouteModel.Resources.Manifests;

namespace RouteModel.Conformance.Gateway;

/// <summary>The objects of a recorded case of AKO.</summary>
internal static class RecordedCluster
{
    private static readonly string[] WholeObjects = ["gateways", "routes", "extensions", "healthMonitors", "applicationProfiles", "l7Rules", "pkiProfiles"];

    public static GatewaySnapshot Read(JsonElement input)
    {
        var objects = new List<JsonNode?> { Class("avi-lb", "ako.vmware.com/avi-lb"), Class("other", "example.com/other") };
        foreach (JsonElement item in Items(input, "namespaces"))
        {
            objects.Add(Namespace(item));
        }

        foreach (JsonElement item in Items(input, "services"))
        {
            objects.AddRange(Service(item));
        }

        foreach (string key in WholeObjects)
        {
            objects.AddRange(Items(input, key).Select(static item => JsonNode.Parse(item.GetRawText())));
        }

        return GatewaySnapshot.Read(Documents(objects));
    }

    /// <summary>The snapshot after the events behind it.</summary>
    public static GatewaySnapshot Follow(GatewaySnapshot snapshot, JsonElement later)
    {
        foreach (JsonElement step in later.EnumerateArray())
        {
            IEnumerable<ManifestDocument> document = Documents([JsonNode.Parse(step.GetProperty("object").GetRawText())]);
            snapshot = step.GetProperty("op").GetString() == "delete" ? snapshot.Without(document) : snapshot.With(document);
        }

        return snapshot;
    }

    public static IEnumerable<JsonElement> Items(JsonElement owner, string key) =>
        owner.TryGetProperty(key, out JsonElement items) ? items.EnumerateArray() : [];

    public static JsonObject Namespace(JsonElement item)
    {
        var metadata = new JsonObject { ["name"] = item.GetProperty("name").GetString() };
        if (item.TryGetProperty("tenant", out JsonElement tenant))
        {
            metadata["annotations"] = new JsonObject { ["ako.vmware.com/tenant-name"] = tenant.GetString() };
        }

        return new JsonObject { ["apiVersion"] = "v1", ["kind"] = "Namespace", ["metadata"] = metadata };
    }

    public static IReadOnlyList<ManifestDocument> Documents(IEnumerable<JsonNode?> objects) =>
        ManifestReader.Read(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', objects.Select(static item => item!.ToJsonString()))));

    private static JsonObject Class(string name, string controller) => new()
    {
        ["apiVersion"] = "gateway.networking.k8s.io/v1",
        ["kind"] = "GatewayClass",
        ["metadata"] = new JsonObject { ["name"] = name },
        ["spec"] = new JsonObject { ["controllerName"] = controller },
    };

    private static IEnumerable<JsonObject> Service(JsonElement item)
    {
        string name = item.GetProperty("name").GetString()!;
        string space = item.GetProperty("namespace").GetString()!;
        yield return new JsonObject
        {
            ["apiVersion"] = "v1",
            ["kind"] = "Service",
            ["metadata"] = new JsonObject { ["name"] = name, ["namespace"] = space },
            ["spec"] = new JsonObject { ["ports"] = Ports(item) },
        };
        yield return new JsonObject
        {
            ["apiVersion"] = "discovery.k8s.io/v1",
            ["kind"] = "EndpointSlice",
            ["metadata"] = new JsonObject { ["name"] = name + "-1", ["namespace"] = space, ["labels"] = new JsonObject { ["kubernetes.io/service-name"] = name } },
            ["ports"] = Ports(item),
            ["endpoints"] = new JsonArray([.. Enumerable.Range(1, item.GetProperty("endpoints").GetInt32())
                .Select(static number => new JsonObject { ["addresses"] = new JsonArray($"10.0.0.{number}") })]),
        };
    }

    private static JsonArray Ports(JsonElement service) => new([.. service.GetProperty("ports").EnumerateArray()
        .Select(static port => new JsonObject { ["name"] = $"p{port.GetInt32()}", ["port"] = port.GetInt32() })]);
}
