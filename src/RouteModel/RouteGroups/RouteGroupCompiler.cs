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
    /// <param name="previous">The compilation before. Of one with other options only the routes are used, to tell what changed.</param>
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
        snapshot = SnapshotScope.Restrict(snapshot, _options);
        var log = new CompilationLog();
        var refused = new List<RefusedRouteGroup>(snapshot.Unreadable);
        foreach (string fault in _options.EnableTls ? [.. snapshot.Faults.Documents, .. snapshot.Faults.SecretDocuments] : snapshot.Faults.Documents)
        {
            log.Error(fault);
        }

        foreach (RefusedRouteGroup group in snapshot.Unreadable)
        {
            log.Error($"[routegroup] error in route group {group.Namespace}/{group.Name}: {group.Reason}", new RouteGroupName(group.Namespace, group.Name), group.Problems);
        }

        var memory = new CompilationMemory(_options, snapshot.RouteGroups.Count);
        CompilationMemory? usable = before is not null && before.Serves(_options) ? before : null;
        List<GroupMemo> groups = snapshot.Faults.RouteGroups is null ? _selection.Select(snapshot.RouteGroups, usable, memory, refused, log) : [];
        if (snapshot.Faults is { HasInvalidService: true, RouteGroups: null, Services: null })
        {
            log.Error("Invalid service resource detected.");
        }

        if (FindLoadError(snapshot) is { } error)
        {
            return new RouteCompilation(
                [], log.ToList(), ValueList.From(refused), new RouteChanges([], [], []), before ?? memory, "failed to load cluster state: " + error)
            {
                ErrorSubject = snapshot.Faults.RouteGroups is null ? null : snapshot.Faults.RouteGroup,
            };
        }

        var merge = new RouteMerge(log);
        CompileGroups(groups, snapshot, memory, refused, merge, log);
        if (_options.ProvideHealthcheck)
        {
            merge.Add([.. HealthcheckRoutes.Build(_options)]);
        }

        if (_options.ProvideHttpsRedirect)
        {
            merge.Add([new HttpsRedirect(_options).Global()]);
        }

        ValueList<EskipRoute> routes = merge.Join();
        memory.Routes = routes;
        return new RouteCompilation(routes, log.ToList(), ValueList.From(refused), RouteChanges.Between(before?.Routes ?? [], routes), memory);
    }

    private void CompileGroups(
        List<GroupMemo> groups,
        ClusterSnapshot snapshot,
        CompilationMemory memory,
        List<RefusedRouteGroup> refused,
        RouteMerge merge,
        CompilationLog log)
    {
        var services = new ServiceResolver(snapshot.Services, Endpoints(snapshot));
        var compiler = new GroupCompiler(_options, new PassCompiler(_options, new BackendResolver(_options, _allowed), Traffic()));
        TlsConfiguration? tls = _options.EnableTls ? new TlsConfiguration(snapshot.Secrets, log) : null;
        foreach (GroupMemo memo in groups)
        {
            if (memo.Selected is not { } group)
            {
                continue;
            }

            CompiledGroup compiled = memo.Compiled is { } earlier && earlier.Holds(services) ? earlier : compiler.Compile(group, services);
            memory.CompiledGroups += ReferenceEquals(compiled, memo.Compiled) ? 0 : 1;
            memory.Add(memo with { Compiled = compiled });
            merge.Add(compiled.Routes, new RouteGroupName(group.Namespace, group.Name));
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
