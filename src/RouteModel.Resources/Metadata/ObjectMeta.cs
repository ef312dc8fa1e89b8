using RouteModel.Resources.Collections;

namespace RouteModel.Resources;

/// <summary>The metadata that every Kubernetes object has (apimachinery, <c>metav1.ObjectMeta</c>).</summary>
public sealed partial record ObjectMeta
{
    /// <summary>The object's name, unique in its namespace.</summary>
    public string? Name { get; init; }

    /// <summary>A prefix from which the server makes a unique name when <see cref="Name"/> is empty.</summary>
    public string? GenerateName { get; init; }

    /// <summary>The namespace; empty for cluster-scoped objects, or where the request supplies it.</summary>
    public string? Namespace { get; init; }

    /// <summary>Once the object's address; servers no longer set it.</summary>
    public string? SelfLink { get; init; }

    /// <summary>The identity of this object among all that ever had its name; the server sets it.</summary>
    public string? Uid { get; init; }

    /// <summary>The version of the stored object, an opaque text; the server sets it.</summary>
    public string? ResourceVersion { get; init; }

    /// <summary>A number that rises with each change of the desired state; the server sets it.</summary>
    public long? Generation { get; init; }

    /// <summary>When the server stored the object first. Kubernetes keeps whole seconds.</summary>
    public DateTimeOffset? CreationTimestamp { get; init; }

    /// <summary>When the object will be deleted, if deletion was asked for; the server sets it.</summary>
    public DateTimeOffset? DeletionTimestamp { get; init; }

    /// <summary>The seconds the object has to end gracefully; set together with <see cref="DeletionTimestamp"/>.</summary>
    public long? DeletionGracePeriodSeconds { get; init; }

    /// <summary>Labels: keys and values by which objects are selected.</summary>
    public ValueMap<string>? Labels { get; init; }

    /// <summary>Annotations: free text by key.</summary>
    public ValueMap<string>? Annotations { get; init; }

    /// <summary>The objects this one depends on.</summary>
    public ValueList<OwnerReference>? OwnerReferences { get; init; }

    /// <summary>Who must act before the object can be deleted.</summary>
    public ValueList<string>? Finalizers { get; init; }

    /// <summary>Which manager set which fields; the server keeps it.</summary>
    public ValueList<ManagedFieldsEntry>? ManagedFields { get; init; }
}
