using System.Text;
using RouteModel.Resources.Tests.Widgets;

namespace RouteModel.Resources.Tests.Reading;

internal sealed class CustomResourceTests
{
    private const string Start = """{"apiVersion":"example.com/v1","kind":"Widget","metadata":{"name":"w"}""";

    [Test]
    public void A_valid_document_is_read_and_valid()
    {
        ReadResult<Widget> read = Read(Start + ""","spec":{"mode":"on","size":3,"tags":["a","b"]}}""");

        Assert.That(read.Findings, Is.Empty);
        Assert.That(read.Value!.Spec, Is.EqualTo(new WidgetSpec { Mode = "on", Size = 3, Tags = ["a", "b"] }));
        Assert.That(read.Value.Metadata.Name, Is.EqualTo("w"));
        Assert.That(read.Validate(), Is.SameAs(ValidationResult.Valid));
    }

    [Test]
    public void Proving_a_valid_object_allocates_nothing()
    {
        ReadResult<Widget> read = Read(Start + ""","spec":{"mode":"on","size":3,"tags":["a","b"]}}""");
        read.Validate();

        long before = GC.GetAllocatedBytesForCurrentThread();
        ValidationResult verdict = read.Validate();
        ValidationResult again = CustomResource.Validate(read.Value!);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.That(verdict.IsValid && again.IsValid);
        Assert.That(allocated, Is.Zero);
    }

    [Test]
    public void Everything_wrong_is_told_in_the_servers_order_with_positions()
    {
        ReadResult<Widget> read = Read("""
            {"apiVersion": "example.com/v1", "kind": "Widget",
             "metadata": {"name": "W", "odd": 1},
             "spec": {"size": -1, "size": -2,
                      "tags": ["long", 5, "é", "é"],
                      "extra": {"more": 1}}}
            """);

        Assert.That(read.Findings.Select(Line), Is.EqualTo(new[]
        {
            "3:23 Strict duplicate field \"spec.size\"",
            "2:28 Strict unknown field \"metadata.odd\"",
            "5:11 Strict unknown field \"spec.extra\"",
            "4:28 Schema spec.tags[1]: Invalid value: \"integer\": spec.tags[1] in body must be of type string: \"integer\"",
            "3:10 Schema spec.mode: Required value",
        }));
        ValidationResult verdict = read.Validate();
        Assert.That(verdict.Errors.Skip(1).Select(Line), Is.EqualTo(new[]
        {
            "3:31 Schema spec.size: Invalid value: -2: spec.size in body should be greater than or equal to 0",
            "4:20 Schema spec.tags[0]: Too long: may not be more than 3 bytes",
            "4:28 Schema spec.tags[1]: Invalid value: \"integer\": spec.tags[1] in body must be of type string: \"integer\"",
            "3:10 Schema spec.mode: Required value",
            "4:36 List spec.tags[3]: Duplicate value: \"é\"",
        }));
        Assert.That(verdict.Errors[0].Field, Is.EqualTo("metadata.name"));
        Assert.That(verdict.Errors[0].Position, Is.EqualTo(new SourcePosition(2, 23)));
    }

    [Test]
    public void An_integral_float_is_read_and_judged_as_a_float()
    {
        ReadResult<Widget> read = Read(Start + ""","spec":{"mode":"on","size":3.0}}""");
        Assert.That(read.Value!.Spec!.Size, Is.EqualTo(3));
        Assert.That(read.Findings, Is.Empty);
        Assert.That(read.Validate().IsValid);
    }

    [Test]
    public void A_null_of_a_field_that_knows_none_counts_as_absent()
    {
        ReadResult<Widget> read = Read(Start + ""","spec":{"mode":"on","size":null,"tags":null}}""");
        Assert.That(read.Findings, Is.Empty);
        Assert.That(read.Validate().IsValid);
    }

    [Test]
    public void The_status_of_a_new_object_is_ignored_if_it_has_its_own_endpoint()
    {
        ReadResult<Widget> read = Read(Start + ""","spec":{"mode":"on"},"status":{"ready":"yes","odd":1}}""");
        Assert.That(read.Findings.Select(finding => finding.Message), Is.EqualTo(new[] { "unknown field \"status.odd\"" }));
        Assert.That(read.Validate().IsValid);
    }

