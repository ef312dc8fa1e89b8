using System.Globalization;
using RouteModel.Eskip;
using RouteModel.Resources.Collections;
using RouteModel.RouteGroups.Backends;
using RouteModel.RouteGroups.Reporting;
using RouteModel.RouteGroups.Routes;
using RouteModel.RouteGroups.Traffic;
using RouteModel.RouteGroups.Validation;

namespace RouteModel.RouteGroups;

/// <summary>Compiles one group for its external or for its internal hosts. Upstream: Skipper, <c>dataclients/kubernetes/routegroup.go</c>.</summary>
internal sealed class PassCompiler(RouteGroupCompilerOptions options, BackendResolver backends, ITrafficCalculator traffic)
{
    private const int MaxOnStack = 32;
    private static readonly string?[] AllMethods = [null];

    private readonly RoutePredicates _predicates = new();
    private readonly RouteFilters _filters = new(options);
    private readonly EastWestTwins _eastWest = new(options);
    private readonly HttpsRedirect _redirect = new(options);
    private readonly OperatorParts _parts = new(options);

    /// <summary>Adds the routes of a pass in order, its catch-all routes last.</summary>
    /// <param name="group">The group.</param>
    /// <param name="pass">Its hosts.</param>
    /// <param name="services">Where services are looked up.</param>
    /// <param name="log">Where it is said what is missing.</param>
    /// <param name="routes">Where the routes are added.</param>
    /// <param name="refusal">Why the group gives no routes; <see langword="null"/> if it gives them.</param>
    public void Compile(SelectedGroup group, HostPass pass, ServiceLookups services, GroupLog log, List<EskipRoute> routes, out string? refusal)
    {
        var context = new PassContext(group, pass, services, log)
        {
            RedirectsHttp = !pass.IsInternal && _redirect.AppliesTo(group),
            HasEastWestTwins = _eastWest.AppliesTo(pass),
        };
        int before = routes.Count;
        refusal = group.Spec.Routes is { Count: > 0 } entries ? CompileEntries(context, entries, routes) : CompileImplicit(context, routes);
        if (refusal is null && !options.DisableCatchAllRoutes)
        {
            context.CatchAll.AddTo(routes);
        }

        _parts.Append(routes, before, group, pass);
    }

    private string? CompileImplicit(PassContext context, List<EskipRoute> routes)
    {
        RuleProblem? problem = AddRoutes(context, PassEntry.Implicit, References(context, null), routes);
        if (problem is { } known)
        {
            context.Log.Error($"Error transforming {(context.Pass.IsInternal ? "internal" : "external")} hosts: " + known.Text, known.Field);
        }

        return problem?.Text;
    }

    /// <returns>Why the group is refused; <see langword="null"/> if it is not.</returns>
    private string? CompileEntries(PassContext context, ValueList<RouteGroupRoute> entries, List<EskipRoute> routes)
    {
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
                context.Log.Error("Ignoring route: " + error.Text, error.Field);
            }
            else
            {
                string refusal = string.Create(CultureInfo.InvariantCulture, $"invalid route at {i}, {error.Text}");
                context.Log.Error("Ignoring route group: " + refusal, error.Field);
                return refusal;
            }
        }

        return null;
    }

    private RuleProblem? AddEntry(PassContext context, RouteGroupRoute entry, int index, List<EskipRoute> routes)
    {
        TrafficShare share = References(context, entry);
        EskipPredicate[] paths = _predicates.OfPaths(entry);
        foreach (string? method in DistinctMethods(entry))
        {
            if (AddRoutes(context, new PassEntry(entry, index, method, paths), share, routes) is { } error)
            {
                return error;
            }
        }

        return null;
    }

    /// <summary>Adds the routes of all references.</summary>
    /// <returns>The first error, in Skipper's words, and the field to blame; what was added before it stays in the list and recorded for the catch-all routes.</returns>
    private RuleProblem? AddRoutes(PassContext context, PassEntry entry, TrafficShare share, List<EskipRoute> routes)
    {
        EskipPredicate? method = _predicates.OfMethod(entry.Method);
        for (int i = 0; i < share.References.Count; i++)
        {
            string name = share.References[i].BackendName ?? "";
            BackendResolution resolution = Resolve(context, name);
            if (!resolution.TryGetBackend(out EskipBackend? target, out string? error))
            {
                return new RuleProblem(error, context.FieldOf(name, resolution.Field));
            }

            var route = new EskipRoute
            {
                Id = RouteIds.Of(context.IdStart, entry.Method, entry.Index, i),
                Predicates = entry.Route is null
                    ? RoutePredicates.OfImplicit(context.Pass, share.Predicates[i])
                    : RoutePredicates.OfEntry(entry.Paths, context.Pass, method, context.Group.Fragments.Predicates[entry.Index], share.Predicates[i]),
                Filters = _filters.Of(context, entry, context.Backend(name), resolution),
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
        ref BackendResolution? resolution = ref context.Resolution(name);
        if (resolution is null)
        {
            RouteGroupBackend backend = context.Backend(name);
            resolution = backends.Resolve(context.Group, backend, context.Pass.IsInternal, context.Services);
            if (resolution.EntryFilters == EntryFilters.ReplacedByNoEndpoints)
            {
                context.Log.Trace($"Target endpoints not found, shuntroute for {backend.ServiceName}:{backend.ServicePort}", context.FieldOf(name, "serviceName"));
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
        Span<long> weights = references.Count <= MaxOnStack ? stackalloc long[references.Count] : new long[references.Count];
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
            return AllMethods;
        }

        if (methods.Count == 1)
        {
            return [methods[0].Value];
        }

        IEnumerable<RouteGroupMethod> all = methods;
        return all.Select(static method => method.Value).Distinct(StringComparer.Ordinal);
    }
}
