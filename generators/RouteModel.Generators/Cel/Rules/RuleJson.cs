using System.Text;
using RouteModel.Generators.Reading;
using RouteModel.Generators.Schema;
using RouteModel.Resources.Text;

namespace RouteModel.Generators.Cel.Rules;

/// <summary>A rule as <c>encoding/json</c> writes it, which is how messages show the value of a rule that does not compile.</summary>
internal static class RuleJson
{
    public static string Of(RuleSpec rule)
    {
        var json = new StringBuilder();
        Append(json, "{\"Rule\":", rule.Rule);
        Append(json, ",\"Message\":", rule.Message);
        Append(json, ",\"MessageExpression\":", rule.MessageExpression);
        json.Append(",\"Reason\":");
        if (rule.Reason is null)
        {
            json.Append("null");
        }
        else
        {
            GoJson.AppendString(json, rule.Reason.Text);
        }

        Append(json, ",\"FieldPath\":", rule.FieldPath);
        json.Append(",\"OptionalOldSelf\":").Append(rule.OptionalOldSelf switch { true => "true", false => "false", null => "null" });
        return json.Append('}').ToString();
    }

    private static void Append(StringBuilder json, string key, YamlScalar? value)
    {
        json.Append(key);
        GoJson.AppendString(json, value?.Text ?? "");
    }
}
