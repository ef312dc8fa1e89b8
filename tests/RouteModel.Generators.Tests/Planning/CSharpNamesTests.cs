using RouteModel.Generators.Planning;

namespace RouteModel.Generators.Tests.Planning;

public sealed class CSharpNamesTests
{
    [TestCase("serviceName", "ServiceName")]
    [TestCase("service-name", "ServiceName")]
    [TestCase("x.y/z", "XYZ")]
    [TestCase("pathRegexp", "PathRegexp")]
    [TestCase("tls", "Tls")]
    [TestCase("3scale", "_3scale")]
    [TestCase("été", "Été")]
    [TestCase("", "_")]
    [TestCase("$", "_")]
    public void Fields_become_Pascal_case(string name, string expected) => Assert.That(CSharpNames.Pascal(name), Is.EqualTo(expected));

    [TestCase("backends", "backend")]
    [TestCase("policies", "policy")]
    [TestCase("classes", "class")]
    [TestCase("prefixes", "prefix")]
    [TestCase("matches", "match")]
    [TestCase("hashes", "hash")]
    [TestCase("tls", "tls")]
    [TestCase("dns", "dns")]
    [TestCase("status", "status")]
    [TestCase("ingress", "ingress")]
    [TestCase("ids", "ids")]
    public void Items_are_named_in_the_singular(string name, string expected) => Assert.That(CSharpNames.Singular(name), Is.EqualTo(expected));

    [TestCase("equals", "Owner", "EqualsValue")]
    [TestCase("clone", "Owner", "CloneValue")]
    [TestCase("owner", "Owner", "OwnerValue")]
    [TestCase("class", "Owner", "Class")]
    public void Properties_that_C_sharp_would_refuse_get_a_suffix(string name, string type, string expected) =>
        Assert.That(CSharpNames.Property(name, type), Is.EqualTo(expected));

    [TestCase("Class", "classValue")]
    [TestCase("Type", "typeValue")]
    [TestCase("Reader", "readerValue")]
    [TestCase("Hosts", "hosts")]
    public void Locals_never_clash_with_keywords_or_with_the_emitters_own(string property, string expected) =>
        Assert.That(CSharpNames.Local(property), Is.EqualTo(expected));
}
