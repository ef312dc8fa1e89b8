namespace RouteModel.Resources;

/// <summary>The fields that one manager set in one operation (apimachinery, <c>metav1.ManagedFieldsEntry</c>).</summary>
public sealed record ManagedFieldsEntry
{
    /// <summary>The name of the manager.</summary>
    public string? Manager { get; init; }

    /// <summary><c>Apply</c> or <c>Update</c>.</summary>
    public string? Operation { get; init; }

    /// <summary>The version of the resource in which the fields are named.</summary>
    public string? ApiVersion { get; init; }

    /// <summary>When the entry changed last. Kubernetes keeps whole seconds.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>The format of <see cref="FieldsV1"/>: <c>FieldsV1</c>, the only one.</summary>
    public string? FieldsType { get; init; }

    /// <summary>The set of fields, as JSON text.</summary>
    public string? FieldsV1 { get; init; }

    /// <summary>The subresource through which the fields were set; empty for the object itself.</summary>
    public string? Subresource { get; init; }
}
