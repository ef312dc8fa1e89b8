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
    SchemaNode Root,
    LocationSpec Location);
