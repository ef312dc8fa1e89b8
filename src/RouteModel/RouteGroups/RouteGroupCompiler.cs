using RouteModel.Eskip;
using RouteModel.Resources.Collections;
using RouteModel.RouteGroups.Backends;
using RouteModel.RouteGroups.Reporting;
using RouteModel.RouteGroups.Routes;
using RouteModel.RouteGroups.Traffic;

namespace RouteModel.RouteGroups;

/// <summary>
/// Compiles RouteGroups to eskip routes as Skipper's Kubernetes client does. A pure function: the same snapshot gives the same routes, byte for
/// byte. Safe from any thread.
/// </summary>
/// <example>
/// <code>
/// ClusterSnapshot snapshot = ClusterSnapshot.ReadJson(json, CompilerProfile.Standard);
/// RouteCompilation routes = new RouteGroupCompiler().Compile(snapshot);
/// Console.WriteLine(routes.ToEskip());
/// </code>
/// </example>
public sealed class RouteGroupCompiler
{
    private readonly RouteGroupCompilerOptions _options;
    private readonly GroupSelection _selection;

    /// <summary>A compiler with options; Skipper's defaults without any.</summary>
    /// <exception cref="ArgumentException"><see cref="RouteGroupCompilerOptions.RouteGroupClass"/> is no regular expression.</exception>
    public RouteGroupCompiler(RouteGroupCompilerOptions? options = null)
    {
        _options = options ?? new RouteGroupCompilerOptions();
        _selection = new GroupSelection(_options.RouteGroupClass);
    }

    /// <summary>Compiles all RouteGroups of a snapshot. What is wrong with them is in the result; nothing is thrown.</summary>
    /// <param name="snapshot">The groups and what they refer to, read under the same profile as the options name.</param>
    public RouteCompilation Compile(ClusterSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var log = new CompilationLog();
        var refused = new List<RefusedRouteGroup>(snapshot.Unreadable);
        foreach (string fault in snapshot.Faults.Documents)
        {
            log.Error(fault);
        }

        foreach (RefusedRouteGroup group in snapshot.Unreadable)
        {
            log.Error($"[routegroup] error in route group {group.Namespace}/{group.Name}: {group.Reason}", new RouteGroupName(group.Namespace, group.Name));
        }

        List<SelectedGroup> groups = snapshot.Faults.RouteGroups is null ? _selection.Select(snapshot.RouteGroups, refused, log) : [];
        if (snapshot.Faults is { HasInvalidService: true, RouteGroups: null, Services: null })
        {
            log.Error("Invalid service resource detected.");
        }

        if (FindLoadError(snapshot) is { } error)
        {
            return new RouteCompilation([], log.ToList(), ValueList.From(refused), "failed to load cluster state: " + error);
        }

        List<EskipRoute> compiled = CompileGroups(groups, snapshot, refused, log);
        if (_options.ProvideHttpsRedirect)
        {
            compiled.Add(new HttpsRedirect(_options).Global());
        }

        ValueList<EskipRoute> routes = RouteMerge.Merge(compiled, log);
        return new RouteCompilation(routes, log.ToList(), ValueList.From(refused));
    }

    private List<EskipRoute> CompileGroups(
        List<SelectedGroup> groups, ClusterSnapshot snapshot, List<RefusedRouteGroup> refused, CompilationLog log)
    {
        var services = new ServiceResolver(snapshot.Services, Endpoints(snapshot), _options.TopologyZone);
        var compiler = new GroupCompiler(_options, new BackendResolver(_options, services), Traffic());
        var routes = new List<EskipRoute>();
        foreach (SelectedGroup group in groups)
        {
            if (RedirectCodeAnnotation.FindProblem(group) is { } problem)
            {
                log.Error(problem, new RouteGroupName(group.Namespace, group.Name));
            }

            routes.AddRange(compiler.Compile(group, log.For(group), out string? refusal));
            if (refusal is not null)
            {
                refused.Add(new RefusedRouteGroup(group.Namespace, group.Name, refusal));
            }
        }

        return routes;
    }

    private CachedEndpointSource Endpoints(ClusterSnapshot snapshot)
    {
        IEndpointSource source = _options.EnableEndpointSlices
            ? new EndpointSliceSource(snapshot.EndpointSlices, _options.Profile.SliceWithoutNamespace)
            : new EndpointsSource(snapshot.Endpoints);
        return new CachedEndpointSource(source, _options.Profile.EndpointScheme);
    }

    private ITrafficCalculator Traffic() => _options.BackendTrafficAlgorithm == BackendTrafficAlgorithm.TrafficSegmentPredicate
        ? new TrafficSegmentCalculator()
        : new TrafficPredicateCalculator();

    /// <summary>Skipper loads groups, then services, then the one kind of endpoints it uses; the first failure counts.</summary>
    private string? FindLoadError(ClusterSnapshot snapshot) =>
        snapshot.Faults.RouteGroups
        ?? snapshot.Faults.Services
        ?? (_options.EnableEndpointSlices ? snapshot.Faults.EndpointSlices : snapshot.Faults.Endpoints);
}
