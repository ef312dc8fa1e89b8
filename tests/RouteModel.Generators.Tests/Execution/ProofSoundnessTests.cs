using System.Text;
using RouteModel.Generators.Tests.Harness;
using RouteModel.Resources;

namespace RouteModel.Generators.Tests.Execution;

/// <summary>
/// Random objects: what straight checks prove the explanation finds nothing wrong with. A field that the schema does not know forces the explanation and
/// changes nothing else.
/// </summary>
public sealed class ProofSoundnessTests
{
    private const string Alternatives = """
        type: object
        minProperties: 1
        maxProperties: 5
        oneOf:
        - required: [a]
        - required: [b]
        - not: {anyOf: [{required: [a]}, {required: [b]}]}
        properties:
          a: {type: string, nullable: true, maxLength: 3}
          b: {type: integer, nullable: true, enum: [1, 2]}
          port:
            x-kubernetes-int-or-string: true
            anyOf: [{type: integer}, {type: string}]
            maxLength: 4
            maximum: 9
            pattern: '^[a-z0-9]+$'
          size:
            x-kubernetes-int-or-string: true
            allOf:
            - anyOf: [{type: integer}, {type: string}]
            - pattern: '^[0-9]+Mi$'
          onlyText:
            x-kubernetes-int-or-string: true
            allOf: [{anyOf: [{type: integer}, {type: string}]}]
            not: {maximum: 3}
          mode: {type: string, allOf: [{enum: [x, y]}, {enum: [y, z]}]}
          word: {type: string, not: {enum: [bad]}, anyOf: [{maxLength: 2}, {pattern: '^w'}, {format: ipv4}]}
          step: {type: number, multipleOf: 0.5, not: {minimum: 10}}
          level: {type: integer, enum: [1, 2, 5]}
          range: {type: integer, anyOf: [{maximum: 3}, {minimum: 7}], oneOf: [{minimum: 0}, {multipleOf: 2}, {maximum: -7}]}
          texts: {type: array, minItems: 1, items: {type: string, nullable: true, maxLength: 2}}
          names: {type: array, items: {type: string}, not: {items: {enum: [x]}}, anyOf: [{maxItems: 1}, {items: {maxLength: 1}}]}
          box:
            type: object
            default: {kind: plain}
            oneOf:
            - properties: {kind: {enum: [plain]}, weight: {maximum: 3}}
            - properties: {kind: {enum: [heavy]}, note: {enum: [ok]}}
              required: [weight]
            properties:
              kind: {type: string, default: plain}
              weight: {type: integer}
              note: {type: string, nullable: true}
          free: {type: object, x-kubernetes-preserve-unknown-fields: true}
          any: {x-kubernetes-preserve-unknown-fields: true}
          map: {type: object, minProperties: 1, maxProperties: 2, additionalProperties: {type: string, nullable: true}}
          kept: {type: object, x-kubernetes-preserve-unknown-fields: true, minProperties: 2, properties: {k: {type: integer}}}
          keyed:
            type: array
            x-kubernetes-list-type: map
            x-kubernetes-list-map-keys: [name, protocol]
            items:
              type: object
              required: [name]
              properties:
                name: {x-kubernetes-int-or-string: true}
                protocol: {type: string, default: TCP}
        """;

    private static readonly Dictionary<string, string[]> s_values = new(StringComparer.Ordinal)
    {
        ["a"] = ["\"abc\"", "\"abcd\"", "null"],
        ["b"] = ["1", "2", "3", "null"],
        ["port"] = ["1", "9", "10", "\"http\"", "\"https\"", "\"A\"", "1.5"],
        ["size"] = ["5", "\"5Mi\"", "\"5\""],
        ["onlyText"] = ["1", "7", "\"x\""],
        ["mode"] = ["\"x\"", "\"y\"", "\"z\""],
        ["word"] = ["\"w\"", "\"bad\"", "\"water\"", "\"other\"", "\"1.2.3.4\"", "\"\\ud83d\\ude00\\ud83d\\ude00\""],
        ["step"] = ["1", "1.5", "1.25", "12", "9.5", "1e300"],
        ["level"] = ["1", "2", "3", "5", "5.0"],
        ["range"] = ["3", "4", "7", "8", "-2", "-3", "-9", "-8", "0"],
        ["texts"] = ["[]", "[\"ab\"]", "[null]", "[\"abc\"]", "[\"a\",null]"],
        ["names"] = ["[]", "[\"x\"]", "[\"x\",\"x\"]", "[\"long\"]", "[\"long\",\"l\"]", "[\"a\",\"b\"]"],
        ["box"] = ["{}", "{\"weight\":3}", "{\"weight\":4}", "{\"kind\":\"heavy\"}", "{\"kind\":\"heavy\",\"weight\":9}", "{\"kind\":\"other\"}", "{\"kind\":null}", "{\"kind\":\"heavy\",\"weight\":9,\"note\":null}", "{\"kind\":\"heavy\",\"weight\":9,\"note\":\"ok\"}"],
        ["free"] = ["{}", "{\"x\":1}", "{\"x\":{\"y\":1,\"z\":[{}]}}", "{\"x\":1,\"x\":2}", "{\"x\":{\"y\":1,\"y\":2}}", "{\"x\":1e999}", "[]", "null"],
        ["any"] = ["1", "{\"a\":{}}", "[[1],[2]]", "1e999", "null", "{\"a\":1,\"\\u0061\":2}"],
        ["map"] = ["{}", "{\"a\":\"b\"}", "{\"a\":null}", "{\"a\":\"1\",\"b\":\"2\",\"c\":\"3\"}", "{\"a\":\"1\",\"a\":\"2\"}"],
        ["kept"] = ["{}", "{\"k\":1}", "{\"k\":1,\"l\":null}", "{\"l\":1,\"m\":{\"n\":1}}", "{\"k\":null,\"l\":1}"],
        ["keyed"] =
        [
            "[]",
            "[{\"name\":1}]",
            "[{\"name\":1},{\"name\":\"1\"}]",
            "[{\"name\":1},{\"name\":1}]",
            "[{\"name\":1},{\"name\":1,\"protocol\":\"TCP\"}]",
            "[{\"name\":1},{\"name\":1,\"protocol\":\"UDP\"}]",
            "[{\"name\":1},{\"name\":1.0}]",
        ],
    };

