using RouteModel.Resources.Collections;
using RouteModel.Resources.Metadata;
using RouteModel.Resources.Reading;

namespace RouteModel.Resources.Tests.Metadata;

internal sealed class MetadataValidatorTests
{
    private const string Subdomain = "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";
    private const string Label = "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";
    private const string Name = "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";
    private const string Value = "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";

    [Test]
    public void What_is_valid_is_proven_without_allocating()
    {
        var meta = new ObjectMeta
        {
            Name = "a.b-c",
            GenerateName = "a-",
            Namespace = "team-a",
            Labels = Map(("app.kubernetes.io/Name", "A_b.c"), ("x", "")),
            Annotations = Map(("Example.com/Note", "anything at all é")),
            OwnerReferences = [new OwnerReference { ApiVersion = "apps/v1", Kind = "Deployment", Name = "d", Uid = "u", Controller = true }],
            Finalizers = ["example.com/clean", "foregroundDeletion"],
            ManagedFields = [new ManagedFieldsEntry { Manager = "kubectl", Operation = "Apply", FieldsType = "FieldsV1" }],
        };
        bool isProven = MetadataValidator.IsProvenValid(meta, true);

        long before = GC.GetAllocatedBytesForCurrentThread();
        isProven &= MetadataValidator.IsProvenValid(meta, true);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.That(isProven);
        Assert.That(allocated, Is.Zero);
        Assert.That(Explain(meta), Is.Empty);
    }

    [Test]
    public void A_name_is_needed() =>
        AssertExplained(new ObjectMeta { Name = "" }, "metadata.name: Required value: name or generateName is required");

    [Test]
    public void A_name_is_a_subdomain()
    {
        AssertExplained(new ObjectMeta { Name = "Abc" }, $"metadata.name: Invalid value: \"Abc\": {Subdomain}");
        AssertExplained(new ObjectMeta { Name = "a..b" }, $"metadata.name: Invalid value: \"a..b\": {Subdomain}");
        string longName = new('a', 254);
        AssertExplained(new ObjectMeta { Name = longName }, $"metadata.name: Invalid value: \"{longName}\": must be no more than 253 characters");
    }

    [Test]
    public void A_bad_prefix_makes_a_bad_name_too()
    {
        AssertExplained(
            new ObjectMeta { GenerateName = "Abc-" },
            $"metadata.generateName: Invalid value: \"Abc-\": {Subdomain}",
            $"metadata.name: Invalid value: \"Abc-abcde\": {Subdomain}");
        Assert.That(Explain(new ObjectMeta { GenerateName = new string('a', 200) + "-" }), Is.Empty);
        Assert.That(Explain(new ObjectMeta { GenerateName = "gen-", Name = "set" }), Is.Empty);
    }

    [Test]
    public void A_namespace_is_a_label_and_not_judged_of_cluster_scoped_objects()
    {
        var dotted = new ObjectMeta { Name = "a", Namespace = "b.c" };
        AssertExplained(dotted, "metadata.namespace: Invalid value: \"b.c\": must not contain dots");
        AssertExplained(new ObjectMeta { Name = "a", Namespace = "Other" }, $"metadata.namespace: Invalid value: \"Other\": {Label}");
        Assert.That(MetadataValidator.IsProvenValid(dotted, false));
        Assert.That(Explain(new ObjectMeta { Name = "a", Namespace = "" }), Is.Empty);
    }

