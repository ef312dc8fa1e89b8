using System.Text;
using RouteModel.Resources.Collections;
using RouteModel.Resources.Reading;
using RouteModel.Resources.Schemas;
using RouteModel.Resources.Tests.Widgets;

namespace RouteModel.Resources.Tests.Reading;

internal sealed class HostileDocumentTests
{
    private const int SmallStack = 1 << 20;

    [TestCase(9_997, true)]
    [TestCase(10_001, false)]
    public void Depth_is_bounded_and_never_overflows_the_stack(int depth, bool isRead)
    {
        string json = "{\"apiVersion\":\"example.com/v1\",\"kind\":\"Widget\",\"x\":" + new string('[', depth) + new string(']', depth) + "}";
        ReadResult<Widget>? read = null;
        OnSmallStack(() =>
        {
            read = CustomResource.ReadJson<Widget>(Encoding.UTF8.GetBytes(json));
            read.Validate();
        });
        Assert.That(read!.Findings[0].Message, isRead
            ? Is.EqualTo("unknown field \"x\"")
            : Is.EqualTo("the JSON values are nested deeper than 10000 levels"));
    }

    [Test]
    public void Deep_values_without_a_schema_are_pruned_and_written_without_recursion()
    {
        const int Depth = 9_000;
        string value = new string('[', Depth) + "{\"k\":1}" + new string(']', Depth);
        string field = "";
        string text = "";
        OnSmallStack(() =>
        {
            RawValue root = RawParser.Parse(Encoding.UTF8.GetBytes("{\"s\":" + value + "}")).Root!;
            text = RawJson.Write(root);
            var schema = new StructuralSchema { Type = SchemaType.Object, Properties = [new("s", new() { Type = SchemaType.String })] };
            field = Pruning.Prune(root, schema).Single().Text;
        });
        Assert.That(text, Is.EqualTo("{\"s\":" + value + "}"));
        Assert.That(field, Is.EqualTo("s" + string.Concat(Enumerable.Repeat("[0]", Depth)) + ".k"));
    }

    [Test]
    public void Deep_managed_fields_are_read_and_written_again()
    {
        string fields = new string('[', 9_000) + new string(']', 9_000);
        string json = $$$"""{"apiVersion":"example.com/v1","kind":"Widget","metadata":{"name":"w","managedFields":[{"operation":"Update","fieldsV1":{{{fields}}}}]},"spec":{"mode":"on"}}""";
        string written = "";
        OnSmallStack(() =>
        {
            ReadResult<Widget> read = CustomResource.ReadJson<Widget>(Encoding.UTF8.GetBytes(json));
            read.Validate();
            written = Encoding.UTF8.GetString(CustomResource.ToJson(read.Value!));
        });
        Assert.That(written, Is.EqualTo(json));
    }

    [Test]
    public void Many_faults_of_metadata_are_told_in_bounded_text_and_linear_time()
    {
        string labels = string.Join(',', Enumerable.Range(0, 50_000).Select(i => $"\"-{i}\":\"\""));
        string owners = string.Join(',', Enumerable.Repeat("{\"apiVersion\":\"v1\",\"kind\":\"K\",\"name\":\"n\",\"uid\":\"u\",\"controller\":true}", 20_000));
        string json = $$$"""{"apiVersion":"example.com/v1","kind":"Widget","metadata":{"name":"w","labels":{{{{labels}}}},"ownerReferences":[{{{owners}}}]},"spec":{"mode":"on"}}""";
        ValidationResult verdict = CustomResource.ReadJson<Widget>(Encoding.UTF8.GetBytes(json)).Validate();
        Assert.That(verdict.Errors.Count(error => error.Field == "metadata.labels"), Is.EqualTo(50_000));
        Assert.That(verdict.Errors.Count(error => error.Field == "metadata.ownerReferences"), Is.InRange(1, 10));
    }

    [Test]
    public void Paths_of_duplicates_are_quoted_as_Go_does()
    {
        ReadResult<Widget> read = CustomResource.ReadJson<Widget>("""{"kind":"Widget","apiVersion":"example.com/v1","a\"b":1,"a\"b":2}"""u8.ToArray());
        Assert.That(read.Findings.Take(2).Select(finding => finding.Message), Is.EqualTo(new[]
        {
            "duplicate field \"a\\\"b\"", "unknown field \"a\"b\"",
        }));
    }

    [Test]
    public void At_most_a_hundred_duplicates_are_kept_and_each_path_once()
    {
        var json = new StringBuilder("{\"a\":0,\"a\":1,\"a\":2");
        for (int i = 0; i < 200; i++)
        {
            json.Append($",\"k{i}\":0,\"k{i}\":1");
        }

        RawDocument document = RawParser.Parse(Encoding.UTF8.GetBytes(json.Append('}').ToString()));
        Assert.That(document.Duplicates, Has.Count.EqualTo(100));
        Assert.That(document.Duplicates.Take(2).Select(fault => fault.Text), Is.EqualTo(new[] { "a", "k0" }));
        Assert.That(document.Root!.Members.Find("a")!.Integer, Is.EqualTo(2));
    }

    [Test]
    public void Many_distinct_items_are_proven_a_set_in_linear_time()
    {
        string[] items = [.. Enumerable.Range(0, 200_000).Select(i => $"h{i}")];
        Assert.That(Proof.IsSet(ValueList.Create<string>(items)));
        items[^1] = "h7";
        Assert.That(Proof.IsSet(ValueList.Create<string>(items)), Is.False);
    }

    private static void OnSmallStack(Action action)
    {
        Exception? caught = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    action();
                }
                catch (InvalidOperationException exception)
                {
                    caught = exception;
                }
            },
            SmallStack);
        thread.Start();
        thread.Join();
        Assert.That(caught, Is.Null);
    }
}
