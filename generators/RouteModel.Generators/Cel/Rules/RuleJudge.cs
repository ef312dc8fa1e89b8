using RouteModel.Generators.Cel.Costs;
using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Reading;
using RouteModel.Generators.Schema;
using RouteModel.Resources;
using RouteModel.Resources.Text;

namespace RouteModel.Generators.Cel.Rules;

/// <summary>Says what the API server refuses about compiled rules.</summary>
/// <param name="file">The text of the file.</param>
/// <param name="faults">Takes the errors.</param>
/// <param name="isCostExcused">Whether single expressions may cost more than a new one may.</param>
internal sealed class RuleJudge(string file, RuleFaults faults, bool isCostExcused)
{
    private readonly RuleBudget _budget = new(isCostExcused);

    /// <summary>Judges a rule of a definition.</summary>
    /// <param name="rule">The rule; its text is not blank.</param>
    /// <param name="place">Where its node stands.</param>
    /// <param name="path">The path of the rule.</param>
    public void Judge(RuleCompilation rule, RulePlace place, string path)
    {
        RuleSpec spec = rule.Spec;
        YamlScalar text = spec.Rule!;
        ulong cost = CostRange.Multiply(rule.Rule!.MaxCost, place.Cardinality ?? rule.MaxCardinality);
        _budget.Add("estimated rule cost", path + ".rule", cost, text.Location, faults);
        Refuse(rule.Rule, text, path + ".rule", RuleJson.Of(spec), "");
        if (rule.MessageExpression is { } message)
        {
            YamlScalar expression = spec.MessageExpression!;
            Refuse(message, expression, path + ".messageExpression", RuleJson.Of(spec), "");
            if (message.Error is null)
            {
                // The API server does not multiply this by the cardinality.
                _budget.Add("estimated messageExpression cost", path + ".messageExpression", message.MaxCost, expression.Location, faults);
            }
        }

        if (rule.UsesOldSelf && place.Uncorrelatable is { } list)
        {
            faults.Invalid(
                DiagnosticCatalogue.UncorrelatableRule.Id,
                path + ".rule",
                GoSyntax.Quote(text.Text),
                $"oldSelf cannot be used on the uncorrelatable portion of the schema within {list}",
                text.Location);
        }
        else if (!rule.UsesOldSelf && spec.OptionalOldSelf is { } flag)
        {
            faults.Invalid(
                DiagnosticCatalogue.InvalidRule.Id,
                path + ".optionalOldSelf",
                flag ? "true" : "false",
                "may not be set if oldSelf is not used in rule",
                spec.Location);
        }
    }

    /// <summary>Says that a default cannot be validated, as a rule that sees it does not compile.</summary>
    public bool JudgeDefault(RuleCompilation rule, SchemaNode node, string path)
    {
        if (rule.Rule?.Error is null)
        {
            return false;
        }

        string type = node.IsIntOrString || node.Kind == SchemaKind.Any ? "" : node.Kind.ToString().ToLowerInvariant();
        Refuse(rule.Rule, rule.Spec.Rule!, path, GoSyntax.Quote(type), "rule compile error: ");
        return true;
    }

    /// <summary>Says that a default breaks a rule.</summary>
    public void JudgeDefault(FieldError error, LocationSpec location) => faults.Add(DiagnosticCatalogue.InvalidDefault.Id, error, location);

    /// <summary>Judges what all rules cost together.</summary>
    public void Close(string schemaPath, SchemaNode root) => _budget.Close(schemaPath, root, faults);

    private void Refuse(CompiledExpression expression, YamlScalar scalar, string field, string value, string prefix)
    {
        if (expression.Error is not { } error)
        {
            return;
        }

        var positions = new ScalarPositions(file, scalar);
        IReadOnlyList<(string, LocationSpec)> places = expression.Compilation.Faults.Count > 0
            ? [.. expression.Compilation.Faults.Select(fault => (fault.Message, positions.At(fault.Offset)))]
            : [(error, scalar.Location)];
        faults.InvalidExpression(DiagnosticCatalogue.InvalidExpression.Id, field, value, prefix + error, places);
    }
}
