using RouteModel.Gateway;
using RouteModel.Gateway.Operator;

namespace RouteModel.Tests.Gateway;

public class OperatorTests
{
    private const string Accepted = "AKOCRDController Accepted  ";

    [Test]
    public void Example_8_the_first_missing_monitor_is_all_that_is_said() => Assert.That(
        Judge("{healthMonitor: [{kind: AVIREF, name: hm-ok}, {kind: AVIREF, name: hm-gone}], backendTLS: {pkiProfile: {kind: CRD, name: nope}}}"),
        Is.EqualTo("AKOCRDController Rejected error in getting healthmonitor: hm-gone from tenant admin. Object not found "));

    [Test]
    public void Example_10_a_profile_that_is_not_programmed()
    {
        const string Text = "RBE is rejected because PKIProfile ca is not ready in namespace shop";

        Assert.That(Judge("{backendTLS: {pkiProfile: {kind: CRD, name: ca}}}", Profile("{}")), Is.EqualTo($"AKOCRDController Rejected {Text} {Text}"));
        Assert.That(Judge("{backendTLS: {pkiProfile: {kind: CRD, name: ca}}}", Profile("{conditions: [{type: Programmed, status: 'True'}]}")), Is.EqualTo(Accepted));
    }

    [Test]
    public void Example_11_tenants_differ()
    {
        const string Text = "PKIProfile ca tenant admin does not match namespace shop tenant blue";

        Assert.That(
            Judge("{backendTLS: {pkiProfile: {kind: CRD, name: ca}}}", Profile("{tenant: admin}"), Shop.Tenant("shop", "blue")),
            Is.EqualTo($"AKOCRDController Rejected {Text} {Text}"));
    }

    [TestCase("a&b", "a", "b=&name=a")]
    [TestCase("a+b", "a b", "name=a+b")]
    [TestCase("hm%41", "hmA", "name=hmA")]
    [TestCase("%zz", null, "name=%zz")]
    [TestCase("a#b", "a", "name=a")]
    [TestCase("a#%41", "a", "name=a")]
    [TestCase("a&%zz", "a", "name=a")]
    [TestCase("a&b;c", "a", "name=a")]
    [TestCase("%zz&b", null, "b=")]
    [TestCase("z&name=a", "z", "name=z&name=a")]
    [TestCase("%e6%97%a5", "日", "name=%E6%97%A5")]
    [TestCase("a%ff", "a\ufffd", "name=a%FF")]
    [TestCase("", "", "name=")]
    public void Names_are_read_as_parts_of_an_address(string name, string? read, string query)
    {
        AviQuery? asked = null;
        _ = new ExtensionOperator(found =>
        {
            asked = found;
            return AviReply.Found;
        }).Judge(Shop.Snapshot(Shop.Extension("e", $"{{healthMonitor: [{{kind: AVIREF, name: '{name}'}}]}}")), "shop", "e");

        Assert.That(asked, Is.EqualTo(new AviQuery(read, "admin", query)));
    }

    // The operator makes no address of such a name and crashes; the status stays as it was.
    [TestCase("\u0001", "net/url: invalid control character in URL")]
    [TestCase("a#%zz", "invalid URL escape \"%zz\"")]
    [TestCase("a#%4", "invalid URL escape \"%4\"")]
    public void A_name_that_gives_no_address_is_never_asked_for(string name, string reason)
    {
        string extension = $"{{\"apiVersion\": \"ako.vmware.com/v1alpha1\", \"kind\": \"RouteBackendExtension\", \"metadata\": {{\"name\": \"e\", \"namespace\": \"shop\"}}, "
            + $"\"spec\": {{\"healthMonitor\": [{{\"kind\": \"AVIREF\", \"name\": {System.Text.Json.JsonSerializer.Serialize(name)}}}]}}}}";

        ExtensionVerdict verdict = new ExtensionOperator(static _ => throw new InvalidOperationException("asked")).Judge(Shop.Snapshot(extension), "shop", "e")!;

        Assert.That((verdict.Status, verdict.Error, verdict.RetryReason), Is.EqualTo(("", "", reason)));
    }

    [Test]
    public void A_reply_without_a_count_inherits_the_one_before()
    {
        AviReply[] replies = [AviReply.Found, new AviReply(200, "{}"), new AviReply(200, """{"count":null}""")];
        int asked = 0;

        ExtensionVerdict? verdict = new ExtensionOperator(_ => replies[asked++]).Judge(
            Shop.Snapshot(Shop.Extension("e", "{healthMonitor: [{kind: AVIREF, name: a}, {kind: AVIREF, name: b}, {kind: AVIREF, name: c}]}")), "shop", "e");

        Assert.That((verdict!.Status, verdict.Error), Is.EqualTo(("Rejected", "error in getting healthmonitor: c from tenant admin. Object not found")));
    }

    [Test]
    public void An_extension_that_is_not_there_has_no_verdict() =>
        Assert.That(new ExtensionOperator(_ => AviReply.Found).Judge(GatewaySnapshot.Empty, "shop", "e"), Is.Null);

    private static string Judge(string spec, params string[] objects)
    {
        ExtensionVerdict verdict = new ExtensionOperator(query => query.Name == "hm-ok" ? AviReply.Found : AviReply.NotFound)
            .Judge(Shop.Snapshot([Shop.Extension("e", spec, ""), .. objects]), "shop", "e")!;
        return $"{verdict.Controller} {verdict.Status} {verdict.Error} {verdict.RetryReason}";
    }

    private static string Profile(string status) =>
        $"{{apiVersion: ako.vmware.com/v1alpha1, kind: PKIProfile, metadata: {{name: ca, namespace: shop}}, status: {status}}}";
}
