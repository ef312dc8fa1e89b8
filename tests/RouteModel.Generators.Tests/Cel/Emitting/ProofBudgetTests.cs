using RouteModel.Generators.Tests.Harness;

namespace RouteModel.Generators.Tests.Cel.Emitting;

/// <summary>A proof says nothing of objects whose rules might cost more than the API server spends on one.</summary>
public sealed class ProofBudgetTests
{
    [Test]
    public void A_list_without_bound_gets_one_where_its_items_have_rules()
    {
        string validator = Validator("type: array\nitems:\n  type: string\n  x-kubernetes-validations:\n  - rule: self != 'a'");

        Assert.That(validator, Does.Match(@"spec\.Count > \d+"));
    }

    [Test]
    public void A_list_without_rules_below_needs_none()
    {
        string validator = Validator("type: array\nitems:\n  type: string\nx-kubernetes-validations:\n- rule: self.size() > 0");

        Assert.That(validator, Does.Not.Match(@"spec\.Count > \d+"));
    }

    private static string Validator(string spec) => GeneratorHarness.Run(new CrdFile("widgets.yaml", Crds.Widget(spec)))
        .GeneratedTrees.Single(tree => tree.FilePath.EndsWith(".Validator.g.cs", StringComparison.Ordinal)).ToString();
}
