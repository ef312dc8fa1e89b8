using System.ComponentModel;
using RouteModel.Resources.Manifests;
using RouteModel.Resources.Schemas;

namespace RouteModel.Resources;

/// <summary>A kind of custom resource with its model.</summary>
/// <typeparam name="T">The model.</typeparam>
public sealed class CustomResourceKind<T> : CustomResourceKind
    where T : class, ICustomResource<T>
{
    /// <summary>Describes a kind; generated code calls it once. The schema is asked for only when an object must be explained.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public CustomResourceKind(
        string group,
        string version,
        string kind,
        string plural,
        bool isNamespaced,
        Func<StructuralSchema> schema,
        bool hasStatusSubresource = false,
        ScaleSubresource? scale = null,
        string? deprecationWarning = null,
        bool hasUpdateRules = false)
        : base(group, version, kind, plural, isNamespaced, schema, hasStatusSubresource, scale, deprecationWarning, hasUpdateRules)
    {
    }

    /// <inheritdoc/>
    public override ReadResult<T> ReadJson(ReadOnlyMemory<byte> json, SourceMap? source = null) => CustomResource.ReadJson<T>(json, source);

    /// <inheritdoc/>
    public override ReadResult<T> Read(ManifestDocument document) => CustomResource.Read<T>(document);
}
