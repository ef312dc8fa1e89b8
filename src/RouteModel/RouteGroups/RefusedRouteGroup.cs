using RouteModel.Resources.Collections;
using RouteModel.RouteGroups.Validation;

namespace RouteModel.RouteGroups;

/// <summary>A RouteGroup that gives no routes, and why.</summary>
/// <param name="Namespace">Its namespace; <c>default</c> where it names none.</param>
/// <param name="Name">Its name; empty where it has none.</param>
/// <param name="Reason">Why, in Skipper's words where Skipper has some.</param>
public sealed record RefusedRouteGroup(string Namespace, string Name, string Reason)
{
    /// <summary>What the reason is made of, if a group could not be read: each part with its field.</summary>
    internal ValueList<RuleProblem> Problems { get; init; } = [];
}
