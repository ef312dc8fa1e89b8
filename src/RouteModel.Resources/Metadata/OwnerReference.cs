namespace RouteModel.Resources;

/// <summary>An object that another one depends on (apimachinery, <c>metav1.OwnerReference</c>).</summary>
public sealed record OwnerReference
{
    /// <summary>The owner's group and version.</summary>
    public string ApiVersion { get; init; } = "";

    /// <summary>The owner's kind.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The owner's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The owner's uid.</summary>
    public string Uid { get; init; } = "";

    /// <summary>Whether the owner is the managing controller; at most one is.</summary>
    public bool? Controller { get; init; }

    /// <summary>Whether the owner stays until this object is gone, when it is deleted in the foreground.</summary>
    public bool? BlockOwnerDeletion { get; init; }
}
