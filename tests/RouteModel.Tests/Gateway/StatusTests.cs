using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RouteModel.Gateway;
using RouteModel.Gateway.Json;
using RouteModel.Resources;

namespace RouteModel.Tests.Gateway;

public class StatusTests
{
    [TestCase("standard")]
    [TestCase("ako")]
    public void The_status_put_on_the_route_is_accepted_by_its_schema(string profile)
    {
        string route = Shop.Route(Shop.Rule(Shop.Backend("svc-a", 1, Shop.Extended("gone")), Shop.Backend("svc-b", 2)));
        ResolvedRoute resolved = Shop.Resolve(profile == "ako" ? GatewayProfile.Ako : GatewayProfile.Standard, route, Shop.Service("svc-a")).Routes[0];
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            StatusJson.Write(json, resolved, DateTimeOffset.UnixEpoch);
        }

        JsonNode document = JsonNode.Parse(Shop.Documents(route)[0].Json.Span)!;
        document["status"] = JsonNode.Parse(stream.ToArray());
        CustomResourceKind kind = CustomResourceKinds.All.Single(kind => kind is { Kind: "HTTPRoute", Version: "v1" });

        ValidationResult verdict = kind.ReadJson(Encoding.UTF8.GetBytes(document.ToJsonString())).Validate();

        Assert.That(document["status"]!["parents"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That(verdict.Errors, Is.Empty);
    }
}
