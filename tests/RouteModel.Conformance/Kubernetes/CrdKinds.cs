using System.Text.Json;
using RouteModel.Resources;
using RouteModel.Resources.Manifests;
using RouteModel.Resources.Schemas;

namespace RouteModel.Conformance.Kubernetes;

/// <summary>A recorded CRD: its kinds by version, made without the generator.</summary>
/// <param name="Versions">The kinds.</param>
/// <param name="HasRules">Whether any schema has CEL rules.</param>
internal sealed record CrdKinds(IReadOnlyDictionary<string, CustomResourceKind> Versions, bool HasRules)
{
    public static CrdKinds Read(string path)
    {
        ReadOnlyMemory<byte> json = ManifestReader.Read(File.ReadAllBytes(path))[0].Json;
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement spec = document.RootElement.GetProperty("spec").Clone();
        return new CrdKinds(
            spec.GetProperty("versions").EnumerateArray().Select(version => Kind(spec, version)).ToDictionary(kind => kind.Version, StringComparer.Ordinal),
            spec.GetRawText().Contains("\"x-kubernetes-validations\"", StringComparison.Ordinal));
    }

    private static CustomResourceKind Kind(JsonElement spec, JsonElement version)
    {
        var schema = new Lazy<StructuralSchema>(() => CrdSchemas.Of(version.GetProperty("schema").GetProperty("openAPIV3Schema")));
        JsonElement? subresources = CrdSchemas.Find(version, "subresources");
        return new CustomResourceKind<RecordedKind>(
            CrdSchemas.Text(spec, "group")!,
            CrdSchemas.Text(version, "name")!,
            CrdSchemas.Text(spec.GetProperty("names"), "kind")!,
            CrdSchemas.Text(spec.GetProperty("names"), "plural")!,
            CrdSchemas.Text(spec, "scope") == "Namespaced",
            () => schema.Value,
            subresources is { } some && CrdSchemas.Find(some, "status") is not null,
            subresources is { } others && CrdSchemas.Find(others, "scale") is { } scale
                ? new ScaleSubresource(
                    CrdSchemas.Text(scale, "specReplicasPath")!,
                    CrdSchemas.Text(scale, "statusReplicasPath")!,
                    CrdSchemas.Text(scale, "labelSelectorPath"))
                : null);
    }
}
