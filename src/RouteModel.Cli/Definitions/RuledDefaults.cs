using RouteModel.Generators.Verdicts;
using RouteModel.Resources;
using RouteModel.Resources.Cel.Rules;
using RouteModel.Resources.Schemas;

namespace RouteModel.Cli.Definitions;

/// <summary>Runs rules for the defaults that they watch over, as the API server does with a definition that is otherwise in order.</summary>
/// <remarks>apiextensions-apiserver, <c>pkg/apiserver/schema/defaulting</c>: each default as one that replaces itself, then as a new one.</remarks>
internal static class RuledDefaults
{
    /// <summary>The errors.</summary>
    /// <param name="defaults">The defaults.</param>
    /// <param name="kinds">The kinds of the definition, one for each version.</param>
    /// <param name="text">The definition.</param>
    public static IEnumerable<Finding> Check(IReadOnlyList<RuledDefault> defaults, IReadOnlyList<CustomResourceKind> kinds, OrderedJson text)
    {
        foreach (IGrouping<string, RuledDefault> version in defaults.GroupBy(static item => item.Version))
        {
            StructuralSchema root = kinds.First(kind => kind.Version == version.Key).Schema;
            long budget = RuleValidator.ObjectBudget;
            foreach (RuledDefault item in version)
            {
                foreach (FieldError error in Check(Node(root, item.Steps), ref budget))
                {
                    FieldError placed = error with { Field = item.Field + Below(error.Field) };
                    yield return new Finding
                    {
                        Rule = FindingRule.Cel,
                        Type = placed.Type,
                        Field = placed.Field,
                        Message = placed.ToString(),
                        Position = text.Locate(item.Location.Start),
                    };
                }
            }
        }
    }

    private static IReadOnlyList<FieldError> Check(StructuralSchema? node, ref long budget)
    {
        if (node?.Default?.Value is not { } value || budget <= 0)
        {
            return [];
        }

        RuleValidator unchanged = RuleValidator.Validate(node, value, value, node.EmbeddedResource, isRatcheting: false, budget);
        budget = unchanged.Budget;
        if (unchanged.Errors.Count > 0 || budget <= 0)
        {
            return unchanged.Errors;
        }

        RuleValidator created = RuleValidator.Validate(node, value, null, node.EmbeddedResource, isRatcheting: false, budget);
        budget = created.Budget;
        return created.Errors;
    }

    private static StructuralSchema? Node(StructuralSchema root, IReadOnlyList<string?> steps)
    {
        StructuralSchema? node = root;
        foreach (string? step in steps)
        {
            node = step is null ? node?.Items : node?.Property(step);
        }

        return node;
    }

    private static string Below(string field) => field is "" or FieldError.NoField ? "" : field[0] is '.' or '[' ? field : "." + field;
}
