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
    [TestCase("x-kubernetes-thing", "XKubernetesThing")]
    [TestCase("größe", "Größe")]
    [TestCase("имя", "Имя")]
    [TestCase("名前", "名前")]
    [TestCase("a😀b", "AB")]
    [TestCase("ǆ", "Ǆ")]
    [TestCase("٣x", "_٣x")]
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
    [TestCase("namespace", "Owner", "Namespace")]
    [TestCase("getType", "Owner", "GetTypeValue")]
    public void Properties_that_C_sharp_would_refuse_get_a_suffix(string name, string type, string expected) =>
        Assert.That(CSharpNames.Property(name, type), Is.EqualTo(expected));

    [TestCase("Class", "classValue")]
    [TestCase("Type", "typeValue")]
    [TestCase("Reader", "readerValue")]
    [TestCase("Hosts", "hosts")]
    public void Locals_never_clash_with_keywords_or_with_the_emitters_own(string property, string expected) =>
        Assert.That(CSharpNames.Local(property), Is.EqualTo(expected));

    [TestCase("My.Models", "My.Models")]
    [TestCase("my-app", "my_app")]
    [TestCase("My App.2.Models", "My_App._2.Models")]
    [TestCase("App.event.class", "App.@event.@class")]
    [TestCase("A..B", "A._.B")]
    public void Namespaces_are_made_of_names(string text, string expected) => Assert.That(CSharpNames.Namespace(text), Is.EqualTo(expected));

    [TestCase("", "Empty")]
    [TestCase("HTTP/1.1", "HTTP11")]
    [TestCase("*", "_")]
    [TestCase("default", "Default")]
    public void Values_become_names_too(string value, string expected) => Assert.That(CSharpNames.EnumMember(value, "Owner"), Is.EqualTo(expected));
}
