using System.Text;
using RouteModel.Generators.Tests.Harness;
using RouteModel.Resources;

namespace RouteModel.Generators.Tests.Execution;

/// <summary>What a definition says of the fields that every object has; texts as the API server words them.</summary>
public sealed class OwnFieldTests
{
    private const string Name = "metadata: {type: object, properties: {name: {type: string, maxLength: 5, pattern: '^[a-c]+$'}}}";

    [TestCase(Name, "abc")]
    [TestCase(Name, "abcabc", "metadata.name: Too long: may not be more than 5 bytes")]
    [TestCase(Name, "xyz", "metadata.name: Invalid value: \"xyz\": metadata.name in body should match '^[a-c]+$'")]
    [TestCase("kind: {type: string, enum: [Widget]}", "abc")]
    [TestCase("kind: {type: string, enum: [Gadget]}", "abc", "kind: Unsupported value: \"Widget\": supported values: \"Gadget\"")]
    [TestCase("apiVersion: {type: string, maxLength: 3}", "abc", "apiVersion: Too long: may not be more than 3 bytes")]
    public void Keep_to_what_is_said_of_them(string declaration, string name, params string[] expected)
    {
        string crd = Crds.Widget("type: object").Replace("          spec:\n", $"          {declaration}\n          spec:\n", StringComparison.Ordinal);
        CustomResourceKind kind = GeneratorHarness.LoadKinds(new CrdFile("widgets.yaml", crd)).Single();

        ReadResult read = kind.ReadJson(Encoding.UTF8.GetBytes($$$"""{"apiVersion":"example.com/v1","kind":"Widget","metadata":{"name":"{{{name}}}","namespace":"n","labels":{"a":"b"}},"spec":{}}"""));

        Assert.That(read.Findings, Is.Empty);
        Assert.That(read.Validate().Errors.Select(error => error.Message), Is.EqualTo(expected));
    }
}
