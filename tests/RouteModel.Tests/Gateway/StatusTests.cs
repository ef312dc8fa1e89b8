using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RouteModel.Gateway;
using RouteModel.Gateway.Json;
using RouteModel.Resources;

namespace RouteModel.Tests.Gateway;

public class StatusTests
{
    // Rules of every outcome: good, unresolved, dropped, without backends, of a wrong kind, with a filter of the rule; and routes that no parent takes.
    private static readonly string[] Routes =
    [
        Shop.Route(Shop.Rule(Shop.Backend("svc-a", 1))),
        Shop.Route(Shop.Rule(Shop.Backend("svc-a", 1, Shop.Extended("gone")), Shop.Backend("svc-b", 2))),
        Shop.Route(Shop.Rule(Shop.Backend("svc-a", 1, Shop.Extended("a", group: "example.com"), Shop.Extended("b", "Pod")))),
        Shop.Route(Shop.Rule(Shop.Backend("elsewhere", "svc-a", 1, []))),
        Shop.Route(Shop.Rule()),
        Shop.Route("{backendRefs: [{name: svc-a, kind: Pod, port: 1}]}"),
        Shop.Route("{filters: [{type: ExtensionRef, extensionRef: {group: ako.vmware.com, kind: RouteBackendExtension, name: a}}]}"),
        Shop.Route("{filters: [{type: URLRewrite, urlRewrite: {path: {type: ReplacePrefixMatch, replacePrefixMatch: /}}}]}"),
        Shop.Route($"{{matches: [{{path: {{type: Glob, value: /}}}}]}}, {Shop.Rule(Shop.Backend("svc-a", 1))}"),
        Shop.Route("{matches: [{path: {type: Glob, value: /}}]}"),
        Shop.Route(Shop.Rule()).Replace("name: gw,", "name: gw, sectionName: none,", StringComparison.Ordinal),
        Shop.Route(Shop.Rule()).Replace("name: gw,", "name: gw, port: 80,", StringComparison.Ordinal),
        Shop.Route(Shop.Rule()).Replace("name: gw, namespace: infra", "name: other", StringComparison.Ordinal),
    ];

    [Test]
    public void The_status_put_on_the_route_is_accepted_by_its_schema([Values("standard", "ako")] string profile, [ValueSource(nameof(Routes))] string route)
    {
        ResolvedRoute resolved = Shop.Resolve(profile == "ako" ? GatewayProfile.Ako : GatewayProfile.Standard, route, Shop.Service("svc-a")).Routes[0];
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            StatusJson.Write(json, resolved, DateTimeOffset.UnixEpoch);
        }

        JsonNode document = JsonNode.Parse(Shop.Documents(route)[0].Json.Span)!;
        CustomResourceKind kind = CustomResourceKinds.All.Single(kind => kind is { Kind: "HTTPRoute", Version: "v1" });
        ReadResult stored = kind.ReadJson(Encoding.UTF8.GetBytes(document.ToJsonString()));
        document["status"] = JsonNode.Parse(stream.ToArray());

        ReadResult updated = kind.ReadJson(Encoding.UTF8.GetBytes(document.ToJsonString()));

        Assert.That(document["status"]!["parents"]!.AsArray(), Has.Count.EqualTo(route.Contains("name: other", StringComparison.Ordinal) ? 0 : 1));
        Assert.That(updated.Findings.Where(static finding => finding.Field.StartsWith("status", StringComparison.Ordinal)), Is.Empty);
        Assert.That(updated.ValidateStatusUpdate(stored).Errors, Is.Empty);
        Assert.That(updated.Validate().Errors.Where(static error => error.Field.StartsWith("status", StringComparison.Ordinal)), Is.Empty);
    }
}
