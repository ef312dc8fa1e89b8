using RouteModel.Generators.Diagnostics;
using RouteModel.Resources.Metadata;

namespace RouteModel.Generators.Schema.Faults;

/// <summary>The form of a kind's names.</summary>
/// <remarks>apiextensions-apiserver, <c>ValidateCustomResourceDefinitionNames</c>.</remarks>
internal static class NamesRules
{
    private static readonly string s_id = DiagnosticCatalogue.InvalidDefinition.Id;

    public static void Check(DefinitionNames names, string path, FaultList faults)
    {
        CheckLabel("plural", names.Plural);
        CheckLabel("singular", names.Singular);
        CheckKind("kind", names.Kind);
        CheckKind("listKind", names.ListKind);
        CheckLabels("shortNames", names.ShortNames);
        if (names.Kind.Length > 0 && names.Kind == names.ListKind)
        {
            faults.Invalid(s_id, path + ".listKind", names.ListKind, "kind and listKind may not be the same", names.Fields.At("listKind"));
        }

        CheckLabels("categories", names.Categories);

        void CheckLabel(string key, string name)
        {
            if (name.Length > 0 && NameRules.Label1035Fault(name) is { } fault)
            {
                faults.Invalid(s_id, $"{path}.{key}", name, fault, names.Fields.At(key));
            }
        }

        void CheckKind(string key, string name)
        {
            if (name.Length > 0 && NameRules.KindFault(name) is { } fault)
            {
                faults.Invalid(s_id, $"{path}.{key}", name, fault, names.Fields.At(key));
            }
        }

        void CheckLabels(string key, IReadOnlyList<string> labels)
        {
            for (int i = 0; i < labels.Count; i++)
            {
                if (NameRules.Label1035Fault(labels[i]) is { } fault)
                {
                    faults.Invalid(s_id, $"{path}.{key}[{i}]", labels[i], fault, names.Fields.AtItem(key, i));
                }
            }
        }
    }
}
