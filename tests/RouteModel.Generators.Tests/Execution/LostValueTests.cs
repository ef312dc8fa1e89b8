using System.Text;
using RouteModel.Generators.Tests.Harness;
using RouteModel.Resources;

namespace RouteModel.Generators.Tests.Execution;

/// <summary>
/// The API server takes a list for a string with a format: kube-openapi's type check ends early for both. A model has no place for it, which is said.
/// </summary>
public sealed class LostValueTests
{
    private static readonly Lazy<CustomResourceKind> s_kind = new(() => GeneratorHarness.LoadKinds(new CrdFile("widgets.yaml", Crds.Widget(
        "type: object\nrequired: [data]\nproperties:\n  data: {type: string, format: byte}\n  text: {type: string}"))).Single());

    [Test]
    public void Of_a_list_in_place_of_a_formatted_string_the_reader_tells()
    {
        ReadResult read = Read("""{"data":["a"]}""");

        Assert.That(read.Validate().IsValid, Is.True);
        Assert.That(read.Findings.Select(finding => finding.ToString()), Is.EqualTo(["1:103: A value does not fit its place in the model of Widget."]));
    }

    [Test]
    public void Other_wrong_types_are_told_in_the_words_of_the_server()
    {
        Assert.That(
            Read("""{"data":["a"],"text":[]}""").Findings.Select(finding => finding.Message),
            Is.EqualTo(["spec.text: Invalid value: \"array\": spec.text in body must be of type string: \"array\""]));
    }

    [Test]
    public void Of_what_fits_nothing_is_told() => Assert.That(Read("""{"data":"YQ=="}""").Findings, Is.Empty);

    private static ReadResult Read(string spec) =>
        s_kind.Value.ReadJson(Encoding.UTF8.GetBytes($$"""{"apiVersion":"example.com/v1","kind":"Widget","metadata":{"name":"a","namespace":"n"},"spec":{{spec}}}"""));
}
