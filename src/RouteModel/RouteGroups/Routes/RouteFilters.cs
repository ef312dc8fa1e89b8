using RouteModel.Eskip;
using RouteModel.Resources.Collections;
using RouteModel.RouteGroups.Backends;
using RouteModel.RouteGroups.Reporting;

namespace RouteModel.RouteGroups.Routes;

/// <summary>
/// The filters of a route in Skipper's order: application, defaults of the service, the entry's own and what its backend makes of them, tracing tag.
/// </summary>
internal sealed class RouteFilters(RouteGroupCompilerOptions options)
{
    private static readonly EskipFilter ZoneMark = new("annotate", "zalando.org/traffic-zone-aware", "false");
    private static readonly ValueList<EskipFilter> None = [];
    private static readonly EskipFilter[] NoEndpoints = [new("status", 502), new("inlineContent", "no endpoints")];

    private readonly DefaultFilters _defaults = new(options.DefaultFilters);

    /// <summary>The filters of the route from an entry to a backend; an implicit group has no entry.</summary>
    public ValueList<EskipFilter> Of(SelectedGroup group, RouteGroupRoute? entry, RouteGroupBackend backend, BackendResolution resolution, GroupLog log)
    {
        var filters = new List<EskipFilter>();
        if (options.ApplicationLabel.Length > 0 && group.Label(options.ApplicationLabel) is { Length: > 0 } application)
        {
            filters.Add(new EskipFilter("annotate", "Application", application));
        }

        if (resolution.IsService)
        {
            AddDefaults(filters, group, backend.ServiceName ?? "", log);
        }

        AddOwn(filters, group, entry, resolution.EntryFilters);
        if (options.BackendNameTracingTag)
        {
            filters.Add(new EskipFilter("tracingTag", "skipper.backend_name", backend.Name ?? ""));
        }

        return filters.Count == 0 ? None : ValueList.From(filters);
    }

    private void AddDefaults(List<EskipFilter> filters, SelectedGroup group, string service, GroupLog log)
    {
        filters.AddRange(_defaults.Find(group.Namespace, service, out string? error));
        if (error is not null)
        {
            log.Error($"Failed to retrieve default filters: error while applying default filters for route group and service: {group.Namespace}/{group.Name} {service}, {error}");
        }
    }

    private static void AddOwn(List<EskipFilter> filters, SelectedGroup group, RouteGroupRoute? entry, EntryFilters fate)
    {
        switch (fate)
        {
            case EntryFilters.Dropped:
                return;
            case EntryFilters.ReplacedByNoEndpoints:
                filters.AddRange(NoEndpoints);
                return;
            case EntryFilters.KeptBehindZoneMark:
                filters.Add(ZoneMark);
                break;
            default:
                break;
        }

        foreach (string text in Texts.Of(entry?.Filters))
        {
            if (group.Fragments.Filter(text).Value is { } filter)
            {
                filters.Add(filter);
            }
        }
    }
}
