using System.Text;
using RouteModel.Resources.Tests.Widgets;

namespace RouteModel.Resources.Tests.Reading;

internal sealed class UpdateTests
{
    [Test]
    public void Proving_a_valid_update_allocates_nothing()
    {
        ReadResult<Widget> old = Read("""{"name":"w","uid":"u"}""", """{"mode":"on"}""");
        ReadResult<Widget> read = Read("""{"name":"w"}""", """{"mode":"off","tags":["a"]}""");
        read.Validate(old);

        long before = GC.GetAllocatedBytesForCurrentThread();
        ValidationResult verdict = read.Validate(old);
        ValidationResult again = CustomResource.Validate(read.Value!, old.Value!);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.That(verdict, Is.SameAs(ValidationResult.Valid));
        Assert.That(again, Is.SameAs(ValidationResult.Valid));
        Assert.That(allocated, Is.Zero);
    }

    [Test]
    public void What_did_not_change_is_excused()
    {
        ReadResult<Widget> old = Read("""{"name":"w"}""", """{"mode":"dim","tags":["a","a"]}""");
        Assert.That(Read("""{"name":"w"}""", """{"mode":"dim","tags":["b","b"]}""").Validate(old).Errors, Is.Empty);
        Assert.That(Messages(Read("""{"name":"w"}""", """{"mode":"dark","tags":["a","a"]}""").Validate(old)), Is.EqualTo(new[]
        {
            "spec.mode: Unsupported value: \"dark\": supported values: \"on\", \"off\"",
        }));
    }

    [Test]
    public void Repeated_items_are_told_if_there_were_none() => Assert.That(
        Messages(Read("""{"name":"w"}""", """{"mode":"on","tags":["a","a"]}""").Validate(Read("""{"name":"w"}""", """{"mode":"on","tags":["a"]}"""))),
        Is.EqualTo(new[] { "spec.tags[1]: Duplicate value: \"a\"" }));

    [Test]
    public void Identity_is_immutable() => Assert.That(
        Messages(Read("""{"name":"b","namespace":"n","uid":"2","deletionTimestamp":"2024-01-02T03:04:05+01:00","deletionGracePeriodSeconds":3}""", """{"mode":"on"}""")
            .Validate(Read("""{"name":"a","namespace":"m","uid":"1"}""", """{"mode":"on"}"""))),
        Is.EqualTo(new[]
        {
            "metadata.name: Invalid value: \"b\": field is immutable",
            "metadata.namespace: Invalid value: \"n\": field is immutable",
            "metadata.uid: Invalid value: \"2\": field is immutable",
            "metadata.deletionTimestamp: Invalid value: \"2024-01-02T02:04:05Z\": field is immutable",
            "metadata.deletionGracePeriodSeconds: Invalid value: 3: field is immutable",
        }));

    [Test]
    public void What_the_server_keeps_need_not_be_given() => Assert.That(
        Read("""{"name":"a","creationTimestamp":"2020-01-01T00:00:00Z"}""", """{"mode":"on"}""")
            .Validate(Read("""{"name":"a","namespace":"n","uid":"1","creationTimestamp":"2024-01-01T00:00:00Z","deletionTimestamp":"2024-01-01T00:00:00Z","deletionGracePeriodSeconds":3}""", """{"mode":"on"}"""))
            .Errors,
        Is.Empty);

    [Test]
    public void No_finalizer_is_added_to_an_object_that_is_deleted() => Assert.That(
        Messages(Read("""{"name":"a","finalizers":["x.y/b","x.y/a","x.y/k"]}""", """{"mode":"on"}""")
            .Validate(Read("""{"name":"a","deletionTimestamp":"2024-01-01T00:00:00Z","finalizers":["x.y/k"]}""", """{"mode":"on"}"""))),
        Is.EqualTo(new[]
        {
            "metadata.finalizers: Forbidden: no new finalizers can be added if the object is being deleted, found new finalizers []string{\"x.y/a\", \"x.y/b\"}",
        }));

    [Test]
    public void The_server_warns_of_new_finalizers_only()
    {
        ReadResult<Widget> old = Read("""{"name":"a","finalizers":["old"]}""", """{"mode":"on"}""");
        Assert.That(
            Read("""{"name":"a","finalizers":["old","new"]}""", """{"mode":"on"}""").Validate(old).Warnings.Single().Message,
            Does.StartWith("metadata.finalizers: \"new\": prefer"));
    }

    [Test]
    public void The_status_is_that_of_the_old_object()
    {
        ReadResult<Widget> old = Read("""{"name":"w"}""", """{"mode":"on"},"status":{"ready":"yes"}""");
        Assert.That(Read("""{"name":"w"}""", """{"mode":"off"},"status":{"ready":1}""").Validate(old).Errors, Is.Empty);
    }

    [Test]
    public void A_previous_object_that_cannot_be_read_is_the_only_finding() => Assert.That(
        Messages(Read("""{"name":"w"}""", """{"mode":"on"}""").Validate(CustomResource.ReadJson<Widget>("{"u8.ToArray()))),
        Is.EqualTo(new[] { "the previous object cannot be read: the JSON text ends before its value is complete" }));

    [Test]
    public void A_previous_object_that_is_read_in_part_only_is_the_only_finding_too() => Assert.That(
        Messages(Read("""{"name":"w"}""", """{"mode":"on"}""").Validate(Read("""{"name":"w"}""", """{"mode":"on","odd":1e400}"""))),
        Is.EqualTo(new[] { "the previous object cannot be read: json: cannot unmarshal number 1e400 into Go value of type float64" }));

    [Test]
    public void An_object_that_cannot_be_read_is_told_of_first() => Assert.That(
        Messages(CustomResource.ReadJson<Widget>("{"u8.ToArray()).Validate(Read("""{"name":"w"}""", """{"mode":"on"}"""))),
        Is.EqualTo(new[] { "the JSON text ends before its value is complete" }));

    private static IEnumerable<string> Messages(ValidationResult verdict) => verdict.Errors.Select(error => error.Message);

    private static ReadResult<Widget> Read(string metadata, string spec) => CustomResource.ReadJson<Widget>(
        Encoding.UTF8.GetBytes($$"""{"apiVersion":"example.com/v1","kind":"Widget","metadata":{{metadata}},"spec":{{spec}}}"""));
}
