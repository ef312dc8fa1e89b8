using RouteModel.Generators.Cel.Rules;
using RouteModel.Generators.Schema;
using RouteModel.Generators.Tests.Cel.Costs;

namespace RouteModel.Generators.Tests.Cel.Rules;

public sealed class RuleFieldPathTests
{
    private const string Schema = """
        type: object
        properties:
          a:
            type: object
            properties:
              b.c: {type: string}
              d: {type: string}
          m:
            type: object
            additionalProperties: {type: object, properties: {x: {type: string}}}
          l: {type: array, items: {type: object, properties: {x: {type: string}}}}
          "it's": {type: string}
          "x\ty": {type: string}
          open: {type: object, additionalProperties: true}
        """;

    [TestCase(".a.d", "a.d")]
    [TestCase("['a']['d']", "a.d")]
    [TestCase(".a['b.c']", "a.b.c")]
    [TestCase(".m.k", "m[k]")]
    [TestCase("['m']['k.z/y'].x", "m[k.z/y].x")]
    [TestCase(@"['it\'s']", "it's")]
    [TestCase(@"['x\ty']", "x\ty")]
    [TestCase(@"['\x61'].d", "a.d")]
    [TestCase(@"['\141'].d", "a.d")]
    [TestCase(@"['\u0061'].d", "a.d")]
    [TestCase(".open.k", "open[k]")]
    public void Is_normalised(string path, string expected) => Assert.That(RuleFieldPath.Normalise(path, SchemaText.Read(Schema)), Is.EqualTo(expected));

    [TestCase(".a.b.c")]
    [TestCase(".l[0]")]
    [TestCase(".l.x")]
    [TestCase("a")]
    [TestCase(".")]
    [TestCase("..")]
    [TestCase("   ")]
    [TestCase("['a'")]
    [TestCase("['a")]
    [TestCase("[a]")]
    [TestCase("[\"a\"]")]
    [TestCase(@"['\q']")]
    [TestCase(@"['\x6']")]
    [TestCase("['a']d")]
    [TestCase(".a]")]
    [TestCase(".open.k.z")]
    public void Leads_nowhere(string path) => Assert.That(RuleFieldPath.Normalise(path, SchemaText.Read(Schema)), Is.Null);

    [Test]
    public void A_key_of_the_node_itself_has_no_name_before_it()
    {
        SchemaNode map = SchemaText.Read("type: object\nadditionalProperties: {type: string}\n");

        Assert.That(RuleFieldPath.Normalise(".k", map), Is.EqualTo("[k]"));
    }
}
