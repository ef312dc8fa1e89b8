using RouteModel.RouteGroups;
using RouteModel.RouteGroups.Routes;

namespace RouteModel.Tests.RouteGroups.Routes;

/// <summary>Ids, host expressions and letter case.</summary>
public class RouteNamingTests
{
    [TestCase("tea-house", "tea_house")]
    [TestCase("a.b_C9", "a_b_C9")]
    [TestCase("ü", "__")]
    [TestCase("日", "___")]
    [TestCase("\U0001F389", "____")]
    [TestCase("", "")]
    public void A_symbol_has_an_underscore_for_every_other_byte(string text, string expected) =>
        Assert.That(RouteIds.Symbol(text), Is.EqualTo(expected));

    [TestCase(0, "kube_rg____a_b_example_org__catchall__0_0")]
    [TestCase(1, "kube_rg__internal___a_b_example_org__catchall__0_0")]
    public void A_catch_all_is_named_after_its_host_and_its_pass(int pass, string id)
    {
        List<HostPass> passes = HostPass.Of(new RouteGroupSpec { Hosts = ["a.org", "a.local"] }, ["local"]);

        Assert.That(RouteIds.OfCatchAll("a-b.example.org", passes[pass]), Is.EqualTo(id));
    }

    [Test]
    public void Hosts_keep_their_order_and_only_dots_are_escaped() =>
        Assert.That(HostRegexp.Of(["b.org", "*.A"]), Is.EqualTo("^(b[.]org[.]?(:[0-9]+)?|*[.]A[.]?(:[0-9]+)?)$"));

    [TestCase("patch", "PATCH")]
    [TestCase("ß", "ß")]
    [TestCase("\u0131", "I")]
    [TestCase("ü", "Ü")]
    public void Upper_case_is_Unicodes_simple_mapping(string text, string expected) => Assert.That(GoCase.ToUpper(text), Is.EqualTo(expected));

    [TestCase("PATCH", "patch")]
    [TestCase("\u0130", "i")]
    [TestCase("\u212a", "k")]
    public void Lower_case_is_Unicodes_simple_mapping(string text, string expected) => Assert.That(GoCase.ToLower(text), Is.EqualTo(expected));
}