    [Test]
    public void Another_kind_or_version_silences_metadata_and_schema_but_not_lists()
    {
        ReadResult<Widget> read = Read("""{"apiVersion":"example.com/v2","kind":"Gadget","metadata":{},"spec":{"tags":["a","a"]}}""");
        Assert.That(read.Validate().Errors.Select(error => error.Message), Is.EqualTo(new[]
        {
            "kind: Invalid value: \"Gadget\": must be Widget",
            "apiVersion: Invalid value: \"example.com/v2\": must be example.com/v1",
            "spec.tags[1]: Duplicate value: \"a\"",
        }));
        Assert.That(read.Findings.Select(finding => finding.Message), Is.EqualTo(new[]
        {
            "the API version in the data (example.com/v2) does not match the expected API version (example.com/v1)",
        }));
    }

    [Test]
    public void Metadata_of_a_wrong_type_is_all_that_is_said()
    {
        ReadResult<Widget> read = Read("""{"apiVersion":"example.com/v1","kind":"Widget","metadata":{"labels":{"a":1}},"spec":{"odd":1}}""");
        const string Expected = "json: cannot unmarshal number into Go struct field ObjectMeta.labels of type string";
        Assert.That(read.Findings.Select(Line), Is.EqualTo(new[] { "1:74 Metadata " + Expected }));
        Assert.That(read.Validate().Errors.Select(error => error.Message), Is.EqualTo(new[] { Expected }));
    }

    [TestCase("", "1:1 Document the JSON text ends before its value is complete")]
    [TestCase("{\"a\":", "1:6 Document the JSON text ends before its value is complete")]
    [TestCase("{\n \"a\": }", "2:7 Document invalid JSON: unexpected \"}\"")]
    [TestCase("{} {}", "1:4 Document invalid JSON: unexpected \"{\"")]
    [TestCase("{\"kind\":\"Widget\",\"a\":1e400}", "1:22 Document json: cannot unmarshal number 1e400 into Go value of type float64")]
    [TestCase("{\"apiVersion\":1}", "1:15 Document couldn't get version/kind; json parse error: json: cannot unmarshal number into Go struct field .apiVersion of type string")]
    [TestCase("{\"a\":1}", "1:1 Document Object 'Kind' is missing in '{\"a\":1}'")]
    [TestCase("null", "1:1 Document Object 'Kind' is missing in 'null'")]
    public void What_is_no_object_is_one_finding(string json, string expected)
    {
        ReadResult<Widget> read = Read(json);
        Assert.That(read.Findings.Select(Line), Is.EqualTo(new[] { expected }));
        Assert.That(read.Validate().IsValid, Is.False);
    }

    [Test]
    public void A_list_is_no_object()
    {
        Assert.That(Read("[]").Findings.Single().Message, Is.EqualTo(
            "couldn't get version/kind; json parse error: json: cannot unmarshal array into Go value of type "
            + "struct { APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; Kind string \"json:\\\"kind,omitempty\\\"\" }"));
        Assert.That(Read("[]").Value, Is.Null);
    }

    [Test]
    public void Bytes_that_are_no_text_are_read_as_replacement_characters()
    {
        byte[] json = [.. Encoding.UTF8.GetBytes(Start + ",\"spec\":{\"mode\":\"on\",\"tags\":[\""), 0xFF, .. "\",\"\\ud800\"]}}"u8];
        ReadResult<Widget> read = CustomResource.ReadJson<Widget>(json);
        Assert.That(read.Value!.Spec!.Tags, Is.EqualTo(new[] { "\uFFFD", "\uFFFD" }));
        Assert.That(read.Validate().Errors.Single().Message, Is.EqualTo("spec.tags[1]: Duplicate value: \"\uFFFD\""));
    }

    [Test]
    public void An_object_built_in_code_is_judged_without_positions()
    {
        var widget = new Widget { Metadata = new ObjectMeta { Name = "w" }, Spec = new WidgetSpec { Mode = "dim" } };
        Finding error = CustomResource.Validate(widget).Errors.Single();
        Assert.That(error.Message, Is.EqualTo("spec.mode: Unsupported value: \"dim\": supported values: \"on\", \"off\""));
        Assert.That(error.Position, Is.Null);
    }

