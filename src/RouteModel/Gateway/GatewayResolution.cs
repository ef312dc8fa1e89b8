using RouteModel.Gateway.Avi;
using RouteModel.Gateway.Incremental;
using RouteModel.Gateway.Matching;
using RouteModel.Resources.Collections;

namespace RouteModel.Gateway;

/// <summary>What the resolution of a snapshot gave.</summary>
public sealed class GatewayResolution
{
    private readonly Lazy<ValueList<ResolvedMatch>> _matches;

    internal GatewayResolution(ValueList<ResolvedRoute> routes, ValueList<AviVirtualService> virtualServices, Func<ValueList<ResolvedMatch>> matches, ResolutionMemory memory)
    {
        Routes = routes;
        VirtualServices = virtualServices;
        _matches = new Lazy<ValueList<ResolvedMatch>>(matches);
        Memory = memory;
    }

    /// <summary>The routes in ordinal order of namespace and name.</summary>
    public ValueList<ResolvedRoute> Routes { get; }

    /// <summary>
    /// What AKO sends to Avi for each of its Gateways, in ordinal order of namespace and name. None under the standard profile: Avi objects cannot
    /// answer an error for the share of a backend.
    /// </summary>
    public ValueList<AviVirtualService> VirtualServices { get; }

    /// <summary>The matches of all routes in the order in which they are preferred where several fit a request.</summary>
    /// <remarks>They are put in order when they are first asked for.</remarks>
    public ValueList<ResolvedMatch> Matches => _matches.Value;

    /// <summary>What the next resolution needs to resolve only what has changed.</summary>
    internal ResolutionMemory Memory { get; }
}
