using System.Text.Json;
using RouteModel.Gateway.Snapshots;

namespace RouteModel.Gateway.Decoding;

/// <summary>Decodes Gateways.</summary>
internal static class GatewayDecoder
{
    public static StoredGateway Read(ObjectName name, bool isDedicated, JsonElement spec) => new()
    {
        Name = name,
        ClassName = spec.Text("gatewayClassName") ?? "",
        IsDedicated = isDedicated,
        Listeners = spec.List("listeners", ReadListener) ?? [],
    };

    private static StoredListener ReadListener(JsonElement listener)
    {
        JsonElement allowed = listener.Object("allowedRoutes") ?? default;
        JsonElement namespaces = allowed.Object("namespaces") ?? default;
        return new StoredListener
        {
            Name = listener.Text("name") ?? "",
            Port = listener.Number("port") ?? 0,
            Protocol = listener.Text("protocol") ?? "",
            Hostname = listener.Text("hostname") ?? "",
            NamespacesFrom = namespaces.Text("from") ?? "Same",
            Selector = namespaces.Object("selector") is { } selector ? ReadSelector(selector) : LabelSelector.Everything,
            Kinds = allowed.List("kinds", static kind => new StoredRouteKind(kind.Text("group") ?? ObjectKinds.GatewayGroup, kind.Text("kind") ?? "")) ?? [],
        };
    }

    private static LabelSelector ReadSelector(JsonElement selector) => new(
        selector.Map("matchLabels"),
        selector.List("matchExpressions", static item => new LabelRequirement(item.Text("key") ?? "", item.Text("operator") ?? "", item.Texts("values"))) ?? []);
}
