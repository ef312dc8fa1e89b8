using RouteModel.Resources.Collections;

namespace RouteModel.Eskip;

/// <summary>What differs between two routes of the same id.</summary>
/// <param name="Id">The id.</param>
/// <param name="Left">The route before.</param>
/// <param name="Right">The route after.</param>
/// <param name="RemovedPredicates">The predicates of the canonical form that only the left route has.</param>
/// <param name="AddedPredicates">The predicates of the canonical form that only the right route has.</param>
/// <param name="RemovedFilters">The filters that go away. Filters have an order: one that moves is removed and added.</param>
/// <param name="AddedFilters">The filters that come in.</param>
/// <param name="BackendChanged">Whether the backends differ, the order of endpoints left aside.</param>
public sealed record EskipRouteChange(
    string Id,
    EskipRoute Left,
    EskipRoute Right,
    ValueList<EskipPredicate> RemovedPredicates,
    ValueList<EskipPredicate> AddedPredicates,
    ValueList<EskipFilter> RemovedFilters,
    ValueList<EskipFilter> AddedFilters,
    bool BackendChanged);
