using RouteModel.Eskip;
using RouteModel.Resources.Collections;
using RouteModel.RouteGroups.Backends;
using RouteModel.RouteGroups.Validation;

namespace RouteModel.RouteGroups.Routes;

/// <summary>The filters of a route: an entry's own, and what its backend makes of them.</summary>
internal static class RouteFilters
{
    private static readonly EskipFilter ZoneMark = new("annotate", "zalando.org/traffic-zone-aware", "false");
    private static readonly ValueList<EskipFilter> None = [];
    private static readonly ValueList<EskipFilter> NoEndpoints = [new("status", 502), new("inlineContent", "no endpoints")];

    /// <summary>The filters of an entry's route; an implicit group has no entry.</summary>
    public static ValueList<EskipFilter> Of(RouteGroupRoute? entry, EskipFragments fragments, EntryFilters fate)
    {
        switch (fate)
        {
            case EntryFilters.Dropped:
                return None;
            case EntryFilters.ReplacedByNoEndpoints:
                return NoEndpoints;
            default:
                break;
        }

        List<EskipFilter> filters = fate == EntryFilters.KeptBehindZoneMark ? [ZoneMark] : [];
        foreach (string text in Texts.Of(entry?.Filters))
        {
            if (fragments.Filter(text).Value is { } filter)
            {
                filters.Add(filter);
            }
        }

        return filters.Count == 0 ? None : ValueList.From(filters);
    }
}
