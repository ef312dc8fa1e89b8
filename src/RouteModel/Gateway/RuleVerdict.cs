using RouteModel.Gateway.Backends;

namespace RouteModel.Gateway;

/// <summary>What is said of a rule before its backends are looked at.</summary>
internal sealed record RuleVerdict
{
    public static RuleVerdict Good { get; } = new();

    /// <summary>Why the rule cannot be implemented; the condition is <c>Accepted</c>.</summary>
    public Fault? Invalid { get; init; }

    /// <summary>What a filter refers to and cannot be resolved; the condition is <c>ResolvedRefs</c>.</summary>
    public Fault? Unresolved { get; init; }

    /// <summary>Whether AKO then takes no further step with the route: its parents are not judged.</summary>
    public bool EndsRoute { get; init; }

    /// <summary>Whether AKO then judges the route and does not program it.</summary>
    public bool EndsProgramming { get; init; }

    /// <summary>A fault that AKO only says if none of the backends behind it has one.</summary>
    public Fault? Overwritable { get; init; }

    /// <summary>The Avi application profile that is asked for.</summary>
    public string? ApplicationProfileRef { get; init; }
}
