using RouteModel.Eskip;
using RouteModel.Resources.Collections;
using RouteModel.RouteGroups.Backends;
using RouteModel.RouteGroups.Reporting;
using RouteModel.RouteGroups.Routes;
using RouteModel.RouteGroups.Snapshots;
using RouteModel.RouteGroups.Tls;
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
    private readonly AllowedNames _allowed;

    /// <summary>A compiler with options; Skipper's defaults without any.</summary>
    /// <exception cref="ArgumentException">
    /// <see cref="RouteGroupCompilerOptions.RouteGroupClass"/> or one of <see cref="RouteGroupCompilerOptions.AllowedExternalNames"/> is no regular
    /// expression.
    /// </exception>
    public RouteGroupCompiler(RouteGroupCompilerOptions? options = null)
    {
        _options = options ?? new RouteGroupCompilerOptions();
        _selection = new GroupSelection(_options.RouteGroupClass);
        _allowed = new AllowedNames(_options);
    }

    /// <summary>Compiles all RouteGroups of a snapshot. What is wrong with them is in the result; nothing is thrown.</summary>
    /// <param name="snapshot">The groups and what they refer to, read under the same profile as the options name.</param>
    public RouteCompilation Compile(ClusterSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        snapshot = SnapshotScope.Restrict(snapshot, _options);
        var log = new CompilationLog();
        var refused = new List<RefusedRouteGroup>(snapshot.Unreadable);
        foreach (string fault in _options.EnableTls ? [.. snapshot.Faults.Documents, .. snapshot.Faults.SecretDocuments] : snapshot.Faults.Documents)
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
        if (_options.ProvideHealthcheck)
        {
            compiled.AddRange(HealthcheckRoutes.Build(_options));
        }

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
        var services = new ServiceResolver(snapshot.Services, Endpoints(snapshot));
        var compiler = new GroupCompiler(_options, new PassCompiler(_options, new BackendResolver(_options, _allowed), Traffic()));
        TlsConfiguration? tls = _options.EnableTls ? new TlsConfiguration(snapshot.Secrets, log) : null;
        var routes = new List<EskipRoute>();
        foreach (SelectedGroup group in groups)
        {
            CompiledGroup compiled = compiler.Compile(group, services);
            routes.AddRange(compiled.Routes);
            foreach (CompilationFinding finding in compiled.Findings)
            {
                log.Add(finding);
            }

            if (compiled.Refusal is { } refusal)
            {
                refused.Add(new RefusedRouteGroup(group.Namespace, group.Name, refusal));
            }
            else
            {
                tls?.Configure(group, new GroupLog(group, log.Add));
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

    /// <summary>Skipper loads groups, then services, then the one kind of endpoints it uses, then secrets for TLS; the first failure counts.</summary>
    private string? FindLoadError(ClusterSnapshot snapshot) =>
        snapshot.Faults.RouteGroups
        ?? snapshot.Faults.Services
        ?? (_options.EnableEndpointSlices ? snapshot.Faults.EndpointSlices : snapshot.Faults.Endpoints)
        ?? (_options.EnableTls ? snapshot.Faults.Secrets : null);
}
