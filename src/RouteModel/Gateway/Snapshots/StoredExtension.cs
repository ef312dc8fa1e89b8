using RouteModel.Resources.Collections;

namespace RouteModel.Gateway.Snapshots;

/// <summary>A RouteBackendExtension with the API server's defaults filled in.</summary>
internal sealed record StoredExtension : StoredObject
{
    /// <summary>The spec; <see langword="null"/> if the object has none.</summary>
    public ExtensionSpec? Spec { get; init; }

    /// <summary>The status; <see langword="null"/> if the object has none.</summary>
    public ExtensionStatus? Status { get; init; }

    /// <summary>Whether it is being deleted.</summary>
    public bool IsBeingDeleted { get; init; }
}

internal sealed record ExtensionSpec
{
    public string? LbAlgorithm { get; init; }

    public string? LbAlgorithmHash { get; init; }

    public string? LbAlgorithmConsistentHashHdr { get; init; }

    public string? PersistenceProfile { get; init; }

    /// <summary>The names of the Avi monitors in order.</summary>
    public ValueList<string> HealthMonitors { get; init; } = [];

    public ExtensionTls? BackendTls { get; init; }
}

internal sealed record ExtensionTls
{
    public bool? HostCheckEnabled { get; init; }

    public ValueList<string> DomainNames { get; init; } = [];

    /// <summary>The PKIProfile; <see langword="null"/> if none of kind <c>CRD</c> is named.</summary>
    public string? PkiProfile { get; init; }
}

/// <param name="Status">The verdict; empty if it is missing.</param>
/// <param name="Controller">Who gave it; empty if it is missing.</param>
/// <param name="HasTextController">Whether the controller is a text, or missing.</param>
/// <param name="Error">Why it was rejected.</param>
internal sealed record ExtensionStatus(string Status, string Controller, bool HasTextController, string Error);
