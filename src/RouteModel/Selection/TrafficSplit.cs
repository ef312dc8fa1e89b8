using RouteModel.Resources.Collections;

namespace RouteModel.Selection;

/// <summary>How the requests that meet one condition are split between the routes that have it.</summary>
/// <param name="Condition">The predicates that the routes share, as eskip; <c>*</c> for none.</param>
/// <param name="Routes">The routes in the order in which Skipper tries them.</param>
/// <param name="Requests">How many requests were simulated.</param>
/// <param name="Unanswered">The part of the requests that none of the routes takes.</param>
/// <param name="UnansweredRequests">How many of the simulated requests none of them took.</param>
/// <param name="IsUndecided">Whether two of the routes weigh the same and can match the same request, so that Skipper promises no order.</param>
internal sealed record TrafficSplit(
    string Condition,
    ValueList<RouteShare> Routes,
    int Requests,
    double Unanswered,
    long UnansweredRequests,
    bool IsUndecided);

/// <summary>What a route gets.</summary>
/// <param name="Id">The route's id.</param>
/// <param name="Backend">The backend as eskip prints it.</param>
/// <param name="Predicted">The part of the requests that it gets, computed.</param>
/// <param name="Simulated">How many of the simulated requests it got.</param>
/// <param name="Endpoints">What each endpoint gets; empty for a backend that is no list of them.</param>
internal sealed record RouteShare(string Id, string Backend, double Predicted, long Simulated, ValueList<EndpointShare> Endpoints);

/// <summary>What an endpoint gets.</summary>
/// <param name="Address">The address as written.</param>
/// <param name="Predicted">The part of all requests of the split that it gets, computed.</param>
/// <param name="Simulated">How many of the simulated requests it got.</param>
internal sealed record EndpointShare(string Address, double Predicted, long Simulated);
