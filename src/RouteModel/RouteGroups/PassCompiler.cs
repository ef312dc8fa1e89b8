using System.Globalization;
using RouteModel.Eskip;
using RouteModel.Resources.Collections;
using RouteModel.RouteGroups.Backends;
using RouteModel.RouteGroups.Reporting;
using RouteModel.RouteGroups.Routes;
using RouteModel.RouteGroups.Traffic;

namespace RouteModel.RouteGroups;

/// <summary>Compiles one group for its external or for its internal hosts. Upstream: Skipper, <c>dataclients/kubernetes/routegroup.go</c>.</summary>
internal sealed class PassCompiler(RouteGroupCompilerOptions options, BackendResolver backends, ITrafficCalculator traffic)
{
    private readonly RouteFilters _filters = new(options);
    private readonly EastWestTwins _eastWest = new(options);
    private readonly HttpsRedirect _redirect = new(options);
    private readonly OperatorParts _parts = new(options);

    /// <summary>The routes of a pass in order, its catch-all routes last.</summary>
    /// <param name="group">The group.</param>
    /// <param name="pass">Its hosts.</param>
    /// <param name="services">Where services are looked up.</param>
    /// <param name="log">Where it is said what is missing.</param>
    /// <param name="refusal">Why the group gives no routes; <see langword="null"/> if it gives them.</param>
    public List<EskipRoute> Compile(SelectedGroup group, HostPass pass, ServiceLookups services, GroupLog log, out string? refusal)
    {
        var context = new PassContext(group, pass, services, log)
        {
            RedirectsHttp = !pass.IsInternal && _redirect.AppliesTo(group),
            HasEastWestTwins = _eastWest.AppliesTo(pass),
        };
        List<EskipRoute> routes = group.Spec.Routes is { Count: > 0 } entries
            ? CompileEntries(context, entries, out refusal)
            : CompileImplicit(context, out refusal);
        if (refusal is null && !options.DisableCatchAllRoutes)
        {
            routes.AddRange(context.CatchAll.Build());
        }

        _parts.Append(routes, group, pass);
        return routes;
    }

    private List<EskipRoute> CompileImplicit(PassContext context, out string? refusal)
    {
        var routes = new List<EskipRoute>();
        refusal = AddRoutes(context, null, 0, null, References(context, null), routes);
        if (refusal is not null)
        {
            context.Log.Error($"Error transforming {(context.Pass.IsInternal ? "internal" : "external")} hosts: " + refusal);
        }

        return routes;
    }

    private List<EskipRoute> CompileEntries(PassContext context, ValueList<RouteGroupRoute> entries, out string? refusal)
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

    private string? AddEntry(PassContext context, RouteGroupRoute entry, int index, List<EskipRoute> routes)
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
        PassContext context, RouteGroupRoute? entry, int index, string? method, TrafficShare share, List<EskipRoute> routes)
    {
        SelectedGroup group = context.Group;
        for (int i = 0; i < share.References.Count; i++)
        {
            string name = share.References[i].BackendName ?? "";
            BackendResolution resolution = Resolve(context, name);
            if (!resolution.TryGetBackend(out EskipBackend? target, out string? error))
            {
                return error;
            }

            var route = new EskipRoute
            {
                Id = RouteIds.Of(group, context.Pass, method, index, i),
                Predicates = entry is null
                    ? RoutePredicates.OfImplicit(context.Pass, share.Predicates[i])
                    : RoutePredicates.OfEntry(entry, group.Fragments, context.Pass, method, share.Predicates[i]),
                Filters = _filters.Of(group, entry, context.Backends[name], resolution, context.Log),
                Backend = target,
            };
            context.CatchAll.Record(route);
            routes.Add(route);
            AddTwins(context, route, routes);
        }

        return null;
    }

    private void AddTwins(PassContext context, EskipRoute route, List<EskipRoute> routes)
    {
        if (context.HasEastWestTwins)
        {
            routes.Add(_eastWest.Twin(route, context.Group));
        }

        if (context.RedirectsHttp && _redirect.Twin(route) is { } twin)
        {
            routes.Add(twin);
        }
    }

    /// <summary>Resolves a backend once for all routes of the group that lead to it.</summary>
    private BackendResolution Resolve(PassContext context, string name)
    {
        if (!context.Resolutions.TryGetValue(name, out BackendResolution? resolution))
        {
            RouteGroupBackend backend = context.Backends[name];
            resolution = backends.Resolve(context.Group, backend, context.Pass.IsInternal, context.Services);
            context.Resolutions.Add(name, resolution);
            if (resolution.EntryFilters == EntryFilters.ReplacedByNoEndpoints)
            {
                context.Log.Trace($"Target endpoints not found, shuntroute for {backend.ServiceName}:{backend.ServicePort}");
            }
        }

        return resolution;
    }

    /// <summary>An entry's own references, or else the group's default ones, with their traffic.</summary>
    private TrafficShare References(PassContext context, RouteGroupRoute? entry)
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
}
