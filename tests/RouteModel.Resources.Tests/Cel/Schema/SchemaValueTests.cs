using System.Text;
using RouteModel.Resources.Cel;
using RouteModel.Resources.Cel.Values;
using RouteModel.Resources.Cel.Values.Schema;
using RouteModel.Resources.Reading;
using RouteModel.Resources.Schemas;
using static RouteModel.Resources.Tests.Cel.CelText;

namespace RouteModel.Resources.Tests.Cel.Schema;

internal sealed class SchemaValueTests
{
    private static readonly StructuralSchema String = new() { Type = SchemaType.String };
    private static readonly StructuralSchema Number = new() { Type = SchemaType.Number };
    private static readonly StructuralSchema Integer = new() { Type = SchemaType.Integer };

    [TestCase("1.0", "error: invalid data, expected int, got float64")]
    [TestCase("\"a\"", "error: invalid data, expected int, got string")]
    [TestCase("{}", "error: invalid data, expected int, got map[string]interface {}")]
    [TestCase("null", "error: invalid data, got null for schema with nullable=false")]
    [TestCase("12", "12")]
    public void Integers(string json, string expected) => Assert.That(Text(json, Integer), Is.EqualTo(expected));

    [TestCase("12", "12d")]
    [TestCase("2.5", "2.5d")]
    [TestCase("true", "error: invalid data, expected float, got bool")]
    public void Numbers(string json, string expected) => Assert.That(Text(json, Number), Is.EqualTo(expected));

    [TestCase("50", "50")]
    [TestCase("\"50%\"", "'50%'")]
    [TestCase("1.0", "error: invalid data, expected XIntOrString value to be either a string or integer")]
    public void Integers_or_strings(string json, string expected) => Assert.That(Text(json, new StructuralSchema { IntOrString = true }), Is.EqualTo(expected));

    [TestCase("byte", "YWI_YQ==", "x61623F61")]
    [TestCase("byte", "+/+/", "error: Invalid byte formatted string +/+/: illegal base64 data at input byte 0")]
    [TestCase("byte", "YWI/", "error: Invalid byte formatted string YWI/: illegal base64 data at input byte 3")]
    [TestCase("byte", "YWI", "error: Invalid byte formatted string YWI: illegal base64 data at input byte 0")]
    [TestCase("date", "2024-02-29", "'2024-02-29T00:00:00Z'")]
    [TestCase("date-time", "2024-02-29T01:02:03.5+01:00", "'2024-02-29T01:02:03.5+01:00'")]
    [TestCase("date-time", "2024-02-29T01:02:03.500+0100", "'2024-02-29T01:02:03.5+01:00'")]
    [TestCase("date-time", "2020-01-01t00:00:00z", "error: Invalid date-time formatted string 2020-01-01t00:00:00z: parsing time \"2020-01-01t00:00:00z\" as \"2006-01-02T15:04:05\": cannot parse \"t00:00:00z\" as \"T\"")]
    [TestCase("duration", "1h", "'3600s'")]
    [TestCase("duration", "2 days", "'172800s'")]
    [TestCase("duration", "1.5 h", "'18000s'")]
    [TestCase("duration", "P1D", "'86400s'")]
    [TestCase("uuid", "x", "'x'")]
    public void Strings(string format, string text, string expected) =>
        Assert.That(Text($"\"{text}\"", new StructuralSchema { Type = SchemaType.String, Format = format }), Is.EqualTo(expected));

    [Test]
    public void A_null_property_is_absent_and_a_null_entry_is_not()
    {
        StructuralSchema nullable = new() { Type = SchemaType.String, Nullable = true };
        CelValue value = Value("""{"a":null}""", ObjectOf(("a", nullable)));
        CelValue map = Value("""{"a":null}""", MapOf(nullable));
        Assert.That(Run(cel => CelFunctions.Has(cel, CelFunctions.Bare(value), "a")), Is.EqualTo("false for 1"));
        Assert.That(Run(cel => CelFunctions.Select(cel, value, "a")), Is.EqualTo("error: no such key: a for 1"));
        Assert.That(Run(cel => CelFunctions.Has(cel, CelFunctions.Bare(map), "a")), Is.EqualTo("true for 1"));
        Assert.That(Run(cel => CelFunctions.Select(cel, map, "a")), Is.EqualTo("null for 1"));
    }

