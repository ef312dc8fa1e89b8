using RouteModel.Eskip;
using RouteModel.Resources.Collections;

namespace RouteModel.RouteGroups;

/// <summary>Backend references and the predicates that share the traffic between them.</summary>
internal sealed record TrafficShare(ValueList<BackendReference> References, EskipPredicate[][] Predicates);
