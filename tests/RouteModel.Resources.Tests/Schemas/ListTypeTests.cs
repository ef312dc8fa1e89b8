using RouteModel.Resources.Schemas;

namespace RouteModel.Resources.Tests.Schemas;

internal sealed class ListTypeTests
{
    [TestCase("[\"a\",\"b\",\"a\",\"a\"]", "spec.x[2]: Duplicate value: \"a\"")]
    [TestCase("[{\"a\":1,\"b\":2},{\"b\":2,\"a\":1.0}]", "spec.x[1]: Duplicate value: {\"a\":1,\"b\":2}")]
    [TestCase("[null,null]", "spec.x[1]: Duplicate value: null")]
    [TestCase("[1,1.0,\"1\",true]", null)]
    [TestCase("[0.0,-0.0]", "spec.x[1]: Duplicate value: -0")]
    [TestCase("[\"a\"]", null)]
    public void Sets(string json, string? expected) => AssertLists(new() { Type = SchemaType.Array, ListType = ListType.Set }, json, expected);

    [TestCase("[{\"k\":\"a\"},{\"k\":\"b\"},{\"k\":\"a\",\"v\":1}]", "spec.x[2]: Duplicate value: {\"k\":\"a\"}")]
    [TestCase("[{\"k\":1},{\"k\":1.0}]", null)]
    [TestCase("[{},null,{\"k\":null}]", "spec.x[1]: Duplicate value: {}")]
    [TestCase("[{},\"x\"]", "spec.x[1]: Invalid value: \"x\": must be an object for an array of list-type map")]
    public void Maps_by_one_key(string json, string? expected) =>
        AssertLists(new() { Type = SchemaType.Array, ListType = ListType.Map, ListMapKeys = ["k"] }, json, expected);

    [TestCase("[{\"p\":1,\"q\":\"TCP\"},{\"q\":\"TCP\",\"p\":1}]", "spec.x[1]: Duplicate value: {\"p\":1,\"q\":\"TCP\"}")]
    [TestCase("[{\"p\":1},{\"p\":1,\"q\":\"TCP\"}]", null)]
    [TestCase("[{\"p\":1},{\"p\":1.0}]", "spec.x[1]: Duplicate value: {\"p\":1}")]
    public void Maps_by_several_keys(string json, string? expected) =>
        AssertLists(new() { Type = SchemaType.Array, ListType = ListType.Map, ListMapKeys = ["p", "q"] }, json, expected);

    [Test]
    public void Lists_inside_lists_are_found()
    {
        var inner = new StructuralSchema { Type = SchemaType.Array, ListType = ListType.Set };
        AssertLists(new() { Type = SchemaType.Array, Items = Judge.Object(("l", inner)) }, "[{\"l\":[1]},{\"l\":[2,2]}]", "spec.x[1].l[1]: Duplicate value: 2");
    }

    private static void AssertLists(StructuralSchema schema, string json, string? expected) =>
        Assert.That(Judge.Lists(schema, json), Is.EqualTo(expected is null ? Array.Empty<string>() : [expected]));
}
