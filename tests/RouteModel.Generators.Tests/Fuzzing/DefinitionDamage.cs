using System.Text;
using System.Text.Json.Nodes;

namespace RouteModel.Generators.Tests.Fuzzing;

/// <summary>Damage to CustomResourceDefinitions, with the keywords of schemas and values that they take.</summary>
internal static class DefinitionDamage
{
    private static readonly string[] s_keywords =
    [
        "type", "format", "nullable", "properties", "required", "items", "additionalProperties", "enum", "default", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum",
        "multipleOf", "minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties", "allOf", "anyOf", "oneOf", "not", "title",
        "description", "$ref", "$schema", "id", "definitions", "dependencies", "patternProperties", "additionalItems", "externalDocs", "example", "x-kubernetes-int-or-string",
        "x-kubernetes-preserve-unknown-fields", "x-kubernetes-embedded-resource", "x-kubernetes-list-type", "x-kubernetes-list-map-keys", "x-kubernetes-map-type",
        "x-kubernetes-validations", "rule", "message", "messageExpression", "fieldPath", "reason", "optionalOldSelf", "name", "served", "storage", "deprecated", "deprecationWarning",
        "schema", "openAPIV3Schema", "subresources", "status", "scale", "specReplicasPath", "statusReplicasPath", "labelSelectorPath", "versions", "version", "group", "names", "kind",
        "plural", "singular", "listKind", "shortNames", "categories", "scope", "conversion", "strategy", "webhook", "clientConfig", "conversionReviewVersions", "selectableFields",
        "jsonPath", "additionalPrinterColumns", "preserveUnknownFields", "spec", "metadata", "apiVersion", "items", "class", "a b", "", "1", "\u00e9", "Equals", "ToString", "Spec", "spec_",
        "const", "readOnly", "annotations", "storedVersions", "acceptedNames", "conditions", "api-approved.kubernetes.io",
    ];

    private static readonly string[] s_values =
    [
        .. TreeDamage.OddValues,
        .. new[]
        {
            "object", "array", "string", "integer", "number", "boolean", "null", "set", "map", "atomic", "granular", "int32", "int64", "double", "date-time", "duration", "byte", "ipv4", "uri",
            "Namespaced", "Cluster", "None", "Webhook", "v1", "v1beta1", "V1", "example.com", "k8s.io", ".spec.replicas", ".status.x", "spec.a", "$.a", ".metadata.name", "FieldValueInvalid",
            "^[a-z]+$", "(", "a{1000}", "(a{1,30}){1,30}", "(?i)^\\p{Greek}+$", "\\pN", "[^\\x00-\\x{10FFFF}]", "(?P<n>a)|b", "\\b\\d$", "a|b|c|", "^(([a-c]*)*)*$", "(a|aa)+$", "\\Q.\\E", ".{0,500}x",
            "self == oldSelf", "self.all(x, x > 1)", "self.exists(k, self[k] == 'a')", "has(self.a) && self.a.size() < 3", "size(self) > 0", "true", "self", "oldSelf.hasValue() || self == 1",
            "self.map(x, self.map(y, self.map(z, x + y + z)))", "self.matches('(')", "self.matches('a*')", "quantity(self).isLessThan(quantity('1'))", "duration('1h') > self", "1 / 0 == 1",
            "self.?a.orValue('x') == 'x'", "cel.bind(a, self, a == a)", "[1, 2].sum() == 3", "'%s'.format([self]) == ''", "self.spec.__if__", "self.filter(x, x == ", "!".PadLeft(300, '!') + "true",
            "ip(self).family() == 4", "self in ['a', 'b']", "self == self.trim()", "type(self) == string", "dyn(self) == 1", "self.a.b.c.d", "self.metadata.name == ''",
        }.Select(text => JsonValue.Create(text)!.ToJsonString()),
        "[\"a\"]", "[\"a\",\"a\"]", "[\"k\"]", "{\"type\":\"string\"}", "{\"type\":\"object\"}", "{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\"}}",
        "{\"type\":\"array\",\"items\":{\"type\":\"string\"}}", "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"},\"k\":{\"type\":\"integer\"}}}",
        "[{\"type\":\"integer\"},{\"type\":\"string\"}]", "[{\"required\":[\"a\"]}]", "[{\"rule\":\"self == oldSelf\"}]", "[{\"rule\":\"self.size() < 5\",\"messageExpression\":\"'x' + self\"}]",
        "{\"x-kubernetes-preserve-unknown-fields\":true}", "{\"x-kubernetes-int-or-string\":true}",
    ];

    private static readonly TreeDamage s_trees = new(s_keywords, s_values);

    /// <summary>A damaged definition: its structure, if it has one still, or the bytes of its text.</summary>
    public static byte[] Of(Random random) =>
        random.Next(2) == 0 ? OfStructure(random) : ByteDamage.Of(random, FuzzSeeds.Definitions[Seed(random)], FuzzSeeds.Definitions[Seed(random)]);

    /// <summary>A definition whose structure is damaged.</summary>
    public static byte[] OfStructure(Random random)
    {
        JsonNode tree = FuzzSeeds.Trees[Seed(random)].DeepClone();
        s_trees.Apply(random, tree);
        return Encoding.UTF8.GetBytes(random.Next(2) == 0 ? tree.ToJsonString() : BlockYaml.Of(random, tree));
    }

    // Small ones more often: the large take most of the time and break nothing else.
    private static int Seed(Random random)
    {
        IReadOnlyList<byte[]> all = FuzzSeeds.Definitions;
        int[] some = [random.Next(all.Count), random.Next(all.Count), random.Next(all.Count)];
        return some.MinBy(index => all[index].Length);
    }
}