    private static readonly Lazy<CustomResourceKind> s_kind = new(() => GeneratorHarness.LoadKinds(new CrdFile("widgets.yaml", Crds.Widget(Alternatives))).Single());

    private static readonly Lazy<CustomResourceKind> s_scaled = new(() => GeneratorHarness.LoadKinds(new CrdFile("scaled.yaml", Crds.Widget(
        """
        type: object
        properties:
          replicas: {type: integer, default: 2}
        """)
        .Replace("    storage: true\n", "    storage: true\n    subresources: {status: {}, scale: {specReplicasPath: .spec.replicas, statusReplicasPath: .status.replicas}}\n", StringComparison.Ordinal)
        .Replace(
            "        type: object\n        properties:\n          spec:",
            "        type: object\n        x-kubernetes-validations: [{rule: 'has(self.status) || !has(self.spec) || self.spec.replicas != 3'}]\n        properties:\n          status: {type: object, required: [replicas], properties: {replicas: {type: integer}}}\n          spec:",
            StringComparison.Ordinal))).Single());

    [Test]
    public void What_is_proven_has_no_errors()
    {
        var random = new Random(20261130);
        (int proven, int valid) = (0, 0);
        for (int i = 0; i < 20_000; i++)
        {
            string[] members = [.. s_values.Where(_ => random.Next(6) == 0).Select(value => $"\"{value.Key}\":{value.Value[random.Next(value.Value.Length)]}")];
            (bool isProven, bool isValid) = Compare(s_kind.Value, $"\"spec\":{{{string.Join(',', members)}}}");
            proven += isProven ? 1 : 0;
            valid += isValid ? 1 : 0;
        }

        TestContext.Out.WriteLine($"{valid} of 20000 objects valid, {proven} of them proven");
        Assert.That(valid, Is.InRange(2_000, 18_000));
        Assert.That(proven, Is.GreaterThan(valid * 6 / 10));
    }

    [TestCase("\"spec\":{}", true)]
    [TestCase("\"spec\":{\"replicas\":-1}", false)]
    [TestCase("\"spec\":{\"replicas\":2147483648}", false)]
    [TestCase("\"spec\":{\"replicas\":3}", false)]
    [TestCase("\"spec\":{\"replicas\":3},\"status\":{\"replicas\":1}", false, TestName = "The server has forgotten the status when rules run")]
    [TestCase("\"spec\":{\"replicas\":4},\"status\":{\"replicas\":-1}", true, TestName = "A status that is forgotten cannot be wrong")]
    [TestCase("\"spec\":{\"replicas\":4},\"status\":{}", true, TestName = "A status that is forgotten cannot be incomplete")]
    public void Replicas_and_a_forgotten_status_are_judged_as_the_server_does(string members, bool isValid)
    {
        (bool isProven, bool isFound) = Compare(s_scaled.Value, members);

        Assert.That(isFound, Is.EqualTo(isValid));
        Assert.That(isProven, Is.EqualTo(isValid));
    }

    [Test]
    public void An_update_meets_the_status_that_was_stored()
    {
        ReadResult stored = Read(s_scaled.Value, "\"spec\":{\"replicas\":4},\"status\":{\"replicas\":-1}");
        ReadResult changed = Read(s_scaled.Value, "\"spec\":{\"replicas\":5}");

        Assert.That(changed.Validate(stored).Errors.Select(error => error.Message), Is.EqualTo(new[] { ".status.replicas: Invalid value: -1: should be a non-negative integer" }));
    }

    private static (bool IsProven, bool IsValid) Compare(CustomResourceKind kind, string members)
    {
        ReadResult straight = Read(kind, members);
        ReadResult explained = Read(kind, "\"unknown\":1," + members);
        string[] errors = [.. explained.Validate().Errors.Select(error => error.Message)];

        Assert.That(straight.Validate().Errors.Select(error => error.Message), Is.EqualTo(errors), members);
        Assert.That(
            straight.Findings.Where(finding => finding.Rule == FindingRule.Strict).Select(finding => finding.Message),
            Is.EqualTo(explained.Findings.Where(finding => finding.Rule == FindingRule.Strict && finding.Field != "unknown").Select(finding => finding.Message)),
            members);
        return (!straight.IsExamined, errors.Length == 0);
    }

    private static ReadResult Read(CustomResourceKind kind, string members) =>
        kind.ReadJson(Encoding.UTF8.GetBytes($$"""{"apiVersion":"example.com/v1","kind":"Widget","metadata":{"name":"w"},{{members}}}"""));
}
