using RouteModel.Resources.Schemas;
using RouteModel.Resources.Schemas.Formats;

namespace RouteModel.Resources.Tests.Schemas.Formats;

internal sealed class FormatCatalogueTests
{
    [TestCase("bsonobjectid", "507f1f77bcf86cd799439011", "507F1F77BCF86CD799439011")]
    [TestCase("byte", "aGk=", "aA==", "aGVs")]
    [TestCase("cidr", "10.0.0.1/8", "10.0.0.0/08", "01.2.3.4/8", "::/128", "::ffff:1.2.3.4/96")]
    [TestCase("creditcard", "4111 1111-1111 1111", "5500000000000004", "378282246310005", "30569309025904", "6011111111111117")]
    [TestCase("date", "2024-02-29", "0000-02-29")]
    [TestCase("date-time", "2024-01-02T03:04:05Z", "2024-01-02t03:04:05z", "2024-01-02T03:04:05,5+99:99", "2024-01-02T23:59:59.1-00:00tail", "2024-01-02T03:04:05Zt")]
    [TestCase("duration", "1h30m", "-5m", "0", "1.5h", "2 days", "P1D", "1h30", "xx 1 m yy", "1.5 h", "-2 days", "1 WK", "3 Hours", "-9223372036854775808ns", "9223372037s", ".5s", "1µs")]
    [TestCase("email", "a@b", "A <a@b.c>", "\"a b\"@c.d", "a@b (Name)", "a.b@c (x (y))", "g: a@b;", "é@ü", "a@[1.2.3.4]", "A B. <a@b>", " a@b ")]
    [TestCase("hexcolor", "#fff", "ABC", "#00ff7F")]
    [TestCase("hostname", "a", "a-b", "a-", "é.com", "a.bc", "x.y-z.éé", "€", "😀.com")]
    [TestCase("ipv4", "1.2.3.4", "01.2.3.004", "::1.2.3.4", "00001::1.2.3.4")]
    [TestCase("ipv6", "::1", "::ffff:1.2.3.4", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7::", "1:2:3:4:5:6:1.2.3.4", "::")]
    [TestCase("isbn", "0-306-40615-2", "978 0 306 40615 7", "080442957X")]
    [TestCase("isbn10", "080442957X")]
    [TestCase("isbn13", "9780306406157")]
    [TestCase("k8s-long-name", "a.b-c", "0")]
    [TestCase("k8s-short-name", "a-b", "0")]
    [TestCase("mac", "00:11:22:33:44:55", "00-11-22-33-44-55-66-77", "0011.2233.4455")]
    [TestCase("password", "", "x")]
    [TestCase("rgbcolor", "rgb(1,2,3)", "rgb( 255 ,\t0, 0 )")]
    [TestCase("ssn", "123-45-6789", "123 45-6789")]
    [TestCase("uri", "/x", "x:", "//h", "*", "http://a/b?c=%zz", "http://[::1]:80/", "http://u:p%20@h/", "mailto:a b", "http://h:/", "/a b", "http://%C3%A9/")]
    [TestCase("uuid", "123e4567-e89b-12d3-a456-426614174000", "123E4567E89B12D3A456426614174000")]
    [TestCase("uuid3", "123e4567-e89b-32d3-0456-426614174000")]
    [TestCase("uuid4", "123e4567-e89b-42d3-A456-426614174000")]
    [TestCase("uuid5", "123e4567-e89b-52d3-8456-426614174000")]
    public void Accepts(string format, params string[] texts) =>
        Assert.That(texts.Where(text => !FormatCatalogue.Find(format)!(text)), Is.Empty);

    [TestCase("bsonobjectid", "", "507f1f77bcf86cd79943901", "507f1f77bcf86cd79943901g")]
    [TestCase("byte", "", "aGk", "_-8=", "a===", "aG=k")]
    [TestCase("cidr", "", "10.0.0.0/33", "10.0.0.0", "::/129", "10.0.0.0/", "1.2.3/8", "10.0.0.0/-1")]
    [TestCase("creditcard", "", "4111111111111112", "1234567812345670", "41111111111111111")]
    [TestCase("date", "", "2024-2-29", "2023-02-29", "2024-13-01", "2024-01-00", "2024-01-01 ", "20240101-1")]
    [TestCase("date-time", "", "2024-01-02", "2024-01-02T24:00:00Z", "2024-01-02T03:60:00Z", "2024-01-02T03:04:05", "2024-01-02T03:04:05.Z", "2024-01-02T03:04:05\n5Z", "2024-01-02T03:04:05+0100", "2024-02-30T03:04:05Z")]
    [TestCase("duration", "", "1", "5 parsecs", "h", "99999999999999999999s", "--5", "1.5")]
    [TestCase("email", "", "a", "a@", "@b", "a..b@c", ".a@b", "a b@c.d", "\"\"@b", "a@b, c@d", "g: ;", "g: a@b, c@d;", "a@[x]", "A <a@b", "a@b (", "=?big5?q?x?= <a@b>", "\"a\u0001\"@b")]
    [TestCase("hexcolor", "", "#ffff", "#ggg", "##fff")]
    [TestCase("hostname", "", "a.b", "a.b.", "1.2.3.4", "a_b", "-a", "a-b-c", "a..bc", "a.b1", "-a.com", "a-.com")]
    [TestCase("ipv4", "", "1.2.3", "256.1.1.1", "1.2.3.4.5", "::1", "1.2.3.4/8", "1.2.3.-4")]
    [TestCase("ipv6", "", "1.2.3.4", "fe80::1%eth0", "1::2::3", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:8::", "12345::", "::01.2.3.4", ":::", ":1:2:3:4:5:6:7", "1.2.3.4::")]
    [TestCase("isbn", "", "0306406153", "9780306406158", "08044295X7", "978030640615X")]
    [TestCase("k8s-long-name", "", "a..b", "A")]
    [TestCase("k8s-short-name", "", "a.b", "-a")]
    [TestCase("mac", "", "00:11:22:33:44", "00:11-22:33:44:55", "001.1223.34455", "00:11:22:33:44:5g")]
    [TestCase("rgbcolor", "", "rgb(256,0,0)", "rgb(01,2,3)", "rgb(1,2)", "rgb(1,2,3,4)", "rgb(1,2,3", "rgb()", "rgb(")]
    [TestCase("ssn", "", "123456789", "123-45-678a", "123-45-67890")]
    [TestCase("uri", "", "a", ":x", "http://h:x/", "http://a b/", "http://[::1", "http://h/%zz", "http://%41/", "http://a:b:c/", "\u0001", "http://[1.2.3.4]/", "http://u^@h/")]
    [TestCase("uuid", "", "123e4567-e89b-12d3-a456-42661417400", "123e4567--e89b-12d3-a456-426614174000", "123e4567-e89b-12d3-a456-426614174000-")]
    [TestCase("uuid4", "123e4567-e89b-52d3-a456-426614174000", "123e4567-e89b-42d3-c456-426614174000")]
    public void Refuses(string format, params string[] texts) =>
        Assert.That(texts.Where(text => FormatCatalogue.Find(format)!(text)), Is.Empty);

    [Test]
    public void Labels_and_lengths_of_hostnames_are_bytes()
    {
        string label = new('a', 63);
        Assert.That(FormatCatalogue.Find("hostname")!(label + ".com"));
        Assert.That(FormatCatalogue.Find("hostname")!("a" + label + ".com"), Is.False);
        Assert.That(FormatCatalogue.Find("hostname")!(new string('é', 32) + ".com"), Is.False);
        Assert.That(FormatCatalogue.Find("hostname")!(string.Join('.', label, label, label, label, "com")), Is.False);
    }

    [TestCase("Date-Time")]
    [TestCase("binary")]
    [TestCase("ip")]
    [TestCase("int32")]
    public void Any_other_has_no_effect(string format) => Assert.That(FormatCatalogue.Find(format), Is.Null);

    [TestCase("\"1.2.3\"", "spec.x: Invalid value: \"1.2.3\": spec.x in body must be of type ipv4: \"1.2.3\"")]
    [TestCase("1", "spec.x: Invalid value: \"int64\": spec.x in body must be of type ipv4: \"int64\"")]
    [TestCase("1.5", "spec.x: Invalid value: \"float64\": spec.x in body must be of type ipv4: \"float64\"")]
    [TestCase("{}", "spec.x: Invalid value: \"\": spec.x in body must be of type ipv4: \"\"")]
    [TestCase("[1]", null)]
    public void A_format_speaks_in_place_of_the_type(string json, string? expected) => Assert.That(
        Judge.X(new StructuralSchema { Type = SchemaType.String, Format = "ipv4" }, json),
        Is.EqualTo(expected is null ? Array.Empty<string>() : [expected]));

    [TestCase("1")]
    [TestCase("true")]
    public void A_format_alone_is_a_type(string json) =>
        Assert.That(Judge.X(new StructuralSchema { Format = "date" }, json).Single(), Does.Contain("must be of type date"));

    [TestCase(SchemaType.Integer, "date", "1")]
    [TestCase(SchemaType.String, "int32", "\"x\"")]
    [TestCase(SchemaType.Number, "int32", "2147483648")]
    public void A_format_of_another_type_has_no_effect(SchemaType type, string format, string json) =>
        Assert.That(Judge.X(new StructuralSchema { Type = type, Format = format }, json), Is.Empty);
}
