using System.Text;
using RouteModel.Generators.Tests.Harness;
using RouteModel.Resources;

namespace RouteModel.Generators.Tests.Cel.Emitting;

/// <summary>Rules that fuzzing found to become no good C#.</summary>
public sealed class RuleProofTests
{
    [TestCase("self == self")]
    [TestCase("self[0] == self[0]")]
    [TestCase("self.all(x, x == x)")]
    [TestCase("''a'' in [''a'', ''b'']")]
    [TestCase("!(5 in [1, 2]) && !(5 in [1])")]
    [TestCase("size(self) <= 9223372036854775807 && size(self) != 3000000000")]
    [TestCase("size(self) in [9223372036854775807, 1] && !(size(self) in [3000000000]) && !(5 in [-9223372036854775808, 4])")]
    [TestCase("1 < 2 && ''a'' == ''a'' && !(1.5 == 2.5)")]
    public void What_is_said_of_constants_or_of_one_value_twice_is_no_warning(string rule) => Assert.That(Errors(rule), Is.Empty);

    [TestCase("self[-1] == ''a''", "index out of bounds: -1")]
    [TestCase("self[3000000000] == ''a''", "index out of bounds: 3000000000")]
    [TestCase("self[1] == ''a''", "index out of bounds: 1")]
    public void An_index_that_no_list_has_is_an_error_and_no_exception(string rule, string error) => Assert.That(
        Errors(rule),
        Is.EqualTo(new[] { $"spec: Invalid value: \"array\": {error} evaluating rule: {rule.Replace("''", "'", StringComparison.Ordinal)}" }));

    [TestCase("has(self.bytes)", "{\"bytes\":\"++//\"}", "Invalid byte formatted string ++//: illegal base64 data at input byte 0")]
    [TestCase("!has(self.bytes) || has(self.bytes)", "{\"bytes\":\"++//\"}", "Invalid byte formatted string ++//: illegal base64 data at input byte 0")]
    [TestCase("has(self.must) ? true : true", "{\"must\":\"++//\"}", "Invalid byte formatted string ++//: illegal base64 data at input byte 0")]
    [TestCase("has(self.none)", "{\"none\":\"++//\"}", "Invalid byte formatted string ++//: illegal base64 data at input byte 0")]
    [TestCase("has(self.filled)", "{\"filled\":\"++//\"}", "Invalid byte formatted string ++//: illegal base64 data at input byte 0")]
    [TestCase("has(self.map.k)", "{\"map\":{\"k\":\"++//\"}}", "Invalid byte formatted string ++//: illegal base64 data at input byte 0")]
    [TestCase("''k'' in self.map", "{\"map\":{\"k\":\"++//\"}}", "Invalid byte formatted string ++//: illegal base64 data at input byte 0")]
    [TestCase("has(self.time)", "{\"time\":\"2020-01-01t00:00:00Z\"}", "Invalid date-time formatted string 2020-01-01t00:00:00Z: parsing time \"2020-01-01t00:00:00Z\" as \"2006-01-02T15:04:05\": cannot parse \"t00:00:00Z\" as \"T\"")]
    public void What_the_schema_takes_and_CEL_cannot_convert_is_an_error_of_a_test_for_it(string rule, string spec, string error)
    {
        const string Properties = """
            bytes: {type: string, format: byte}
              none: {type: string, format: byte, nullable: true}
              filled: {type: string, format: byte, default: aGVs}
              must: {type: string, format: byte, default: aGVs}
              time: {type: string, format: date-time}
              map: {type: object, additionalProperties: {type: string, format: byte}}
            """;
        Assert.That(
            Errors($"type: object\nrequired: [must]\nproperties:\n  {Properties}", rule, spec),
            Is.EqualTo(new[] { $"spec: Invalid value: \"object\": {error} evaluating rule: {rule.Replace("''", "'", StringComparison.Ordinal)}" }));
    }

    [TestCase("!has(self.bytes)")]
    [TestCase("!has(self.map.k)")]
    public void What_is_not_there_is_no_error(string rule) => Assert.That(
        Errors("type: object\nproperties:\n  bytes: {type: string, format: byte}\n  map: {type: object, additionalProperties: {type: string, format: byte}}", rule, "{\"map\":{}}"),
        Is.Empty);

    private static IEnumerable<string> Errors(string rule) => Errors("type: array\nmaxItems: 3\nitems: {type: string, maxLength: 5}", rule, "[\"a\"]");

    private static IEnumerable<string> Errors(string schema, string rule, string spec)
    {
        CustomResourceKind kind = GeneratorHarness.LoadKinds(new CrdFile("widgets.yaml", Crds.Widget($"{schema}\nx-kubernetes-validations:\n- rule: '{rule}'"))).Single();
        return kind.ReadJson(Encoding.UTF8.GetBytes($$"""{"apiVersion":"example.com/v1","kind":"Widget","metadata":{"name":"w","namespace":"d"},"spec":{{spec}}}"""))
            .Validate().Errors.Select(finding => finding.Message);
    }
}
