namespace RouteModel.Resources;

/// <summary>The metadata that every Kubernetes object has (apimachinery, <c>metav1.ObjectMeta</c>).</summary>
public sealed record ObjectMeta
{
    /// <summary>The object's name, unique in its namespace.</summary>
    public string? Name { get; init; }

    /// <summary>A prefix from which the server makes a unique name when <see cref="Name"/> is empty.</summary>
    public string? GenerateName { get; init; }

    /// <summary>The namespace; empty for cluster-scoped objects, or where the request supplies it.</summary>
    public string? Namespace { get; init; }

    /// <summary>Labels: keys and values by which objects are selected.</summary>
    public ResourceMap<string>? Labels { get; init; }

    /// <summary>Annotations: free text by key.</summary>
    public ResourceMap<string>? Annotations { get; init; }
}
