using System.Text.Json;
using RouteModel.Resources.Collections;
using RouteModel.Resources.Reading;
using RouteModel.Resources.Text;

namespace RouteModel.Resources.Metadata;

/// <summary>Writes metadata as JSON, fields in the order of Kubernetes.</summary>
internal static class ObjectMetaWriter
{
    public static void Write(Utf8JsonWriter writer, ObjectMeta meta)
    {
        writer.WriteStartObject();
        WriteString(writer, "name", meta.Name);
        WriteString(writer, "generateName", meta.GenerateName);
        WriteString(writer, "namespace", meta.Namespace);
        WriteString(writer, "selfLink", meta.SelfLink);
        WriteString(writer, "uid", meta.Uid);
        WriteString(writer, "resourceVersion", meta.ResourceVersion);
        WriteInteger(writer, "generation", meta.Generation);
        WriteTime(writer, "creationTimestamp", meta.CreationTimestamp);
        WriteTime(writer, "deletionTimestamp", meta.DeletionTimestamp);
        WriteInteger(writer, "deletionGracePeriodSeconds", meta.DeletionGracePeriodSeconds);
        WriteMap(writer, "labels", meta.Labels);
        WriteMap(writer, "annotations", meta.Annotations);
        WriteOwners(writer, meta.OwnerReferences);
        WriteFinalizers(writer, meta.Finalizers);
        WriteManagedFields(writer, meta.ManagedFields);
        writer.WriteEndObject();
    }

    private static void WriteOwners(Utf8JsonWriter writer, ValueList<OwnerReference>? owners)
    {
        if (owners is null)
        {
            return;
        }

        writer.WriteStartArray("ownerReferences");
        foreach (OwnerReference owner in owners)
        {
            writer.WriteStartObject();
            writer.WriteString("apiVersion", owner.ApiVersion);
            writer.WriteString("kind", owner.Kind);
            writer.WriteString("name", owner.Name);
            writer.WriteString("uid", owner.Uid);
            WriteBoolean(writer, "controller", owner.Controller);
            WriteBoolean(writer, "blockOwnerDeletion", owner.BlockOwnerDeletion);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteFinalizers(Utf8JsonWriter writer, ValueList<string>? finalizers)
    {
        if (finalizers is null)
        {
            return;
        }

        writer.WriteStartArray("finalizers");
        foreach (string finalizer in finalizers)
        {
            writer.WriteStringValue(finalizer);
        }

        writer.WriteEndArray();
    }

    private static void WriteManagedFields(Utf8JsonWriter writer, ValueList<ManagedFieldsEntry>? entries)
    {
        if (entries is null)
        {
            return;
        }

        writer.WriteStartArray("managedFields");
        foreach (ManagedFieldsEntry entry in entries)
        {
            writer.WriteStartObject();
            WriteString(writer, "manager", entry.Manager);
            WriteString(writer, "operation", entry.Operation);
            WriteString(writer, "apiVersion", entry.ApiVersion);
            WriteTime(writer, "time", entry.Time);
            WriteString(writer, "fieldsType", entry.FieldsType);
            if (entry.FieldsV1 is { } fields)
            {
                writer.WritePropertyName("fieldsV1");
                JsonTokens.Copy(fields, writer);
            }

            WriteString(writer, "subresource", entry.Subresource);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteMap(Utf8JsonWriter writer, string name, ValueMap<string>? map)
    {
        if (map is null)
        {
            return;
        }

        writer.WriteStartObject(name);
        foreach ((string key, string value) in map)
        {
            writer.WriteString(key, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteString(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void WriteInteger(Utf8JsonWriter writer, string name, long? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }

    private static void WriteBoolean(Utf8JsonWriter writer, string name, bool? value)
    {
        if (value is { } flag)
        {
            writer.WriteBoolean(name, flag);
        }
    }

    private static void WriteTime(Utf8JsonWriter writer, string name, DateTimeOffset? value)
    {
        if (value is { } time)
        {
            writer.WriteString(name, GoTime.Format(time));
        }
    }
}
