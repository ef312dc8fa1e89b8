using RouteModel.Generators.Diagnostics;
using RouteModel.Resources.Metadata;
using RouteModel.Resources.Text;

namespace RouteModel.Generators.Schema.Faults;

/// <summary>The rules of a whole definition.</summary>
/// <remarks>apiextensions-apiserver, <c>ValidateCustomResourceDefinition</c>.</remarks>
internal static class DefinitionRules
{
    private static readonly string s_id = DiagnosticCatalogue.InvalidDefinition.Id;

    public static void Check(Definition definition, DefinitionStatus status, FaultOptions options, FaultList faults)
    {
        MetadataRules.Check(definition, options.Old, faults);
        CheckIdentity(definition, faults);
        CheckSchemasAreThere(definition, options, faults);
        VersionRules.Check(definition, options, faults);
        CheckVersionList(definition, faults);
        CheckRequiredNames(definition.Names, faults);
        NamesRules.Check(definition.Names, "spec.names", faults);
        ConversionRules.Check(definition.Conversion, options, faults);
        if (options.Old is { } old)
        {
            ImmutabilityRules.Check(definition, old, options.RequireImmutableNames, faults);
        }

        StatusRules.Check(definition, status, faults);
        MetadataRules.CheckApproval(definition, options.Old, faults);
        CheckPreservation(definition, options, faults);
    }

    /// <summary>Unknown fields are preserved only by definitions that were stored when that was allowed, and by those without much else.</summary>
    private static void CheckPreservation(Definition definition, FaultOptions options, FaultList faults)
    {
        if (!definition.PreserveUnknownFields)
        {
            return;
        }

        if (definition.Schemas.Any(schema => schema.Default is not null))
        {
            Invalid("must be false in order to use defaults in the schema");
        }

        if (definition.Conversion is { Strategy: not "None" } conversion)
        {
            const string detail = "must be None if spec.preserveUnknownFields is true";
            faults.Invalid(s_id, "spec.conversion.strategy", conversion.Strategy, detail, conversion.Fields.At("strategy"));
        }

        if (options.Old is not { PreserveUnknownFields: true })
        {
            Invalid("cannot set to true, set x-kubernetes-preserve-unknown-fields to true in spec.versions[*].schema instead");
        }

        void Invalid(string detail) =>
            faults.InvalidRendered(s_id, "spec.preserveUnknownFields", "true", detail, definition.Spec.At("preserveUnknownFields"));
    }

    private static void CheckIdentity(Definition definition, FaultList faults)
    {
        string group = definition.Group;
        if (group.Length == 0)
        {
            faults.Required(s_id, "spec.group", definition.Spec.At("group"));
        }
        else if (string.Join(",", NameRules.SubdomainFaults(group)) is { Length: > 0 } fault)
        {
            faults.Invalid(s_id, "spec.group", group, fault, definition.Spec.At("group"));
        }
        else if (group.IndexOf('.') < 0)
        {
            faults.Invalid(s_id, "spec.group", group, "should be a domain with at least one dot", definition.Spec.At("group"));
        }

        if (definition.Scope.Length == 0)
        {
            faults.Required(s_id, "spec.scope", definition.Spec.At("scope"));
        }
        else if (definition.Scope is not ("Cluster" or "Namespaced"))
        {
            faults.NotSupported(s_id, "spec.scope", definition.Scope, definition.Spec.At("scope"), "Cluster", "Namespaced");
        }
    }

    private static void CheckSchemasAreThere(Definition definition, FaultOptions options, FaultList faults)
    {
        IReadOnlyList<DefinitionVersion> versions = definition.Versions ?? [];
        for (int i = 0; i < versions.Count; i++)
        {
            DefinitionVersion version = versions[i];
            bool isAsked = options.RequireOpenApiSchema || (version.IsServed && !definition.PreserveUnknownFields);
            if (version.Schema is null && isAsked)
            {
                faults.Required(
                    s_id,
                    $"spec.versions[{i}].schema.openAPIV3Schema",
                    version.Fields.At("schema"),
                    options.RequireOpenApiSchema ? "" : "because otherwise all fields are pruned");
            }
        }
    }

    private static void CheckVersionList(Definition definition, FaultList faults)
    {
        IReadOnlyList<DefinitionVersion> versions = definition.Versions ?? [];
        if (versions.Select(version => version.Name).Distinct(StringComparer.Ordinal).Count() < versions.Count)
        {
            Invalid("must contain unique version names");
        }

        if (versions.Count(version => version.IsStorage) != 1)
        {
            Invalid("must have exactly one version marked as storage version");
        }

        void Invalid(string detail) =>
            faults.InvalidRendered(s_id, "spec.versions", VersionText.Of(definition), detail, definition.Spec.At("versions"));
    }

    private static void CheckRequiredNames(DefinitionNames names, FaultList faults)
    {
        (string Key, string Name)[] required = [("plural", names.Plural), ("singular", names.Singular), ("kind", names.Kind), ("listKind", names.ListKind)];
        foreach ((string key, string name) in required)
        {
            if (name.Length == 0)
            {
                faults.Required(s_id, "spec.names." + key, names.Fields.At(key));
            }
        }
    }
}
