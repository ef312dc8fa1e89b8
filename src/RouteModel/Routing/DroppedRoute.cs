namespace RouteModel.Routing;

/// <summary>A route that does not come into the table. The others are not harmed.</summary>
/// <param name="Id">The route's id.</param>
/// <param name="Stage">Who refuses it.</param>
/// <param name="Reason">Skipper's text.</param>
public sealed record DroppedRoute(string Id, RouteStage Stage, string Reason);
