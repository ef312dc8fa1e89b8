using System.Buffers;
using System.Text;
using System.Text.Json;
using RouteModel.Resources.Metadata;
using RouteModel.Resources.Reading;

namespace RouteModel.Resources.Tests.Metadata;

internal sealed class ObjectMetaReadingTests
{
    private const string Whole =
        """
        {"name":"n","generateName":"g-","namespace":"s","selfLink":"l","uid":"u","resourceVersion":"7","generation":2,
        "creationTimestamp":"2024-01-02T03:04:05Z","deletionTimestamp":"2024-01-02T03:04:06Z","deletionGracePeriodSeconds":30,
        "labels":{"a":"b"},"annotations":{"c":"d"},
        "ownerReferences":[{"apiVersion":"v1","kind":"K","name":"o","uid":"x","controller":true,"blockOwnerDeletion":false}],
        "finalizers":["f/g"],
        "managedFields":[{"manager":"m","operation":"Apply","apiVersion":"v1","time":"2024-01-02T03:04:07Z","fieldsType":"FieldsV1","fieldsV1":{"f:a":{".":{}}},"subresource":"status"}]}
        """;

    [Test]
    public void Every_field_is_read_and_written_again()
    {
        ObjectMeta meta = Read(Whole, out ReadState state);
        Assert.That(state.IsIrregular || state.HasStrictFindings, Is.False);
        Assert.That(Write(meta), Is.EqualTo(Whole.ReplaceLineEndings("")));
        Assert.That(meta.ManagedFields![0].FieldsV1, Is.EqualTo("""{"f:a":{".":{}}}"""));
        Assert.That(meta.DeletionTimestamp, Is.EqualTo(new DateTimeOffset(2024, 1, 2, 3, 4, 6, TimeSpan.Zero)));
    }

    [Test]
    public void Both_ways_of_reading_agree()
    {
        DecodedMeta decoded = ObjectMetaDecoder.Decode(RawParser.Parse(Encoding.UTF8.GetBytes(Whole)).Root);
        Assert.That(decoded.Error, Is.Null);
        Assert.That(decoded.UnknownFields, Is.Empty);
        Assert.That(decoded.Meta, Is.EqualTo(Read(Whole, out _)));
    }

    [TestCase("null", false, false)]
    [TestCase("{}", false, false)]
    [TestCase("[]", true, false)]
    [TestCase("""{"name":null,"labels":null,"creationTimestamp":null}""", false, false)]
    [TestCase("""{"Name":"a"}""", false, true)]
    [TestCase("""{"name":"a","name":"b"}""", false, true)]
    [TestCase("""{"labels":{"a":"1","a":"2"}}""", false, true)]
    [TestCase("""{"labels":{"a":null}}""", true, false)]
    [TestCase("""{"name":5}""", true, false)]
    [TestCase("""{"creationTimestamp":"x"}""", true, false)]
    [TestCase("""{"finalizers":[null]}""", true, false)]
    [TestCase("""{"ownerReferences":[null]}""", true, false)]
    [TestCase("""{"ownerReferences":[{"odd":1}]}""", false, true)]
    [TestCase("""{"ownerReferences":[{"uid":"a","uid":"b"}]}""", false, true)]
    [TestCase("""{"managedFields":[{"odd":1}]}""", false, true)]
    public void Whatever_is_odd_is_noticed(string json, bool isIrregular, bool hasStrictFindings)
    {
        Read(json, out ReadState state);
        Assert.That((state.IsIrregular, state.HasStrictFindings), Is.EqualTo((isIrregular, hasStrictFindings)));
    }

    [TestCase("""{"labels":{"a":1}}""", "json: cannot unmarshal number into Go struct field ObjectMeta.labels of type string")]
    [TestCase("""{"labels":["a"]}""", "json: cannot unmarshal array into Go struct field ObjectMeta.labels of type map[string]string")]
    [TestCase("""{"finalizers":"x"}""", "json: cannot unmarshal string into Go struct field ObjectMeta.finalizers of type []string")]
    [TestCase("""{"finalizers":[true]}""", "json: cannot unmarshal bool into Go struct field ObjectMeta.finalizers of type string")]
    [TestCase("\"x\"", "json: cannot unmarshal string into Go value of type v1.ObjectMeta")]
    [TestCase("""{"creationTimestamp":"zzz"}""", "parsing time \"zzz\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"zzz\" as \"2006\"")]
    [TestCase("""{"generation":"x"}""", "json: cannot unmarshal string into Go struct field ObjectMeta.generation of type int64")]
    [TestCase("""{"generation":1.5}""", "json: cannot unmarshal number 1.5 into Go struct field ObjectMeta.generation of type int64")]
    [TestCase("""{"uid":{}}""", "json: cannot unmarshal object into Go struct field ObjectMeta.uid of type types.UID")]
    [TestCase("""{"ownerReferences":[{"name":1}]}""", "json: cannot unmarshal number into Go struct field OwnerReference.ownerReferences.name of type string")]
    [TestCase("""{"ownerReferences":["x"]}""", "json: cannot unmarshal string into Go struct field ObjectMeta.ownerReferences of type v1.OwnerReference")]
    [TestCase("""{"name":1,"annotations":5}""", "json: cannot unmarshal number into Go struct field ObjectMeta.annotations of type map[string]string")]
    [TestCase("""{"annotations":5,"creationTimestamp":"x"}""", "parsing time \"x\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"x\" as \"2006\"")]
    public void A_wrong_type_is_Gos_error(string json, string expected) =>
        Assert.That(ObjectMetaDecoder.Decode(RawParser.Parse(Encoding.UTF8.GetBytes(json)).Root).Error?.Text, Is.EqualTo(expected));

    [Test]
    public void Unknown_fields_come_in_the_order_of_their_keys()
    {
        const string Json = """{"z":1,"managedFields":[{},{"bar":1}],"Labels":{},"ownerReferences":[{"k":1}],"generation":1.0,"finalizers":[null],"labels":{"a":null}}""";
        DecodedMeta decoded = ObjectMetaDecoder.Decode(RawParser.Parse(Encoding.UTF8.GetBytes(Json)).Root);
        Assert.That(decoded.UnknownFields.Select(fault => fault.Text), Is.EqualTo(new[]
        {
            "metadata.Labels", "metadata.managedFields[1].bar", "metadata.ownerReferences[0].k", "metadata.z",
        }));
        Assert.That(decoded.Meta.Generation, Is.EqualTo(1));
        Assert.That(decoded.Meta.Finalizers, Is.EqualTo(new[] { "" }));
        Assert.That(decoded.Meta.Labels!["a"], Is.Empty);
    }

    private static ObjectMeta Read(string json, out ReadState state)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        state = default;
        reader.Read();
        ObjectMeta meta = ObjectMeta.Read(ref reader, ref state);
        Assert.That(reader.Read(), Is.False);
        return meta;
    }

    private static string Write(ObjectMeta meta)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            meta.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
