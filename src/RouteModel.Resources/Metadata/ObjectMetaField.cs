namespace RouteModel.Resources.Metadata;

/// <summary>The fields of <see cref="ObjectMeta"/>.</summary>
internal enum ObjectMetaField
{
    Unknown,
    Name,
    GenerateName,
    Namespace,
    SelfLink,
    Uid,
    ResourceVersion,
    Generation,
    CreationTimestamp,
    DeletionTimestamp,
    DeletionGracePeriodSeconds,
    Labels,
    Annotations,
    OwnerReferences,
    Finalizers,
    ManagedFields,
}

/// <summary>Finds fields of metadata by their JSON name.</summary>
internal static partial class ObjectMetaFields
{
    /// <summary>Whether a name is that of a field.</summary>
    public static bool IsKnown(string name) => name is "name" or "namespace" or "labels" or "annotations" or "uid" or "resourceVersion" or "generation"
        or "creationTimestamp" or "managedFields" or "ownerReferences" or "finalizers" or "generateName" or "deletionTimestamp"
        or "deletionGracePeriodSeconds" or "selfLink";
}
