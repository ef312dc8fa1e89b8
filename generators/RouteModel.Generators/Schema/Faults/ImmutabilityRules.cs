using RouteModel.Generators.Diagnostics;

namespace RouteModel.Generators.Schema.Faults;

/// <summary>What an update of a definition may not change.</summary>
/// <remarks>apiextensions-apiserver, <c>validateCustomResourceDefinitionSpecUpdate</c>.</remarks>
internal static class ImmutabilityRules
{
    private static readonly string s_id = DiagnosticCatalogue.InvalidDefinition.Id;

    public static void Check(Definition definition, Definition old, bool areNamesFixed, FaultList faults)
    {
        if (areNamesFixed)
        {
            CheckText("spec.scope", definition.Scope, old.Scope, definition.Spec.At("scope"));
            CheckText("spec.names.kind", definition.Names.Kind, old.Names.Kind, definition.Names.Fields.At("kind"));
        }

        CheckText("spec.group", definition.Group, old.Group, definition.Spec.At("group"));
        CheckText("spec.names.plural", definition.Names.Plural, old.Names.Plural, definition.Names.Fields.At("plural"));

        void CheckText(string field, string value, string before, LocationSpec at)
        {
            if (value != before)
            {
                faults.Invalid(s_id, field, value, "field is immutable", at);
            }
        }
    }
}
