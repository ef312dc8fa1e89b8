using System.Globalization;
using System.Text;
using RouteModel.Generators.Tests.Harness;
using RouteModel.Resources;

namespace RouteModel.Generators.Tests.Execution;

/// <summary>
/// The straight checks of generated code against the explanation from the bytes, for keywords that the project's own CRDs do not use. A field
/// that the schema does not know forces the explanation and changes nothing else.
/// </summary>
public sealed class ProofTests
{
    private static readonly Lazy<CustomResourceKind> s_kind = new(() => GeneratorHarness.LoadKinds(new CrdFile("widgets.yaml", Crds.Widget(
        """
        type: object
        properties:
          when: {type: string, format: date-time}
          host: {type: string, format: hostname, maxLength: 20}
          poem: {type: string, format: poem}
          small: {type: integer, format: int32}
          port: {type: integer, format: int32, minimum: 1, maximum: 65535}
          even: {type: integer, multipleOf: 2, exclusiveMinimum: true, minimum: 0}
          ratio: {type: number, minimum: 0.5, maximum: 9.5, exclusiveMaximum: true}
          single: {type: number, format: float}
          numbers:
            type: array
            x-kubernetes-list-type: set
            items: {type: integer}
          modes:
            type: array
            x-kubernetes-list-type: set
            items: {type: string, enum: [a, b, c]}
          ports:
            type: array
            x-kubernetes-list-type: map
            x-kubernetes-list-map-keys: [port, protocol]
            items:
              type: object
              required: [port]
              properties:
                port: {type: integer}
                protocol: {type: string, enum: [TCP, UDP], default: TCP}
                names:
                  type: array
                  items: {type: string, format: ipv4}
        """))).Single());

    private static readonly Dictionary<string, string[]> s_values = new(StringComparer.Ordinal)
    {
        ["when"] = ["\"2026-01-02T03:04:05Z\"", "\"2026-13-02T03:04:05Z\"", "\"\"", "null", "[]"],
        ["host"] = ["\"a.example\"", "\"a_b\"", "\"a.b\"", "\"abcdefghijklmnopqrstuvwxyz\""],
        ["poem"] = ["\"x\"", "7"],
        ["small"] = ["1", "2147483647", "2147483648", "-2147483649", "1e3", "1.5"],
        ["port"] = ["0", "1", "65535", "65536", "80.0"],
        ["even"] = ["0", "2", "3", "-2", "4.0"],
        ["ratio"] = ["0", "1", "0.5", "0.4", "9", "9.5", "9.4", "9.50001", "10"],
        ["single"] = ["1.5", "1e38", "1e39", "-1e39", "7"],
        ["numbers"] = ["[]", "[1]", "[1,2,3]", "[1,2,1]", "[1,1.0]", "[null]"],
        ["modes"] = ["[\"a\",\"b\"]", "[\"a\",\"a\"]", "[\"d\"]"],
        ["ports"] =
        [
            "[]",
            "[{\"port\":1}]",
            "[{\"port\":1},{\"port\":2}]",
            "[{\"port\":1},{\"port\":1}]",
            "[{\"port\":1},{\"port\":1,\"protocol\":\"TCP\"}]",
            "[{\"port\":1,\"protocol\":\"UDP\"},{\"port\":1,\"protocol\":\"TCP\"}]",
            "[{\"port\":1,\"protocol\":\"UDP\",\"names\":[\"1.2.3.4\"]},{\"port\":1,\"protocol\":\"UDP\",\"names\":[\"x\"]}]",
            "[null,{\"port\":1}]",
            "[{},{}]",
        ],
    };

    [Test]
    public void Proof_and_explanation_say_the_same()
    {
        var random = new Random(20261122);
        int valid = 0;
        for (int i = 0; i < 5_000; i++)
        {
            string spec = string.Join(',', s_values.Where(_ => random.Next(4) == 0).Select(value => $"\"{value.Key}\":{value.Value[random.Next(value.Value.Length)]}"));
            ReadResult straight = Read(Widget(spec));
            ReadResult explained = Read(Widget(spec).Replace("\"spec\"", "\"unknown\":1,\"spec\"", StringComparison.Ordinal));

            Assert.That(straight.Validate().Errors.Select(error => error.Message), Is.EqualTo(explained.Validate().Errors.Select(error => error.Message)), spec);
            valid += straight.Validate().IsValid ? 1 : 0;
        }

        Assert.That(valid, Is.InRange(500, 4_500));
    }

    [TestCase("\"when\":\"2026-01-02T03:04:05Z\",\"host\":\"a.example\",\"poem\":\"x\"")]
    [TestCase("\"small\":-2147483648,\"port\":80,\"even\":4,\"ratio\":1,\"single\":1e38")]
    [TestCase("\"ratio\":9.4,\"numbers\":[1,2,3],\"modes\":[\"a\",\"b\",\"c\"]")]
    [TestCase("\"ports\":[{\"port\":1,\"protocol\":\"TCP\"},{\"port\":1,\"protocol\":\"UDP\",\"names\":[\"1.2.3.4\"]},{\"port\":2}]")]
    public void A_valid_object_is_proven_without_allocation(string spec)
    {
        ReadResult read = Read(Widget(spec));
        Assert.That(read.Validate().Errors, Is.Empty);

        long before = GC.GetAllocatedBytesForCurrentThread();
        read.Validate();
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void Many_items_are_left_to_the_explanation()
    {
        string ports = string.Join(',', Enumerable.Range(0, 65).Select(i => string.Create(CultureInfo.InvariantCulture, $$"""{"port":{{i}}}""")));

        Assert.That(Read(Widget($"\"ports\":[{ports}]")).Validate().Errors, Is.Empty);
        Assert.That(
            Read(Widget($"\"ports\":[{ports},{{\"port\":3}}]")).Validate().Errors.Select(error => error.Message),
            Is.EqualTo(new[] { "spec.ports[65]: Duplicate value: {\"port\":3,\"protocol\":\"TCP\"}" }));
    }

    private static string Widget(string spec) => """{"apiVersion":"example.com/v1","kind":"Widget","metadata":{"name":"w"},"spec":{""" + spec + "}}";

    private static ReadResult Read(string json) => s_kind.Value.ReadJson(Encoding.UTF8.GetBytes(json));
}
