using RouteModel.Eskip;
using RouteModel.Resources.Collections;
using RouteModel.RouteGroups.Backends;

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
    public ValueList<EskipFilter> Of(PassContext context, PassEntry entry, RouteGroupBackend backend, BackendResolution resolution)
    {
        SelectedGroup group = context.Group;
        ValueList<EskipFilter> own = entry.Route is null ? None : group.Fragments.Filters[entry.Index];
        bool hasOwnOnly = options.ApplicationLabel.Length == 0 && !resolution.IsService && !options.BackendNameTracingTag;
        if (hasOwnOnly && resolution.EntryFilters == EntryFilters.Kept)
        {
            return own;
        }

        var filters = new List<EskipFilter>(own.Count + 2);
        if (options.ApplicationLabel.Length > 0 && group.Label(options.ApplicationLabel) is { Length: > 0 } application)
        {
            filters.Add(new EskipFilter("annotate", "Application", application));
        }

        if (resolution.IsService)
        {
            AddDefaults(filters, context, backend);
        }

        AddOwn(filters, own, resolution.EntryFilters);
        if (options.BackendNameTracingTag)
        {
            filters.Add(new EskipFilter("tracingTag", "skipper.backend_name", backend.Name ?? ""));
        }

        return filters.Count == 0 ? None : ValueList.From(filters);
    }

    private void AddDefaults(List<EskipFilter> filters, PassContext context, RouteGroupBackend backend)
    {
        SelectedGroup group = context.Group;
        string service = backend.ServiceName ?? "";
        filters.AddRange(_defaults.Find(group.Namespace, service, out string? error));
        if (error is not null)
        {
            context.Log.Error(
                $"Failed to retrieve default filters: error while applying default filters for route group and service: {group.Namespace}/{group.Name} {service}, {error}",
                context.FieldOf(backend.Name ?? "", "serviceName"));
        }
    }

    private static void AddOwn(List<EskipFilter> filters, ValueList<EskipFilter> own, EntryFilters fate)
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

        filters.AddRange(own.AsSpan());
    }
}
