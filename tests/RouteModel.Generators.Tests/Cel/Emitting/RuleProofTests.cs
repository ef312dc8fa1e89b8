using System.Text;
using RouteModel.Generators.Tests.Harness;
using RouteModel.Resources;

namespace RouteModel.Generators.Tests.Cel.Emitting;

/// <summary>Rules that fuzzing found to become no good C#.</summary>
public sealed class RuleProofTests
{
    [TestCase("self == self")]
    [TestCase("self[0] == self[0]")]
    [TestCase("self.all(x, x == x)")]
    [TestCase("''a'' in [''a'', ''b'']")]
    [TestCase("!(5 in [1, 2]) && !(5 in [1])")]
    [TestCase("1 < 2 && ''a'' == ''a'' && !(1.5 == 2.5)")]
    public void What_is_said_of_constants_or_of_one_value_twice_is_no_warning(string rule) => Assert.That(Errors(rule), Is.Empty);

    [TestCase("self[-1] == ''a''", "index out of bounds: -1")]
    [TestCase("self[3000000000] == ''a''", "index out of bounds: 3000000000")]
    [TestCase("self[1] == ''a''", "index out of bounds: 1")]
    public void An_index_that_no_list_has_is_an_error_and_no_exception(string rule, string error) => Assert.That(
        Errors(rule),
        Is.EqualTo(new[] { $"spec: Invalid value: \"array\": {error} evaluating rule: {rule.Replace("''", "'", StringComparison.Ordinal)}" }));

    private static IEnumerable<string> Errors(string rule)
    {
        CustomResourceKind kind = GeneratorHarness.LoadKinds(new CrdFile("widgets.yaml", Crds.Widget(
            $"type: array\nmaxItems: 3\nitems: {{type: string, maxLength: 5}}\nx-kubernetes-validations:\n- rule: '{rule}'"))).Single();
        return kind.ReadJson(Encoding.UTF8.GetBytes("""{"apiVersion":"example.com/v1","kind":"Widget","metadata":{"name":"w","namespace":"d"},"spec":["a"]}"""))
            .Validate().Errors.Select(finding => finding.Message);
    }
}
