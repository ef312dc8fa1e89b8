using RouteModel.Generators.Reading;

namespace RouteModel.Generators.Schema.Faults;

/// <summary>Which rules bind an update: what the stored definition breaks already is not held against the new one.</summary>
/// <remarks>apiextensions-apiserver, <c>ValidateCustomResourceDefinitionUpdate</c>.</remarks>
internal static class UpdateOptions
{
    public static FaultOptions Of(Definition definition, Definition old)
    {
        bool isEstablished = IsEstablished(old);
        return new FaultOptions
        {
            Old = old,
            RequireRecognizedReviewVersion = old.Conversion is not { ReviewVersions.Count: > 0 } conversion || conversion.ReviewVersions.Any(version => version is "v1" or "v1beta1"),
            RequireImmutableNames = isEstablished,
            RequireOpenApiSchema = Versions(old).All(version => version.Schema is not null),
            RequireValidPropertyType = old.Schemas.All(schema => schema.Type.Length == 0 || KeywordRules.IsType(schema.Type)),
            RequireStructuralSchema = !definition.PreserveUnknownFields || definition.Schemas.Any(NeedsStructure) || Roots(old).All(StructuralRules.IsStructural),
            RequirePrunedDefaults = !Roots(old).Any(DefaultRules.HasUnprunedDefault),
            RequireAtomicSetType = !old.Schemas.Any(ListRules.HasNonAtomicItems),
            RequireListMapKeys = !old.Schemas.Any(ListRules.HasNullableKeys),
            AllowInvalidCaBundle = !isEstablished || (old.Conversion?.ClientConfig?.Text("caBundle") is { Length: > 0 } bundle && CaBundle.Fault(bundle) is not null),
            UnchangedVersions = [.. Versions(definition).Where(version => IsUnchanged(version, old)).Select(version => version.Name)],
        };
    }

    private static IReadOnlyList<DefinitionVersion> Versions(Definition definition) => definition.Versions ?? [];

    private static IEnumerable<SchemaProps> Roots(Definition definition) => Versions(definition).Select(version => version.Schema).OfType<SchemaProps>();

    // A file without a status stands for a definition that is in use.
    private static bool IsEstablished(Definition old) => old.Root.OptionalObject("status") is not { } status
        || status.Objects("conditions").Any(condition => condition.Text("type") == "Established" && condition.Text("status") == "True");

    private static bool NeedsStructure(SchemaProps schema) =>
        schema.Default is not null || schema.EmbeddedResource || schema.PreserveUnknownFields is not null || schema.IntOrString
        || schema.ListMapKeys.Count > 0 || schema.ListType is not null || schema.HasValidations;

    private static bool IsUnchanged(DefinitionVersion version, Definition old) =>
        Versions(old).FirstOrDefault(before => before.Name == version.Name) is { } stored
        && YamlValues.AreEqual(version.Schema?.Fields.Mapping, stored.Schema?.Fields.Mapping);
}
