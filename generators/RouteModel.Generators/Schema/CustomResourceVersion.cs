using RouteModel.Generators.Diagnostics;

namespace RouteModel.Generators.Schema;

/// <summary>One version of a custom resource with its schema.</summary>
internal sealed record CustomResourceVersion(
    string Group,
    string Version,
    string Kind,
    string Plural,
    bool IsNamespaced,
    bool HasStatusSubresource,
    bool IsOneOfSeveral,
    ScaleSpec? Scale,
    string? DeprecationWarning,
    SchemaNode Root,
    string SchemaPath,
    LocationSpec Location);

/// <summary>The subresource <c>scale</c>: paths as the CRD writes them.</summary>
internal sealed record ScaleSpec(string SpecReplicasPath, string StatusReplicasPath, string? LabelSelectorPath);
