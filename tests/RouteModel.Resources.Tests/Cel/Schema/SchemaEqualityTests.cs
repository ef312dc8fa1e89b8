using RouteModel.Resources.Cel;
using RouteModel.Resources.Cel.Values;
using RouteModel.Resources.Schemas;
using static RouteModel.Resources.Tests.Cel.CelText;
using static RouteModel.Resources.Tests.Cel.Schema.SchemaValueTests;

namespace RouteModel.Resources.Tests.Cel.Schema;

internal sealed class SchemaEqualityTests
{
    private static readonly StructuralSchema String = new() { Type = SchemaType.String };
    private static readonly StructuralSchema Integer = new() { Type = SchemaType.Integer };
    private static readonly StructuralSchema Item = ObjectOf(("k", String), ("v", Integer));

    private static readonly CelValue Set = Value("""["a","b"]""", ListOf(String, ListType.Set));

    [Test]
    public void A_set_on_the_left_has_no_order()
    {
        Assert.That(Equal(Set, Texts("b", "a")), Is.EqualTo("true"));
        Assert.That(Equal(Texts("b", "a"), Set), Is.EqualTo("false"));
        Assert.That(Equal(Set, Texts("a", "a")), Is.EqualTo("true"));
        Assert.That(Equal(Set, Texts("a", "c")), Is.EqualTo("false"));
        Assert.That(Equal(Set, Int(1)), Is.EqualTo("error: no such overload"));
        Assert.That(Equal(Int(1), Set), Is.EqualTo("false"));
    }

    [Test]
    public void The_union_of_a_set_has_nothing_twice()
    {
        Assert.That(Sum(Set, Texts("c", "a", "c")), Is.EqualTo("['a', 'b', 'c']"));
        Assert.That(Sum(Texts("c", "a"), Set), Is.EqualTo("['c', 'a', 'a', 'b']"));
        Assert.That(Equal(CelFunctions.Add(new CelEvaluation(), Set, Texts("c")), Texts("c", "b", "a")), Is.EqualTo("true"));
        Assert.That(Equal(CelFunctions.Add(new CelEvaluation(), Ints(), Set), Texts("b", "a")), Is.EqualTo("true"));
    }

    [Test]
    public void A_set_of_objects_ends_the_evaluation()
    {
        CelValue set = Value("""[{"k":"a"}]""", ListOf(Item, ListType.Set));
        const string Expected = "error: internal error: runtime error: hash of unhashable type map[string]interface {}";
        Assert.That(Equal(set, set), Is.EqualTo(Expected));
        Assert.That(Sum(set, set), Is.EqualTo(Expected));
        Assert.That(Of(CelFunctions.NotEqual(new CelEvaluation(), set, set)), Is.EqualTo(Expected));
    }

    [Test]
    public void A_map_list_finds_items_by_their_keys()
    {
        StructuralSchema schema = ListOf(Item, ListType.Map, "k");
        CelValue left = Value("""[{"k":"a","v":1},{"k":"b","v":2}]""", schema);
        Assert.That(Equal(left, Value("""[{"k":"b","v":2},{"k":"a","v":1}]""", schema)), Is.EqualTo("true"));
        Assert.That(Equal(left, Value("""[{"k":"b","v":2},{"k":"a","v":9}]""", schema)), Is.EqualTo("false"));
        Assert.That(
            Sum(left, Value("""[{"k":"c","v":3},{"k":"a","v":9}]""", schema)),
            Is.EqualTo("[{'k': 'a', 'v': 9}, {'k': 'b', 'v': 2}, {'k': 'c', 'v': 3}]"));
    }

    [Test]
    public void A_key_that_needs_escaping_is_found_in_no_item()
    {
        StructuralSchema schema = ListOf(ObjectOf(("a-b", String)), ListType.Map, "a-b");
        CelValue two = Value("""[{"a-b":"x"},{"a-b":"y"}]""", schema);
        CelValue one = Value("""[{"a-b":"x"}]""", schema);
        Assert.That(Equal(two, two), Is.EqualTo("false"));
        Assert.That(Equal(one, one), Is.EqualTo("true"));
    }

    [Test]
    public void Four_keys_are_compared_as_text()
    {
        StructuralSchema schema = ListOf(ObjectOf(("a", String), ("b", String), ("c", String), ("d", Integer)), ListType.Map, "a", "b", "c", "d");
        CelValue list = Value("""[{"a":"1","b":"2","c":"3","d":4},{"a":"x","d":5}]""", schema);
        Assert.That(Equal(list, Value("""[{"a":"x","d":5},{"a":"1","b":"2","c":"3","d":4}]""", schema)), Is.EqualTo("true"));
    }

    [Test]
    public void Objects_compare_every_entry_of_the_left()
    {
        StructuralSchema schema = new() { Type = SchemaType.Object, PreserveUnknownFields = true, Properties = [new PropertySchema("k", String)] };
        Assert.That(Equal(Value("""{"k":"a","u":1}""", schema), Value("""{"k":"a","w":1}""", schema)), Is.EqualTo("true"));
        Assert.That(Equal(Value("""{"k":"a","u":1}""", schema), Value("""{"k":"a","u":2}""", schema)), Is.EqualTo("false"));
        Assert.That(Equal(Value("""{"k":"a"}""", schema), Value("""{"k":"a","u":2}""", schema)), Is.EqualTo("false"));
        Assert.That(Equal(Value("""{"k":"a"}""", schema), Int(1)), Is.EqualTo("error: no such overload"));
        Assert.That(Of(CelFunctions.NotEqual(new CelEvaluation(), Value("""{"k":"a"}""", schema), Int(1))), Is.EqualTo("true"));
    }

    [Test]
    public void Lists_compare_and_contain_by_their_elements()
    {
        CelValue list = Value("[1,2]", ListOf(Integer));
        CelValue broken = Value("[1.5,2]", ListOf(Integer));
        Assert.That(Equal(list, CelFunctions.ConstantList(Double(1), Uint(2))), Is.EqualTo("true"));
        Assert.That(Equal(broken, list), Is.EqualTo("error: invalid data, expected int, got float64"));
        Assert.That(Run(cel => CelFunctions.In(cel, Int(2), broken)), Is.EqualTo("true for 2"));
        Assert.That(Run(cel => CelFunctions.In(cel, Int(3), broken)), Is.EqualTo("error: invalid data, expected int, got float64 for 2"));
        Assert.That(Run(cel => CelFunctions.Index(cel, list, Double(0))), Is.EqualTo("error: unsupported index: 0 for 1"));
        Assert.That(Sum(list, Ints(3)), Is.EqualTo("[1, 2, 3]"));
    }

    private static string Equal(CelValue left, CelValue right) => Of(CelFunctions.Equal(new CelEvaluation(), left, right));

    private static string Sum(CelValue left, CelValue right) => Of(CelFunctions.Add(new CelEvaluation(), left, right));
}
