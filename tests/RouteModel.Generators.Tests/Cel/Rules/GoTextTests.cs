using RouteModel.Generators.Cel.Rules;
using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Reading;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Tests.Cel.Rules;

public sealed class GoTextTests
{
    private static readonly LocationSpec s_nowhere = new("a.yaml", 0, 0, 0, 0);

    [TestCase("a \"b\" \\", "\"a \\\"b\\\" \\\\\"")]
    [TestCase("\a\b\t\n\v\f\r", "\"\\a\\b\\t\\n\\v\\f\\r\"")]
    [TestCase("\u0001\u007f", "\"\\x01\\x7f\"")]
    [TestCase("é\U0001F600", "\"é\U0001F600\"")]
    [TestCase("\u00a0\u200b\u2028", "\"\\u00a0\\u200b\\u2028\"")]
    [TestCase("\U000E0001", "\"\\U000e0001\"")]
    public void Quotes_as_Go_does(string text, string quoted) => Assert.That(GoText.Quote(text), Is.EqualTo(quoted));

    [Test]
    public void Writes_a_rule_as_JSON()
    {
        YamlScalar Text(string text) => new(text, ScalarKind.String, s_nowhere);
        var rule = new RuleSpec(s_nowhere) { Rule = Text("a < b && \"c\"\n\t\u0001"), Reason = Text("FieldValueInvalid"), FieldPath = Text(".é"), OptionalOldSelf = true };

        Assert.That(
            GoText.Json(rule),
            Is.EqualTo("{\"Rule\":\"a \\u003c b \\u0026\\u0026 \\\"c\\\"\\n\\t\\u0001\",\"Message\":\"\",\"MessageExpression\":\"\",\"Reason\":\"FieldValueInvalid\",\"FieldPath\":\".é\",\"OptionalOldSelf\":true}"));
    }
}
