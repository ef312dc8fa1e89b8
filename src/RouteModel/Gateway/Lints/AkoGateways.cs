using RouteModel.Gateway.Snapshots;

namespace RouteModel.Gateway.Lints;

/// <summary>Which routes AKO serves, as far as the documents say so: what is no fault elsewhere is not told of routes that may be somebody else's.</summary>
internal sealed class AkoGateways
{
    private static readonly string Controller = new GatewayResolverOptions().ControllerName;

    private readonly HashSet<ObjectName> _ours;

    public AkoGateways(IEnumerable<StoredObject> objects)
    {
        StoredObject[] all = [.. objects];
        var classes = all.OfType<StoredGatewayClass>().Where(static item => item.ControllerName == Controller).Select(static item => item.Name.Name).ToHashSet(StringComparer.Ordinal);
        _ours = [.. all.OfType<StoredGateway>().Where(gateway => classes.Contains(gateway.ClassName)).Select(static gateway => gateway.Name)];
    }

    /// <summary>Whether a route refers to objects of AKO, or to a Gateway of a class that is AKO's.</summary>
    public bool Serve(StoredRoute route) =>
        route.Rules.Any(static rule => rule.Filters.Any(IsOfAko) || rule.Backends.Any(static backend => backend.Filters.Any(IsOfAko)))
        || route.Parents.Any(parent => _ours.Contains(new ObjectName(parent.Namespace ?? route.Name.Namespace, parent.Name)));

    private static bool IsOfAko(StoredFilter filter) => filter.ExtensionRef is { Group: ObjectKinds.AkoGroup };
}
