using RouteModel.Resources.Collections;

namespace RouteModel.Gateway;

/// <summary>What a resolution made of one HTTPRoute.</summary>
public sealed record ResolvedRoute
{
    /// <summary>The route's namespace.</summary>
    public required string Namespace { get; init; }

    /// <summary>The route's name.</summary>
    public required string Name { get; init; }

    /// <summary>Its status: an entry for each parent that the controller is responsible for and that is in the snapshot, in the order of the references.</summary>
    public ValueList<RouteParentStatus> Parents { get; init; } = [];

    /// <summary>Its rules in order.</summary>
    public ValueList<ResolvedRule> Rules { get; init; } = [];

    /// <summary>Everything that was found, in order. Conditions tell of one of them only.</summary>
    public ValueList<RouteFinding> Findings { get; init; } = [];
}

/// <summary>What a controller says about a route at one of its parents.</summary>
public sealed record RouteParentStatus
{
    /// <summary>The parent.</summary>
    public required RouteParentReference ParentRef { get; init; }

    /// <summary>The controller.</summary>
    public required string ControllerName { get; init; }

    /// <summary>The conditions, in the order in which they are written.</summary>
    public ValueList<RouteCondition> Conditions { get; init; } = [];

    /// <summary>The hosts under which the route is reached through the parent; empty for every host, and where it is not attached.</summary>
    public ValueList<string> Hostnames { get; init; } = [];

    /// <summary>Whether the parent takes the route's traffic.</summary>
    public bool IsProgrammed { get; init; }
}

/// <summary>A parent reference as it stands in a status.</summary>
public sealed record RouteParentReference
{
    /// <summary>The group; <see langword="null"/> where AKO leaves it out.</summary>
    public string? Group { get; init; }

    /// <summary>The kind; <see langword="null"/> where AKO leaves it out.</summary>
    public string? Kind { get; init; }

    /// <summary>The namespace; <see langword="null"/> for the route's own.</summary>
    public string? Namespace { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The listener, if one is named.</summary>
    public string? SectionName { get; init; }

    /// <summary>The port, if one is named.</summary>
    public int? Port { get; init; }
}

/// <summary>A condition of a route's status.</summary>
/// <param name="Type"><c>Accepted</c>, <c>ResolvedRefs</c> or <c>PartiallyInvalid</c>.</param>
/// <param name="IsTrue">Whether it is <c>True</c>, or else <c>False</c>.</param>
/// <param name="Reason">The reason in one word.</param>
/// <param name="Message">The reason for people.</param>
public sealed record RouteCondition(string Type, bool IsTrue, string Reason, string Message);

/// <summary>Something that is wrong with a route, or with what it refers to.</summary>
public sealed record RouteFinding
{
    /// <summary>The condition it speaks for: <c>Accepted</c> or <c>ResolvedRefs</c>.</summary>
    public required string ConditionType { get; init; }

    /// <summary>The reason in one word.</summary>
    public required string Reason { get; init; }

    /// <summary>What is wrong.</summary>
    public required string Message { get; init; }

    /// <summary>The rule, from 0.</summary>
    public required int Rule { get; init; }

    /// <summary>The backend of the rule, from 0; <see langword="null"/> if it is about none.</summary>
    public int? Backend { get; init; }

    /// <summary>The filter of the backend or the rule, from 0; <see langword="null"/> if it is about none.</summary>
    public int? Filter { get; init; }

    /// <summary>The field: <c>spec.rules[0].backendRefs[1].filters[0]</c>.</summary>
    public string Field =>
        $"spec.rules[{Rule}]" + (Backend is { } backend ? $".backendRefs[{backend}]" : "") + (Filter is { } filter ? $".filters[{filter}]" : "");
}