    [Test]
    public void What_is_written_is_read_again()
    {
        var widget = new Widget
        {
            Metadata = new ObjectMeta { Name = "w", CreationTimestamp = new DateTimeOffset(2024, 2, 29, 1, 2, 3, TimeSpan.Zero), Finalizers = ["a.b/c"] },
            Spec = new WidgetSpec { Mode = "on", Tags = ["<", "é"] },
        };
        byte[] json = CustomResource.ToJson(widget);
        Assert.That(Encoding.UTF8.GetString(json), Is.EqualTo(
            """{"apiVersion":"example.com/v1","kind":"Widget","metadata":{"name":"w","creationTimestamp":"2024-02-29T01:02:03Z","finalizers":["a.b/c"]},"spec":{"mode":"on","tags":["<","é"]}}"""));
        Assert.That(CustomResource.ReadJson<Widget>(json).Value, Is.EqualTo(widget));
    }

    [Test]
    public void What_is_written_as_YAML_is_read_again()
    {
        var widget = new Widget
        {
            Metadata = new ObjectMeta { Name = "w", CreationTimestamp = new DateTimeOffset(2024, 2, 29, 1, 2, 3, TimeSpan.Zero), Finalizers = ["a.b/c"] },
            Spec = new WidgetSpec { Mode = "on", Tags = ["1", "é"] },
        };
        string yaml = widget.ToYaml();
        Assert.That(yaml, Is.EqualTo(
            """
            apiVersion: example.com/v1
            kind: Widget
            metadata:
              creationTimestamp: "2024-02-29T01:02:03Z"
              finalizers:
              - a.b/c
              name: w
            spec:
              mode: "on"
              tags:
              - "1"
              - é

            """.ReplaceLineEndings("\n")));
        Assert.That(CustomResource.ReadYaml<Widget>(Encoding.UTF8.GetBytes(yaml)).Value, Is.EqualTo(widget));
    }

    [TestCase(400, "apiVersion: ")]
    [TestCase(600, "{\"apiVersion\":")]
    public void What_nests_too_deep_for_YAML_is_written_as_JSON_and_read_all_the_same(int depth, string start)
    {
        string fields = new string('[', depth) + new string(']', depth);
        string json = Start[..^1] + $$$""","managedFields":[{"operation":"Update","fieldsV1":{{{fields}}}}]},"spec":{"mode":"on"}}""";
        Widget widget = Read(json).Value!;
        string yaml = widget.ToYaml();
        Assert.That(yaml, Does.StartWith(start).And.EndsWith("\n"));
        Assert.That(CustomResource.ReadYaml<Widget>(Encoding.UTF8.GetBytes(yaml)).Value, Is.EqualTo(widget));
    }

    [Test]
    public void A_model_is_judged_against_the_one_it_replaces()
    {
        var before = new Widget { Metadata = new ObjectMeta { Name = "w", ResourceVersion = "1", Uid = "a" }, Spec = new WidgetSpec { Mode = "on" } };
        Widget after = before with { Metadata = before.Metadata with { Name = "v" } };
        Assert.That(before.Validate(before).Errors, Is.Empty);
        Assert.That(after.Validate(before).Errors.Select(error => error.Message), Is.EqualTo(new[]
        {
            "metadata.name: Invalid value: \"v\": field is immutable",
        }));
    }

    [Test]
    public void A_kind_known_at_run_time_reads_too()
    {
        CustomResourceKind kind = Widget.ResourceKind;
        ReadResult read = kind.ReadJson(Encoding.UTF8.GetBytes(Start + ""","spec":{"mode":"on"}}"""));
        Assert.That(read.Value, Is.InstanceOf<Widget>());
        Assert.That(read.Validate().IsValid);
    }

    [Test]
    public void Finalizers_outside_a_domain_are_warned_of()
    {
        ReadResult<Widget> read = Read("""{"apiVersion":"example.com/v1","kind":"Widget","metadata":{"name":"w","finalizers":["b.c","a","orphan"]},"spec":{"mode":"on"}}""");
        Assert.That(read.Validate().IsValid);
        Assert.That(read.Validate().Warnings.Select(warning => warning.Message), Is.EqualTo(new[]
        {
            "metadata.finalizers: \"a\": prefer a domain-qualified finalizer name to avoid accidental conflicts with other finalizer writers",
            "metadata.finalizers: \"b.c\": prefer a domain-qualified finalizer name including a path (/) to avoid accidental conflicts with other finalizer writers",
        }));
    }

    private static ReadResult<Widget> Read(string json) => CustomResource.ReadJson<Widget>(Encoding.UTF8.GetBytes(json));

    private static string Line(Finding finding) => $"{finding.Position} {finding.Rule} {finding.Message}";
}
