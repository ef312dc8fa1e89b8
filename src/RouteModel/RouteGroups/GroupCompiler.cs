using System.Globalization;
using RouteModel.Eskip;
using RouteModel.Resources.Collections;
using RouteModel.RouteGroups.Backends;
using RouteModel.RouteGroups.Reporting;
using RouteModel.RouteGroups.Routes;
using RouteModel.RouteGroups.Traffic;

namespace RouteModel.RouteGroups;

/// <summary>Compiles one group. Upstream: Skipper, <c>dataclients/kubernetes/routegroup.go</c>.</summary>
internal sealed class GroupCompiler(RouteGroupCompilerOptions options, BackendResolver backends, ITrafficCalculator traffic)
{
    private readonly HttpsRedirect _redirect = new(options);

    /// <summary>The routes of a group in order, its catch-all routes last.</summary>
    /// <param name="group">The group.</param>
    /// <param name="log">Where it is said what is missing.</param>
    /// <param name="refusal">Why the group gives no routes; <see langword="null"/> if it gives them.</param>
    public List<EskipRoute> Compile(SelectedGroup group, GroupLog log, out string? refusal)
    {
        HostPass pass = HostPass.Of(group.Spec);
        refusal = RouteGroupBounds.FindProblem(group.Spec, pass);
        if (refusal is not null)
        {
            log.Error("Ignoring route group: " + refusal);
            return [];
        }

        var catchAll = new CatchAllRoutes(pass);
        var context = new Context(group, pass, catchAll, log) { RedirectsHttp = _redirect.AppliesTo(group) };
        List<EskipRoute> routes = group.Spec.Routes is { Count: > 0 } entries
            ? CompileEntries(context, entries, out refusal)
            : CompileImplicit(context, out refusal);
        if (refusal is not null)
        {
            return [];
        }

        if (!options.DisableCatchAllRoutes)
        {
            routes.AddRange(catchAll.Build());
        }

        return routes;
    }

    private List<EskipRoute> CompileImplicit(Context context, out string? refusal)
    {
        var routes = new List<EskipRoute>();
        refusal = AddRoutes(context, null, 0, null, References(context, null), routes);
        if (refusal is not null)
        {
            context.Log.Error("Error transforming external hosts: " + refusal);
        }

        return routes;
    }

    private List<EskipRoute> CompileEntries(Context context, ValueList<RouteGroupRoute> entries, out string? refusal)
    {
        refusal = null;
        var routes = new List<EskipRoute>();
        for (int i = 0; i < entries.Count; i++)
        {
            int before = routes.Count;
            if (AddEntry(context, entries[i], i, routes) is not { } error)
            {
                continue;
            }

            routes.RemoveRange(before, routes.Count - before);
            if (options.Profile.FailingEntry == FailureScope.Entry)
            {
                context.Log.Error("Ignoring route: " + error);
            }
            else
            {
                refusal = string.Create(CultureInfo.InvariantCulture, $"invalid route at {i}, {error}");
                context.Log.Error("Ignoring route group: " + refusal);
                return routes;
            }
        }

        return routes;
    }

    private string? AddEntry(Context context, RouteGroupRoute entry, int index, List<EskipRoute> routes)
    {
        TrafficShare share = References(context, entry);
        foreach (string? method in DistinctMethods(entry))
        {
            if (AddRoutes(context, entry, index, method, share, routes) is { } error)
            {
                return error;
            }
        }

        return null;
    }

    /// <summary>Adds the routes of all references.</summary>
    /// <returns>The first error, in Skipper's words; what was added before it stays in the list and recorded for the catch-all routes.</returns>
    private string? AddRoutes(
        Context context, RouteGroupRoute? entry, int index, string? method, TrafficShare share, List<EskipRoute> routes)
    {
        SelectedGroup group = context.Group;
        for (int i = 0; i < share.References.Count; i++)
        {
            BackendResolution resolution = Resolve(context, share.References[i].BackendName ?? "");
            if (!resolution.TryGetBackend(out EskipBackend? target, out string? error))
            {
                return error;
            }

            var route = new EskipRoute
            {
                Id = RouteIds.Of(group, method, index, i),
                Predicates = entry is null
                    ? RoutePredicates.OfImplicit(context.Pass, share.Predicates[i])
                    : RoutePredicates.OfEntry(entry, group.Fragments, context.Pass, method, share.Predicates[i]),
                Filters = RouteFilters.Of(entry, group.Fragments, resolution.EntryFilters),
                Backend = target,
            };
            context.CatchAll.Record(route);
            routes.Add(route);
            if (context.RedirectsHttp && _redirect.Twin(route) is { } twin)
            {
                routes.Add(twin);
            }
        }

        return null;
    }

    /// <summary>Resolves a backend once for all routes of the group that lead to it.</summary>
    private BackendResolution Resolve(Context context, string name)
    {
        if (!context.Resolutions.TryGetValue(name, out BackendResolution? resolution))
        {
            RouteGroupBackend backend = context.Backends[name];
            resolution = backends.Resolve(context.Group, backend);
            context.Resolutions.Add(name, resolution);
            if (resolution.EntryFilters == EntryFilters.ReplacedByNoEndpoints)
            {
                context.Log.Trace($"Target endpoints not found, shuntroute for {backend.ServiceName}:{backend.ServicePort}");
            }
        }

        return resolution;
    }

    /// <summary>An entry's own references, or else the group's default ones, with their traffic.</summary>
    private TrafficShare References(Context context, RouteGroupRoute? entry)
    {
        if (entry?.Backends is { Count: > 0 } own)
        {
            return Share(own);
        }

        return context.DefaultShare ??= Share(context.Group.Spec.DefaultBackends ?? []);
    }

    private TrafficShare Share(ValueList<BackendReference> references)
    {
        long[] weights = new long[references.Count];
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = references[i].Weight ?? 0;
        }

        return new TrafficShare(references, traffic.Share(weights));
    }

    /// <summary>The distinct methods in order, as they are written; one null where an entry names none.</summary>
    private static IEnumerable<string?> DistinctMethods(RouteGroupRoute entry)
    {
        if (entry.Methods is not { Count: > 0 } methods)
        {
            return [null];
        }

        IEnumerable<RouteGroupMethod> all = methods;
        return all.Select(static method => method.Value).Distinct(StringComparer.Ordinal);
    }

    /// <summary>Backend references and the predicates that share the traffic between them.</summary>
    private sealed record TrafficShare(ValueList<BackendReference> References, EskipPredicate[][] Predicates);

    /// <summary>What all steps of one group's compilation need.</summary>
    private sealed class Context(SelectedGroup group, HostPass pass, CatchAllRoutes catchAll, GroupLog log)
    {
        public SelectedGroup Group { get; } = group;

        public HostPass Pass { get; } = pass;

        public CatchAllRoutes CatchAll { get; } = catchAll;

        public GroupLog Log { get; } = log;

        public required bool RedirectsHttp { get; init; }

        public Dictionary<string, RouteGroupBackend> Backends { get; } = ByName(group.Spec);

        public Dictionary<string, BackendResolution> Resolutions { get; } = new(StringComparer.Ordinal);

        public TrafficShare? DefaultShare { get; set; }

        private static Dictionary<string, RouteGroupBackend> ByName(RouteGroupSpec spec)
        {
            IEnumerable<RouteGroupBackend> all = spec.Backends ?? [];
            return all.ToDictionary(static backend => backend.Name ?? "", StringComparer.Ordinal);
        }
    }
}
