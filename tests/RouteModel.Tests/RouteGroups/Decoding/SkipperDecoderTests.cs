using System.Text.Json;
using RouteModel.RouteGroups;
using RouteModel.RouteGroups.Decoding;

namespace RouteModel.Tests.RouteGroups.Decoding;

/// <summary>What Go's decoding says of mistyped fields, and what it lets pass.</summary>
public class SkipperDecoderTests
{
    [TestCase("""{"metadata": 5}""", "number", "RouteGroupItem.metadata", "definitions.Metadata")]
    [TestCase("""{"metadata": {"name": true}}""", "bool", "Metadata.metadata.name", "string")]
    [TestCase("""{"metadata": {"labels": {"a": 1}}}""", "number", "Metadata.metadata.labels", "string")]
    [TestCase("""{"metadata": {"annotations": []}}""", "array", "Metadata.metadata.annotations", "map[string]string")]
    [TestCase("""{"spec": []}""", "array", "RouteGroupItem.spec", "definitions.RouteGroupSpec")]
    [TestCase("""{"spec": {"hosts": "a"}}""", "string", "RouteGroupSpec.spec.hosts", "[]string")]
    [TestCase("""{"spec": {"hosts": [5]}}""", "number", "RouteGroupSpec.spec.hosts", "string")]
    [TestCase("""{"spec": {"backends": {}}}""", "object", "RouteGroupSpec.spec.backends", "[]*definitions.SkipperBackend")]
    [TestCase("""{"spec": {"backends": ["b"]}}""", "string", "RouteGroupSpec.spec.backends", "definitions.skipperBackendParser")]
    [TestCase("""{"spec": {"backends": [{"servicePort": "80"}]}}""", "string", "RouteGroupSpec.spec.backends.servicePort", "int")]
    [TestCase("""{"spec": {"backends": [{"servicePort": 80.0}]}}""", "number 80.0", "RouteGroupSpec.spec.backends.servicePort", "int")]
    [TestCase("""{"spec": {"backends": [{"servicePort": 8e1}]}}""", "number 8e1", "RouteGroupSpec.spec.backends.servicePort", "int")]
    [TestCase("""{"spec": {"defaultBackends": 1}}""", "number", "RouteGroupSpec.spec.defaultBackends", "definitions.BackendReferences")]
    [TestCase("""{"spec": {"defaultBackends": [{"weight": 1.5}]}}""", "number 1.5", "BackendReference.spec.defaultBackends.weight", "int")]
    [TestCase("""{"spec": {"routes": {}}}""", "object", "RouteGroupSpec.spec.routes", "[]*definitions.RouteSpec")]
    [TestCase("""{"spec": {"routes": [{"path": 1}]}}""", "number", "RouteSpec.spec.routes.path", "string")]
    [TestCase("""{"spec": {"tls": [{"hosts": 1}]}}""", "number", "RouteTLSSpec.spec.tls.hosts", "[]string")]
    public void A_mistyped_field_is_told_in_Gos_words(string group, string value, string field, string type) =>
        Assert.That(Error(group), Is.EqualTo($"json: cannot unmarshal {value} into Go struct field {field} of type {type}"));

    [Test]
    public void The_first_error_counts() => Assert.That(
        Error("""{"metadata": {"name": 1, "namespace": 2}, "spec": 3}"""),
        Is.EqualTo("json: cannot unmarshal number into Go struct field Metadata.metadata.name of type string"));

    [Test]
    public void An_error_of_a_backend_hides_those_before_it() => Assert.That(
        Error("""{"metadata": {"name": 1}, "spec": {"backends": [{"name": {}}], "routes": 5}}"""),
        Is.EqualTo("json: cannot unmarshal object into Go struct field RouteGroupSpec.spec.backends.name of type string"));

    [TestCase("\"yesterday\"", "parsing time \"yesterday\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"yesterday\" as \"2006\"")]
    [TestCase("\"2026-1-02T00:00:00Z\"", "parsing time \"2026-1-02T00:00:00Z\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"1-02T00:00:00Z\" as \"01\"")]
    [TestCase("\"2026-13-02T00:00:00Z\"", "parsing time \"2026-13-02T00:00:00Z\": month out of range")]
    [TestCase("\"2026-02-30T00:00:00Z\"", "parsing time \"2026-02-30T00:00:00Z\": day out of range")]
    [TestCase("\"2026-02-03 00:00:00Z\"", "parsing time \"2026-02-03 00:00:00Z\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \" 00:00:00Z\" as \"T\"")]
    [TestCase("\"2026-02-03T00:00:00\"", "parsing time \"2026-02-03T00:00:00\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"\" as \"Z07:00\"")]
    [TestCase("\"2026-02-03T00:00:00Zx\"", "parsing time \"2026-02-03T00:00:00Zx\": extra text: \"x\"")]
    [TestCase("5", "Time.UnmarshalJSON: input is not a JSON string")]
    public void A_bad_creation_timestamp_fails_as_well(string timestamp, string expected) =>
        Assert.That(Error($$"""{"metadata": {"creationTimestamp": {{timestamp}} } }"""), Is.EqualTo(expected));

    [TestCase("\"2026-02-28T23:59:59Z\"")]
    [TestCase("\"2024-02-29T23:59:59.123456+02:00\"")]
    [TestCase("null")]
    public void A_good_creation_timestamp_is_nothing_to_talk_about(string timestamp) =>
        Assert.That(Error($$"""{"metadata": {"creationTimestamp": {{timestamp}} } }"""), Is.Empty);

    [Test]
    public void Null_is_absent_unknown_fields_are_ignored_and_the_later_key_wins()
    {
        RouteGroup group = Read("""
            {"metadata": {"name": "a", "name": "b", "x": [1, {}]}, "spec": {"hosts": null, "backends": [{"name": "s", "type": null, "y": 1}],
             "defaultBackends": [{"backendName": "s", "weight": null}], "z": "z"}, "status": 5}
            """, out string error);

        Assert.That(error, Is.Empty);
        Assert.That(group.Metadata.Name, Is.EqualTo("b"));
        Assert.That(group.Spec!.Hosts, Is.Null);
        Assert.That(group.Spec.Backends![0].Type, Is.Null);
        Assert.That(group.Spec.DefaultBackends![0].Weight, Is.Null);
    }

    private static string Error(string group)
    {
        Read(group, out string error);
        return error;
    }

    private static RouteGroup Read(string group, out string error)
    {
        using JsonDocument json = JsonDocument.Parse(group);
        var decoder = new GoDecoder(FieldNameMatching.CaseInsensitive);
        RouteGroup read = SkipperDecoder.Read(decoder, json.RootElement);
        error = decoder.Error?.ToString() ?? "";
        return read;
    }
}
