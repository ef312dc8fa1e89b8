using RouteModel.Generators.Diagnostics;

namespace RouteModel.Generators.Schema.Faults;

/// <summary>The paths of the subresource <c>scale</c>.</summary>
/// <remarks>apiextensions-apiserver, <c>ValidateCustomResourceDefinitionSubresources</c>.</remarks>
internal static class ScaleRules
{
    private static readonly string s_id = DiagnosticCatalogue.InvalidDefinition.Id;

    public static void Check(FieldReader? scale, string path, FaultList faults)
    {
        if (scale is null)
        {
            return;
        }

        CheckPath("specReplicasPath", isRequired: true, "should be a json path under .spec", ".spec.");
        CheckPath("statusReplicasPath", isRequired: true, "should be a json path under .status", ".status.");
        CheckPath("labelSelectorPath", isRequired: false, "should be a json path under either .spec or .status", ".spec.", ".status.");

        void CheckPath(string key, bool isRequired, string otherwise, params string[] starts)
        {
            string field = $"{path}.scale.{key}";
            string value = scale.Text(key);
            if (value.Length == 0)
            {
                if (isRequired)
                {
                    faults.Required(s_id, field, scale.At(key));
                }
            }
            else if (value[0] != '.')
            {
                faults.Invalid(s_id, field, value, "must be a simple json path starting with .", scale.At(key));
            }
            else if (!starts.Any(start => value.StartsWith(start, StringComparison.Ordinal)))
            {
                faults.Invalid(s_id, field, value, otherwise, scale.At(key));
            }
        }
    }
}
