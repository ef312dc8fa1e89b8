using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RouteModel.Resources;

namespace RouteModel.Generators.Tests.Fuzzing;

/// <summary>A kind with a model, and some of its objects in JSON and in YAML.</summary>
internal sealed class FuzzKind
{
    private readonly TreeDamage _trees;
    private readonly (byte[] Json, byte[] Yaml)[] _objects;

    /// <param name="kind">The kind.</param>
    /// <param name="schema">Its schema as the CRD has it.</param>
    /// <param name="recorded">Recorded objects; there may be none.</param>
    /// <param name="random">Composes others.</param>
    /// <param name="composed">How many others.</param>
    public FuzzKind(CustomResourceKind kind, JsonObject schema, IReadOnlyList<byte[]> recorded, Random random, int composed)
    {
        Kind = kind;
        _trees = new TreeDamage([.. Names(schema).Distinct(), "apiVersion", "kind", "metadata", "name", "labels", "", "a b", "x", "__proto__", "a.b/c"], TreeDamage.OddValues);
        var composer = new ObjectComposer(random);
        IEnumerable<JsonNode> objects = Enumerable.Range(0, composed)
            .Select(_ => (JsonNode)composer.Compose(kind.ApiVersion, kind.Kind, kind.IsNamespaced, schema))
            .Concat(recorded.Select(json => JsonNode.Parse(json)!));
        _objects = [.. objects.Select(item => (Encoding.UTF8.GetBytes(item.ToJsonString()), Encoding.UTF8.GetBytes(BlockYaml.Of(random, item))))];
    }

    public CustomResourceKind Kind { get; }

    /// <summary>The objects before any damage.</summary>
    public IReadOnlyList<(byte[] Json, byte[] Yaml)> Objects => _objects;

    /// <summary>An object as JSON.</summary>
    public byte[] Object(Random random) => _objects[random.Next(_objects.Length)].Json;

    /// <summary>A damaged object as YAML.</summary>
    public byte[] DamagedYaml(Random random) => ByteDamage.Of(random, _objects[random.Next(_objects.Length)].Yaml, _objects[random.Next(_objects.Length)].Yaml);

    /// <summary>A damaged object as JSON.</summary>
    public byte[] DamagedJson(Random random)
    {
        byte[] text = Object(random);
        if (random.Next(3) > 0)
        {
            return ByteDamage.Of(random, text, Object(random));
        }

        JsonNode whole = JsonNode.Parse(text, null, new JsonDocumentOptions { MaxDepth = 1000 })!;
        _trees.Apply(random, whole);
        return Encoding.UTF8.GetBytes(whole.ToJsonString());
    }

    private static IEnumerable<string> Names(JsonNode? schema) => schema switch
    {
        JsonObject map => map.SelectMany(member => (member.Key == "properties" && member.Value is JsonObject properties ? properties.Select(property => property.Key) : []).Concat(Names(member.Value))),
        JsonArray list => list.SelectMany(Names),
        _ => [],
    };
}
