using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RouteModel.Gateway;
using RouteModel.Gateway.Json;
using RouteModel.Resources;

namespace RouteModel.Conformance.Gateway;

/// <summary>The status of every recorded route, by either profile, is one that the schema of HTTPRoute accepts.</summary>
public class StatusConformance
{
    private static readonly CustomResourceKind Kind = CustomResourceKinds.Find("gateway.networking.k8s.io/v1", "HTTPRoute")!;

    [Test]
    public void A_status_is_accepted_by_the_schema([Values("standard", "ako")] string profile)
    {
        var resolver = new GatewayResolver(new GatewayResolverOptions { Profile = profile == "ako" ? GatewayProfile.Ako : GatewayProfile.Standard });
        int parents = 0;
        foreach (JsonElement row in Suite.Rows("ako/gateway.jsonl"))
        {
            JsonElement input = row.GetProperty("input");
            Dictionary<string, ResolvedRoute> resolved = resolver.Resolve(RecordedCluster.Read(input)).Routes.ToDictionary(static route => $"{route.Namespace}/{route.Name}");
            foreach (JsonElement route in RecordedCluster.Items(input, "routes"))
            {
                JsonElement metadata = route.GetProperty("metadata");
                ResolvedRoute made = resolved[$"{metadata.GetProperty("namespace").GetString()}/{metadata.GetProperty("name").GetString()}"];
                JsonNode document = JsonNode.Parse(route.GetRawText())!;
                ReadResult stored = Read(document);
                document["status"] = Status(made);
                ReadResult updated = Read(document);
                parents += made.Parents.Count;

                string id = row.GetProperty("id").GetString()!;
                Assert.That(updated.ValidateStatusUpdate(stored).Errors, Is.Empty, id);
                Assert.That(updated.Findings.Concat(updated.Validate().Errors).Where(static fault => fault.Field.StartsWith("status", StringComparison.Ordinal)), Is.Empty, id);
            }
        }

        Assert.That(parents, Is.GreaterThan(200));
    }

    private static ReadResult Read(JsonNode document) => Kind.ReadJson(Encoding.UTF8.GetBytes(document.ToJsonString()));

    private static JsonNode Status(ResolvedRoute route)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            StatusJson.Write(json, route, DateTimeOffset.UnixEpoch);
        }

        return JsonNode.Parse(stream.ToArray())!;
    }
}