    [TestCase("a-b", "a__dash__b")]
    [TestCase("__x__", "__underscores__x__underscores__")]
    [TestCase("a.b/c", "a__dot__b__slash__c")]
    [TestCase("namespace", "__namespace__")]
    [TestCase("_", "_")]
    public void Properties_are_named_as_CEL_names_them(string property, string name)
    {
        CelValue value = Value($$"""{"{{property}}":1}""", ObjectOf((property, Integer)));
        Assert.That(Run(cel => CelFunctions.Select(cel, value, name)), Is.EqualTo("1 for 1"));
        Assert.That(Of(((CelMap)value).Keys.Single()), Is.EqualTo($"'{name}'"));
    }

    [Test]
    public void Reserved_words_may_be_written_plainly()
    {
        CelValue value = Value("""{"namespace":1}""", ObjectOf(("namespace", Integer)));
        Assert.That(Run(cel => CelFunctions.Select(cel, value, "namespace")), Is.EqualTo("1 for 1"));
        Assert.That(Run(cel => CelFunctions.Select(cel, value, "__x__")), Is.EqualTo("error: no such key: __x__ for 1"));
    }

    [Test]
    public void The_root_has_type_and_the_names_of_its_metadata()
    {
        RawValue raw = Raw("""{"apiVersion":"v1","kind":"K","metadata":{"name":"n","labels":{}},"a":1}""");
        CelValue root = CelSchemaValues.Of(raw, ObjectOf(("a", Integer)), isResourceRoot: true);
        CelValue metadata = CelFunctions.Select(new CelEvaluation(), root, "metadata");
        Assert.That(Of(CelFunctions.Select(new CelEvaluation(), metadata, "name")), Is.EqualTo("'n'"));
        Assert.That(Of(CelFunctions.Select(new CelEvaluation(), metadata, "labels")), Is.EqualTo("error: no such key: labels"));
        Assert.That(Of(CelFunctions.Select(new CelEvaluation(), root, "kind")), Is.EqualTo("'K'"));
        Assert.That(((CelMap)root).Count, Is.EqualTo(4));
    }

    [Test]
    public void Untyped_values_can_only_be_compared()
    {
        StructuralSchema any = new() { PreserveUnknownFields = true };
        CelValue value = Value("""{"x":[1,{"b":2,"a":1}]}""", any);
        Assert.That(Of(value.EqualTo(Value("""{"x":[1,{"a":1,"b":2}]}""", any))), Is.EqualTo("true"));
        Assert.That(Of(value.EqualTo(Value("""{"x":[1.0,{"a":1,"b":2}]}""", any))), Is.EqualTo("false"));
        Assert.That(Of(Value("3", any).EqualTo(Int(3))), Is.EqualTo("true"));
    }

    [Test]
    public void An_optional_variable_loses_its_schema()
    {
        CelValue value = Value("""{"d":"2024-02-29"}""", ObjectOf(("d", new StructuralSchema { Type = SchemaType.String, Format = "date" })));
        Assert.That(Run(cel => CelFunctions.Variable(cel, CelOptional.Of(value))), Is.EqualTo("optional {'d': '2024-02-29'} for 1"));
    }

    internal static StructuralSchema ObjectOf(params (string Name, StructuralSchema Schema)[] properties) => new()
    {
        Type = SchemaType.Object,
        Properties = [.. properties.Select(static property => new PropertySchema(property.Name, property.Schema))],
    };

    internal static StructuralSchema MapOf(StructuralSchema values) => new() { Type = SchemaType.Object, AdditionalProperties = AdditionalProperties.Of(values) };

    internal static StructuralSchema ListOf(StructuralSchema items, ListType type = ListType.Atomic, params string[] keys) => new()
    {
        Type = SchemaType.Array,
        Items = items,
        ListType = type,
        ListMapKeys = keys,
    };

    internal static CelValue Value(string json, StructuralSchema schema) => CelSchemaValues.Of(Raw(json), schema);

    private static string Text(string json, StructuralSchema schema) => Of(Value(json, schema));

    private static RawValue Raw(string json) => RawParser.Parse(Encoding.UTF8.GetBytes(json)).Root!;
}
