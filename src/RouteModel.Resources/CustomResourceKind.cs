using System.ComponentModel;
using RouteModel.Resources.Manifests;
using RouteModel.Resources.Schemas;

namespace RouteModel.Resources;

/// <summary>A kind of custom resource: its names and, in <see cref="CustomResourceKind{T}"/>, how to read and check it.</summary>
public abstract class CustomResourceKind
{
    private readonly Func<StructuralSchema> _schema;

    private protected CustomResourceKind(
        string group,
        string version,
        string kind,
        string plural,
        bool isNamespaced,
        Func<StructuralSchema> schema,
        bool hasStatusSubresource,
        ScaleSubresource? scale,
        string? deprecationWarning,
        bool hasUpdateRules)
    {
        Group = group;
        Version = version;
        Kind = kind;
        Plural = plural;
        IsNamespaced = isNamespaced;
        HasStatusSubresource = hasStatusSubresource;
        Scale = scale;
        DeprecationWarning = deprecationWarning;
        HasUpdateRules = hasUpdateRules;
        Valid = deprecationWarning is null ? ValidationResult.Valid
            : new ValidationResult([], [new Finding { Rule = FindingRule.Metadata, Message = deprecationWarning }]);
        ApiVersion = group + "/" + version;
        _schema = schema;
    }

    /// <summary>The API group, such as <c>zalando.org</c>.</summary>
    public string Group { get; }

    /// <summary>The version, such as <c>v1</c>.</summary>
    public string Version { get; }

    /// <summary><c>group/version</c>, as objects write it.</summary>
    public string ApiVersion { get; }

    /// <summary>The kind, such as <c>RouteGroup</c>.</summary>
    public string Kind { get; }

    /// <summary>The plural under which the API serves it, such as <c>routegroups</c>.</summary>
    public string Plural { get; }

    /// <summary>Whether objects live in namespaces.</summary>
    public bool IsNamespaced { get; }

    /// <summary>Whether the status has an endpoint of its own; the server then ignores the status of an object that is created.</summary>
    public bool HasStatusSubresource { get; }

    /// <summary>What the server warns of with every request to this version; <see langword="null"/> if the version is not deprecated.</summary>
    public string? DeprecationWarning { get; }

    /// <summary>Reads an object of this kind from UTF-8 JSON, for callers who know the kind only at run time.</summary>
    /// <param name="json">One JSON document.</param>
    /// <param name="source">Leads from the document to the text it was made from; without it positions are those of the JSON.</param>
    /// <returns>The object and everything that only its text shows; never an exception for bad input.</returns>
    public abstract ReadResult ReadJson(ReadOnlyMemory<byte> json, SourceMap? source = null);

    /// <summary>Reads an object of this kind from a document of a stream, for callers who know the kind only at run time.</summary>
    /// <param name="document">The document.</param>
    /// <returns>The object and everything that only its text shows; never an exception for bad input.</returns>
    public abstract ReadResult Read(ManifestDocument document);

    /// <summary>Whether rules may judge an update otherwise than a creation: those that see the old object, and those of a status that was stored.</summary>
    internal bool HasUpdateRules { get; }

    internal ScaleSubresource? Scale { get; }

    /// <summary>The verdict on an object without any fault: valid, with the warning of a deprecated version.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ValidationResult Valid { get; }

    internal StructuralSchema Schema => _schema();
}