    [TestCase("", "name part must be non-empty", "name part " + Name)]
    [TestCase("a b", "name part " + Name)]
    [TestCase("/a", "prefix part must be non-empty")]
    [TestCase("Up.com/a", "prefix part " + Subdomain)]
    [TestCase("a/b/c", "a valid label key " + Name + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')")]
    [TestCase("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "name part must be no more than 63 bytes")]
    public void Label_keys(string key, params string[] faults) => AssertExplained(
        new ObjectMeta { Name = "a", Labels = Map((key, "v")) },
        [.. faults.Select(fault => $"metadata.labels: Invalid value: \"{key}\": {fault}")]);

    [Test]
    public void Label_values()
    {
        AssertExplained(new ObjectMeta { Name = "a", Labels = Map(("k", "b c")) }, $"metadata.labels: Invalid value: \"b c\": {Value}");
        string longValue = new('a', 64);
        AssertExplained(new ObjectMeta { Name = "a", Labels = Map(("k", longValue)) }, $"metadata.labels: Invalid value: \"{longValue}\": must be no more than 63 bytes");
    }

    [Test]
    public void Annotation_keys_are_judged_in_lower_case_as_Go_lowers_them()
    {
        AssertExplained(new ObjectMeta { Name = "a", Annotations = Map(("A b", "")) }, $"metadata.annotations: Invalid value: \"A b\": name part {Name}");
        Assert.That(Explain(new ObjectMeta { Name = "a", Annotations = Map(("EXAMPLE.com/\u212Aey", "")) }), Is.Empty);
    }

    [Test]
    public void Annotations_have_a_bound_together()
    {
        Assert.That(Explain(new ObjectMeta { Name = "a", Annotations = Map(("k", new string('x', 262_143))) }), Is.Empty);
        AssertExplained(
            new ObjectMeta { Name = "a", Annotations = Map(("k", new string('é', 131_072))) },
            "metadata.annotations: Too long: may not be more than 262144 bytes");
    }

    [Test]
    public void Owners()
    {
        AssertExplained(
            new ObjectMeta { Name = "a", OwnerReferences = [new OwnerReference { ApiVersion = "a/b/c" }] },
            "metadata.ownerReferences.apiVersion: Invalid value: \"a/b/c\": version must not be empty",
            "metadata.ownerReferences.kind: Invalid value: \"\": must not be empty",
            "metadata.ownerReferences.name: Invalid value: \"\": must not be empty",
            "metadata.ownerReferences.uid: Invalid value: \"\": must not be empty");
        AssertExplained(
            new ObjectMeta { Name = "a", OwnerReferences = [new OwnerReference { ApiVersion = "v1", Kind = "Event", Name = "<", Uid = "u", BlockOwnerDeletion = false }] },
            "metadata.ownerReferences: Invalid value: {\"apiVersion\":\"v1\",\"kind\":\"Event\",\"name\":\"\\u003c\",\"uid\":\"u\",\"blockOwnerDeletion\":false}: /v1, Kind=Event is disallowed from being an owner");
        OwnerReference first = new() { ApiVersion = "g/v1", Kind = "A", Name = "x", Uid = "u", Controller = true };
        AssertExplained(
            new ObjectMeta { Name = "a", OwnerReferences = [first, first with { Kind = "B", Name = "y" }] },
            "metadata.ownerReferences: Invalid value: [{\"apiVersion\":\"g/v1\",\"kind\":\"A\",\"name\":\"x\",\"uid\":\"u\",\"controller\":true},{\"apiVersion\":\"g/v1\",\"kind\":\"B\",\"name\":\"y\",\"uid\":\"u\",\"controller\":true}]: Only one reference can have Controller set to true. Found \"true\" in references for A/x and B/y");
    }

    [Test]
    public void Finalizers()
    {
        AssertExplained(
            new ObjectMeta { Name = "a", Finalizers = ["bad name", "orphan", "foregroundDeletion"] },
            $"metadata.finalizers: Invalid value: \"bad name\": name part {Name}",
            "metadata.finalizers: Invalid value: [\"bad name\",\"orphan\",\"foregroundDeletion\"]: finalizer orphan and foregroundDeletion cannot be both set");
        var unqualified = new ObjectMeta { Name = "a", Finalizers = ["foo"] };
        Assert.That(Explain(unqualified), Is.Empty);
        Assert.That(MetadataValidator.IsProvenValid(unqualified, true), Is.False, "there is a warning to give");
    }

    [Test]
    public void Managed_fields() => AssertExplained(
        new ObjectMeta
        {
            Name = "a",
            ManagedFields =
            [
                new ManagedFieldsEntry { Operation = "Update" },
                new ManagedFieldsEntry { FieldsType = "V2", Manager = "é\u0007" + new string('m', 128), Subresource = new string('s', 257) },
            ],
        },
        "metadata.managedFields[1].operation: Invalid value: \"\": must be `Apply` or `Update`",
        "metadata.managedFields[1].fieldsType: Invalid value: \"V2\": must be `FieldsV1`",
        "metadata.managedFields[1].manager: Too long: may not be more than 128 bytes",
        $"metadata.managedFields[1].manager: Invalid value: \"é\\a{new string('m', 128)}\": invalid character U+0007 (at position 2)",
        "metadata.managedFields[1].subresource: Too long: may not be more than 256 bytes");

    private static void AssertExplained(ObjectMeta meta, params string[] expected)
    {
        Assert.That(Explain(meta), Is.EqualTo(expected));
        Assert.That(MetadataValidator.IsProvenValid(meta, true), Is.False);
    }

    private static IEnumerable<string> Explain(ObjectMeta meta)
    {
        var report = new MetadataReport(RawValue.OfNull(0));
        bool isValid = MetadataValidator.Check(meta, true, report);
        Assert.That(!isValid || report.Errors.Count == 0);
        return report.Errors.Select(error => error.ToString());
    }

    private static ValueMap<string> Map(params (string Key, string Value)[] entries) =>
        new(entries.Select(entry => new KeyValuePair<string, string>(entry.Key, entry.Value)));
}
