using System.Text.Json;
using RouteModel.Resources.Collections;
using RouteModel.Resources.Reading;
using RouteModel.Resources.Text;

namespace RouteModel.Resources.Metadata;

/// <summary>Reads metadata straight from JSON and only notes what is irregular.</summary>
internal static class ObjectMetaReader
{
    private static readonly ObjectMeta Empty = new();

    public static ObjectMeta Read(ref Utf8JsonReader reader, ref ReadState state)
    {
        if (!JsonReading.StartObject(ref reader, ref state))
        {
            return Empty;
        }

        string? name = null, generateName = null, @namespace = null, selfLink = null, uid = null, resourceVersion = null;
        long? generation = null, gracePeriod = null;
        DateTimeOffset? created = null, deleted = null;
        ValueMap<string>? labels = null, annotations = null;
        ValueList<OwnerReference>? owners = null;
        ValueList<string>? finalizers = null;
        ValueList<ManagedFieldsEntry>? managedFields = null;
        var seen = new SeenFields();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ObjectMetaField field = ObjectMetaFields.Find(ref reader);
            seen.Note((int)field, ref state);
            if (field == ObjectMetaField.Unknown)
            {
                JsonReading.Unknown(ref reader, ref state);
                continue;
            }

            reader.Read();
            switch (field)
            {
                case ObjectMetaField.Name: name = JsonReading.String(ref reader, ref state); break;
                case ObjectMetaField.GenerateName: generateName = JsonReading.String(ref reader, ref state); break;
                case ObjectMetaField.Namespace: @namespace = JsonReading.String(ref reader, ref state); break;
                case ObjectMetaField.SelfLink: selfLink = JsonReading.String(ref reader, ref state); break;
                case ObjectMetaField.Uid: uid = JsonReading.String(ref reader, ref state); break;
                case ObjectMetaField.ResourceVersion: resourceVersion = JsonReading.String(ref reader, ref state); break;
                case ObjectMetaField.Generation: generation = JsonReading.Integer(ref reader, ref state); break;
                case ObjectMetaField.CreationTimestamp: created = Time(ref reader, ref state); break;
                case ObjectMetaField.DeletionTimestamp: deleted = Time(ref reader, ref state); break;
                case ObjectMetaField.DeletionGracePeriodSeconds: gracePeriod = JsonReading.Integer(ref reader, ref state); break;
                case ObjectMetaField.Labels: labels = StringMap(ref reader, ref state); break;
                case ObjectMetaField.Annotations: annotations = StringMap(ref reader, ref state); break;
                case ObjectMetaField.OwnerReferences: owners = OwnerReferenceReader.ReadList(ref reader, ref state); break;
                case ObjectMetaField.Finalizers: finalizers = JsonReading.StringList(ref reader, ref state); break;
                default: managedFields = ManagedFieldsReader.ReadList(ref reader, ref state); break;
            }
        }

        return new ObjectMeta
        {
            Name = name,
            GenerateName = generateName,
            Namespace = @namespace,
            SelfLink = selfLink,
            Uid = uid,
            ResourceVersion = resourceVersion,
            Generation = generation,
            CreationTimestamp = created,
            DeletionTimestamp = deleted,
            DeletionGracePeriodSeconds = gracePeriod,
            Labels = labels,
            Annotations = annotations,
            OwnerReferences = owners,
            Finalizers = finalizers,
            ManagedFields = managedFields,
        };
    }

    /// <summary>A time; what Go cannot parse makes the state irregular.</summary>
    public static DateTimeOffset? Time(ref Utf8JsonReader reader, ref ReadState state)
    {
        string? text = JsonReading.String(ref reader, ref state);
        if (text is null)
        {
            return null;
        }

        if (GoTime.Parse(text, out DateTimeOffset time) is null)
        {
            return time;
        }

        state.Lose(reader.TokenStartIndex);
        return null;
    }

    private static ValueMap<string>? StringMap(ref Utf8JsonReader reader, ref ReadState state)
    {
        if (!JsonReading.StartObject(ref reader, ref state))
        {
            return null;
        }

        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string key = reader.GetString()!;
            reader.Read();
            state.IsIrregular |= reader.TokenType == JsonTokenType.Null;
            state.HasStrictFindings |= entries.ContainsKey(key);

            // Go leaves a map entry of null with an empty string.
            entries[key] = JsonReading.String(ref reader, ref state) ?? "";
        }

        return ValueMap<string>.Of(entries);
    }
}
