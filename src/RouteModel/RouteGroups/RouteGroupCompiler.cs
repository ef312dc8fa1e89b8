using RouteModel.Eskip;
using RouteModel.Resources.Collections;
using RouteModel.RouteGroups.Backends;
using RouteModel.RouteGroups.Incremental;
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
    public RouteCompilation Compile(ClusterSnapshot snapshot) => CompileAfter(snapshot, null);

    /// <summary>
    /// Compiles a snapshot anew after a change. The result is that of <see cref="Compile(ClusterSnapshot)"/>; only the groups that changed, or whose
    /// services or endpoints did, are compiled, and the others are taken from before.
    /// </summary>
    /// <param name="snapshot">The groups and what they refer to.</param>
    /// <param name="previous">
    /// The compilation before. Of one with other options only the routes are used, to tell what changed. Where a snapshot has the same lists of Services,
    /// Endpoints and EndpointSlices as the one before, and not only equal ones, they are not looked at again.
    /// </param>
    /// <example>
    /// <code>
    /// RouteCompilation next = compiler.Compile(snapshot, previous);
    /// Apply(next.Changes.Added, next.Changes.Changed, next.Changes.Removed);
    /// </code>
    /// </example>
    public RouteCompilation Compile(ClusterSnapshot snapshot, RouteCompilation previous)
    {
        ArgumentNullException.ThrowIfNull(previous);
        return CompileAfter(snapshot, previous.Memory);
    }

    private RouteCompilation CompileAfter(ClusterSnapshot snapshot, CompilationMemory? before)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ClusterSnapshot scope = SnapshotScope.Restrict(snapshot, _options);
        var log = new CompilationLog();
        var refused = new List<RefusedRouteGroup>(scope.Unreadable);
        foreach (ReadingFault fault in _options.EnableTls ? [.. scope.Faults.Documents, .. scope.Faults.SecretDocuments] : scope.Faults.Documents)
        {
            log.Error(fault);
        }

        foreach (RefusedRouteGroup group in scope.Unreadable)
        {
            log.Error($"[routegroup] error in route group {group.Namespace}/{group.Name}: {group.Reason}", new RouteGroupName(group.Namespace, group.Name), group.Problems);
        }

        CompilationMemory? usable = before is not null && before.Serves(_options) ? before : null;
        GroupSet groups = scope.Faults.RouteGroups is null ? _selection.Select(scope.RouteGroups, usable?.Groups, refused, log) : GroupSet.Empty;
        if (scope.Faults is { HasInvalidService: true, RouteGroups: null, Services: null })
        {
            log.Error("Invalid service resource detected.");
        }

        if (FindLoadFault(scope) is { } failure)
        {
            CompilationMemory kept = before ?? new CompilationMemory(_options, scope, GroupSet.Empty);
            return new RouteCompilation([], log.ToList(), ValueList.From(refused), new RouteChanges([], [], []), kept, "failed to load cluster state: " + failure.Text)
            {
                ErrorPlace = failure.Place,
            };
        }

        int compiled = CompileGroups(groups, scope, usable?.HasClusterOf(snapshot) == true, refused, log);
        ValueList<EskipRoute> routes = Join(groups, usable, before?.Routes ?? [], log, out RouteChanges changes);
        var memory = new CompilationMemory(_options, snapshot, groups) { Routes = routes, CompiledGroups = compiled };
        return new RouteCompilation(routes, log.ToList(), ValueList.From(refused), changes, memory);
    }

    /// <returns>How many groups were compiled anew.</returns>
    private int CompileGroups(GroupSet groups, ClusterSnapshot snapshot, bool isSameCluster, List<RefusedRouteGroup> refused, CompilationLog log)
    {
        var services = new Lazy<ServiceResolver>(() => new ServiceResolver(snapshot.Services, Endpoints(snapshot)));
        var compiler = new GroupCompiler(_options, new PassCompiler(_options, new BackendResolver(_options, _allowed), Traffic()), services);
        TlsConfiguration? tls = _options.EnableTls ? new TlsConfiguration(snapshot.Secrets, log) : null;
        int count = 0;
        for (int place = 0; place < groups.Count; place++)
        {
            ref GroupMemo memo = ref groups[place];
            if (memo.Selected is not { } group)
            {
                continue;
            }

            if (memo.Compiled is not { } compiled || !(isSameCluster || compiled.Holds(services)))
            {
                compiled = compiler.Compile(group);
                memo = memo.With(compiled);
                count++;
            }

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

        return count;
    }

    private ValueList<EskipRoute> Join(GroupSet groups, CompilationMemory? usable, ValueList<EskipRoute> before, CompilationLog log, out RouteChanges changes)
    {
        EskipRoute[] others =
        [
            .. _options.ProvideHealthcheck ? HealthcheckRoutes.Build(_options) : [],
            .. _options.ProvideHttpsRedirect ? [new HttpsRedirect(_options).Global()] : Array.Empty<EskipRoute>(),
        ];
        if (usable is not null && RoutePatch.TryApply(usable, groups, others.Length, out ValueList<EskipRoute> routes) is { } patch)
        {
            changes = patch;
            return routes;
        }

        routes = new RouteMerge(log).Join(groups, others);
        changes = RouteChanges.Between(before, routes);
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
    private ReadingFault? FindLoadFault(ClusterSnapshot snapshot) =>
        snapshot.Faults.RouteGroups
        ?? snapshot.Faults.Services
        ?? (_options.EnableEndpointSlices ? snapshot.Faults.EndpointSlices : snapshot.Faults.Endpoints)
        ?? (_options.EnableTls ? snapshot.Faults.Secrets : null);
}
