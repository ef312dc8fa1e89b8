using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Reading;
using RouteModel.Generators.Schema;
using RouteModel.Resources.Text;

namespace RouteModel.Generators.Cel.Rules;

/// <summary>Checks what a rule says beside its expressions: what may not be blank, break lines, or be unknown.</summary>
/// <remarks>apiextensions-apiserver: <c>ValidateCustomResourceDefinitionOpenAPISchema</c>.</remarks>
internal static class RuleTexts
{
    private const string LineBreaks = "must not contain line breaks";

    private static readonly string s_id = DiagnosticCatalogue.InvalidRule.Id;

    /// <summary>Tells what is wrong with the texts of a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="node">The node that has the rule.</param>
    /// <param name="path">The path of the rule.</param>
    /// <param name="faults">Takes the errors.</param>
    public static void Check(RuleSpec rule, SchemaNode node, string path, RuleFaults faults)
    {
        CheckMessage(rule, path, faults);
        if (rule.MessageExpression is { Text.Length: > 0 } expression && expression.Text.Trim().Length == 0)
        {
            faults.Required(s_id, path + ".messageExpression", "messageExpression must be non-empty if specified", expression.Location);
        }

        if (rule.Reason is { } reason
            && reason.Text is not ("FieldValueDuplicate" or "FieldValueForbidden" or "FieldValueInvalid" or "FieldValueRequired"))
        {
            faults.NotSupported(
                s_id,
                path + ".reason",
                reason.Text,
                "\"FieldValueDuplicate\", \"FieldValueForbidden\", \"FieldValueInvalid\", \"FieldValueRequired\"",
                reason.Location);
        }

        if (rule.FieldPath is { Text.Length: > 0 } fieldPath)
        {
            CheckFieldPath(fieldPath, node, path + ".fieldPath", faults);
        }
    }

    private static void CheckMessage(RuleSpec rule, string path, RuleFaults faults)
    {
        string text = (rule.Rule?.Text ?? "").Trim();
        string message = (rule.Message?.Text ?? "").Trim();
        if (text.Length == 0)
        {
            faults.Required(s_id, path + ".rule", "rule is not specified", rule.Rule?.Location ?? rule.Location);
        }
        else if (rule.Message is { Text.Length: > 0 } blank && message.Length == 0)
        {
            faults.Invalid(s_id, path + ".message", GoSyntax.Quote(blank.Text), "must be non-empty if specified", blank.Location);
        }
        else if (BreaksLines(message))
        {
            faults.Invalid(s_id, path + ".message", GoSyntax.Quote(rule.Message!.Text), LineBreaks, rule.Message.Location);
        }
        else if (BreaksLines(text) && message.Length == 0)
        {
            faults.Required(s_id, path + ".message", "message must be specified if rule contains line breaks", rule.Rule!.Location);
        }
    }

    private static void CheckFieldPath(YamlScalar fieldPath, SchemaNode node, string path, RuleFaults faults)
    {
        string value = GoSyntax.Quote(fieldPath.Text);
        if (fieldPath.Text.Trim().Length == 0)
        {
            faults.Invalid(s_id, path, value, "must be non-empty if specified", fieldPath.Location);
        }

        if (BreaksLines(fieldPath.Text))
        {
            faults.Invalid(s_id, path, value, LineBreaks, fieldPath.Location);
        }

        if (RuleFieldPath.Normalise(fieldPath.Text, node) is null)
        {
            faults.Invalid(s_id, path, value, "must be a valid path", fieldPath.Location);
        }
    }

    private static bool BreaksLines(string text) => text.IndexOfAny(['\n', '\r']) >= 0;
}
