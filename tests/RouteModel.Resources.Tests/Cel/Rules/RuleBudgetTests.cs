using System.Text;
using RouteModel.Resources.Cel;
using RouteModel.Resources.Cel.Rules;
using RouteModel.Resources.Cel.Values;
using RouteModel.Resources.Reading;
using RouteModel.Resources.Schemas;

namespace RouteModel.Resources.Tests.Cel.Rules;

/// <summary>What the rules of one object may cost, and what they may say.</summary>
internal sealed class RuleBudgetTests
{
    [TestCase(1_000_000UL, 0)]
    [TestCase(1_000_001UL, 1)]
    public void One_evaluation_may_cost_a_million(ulong cost, int errors)
    {
        RuleValidator verdict = Run(cost, items: 1);

        Assert.That(verdict.Errors.Select(error => error.Detail), Is.EqualTo(Enumerable.Repeat(
            "'operation cancelled: actual cost limit exceeded': no further validation rules will be run due to call cost exceeds limit for rule: r", errors)));
    }

    [TestCase(10, 0)]
    [TestCase(11, 1)]
    [TestCase(100, 1)]
    public void All_evaluations_of_an_object_may_cost_ten_million(int items, int errors)
    {
        RuleValidator verdict = Run(1_000_000, items);

        Assert.That(verdict.Errors.Select(error => error.Detail), Is.EqualTo(Enumerable.Repeat(
            "validation failed due to running out of cost budget, no further validation rules will be run", errors)));
    }

    [TestCase("x", 5120, true)]
    [TestCase("x", 5121, false)]
    [TestCase("é", 2560, true)]
    [TestCase("é", 2561, false)]
    public void A_message_has_at_most_5120_bytes(string character, int count, bool isUsable)
    {
        string text = string.Concat(Enumerable.Repeat(character, count));

        Assert.That(RuleMessage.Usable(new CelString(text)), isUsable ? Is.EqualTo(text) : Is.Null);
    }

    private static RuleValidator Run(ulong cost, int items)
    {
        var rule = new ValidationRule("r", (cel, _, _) =>
        {
            cel.Charge(cost);
            return CelBool.True;
        });
        var schema = new StructuralSchema { Type = SchemaType.Array, Items = new StructuralSchema { Type = SchemaType.Integer, Rules = [rule] } };
        string json = "[" + string.Join(',', Enumerable.Repeat("1", items)) + "]";
        return RuleValidator.Validate(schema, RawParser.Parse(Encoding.UTF8.GetBytes(json)).Root!, isResourceRoot: false);
    }
}
