using RouteModel.Resources.Collections;

namespace RouteModel.Gateway;

/// <summary>What a resolution made of one rule of a route.</summary>
public sealed record ResolvedRule
{
    /// <summary>Its place in <c>spec.rules</c>, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Its name; empty if it has none.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether the rule is not implemented at all; the route's other rules are.</summary>
    public bool IsDropped { get; init; }

    /// <summary>What every request of the rule is answered with instead of being forwarded; <see langword="null"/> if it is forwarded, or a filter answers it.</summary>
    public int? ErrorStatus { get; init; }

    /// <summary>Its backends in order.</summary>
    public ValueList<ResolvedBackend> Backends { get; init; } = [];

    /// <summary>The Avi application profile that a filter of the rule asks for; <see langword="null"/> for none.</summary>
    public string? ApplicationProfileRef { get; init; }
}

/// <summary>What a resolution made of one backend reference.</summary>
public sealed record ResolvedBackend
{
    /// <summary>The namespace of the Service.</summary>
    public required string Namespace { get; init; }

    /// <summary>The Service.</summary>
    public required string Name { get; init; }

    /// <summary>The port; <see langword="null"/> if the reference has none.</summary>
    public int? Port { get; init; }

    /// <summary>The weight.</summary>
    public required int Weight { get; init; }

    /// <summary>What becomes of its requests.</summary>
    public required BackendOutcome Outcome { get; init; }

    /// <summary>The weight by which it takes part in the rule's sum. No API server stores a weight below zero; such a one counts as none.</summary>
    internal long CountedWeight => Outcome == BackendOutcome.LeftOut ? 0 : Math.Max(0, Weight);

    /// <summary>The part of the rule's requests for which it is picked, between 0 and 1.</summary>
    public double Share { get; init; }

    /// <summary>How its servers are spoken to; <see langword="null"/> if none are.</summary>
    public BackendPool? Pool { get; init; }

    /// <summary>What is wrong with it; <see langword="null"/> if nothing is.</summary>
    public RouteFinding? Finding { get; init; }
}

/// <summary>What becomes of the requests for which a backend is picked.</summary>
public enum BackendOutcome
{
    /// <summary>They are forwarded to the Service.</summary>
    Forwarded,

    /// <summary>They are answered with status 500: the backend, or a filter of it, cannot be resolved.</summary>
    Error,

    /// <summary>They are answered with status 503: the Service has no ready endpoint.</summary>
    Unavailable,

    /// <summary>There are none: the backend is left out, and the others take its share.</summary>
    LeftOut,
}
