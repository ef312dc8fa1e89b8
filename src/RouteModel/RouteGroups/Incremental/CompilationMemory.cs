using RouteModel.Eskip;
using RouteModel.Resources.Collections;

namespace RouteModel.RouteGroups.Incremental;

/// <summary>What a compilation leaves for the next one.</summary>
/// <param name="options">The options it was made with.</param>
/// <param name="cluster">The snapshot it was made of.</param>
/// <param name="groups">What is known of the groups.</param>
internal sealed class CompilationMemory(RouteGroupCompilerOptions options, ClusterSnapshot cluster, GroupSet groups)
{
    private readonly ValueList<KubernetesService> _services = cluster.Services;
    private readonly ValueList<KubernetesEndpoints> _endpoints = cluster.Endpoints;
    private readonly ValueList<KubernetesEndpointSlice> _slices = cluster.EndpointSlices;

    public GroupSet Groups { get; } = groups;

    /// <summary>The last routes that could be compiled.</summary>
    public ValueList<EskipRoute> Routes { get; init; } = [];

    /// <summary>How many groups were compiled, and not taken from the memory of before.</summary>
    public int CompiledGroups { get; init; }

    /// <summary>Whether it can be used under some options: only under equal ones.</summary>
    public bool Serves(RouteGroupCompilerOptions others) => ReferenceEquals(options, others) || options == others;

    /// <summary>
    /// Whether all that groups can refer to is as it was, told without a look at it. Where answers depend on who asked before, that is never known.
    /// </summary>
    public bool HasClusterOf(ClusterSnapshot snapshot) =>
        options.Profile.EndpointScheme == EndpointSchemeSource.OwnRouteGroup
        && ReferenceEquals(_services, snapshot.Services)
        && ReferenceEquals(_endpoints, snapshot.Endpoints)
        && ReferenceEquals(_slices, snapshot.EndpointSlices);
}
