using System.Text.Json;
using RouteModel.RouteGroups;
using RouteModel.RouteGroups.Decoding;

namespace RouteModel.Tests.RouteGroups.Validation;

/// <summary>Skipper's basic validator, rule by rule.</summary>
public class SkipperValidatorTests
{
    private const string Shunt = """{"name": "s", "type": "shunt"}""";
    private const string Default = """ "defaultBackends": [{"backendName": "s"}]""";

    [TestCase("""{}""", "route group without name")]
    [TestCase("""{"metadata": {"name": ""}}""", "route group without name")]
    [TestCase("""{"metadata": {"name": "g"}}""", "error in route group default/g: route group without spec")]
    [TestCase("""{"metadata": {"name": "g", "namespace": "n"}, "spec": {}}""", "error in route group n/g: route group without backend")]
    public void A_group_needs_name_spec_and_backends(string group, string expected) => Assert.That(Validate(group), Is.EqualTo(expected));

    [TestCase(Shunt + "," + Shunt, "backends with duplicate name: s")]
    [TestCase("""{"name": "b", "type": "magic"}""", "invalid backend: b, unsupported backend type: magic")]
    [TestCase("""{"name": "b", "type": "magic", "algorithm": "dice"}""", "invalid backend: b, unsupported algorithm")]
    [TestCase("""{"type": "shunt"}""", "invalid backend: , unnamed backend")]
    [TestCase("""null""", "invalid backend: , unnamed backend")]
    [TestCase("""{"name": "b", "type": "network"}""", "invalid backend: b, address missing in backend: b")]
    [TestCase("""{"name": "b", "servicePort": 80}""", "invalid backend: b, service name missing in backend: b")]
    [TestCase("""{"name": "b", "type": "service", "serviceName": "x"}""", "invalid backend: b, invalid service port in backend: b, 0")]
    [TestCase("""{"name": "b", "serviceName": "x", "servicePort": 65536}""", "invalid backend: b, invalid service port in backend: b, 65536")]
    [TestCase("""{"name": "b", "serviceName": "x", "servicePort": -1}""", "invalid backend: b, invalid service port in backend: b, -1")]
    [TestCase("""{"name": "b", "type": "lb", "endpoints": []}""", "invalid backend: b, missing LB endpoints in backend: b")]
    public void Backends(string backends, string expected) =>
        Assert.That(Validate(Group($$""" "backends": [{{backends}}], {{Default}}""")), Is.EqualTo("error in route group default/g: " + expected));

    [TestCase("""{"backendName": "s"}, {"backendName": "s"}""", "duplicate backend reference: s")]
    [TestCase("""{"weight": 1}""", "unnamed backend reference")]
    [TestCase("""null""", "unnamed backend reference")]
    [TestCase("""{"backendName": "t"}""", "invalid backend reference: t")]
    [TestCase("""{"backendName": "s", "weight": -3}""", "invalid weight in backend: s, -3")]
    public void References_of_the_group_and_of_entries_alike(string references, string expected)
    {
        string ofGroup = $$""" "backends": [{{Shunt}}], "defaultBackends": [{{references}}]""";
        string ofEntry = $$""" "backends": [{{Shunt}}], {{Default}}, "routes": [{}, {"backends": [{{references}}]}]""";

        Assert.That(Validate(Group(ofGroup)), Is.EqualTo("error in route group default/g: " + expected));
        Assert.That(Validate(Group(ofEntry)), Is.EqualTo("error in route group default/g: invalid route at 1, " + expected));
    }

    [TestCase("", "missing backend reference")]
    [TestCase(""", "routes": []""", "missing backend reference")]
    [TestCase(""", "routes": [{"path": "/"}]""", "invalid route at 0, missing backend reference")]
    [TestCase(""", "routes": [null]""", "invalid route at 0, invalid route spec")]
    [TestCase("," + Default + """, "routes": [{"path": "/a", "pathSubtree": "/b"}]""", "invalid route at 0, path and path subtree in the same route")]
    [TestCase("," + Default + """, "routes": [{"methods": ["GET", ""]}]""", "invalid route at 0, invalid method")]
    [TestCase("," + Default + """, "routes": [{"methods": [null]}]""", "invalid route at 0, invalid method")]
    public void Entries(string rest, string expected) =>
        Assert.That(Validate(Group($$""" "backends": [{{Shunt}}]{{rest}}""")), Is.EqualTo("error in route group default/g: " + expected));

    [Test]
    public void All_problems_of_strings_are_reported_in_order_and_without_the_name() => Assert.That(
        Validate(Group($$"""
            "hosts": ["a.org", "b.org", "a.org", "a.org"],
            "backends": [{{Shunt}}, {"name": "n", "type": "network", "address": "http://h/"}, {"name": "o", "type": "network", "address": ":"}],
            {{Default}},
            "routes": [{"predicates": ["* && *"], "filters": ["foo", "a() -> b()"]}, {"predicates": ["Foo() && Bar()"], "filters": [""]}]
            """)),
        Is.EqualTo("""
            parse failed after token foo, position 3: syntax error
            single filter expected at "a() -> b()"
            single filter expected at ""
            single predicate expected at "* && *"
            single predicate expected at "Foo() && Bar()"
            backend address "http://h/" does not match scheme://host format
            failed to parse backend address ":": parse ":": missing protocol scheme
            duplicate host "a.org"
            duplicate host "a.org"
            """));

    [TestCase("https://h:8443")]
    [TestCase("https://user:secret@h")]
    [TestCase("http://h#fragment")]
    [TestCase("fastcgi://10.0.0.1:9000")]
    public void Network_addresses_that_pass(string address) => Assert.That(
        Validate(Group($$""" "backends": [{"name": "s", "type": "network", "address": "{{address}}"}], {{Default}}""")), Is.Empty);

    [TestCase("h")]
    [TestCase("http://h?")]
    [TestCase("http://h?a=b")]
    [TestCase("http:h")]
    public void A_network_address_is_scheme_and_host(string address) => Assert.That(
        Validate(Group($$""" "backends": [{"name": "s", "type": "network", "address": "{{address}}"}], {{Default}}""")),
        Is.EqualTo(address == "http://h?" ? "" : $"backend address \"{address}\" does not match scheme://host format"));

    private static string Group(string spec) => $$"""{"metadata": {"name": "g"}, "spec": { {{spec}} } }""";

    private static string Validate(string group)
    {
        using JsonDocument json = JsonDocument.Parse(group);
        var decoder = new GoDecoder(FieldNameMatching.Exact);
        RouteGroup read = SkipperDecoder.Read(decoder, json.RootElement);
        Assert.That(decoder.Error, Is.Null);
        return string.Join('\n', SkipperValidator.Validate(read).Select(finding => finding.Message));
    }
}
