using System.Text;
using RouteModel.Generators.Tests.Harness;
using RouteModel.Resources;

namespace RouteModel.Generators.Tests.Execution;

/// <summary>A field may have an empty name. Its path is that of the object around it, and it still is another value.</summary>
public sealed class EmptyNameTests
{
    [TestCase("""{"kind":"ab","metadata":{"a":"b"},"":{"c":1}}""", true)]
    [TestCase("""{"kind":"abc"}""", false)]
    [TestCase("""{"":{"c":7}}""", false)]
    public void Fields_without_a_name_are_read_and_judged(string value, bool isValid)
    {
        string fields = "{type: object, properties: {kind: {type: string, maxLength: 2}, metadata: {type: object, properties: {a: {type: string}}}, '': {type: object, properties: {c: {type: integer, maximum: 5}}}}}";
        string crd = Crds.Widget("type: object").Replace("          spec:\n", $"          '': {fields}\n          spec:\n", StringComparison.Ordinal);
        CustomResourceKind kind = GeneratorHarness.LoadKinds(new CrdFile("widgets.yaml", crd)).Single();

        ReadResult read = kind.ReadJson(Encoding.UTF8.GetBytes($$"""{"apiVersion":"example.com/v1","kind":"Widget","metadata":{"name":"a","namespace":"n"},"":{{value}}}"""));

        Assert.That(read.Findings, Is.Empty);
        Assert.That(read.Validate().IsValid, Is.EqualTo(isValid));
    }
}
