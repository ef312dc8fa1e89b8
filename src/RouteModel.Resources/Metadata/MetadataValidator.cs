using System.Globalization;
using System.Text;
using RouteModel.Resources.Collections;

namespace RouteModel.Resources.Metadata;

/// <summary>What the API server says of the metadata of an object, in its order.</summary>
/// <remarks>
/// apimachinery, <c>ValidateObjectMetaAccessor</c>. Without a report each check ends at its first fault, and nothing is allocated. An empty
/// namespace is no fault, because the request supplies it; a namespace of a cluster-scoped object is cleared by the server, and a create
/// resets the generation.
/// </remarks>
internal static class MetadataValidator
{
    private const int MaxAnnotationBytes = 262_144;

    /// <summary>Whether there is nothing to say, neither error nor warning.</summary>
    /// <remarks>Most objects have a name, a namespace and labels, and nothing else that could be wrong.</remarks>
    public static bool IsProvenValid(ObjectMeta meta, bool isNamespaced) =>
        (meta is { Name: { Length: > 0 } name, GenerateName: null } ? NameRules.IsSubdomain(name) : ObjectNameRules.Check(meta, null))
        && (!isNamespaced || string.IsNullOrEmpty(meta.Namespace) || NameRules.IsLabel(meta.Namespace))
        && (meta.Labels is null || CheckLabels(meta.Labels, null))
        && (meta.Annotations is null || CheckAnnotations(meta.Annotations, null))
        && (meta.OwnerReferences is null || OwnerReferenceRules.Check(meta.OwnerReferences, null))
        && (meta.Finalizers is null || (FinalizerRules.Check(meta.Finalizers, null) && !FinalizerRules.HaveWarnings(meta.Finalizers)))
        && (meta.ManagedFields is null || ManagedFieldsRules.Check(meta.ManagedFields, null));

    /// <summary>Checks everything; a report gets every fault.</summary>
    public static bool Check(ObjectMeta meta, bool isNamespaced, MetadataReport? report) =>
        ObjectNameRules.Check(meta, report) & CheckButNames(meta, isNamespaced, report);

    /// <summary>The same for an object that replaces another: its name need only be a segment of a path, and some fields may not change.</summary>
    public static bool CheckUpdate(ObjectMeta meta, ObjectMeta old, bool isNamespaced, MetadataReport? report) =>
        CheckName(meta, report)
        & PathSegmentRules.Check(meta, report)
        & CheckButNames(meta, isNamespaced, report)
        & MetadataUpdateRules.Check(meta, old, report);

    /// <summary>The same for the metadata of an embedded resource, which needs no name.</summary>
    public static bool CheckEmbedded(ObjectMeta meta, MetadataReport? report) =>
        PathSegmentRules.Check(meta, report) & CheckButNames(meta, true, report) & CheckGeneration(meta.Generation, report);

    private static bool CheckButNames(ObjectMeta meta, bool isNamespaced, MetadataReport? report) =>
        (!isNamespaced || CheckNamespace(meta.Namespace, report))
        & CheckLabels(meta.Labels, report)
        & CheckAnnotations(meta.Annotations, report)
        & OwnerReferenceRules.Check(meta.OwnerReferences, report)
        & FinalizerRules.Check(meta.Finalizers, report)
        & ManagedFieldsRules.Check(meta.ManagedFields, report);

    private static bool CheckName(ObjectMeta meta, MetadataReport? report)
    {
        bool hasName = !string.IsNullOrEmpty(meta.Name);
        if (!hasName)
        {
            report?.Add(FieldError.Required("metadata.name", report.OffsetOf("name"), "name or generateName is required"));
        }

        return hasName;
    }

    private static bool CheckGeneration(long? generation, MetadataReport? report)
    {
        bool isValid = generation is null or >= 0;
        if (!isValid)
        {
            string shown = generation!.Value.ToString(CultureInfo.InvariantCulture);
            report?.Add(FieldError.Invalid("metadata.generation", shown, "must be greater than or equal to 0", report.OffsetOf("generation")));
        }

        return isValid;
    }

    private static bool CheckNamespace(string? name, MetadataReport? report)
    {
        bool isValid = string.IsNullOrEmpty(name) || NameRules.IsLabel(name);
        if (!isValid)
        {
            report?.Invalid("namespace", name!, NameRules.LabelFaults(name!), report.OffsetOf("namespace"));
        }

        return isValid;
    }

    private static bool CheckLabels(ValueMap<string>? labels, MetadataReport? report)
    {
        bool isValid = true;
        if (labels is null)
        {
            return isValid;
        }

        foreach ((string key, string value) in labels)
        {
            if (!NameRules.IsQualifiedName(key))
            {
                isValid = false;
                report?.Invalid("labels", key, NameRules.QualifiedNameFaults(key), report.OffsetOfKey("labels", key));
            }

            if (!NameRules.IsLabelValue(value))
            {
                isValid = false;
                report?.Invalid("labels", value, NameRules.LabelValueFaults(value), report.OffsetOfValue("labels", key));
            }

            if (!isValid && report is null)
            {
                break;
            }
        }

        return isValid;
    }

    private static bool CheckAnnotations(ValueMap<string>? annotations, MetadataReport? report)
    {
        bool isValid = true;
        if (annotations is null)
        {
            return isValid;
        }

        long size = 0;
        foreach ((string key, string value) in annotations)
        {
            size += Encoding.UTF8.GetByteCount(key) + Encoding.UTF8.GetByteCount(value);
            if (!NameRules.IsAnnotationKey(key))
            {
                isValid = false;
                report?.Invalid("annotations", key, NameRules.AnnotationKeyFaults(key), report.OffsetOfKey("annotations", key));
            }
        }

        if (size > MaxAnnotationBytes)
        {
            isValid = false;
            report?.Add(FieldError.TooLong("metadata.annotations", MaxAnnotationBytes, report.OffsetOf("annotations")));
        }

        return isValid;
    }
}
