using System.Text.Json;

namespace RouteModel.Resources.Metadata;

/// <content>Finds the field that a JSON reader stands on.</content>
internal static partial class ObjectMetaFields
{
    /// <summary>The field on whose name the reader stands.</summary>
    public static ObjectMetaField Find(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("name"u8) ? ObjectMetaField.Name
        : reader.ValueTextEquals("namespace"u8) ? ObjectMetaField.Namespace
        : reader.ValueTextEquals("labels"u8) ? ObjectMetaField.Labels
        : reader.ValueTextEquals("annotations"u8) ? ObjectMetaField.Annotations
        : reader.ValueTextEquals("uid"u8) ? ObjectMetaField.Uid
        : reader.ValueTextEquals("resourceVersion"u8) ? ObjectMetaField.ResourceVersion
        : reader.ValueTextEquals("generation"u8) ? ObjectMetaField.Generation
        : reader.ValueTextEquals("creationTimestamp"u8) ? ObjectMetaField.CreationTimestamp
        : reader.ValueTextEquals("managedFields"u8) ? ObjectMetaField.ManagedFields
        : reader.ValueTextEquals("ownerReferences"u8) ? ObjectMetaField.OwnerReferences
        : reader.ValueTextEquals("finalizers"u8) ? ObjectMetaField.Finalizers
        : reader.ValueTextEquals("generateName"u8) ? ObjectMetaField.GenerateName
        : reader.ValueTextEquals("deletionTimestamp"u8) ? ObjectMetaField.DeletionTimestamp
        : reader.ValueTextEquals("deletionGracePeriodSeconds"u8) ? ObjectMetaField.DeletionGracePeriodSeconds
        : reader.ValueTextEquals("selfLink"u8) ? ObjectMetaField.SelfLink
        : ObjectMetaField.Unknown;
}
