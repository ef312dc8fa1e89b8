namespace RouteModel.Gateway.Operator;

/// <summary>What AKO's operator says of a RouteBackendExtension: its status after one reconcile.</summary>
public sealed record ExtensionVerdict
{
    /// <summary><c>status.controller</c>; empty if the object has no status.</summary>
    public string Controller { get; init; } = "";

    /// <summary><c>status.status</c>: <c>Accepted</c> or <c>Rejected</c>; empty if the object has no status.</summary>
    public string Status { get; init; } = "";

    /// <summary><c>status.error</c>; empty if there is none.</summary>
    public string Error { get; init; } = "";

    /// <summary>Why the operator tries again later, with growing pauses; <see langword="null"/> if it does not.</summary>
    public string? RetryReason { get; init; }
}
