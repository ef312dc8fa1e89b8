using RouteModel.Generators.Cel.Rules;
using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Reading;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Tests.Cel.Rules;

public sealed class RuleJsonTests
{
    private static readonly LocationSpec s_nowhere = new("a.yaml", 0, 0, 0, 0);

    [Test]
    public void Writes_a_rule_as_JSON()
    {
        YamlScalar Text(string text) => new(text, ScalarKind.String, s_nowhere);
        var rule = new RuleSpec(s_nowhere) { Rule = Text("a < b && \"c\"\n\t\u0001"), Reason = Text("FieldValueInvalid"), FieldPath = Text(".é"), OptionalOldSelf = true };

        Assert.That(
            RuleJson.Of(rule),
            Is.EqualTo("{\"Rule\":\"a \\u003c b \\u0026\\u0026 \\\"c\\\"\\n\\t\\u0001\",\"Message\":\"\",\"MessageExpression\":\"\",\"Reason\":\"FieldValueInvalid\",\"FieldPath\":\".é\",\"OptionalOldSelf\":true}"));
    }
}
