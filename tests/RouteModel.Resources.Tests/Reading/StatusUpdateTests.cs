using System.Text;
using RouteModel.Resources.Reading;
using RouteModel.Resources.Schemas;
using RouteModel.Resources.Tests.Widgets;

namespace RouteModel.Resources.Tests.Reading;

internal sealed class StatusUpdateTests
{
    private const string Stored = """{"apiVersion":"example.com/v1","kind":"Widget","metadata":{"name":"w"},"spec":{"mode":"on"},"status":{"ready":true}}""";

    // The schema of the status speaks of paths inside it; everything beside the status is not looked at.
    [TestCase("""{"ready":false}""", new string[0])]
    [TestCase("""{}""", new[] { "status.ready: Required value" })]
    [TestCase("""{"ready":1}""", new[] { "status.ready: Invalid value: \"integer\": ready in body must be of type boolean: \"integer\"" })]
    [TestCase("""["x"]""", new[] { "status: Invalid value: \"array\":  in body must be of type object: \"array\"" })]
    [TestCase("null", new string[0])]
    public void Judges_the_status_alone(string status, string[] errors)
    {
        ReadResult<Widget> read = Read($$$"""{"apiVersion":"example.com/v1","kind":"Widget","metadata":{"name":"w","labels":{"-":"-"}},"spec":{"mode":"dim","size":-1},"status":{{{status}}}}""");

        Assert.That(Messages(read.ValidateStatusUpdate(Read(Stored))), Is.EqualTo(errors));
    }

    [Test]
    public void A_status_may_be_taken_away() =>
        Assert.That(Read("""{"apiVersion":"example.com/v1","kind":"Widget","metadata":{"name":"w"}}""").ValidateStatusUpdate(Read(Stored)).IsValid, Is.True);

    [Test]
    public void What_did_not_change_is_excused()
    {
        ReadResult<Widget> old = Read(Stored.Replace("true", "1", StringComparison.Ordinal));

        Assert.That(old.ValidateStatusUpdate(old).IsValid, Is.True);
        Assert.That(Read(Stored.Replace("true", "2", StringComparison.Ordinal)).ValidateStatusUpdate(old).IsValid, Is.False);
    }

    [Test]
    public void Lists_are_judged_unless_the_stored_object_repeats_items_already()
    {
        var old = Read(Stored.Replace("\"on\"", "\"on\",\"tags\":[\"a\",\"a\"]", StringComparison.Ordinal));

        Assert.That(Read(Stored).ValidateStatusUpdate(old).IsValid, Is.True);
    }

    [Test]
    public void Places_are_those_of_the_new_document()
    {
        Finding error = Read("""{"apiVersion":"example.com/v1","kind":"Widget","status":{"ready":1}}""").ValidateStatusUpdate(Read(Stored)).Errors.Single();

        Assert.That(error.Position, Is.EqualTo(new SourcePosition(1, 66)));
        Assert.That(error.Field, Is.EqualTo("status.ready"));
        Assert.That(error.Type, Is.EqualTo(FieldErrorType.TypeInvalid));
    }

    [Test]
    public void A_document_that_cannot_be_read_is_refused()
    {
        Assert.That(Messages(Read("{").ValidateStatusUpdate(Read(Stored))), Has.Length.EqualTo(1));
        Assert.That(Messages(Read(Stored).ValidateStatusUpdate(Read("{"))), Has.Exactly(1).StartsWith("the previous object cannot be read: "));
    }

    [Test]
    public void Without_the_subresource_there_is_no_such_endpoint()
    {
        var kind = new CustomResourceKind<Widget>("example.com", "v1", "Widget", "widgets", true, () => new StructuralSchema());

        Assert.That(CustomResource.WithoutStatusSubresource(kind)!.Errors.Single().Message, Is.EqualTo("the server could not find the requested resource"));
        Assert.That(CustomResource.WithoutStatusSubresource(Widget.ResourceKind), Is.Null);
    }

    // Of the numbers of scale the wanted one belongs to the spec.
    [Test]
    public void Scale_is_asked_for_what_there_is()
    {
        RawValue root = RawParser.Parse("""{"spec":{"n":-1},"status":{"n":-1,"s":1}}"""u8).Root!;

        Assert.That(
            ScaleValidator.ValidateStatus(new ScaleSubresource(".spec.n", ".status.n", ".status.s"), root).Select(error => error.Field),
            Is.EqualTo(new[] { ".status.n", ".status.s" }));
    }

    private static ReadResult<Widget> Read(string json) => CustomResource.ReadJson<Widget>(Encoding.UTF8.GetBytes(json));

    private static string[] Messages(ValidationResult verdict) => [.. verdict.Errors.Select(error => error.Message)];
}
