using RouteModel.Generators.Common;
using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Reading;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Cel.Rules;

/// <summary>The step of the pipeline that compiles the rules of each version; a version whose rules the API server would refuse goes no further.</summary>
internal static class RuleStep
{
    public static Result<EquatableArray<CustomResourceVersion>> Check(Result<EquatableArray<CustomResourceVersion>> versions, CrdSource source)
    {
        var accepted = new List<CustomResourceVersion>();
        List<DiagnosticSpec> diagnostics = [.. versions.Diagnostics];
        foreach (CustomResourceVersion version in versions.Value)
        {
            RuleSet rules = RuleCompiler.Compile(version.Root, version.SchemaPath, source.Text);
            diagnostics.AddRange(rules.Diagnostics);
            if (rules.Diagnostics.Count == 0)
            {
                accepted.Add(version);
            }
        }

        return new Result<EquatableArray<CustomResourceVersion>>(accepted.ToEquatableArray(), diagnostics.ToEquatableArray());
    }
}
