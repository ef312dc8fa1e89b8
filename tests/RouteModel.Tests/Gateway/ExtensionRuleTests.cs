using System.Text;
using RouteModel.Gateway;
using RouteModel.Gateway.Operator;
using RouteModel.Resources;

namespace RouteModel.Tests.Gateway;

/// <summary>
/// The four rules of RouteBackendExtension's documentation, and the worked examples that the API server refuses: the texts are the server's.
/// </summary>
public class ExtensionRuleTests
{
    private const string HashRule = "spec: Invalid value: lbAlgorithmHash must be set if and only if lbAlgorithm is LB_ALGORITHM_CONSISTENT_HASH";

    private const string HeaderRule =
        "spec: Invalid value: lbAlgorithmConsistentHashHdr must be set if and only if lbAlgorithmHash is LB_ALGORITHM_CONSISTENT_HASH_CUSTOM_HEADER";

    private const string DomainRule = "spec.backendTLS: Invalid value: domainName can only be configured when hostCheckEnabled is set to true";

    private const string Unchecked =
        "<nil>: Invalid value: null: some validation rules were not checked because the object was invalid; correct the existing errors to complete validation";

    // Rule 1, and examples 2 and 3. The default fills in the algorithm before the rule is run.
    [TestCase("{lbAlgorithm: LB_ALGORITHM_CONSISTENT_HASH}", HashRule)]
    [TestCase("{lbAlgorithmHash: LB_ALGORITHM_CONSISTENT_HASH_URI}", HashRule)]
    [TestCase("{lbAlgorithm: LB_ALGORITHM_CONSISTENT_HASH, lbAlgorithmHash: null}", HashRule)]
    [TestCase("{lbAlgorithm: null, lbAlgorithmHash: LB_ALGORITHM_CONSISTENT_HASH_URI}", HashRule)]
    [TestCase("{lbAlgorithm: LB_ALGORITHM_CONSISTENT_HASH, lbAlgorithmConsistentHashHdr: X-A}", HashRule)]
    [TestCase("{lbAlgorithm: LB_ALGORITHM_ROUND_ROBIN, lbAlgorithmHash: LB_ALGORITHM_CONSISTENT_HASH_CUSTOM_HEADER, lbAlgorithmConsistentHashHdr: X-A}", HashRule)]

    // Rule 2.
    [TestCase("{lbAlgorithm: LB_ALGORITHM_CONSISTENT_HASH, lbAlgorithmHash: LB_ALGORITHM_CONSISTENT_HASH_CUSTOM_HEADER}", HeaderRule)]
    [TestCase("{lbAlgorithm: LB_ALGORITHM_CONSISTENT_HASH, lbAlgorithmHash: LB_ALGORITHM_CONSISTENT_HASH_URI, lbAlgorithmConsistentHashHdr: X-A}", HeaderRule)]

    // Rule 3, and example 6. A list counts as configured although it is empty.
    [TestCase("{backendTLS: {domainName: [a.example.com]}}", DomainRule)]
    [TestCase("{backendTLS: {hostCheckEnabled: false, domainName: [a.example.com]}}", DomainRule)]
    [TestCase("{backendTLS: {hostCheckEnabled: null, domainName: [a.example.com]}}", DomainRule)]
    [TestCase("{backendTLS: {domainName: []}}", DomainRule)]
    public void What_breaks_a_rule_is_refused_in_the_servers_words(string spec, string text) => Assert.That(Errors(spec), Is.EqualTo(new[] { text }));

    // Example 4, and the other row of the table that breaks two rules.
    [TestCase("{lbAlgorithm: LB_ALGORITHM_ROUND_ROBIN, lbAlgorithmHash: LB_ALGORITHM_CONSISTENT_HASH_URI, lbAlgorithmConsistentHashHdr: X-A}")]
    [TestCase("{lbAlgorithm: LB_ALGORITHM_RANDOM, lbAlgorithmHash: LB_ALGORITHM_CONSISTENT_HASH_CUSTOM_HEADER}")]
    public void Two_rules_can_be_broken_at_once(string spec) => Assert.That(Errors(spec), Is.EquivalentTo(new[] { HashRule, HeaderRule }));

    // Example 5 among them: without a hash nothing is said of a header.
    [TestCase("{}")]
    [TestCase("{lbAlgorithm: null}")]
    [TestCase("{lbAlgorithm: LB_ALGORITHM_ROUND_ROBIN, lbAlgorithmConsistentHashHdr: X-A}")]
    [TestCase("{lbAlgorithm: LB_ALGORITHM_CONSISTENT_HASH, lbAlgorithmHash: LB_ALGORITHM_CONSISTENT_HASH_CUSTOM_HEADER, lbAlgorithmConsistentHashHdr: ''}")]
    [TestCase("{lbAlgorithm: LB_ALGORITHM_CONSISTENT_HASH, lbAlgorithmHash: LB_ALGORITHM_CONSISTENT_HASH_CALLID}")]
    [TestCase("{backendTLS: {}}")]
    [TestCase("{backendTLS: {domainName: null}}")]
    [TestCase("{backendTLS: {hostCheckEnabled: true, domainName: []}}")]
    [TestCase("{healthMonitor: [{kind: AVIREF, name: ''}]}")]
    public void What_breaks_none_is_accepted(string spec) => Assert.That(Errors(spec), Is.Empty);

    [Test]
    public void Without_a_spec_no_rule_is_run() =>
        Assert.That(Read("apiVersion: ako.vmware.com/v1alpha1\nkind: RouteBackendExtension\nmetadata: {name: a, namespace: shop}\n").Validate().Errors, Is.Empty);

    // Example 7: nothing is said of the missing hash.
    [Test]
    public void A_value_that_is_none_hides_the_rules() => Assert.That(
        Errors("{lbAlgorithm: LB_ALGORITHM_CONSISTENT_HASH, persistenceProfile: System-Persistence-HTTP-Cookie}"),
        Is.EquivalentTo(new[]
        {
            "spec.persistenceProfile: Unsupported value: \"System-Persistence-HTTP-Cookie\": supported values: \"System-Persistence-Client-IP\", "
                + "\"System-Persistence-Http-Cookie\", \"System-Persistence-TLS\", \"System-Persistence-App-Cookie\"",
            Unchecked,
        }));

    [Test]
    public void An_empty_hash_is_no_hash_and_is_there() => Assert.That(
        Errors("{lbAlgorithmHash: ''}"),
        Is.EquivalentTo(new[]
        {
            "spec.lbAlgorithmHash: Unsupported value: \"\": supported values: \"LB_ALGORITHM_CONSISTENT_HASH_SOURCE_IP_ADDRESS\", "
                + "\"LB_ALGORITHM_CONSISTENT_HASH_SOURCE_IP_ADDRESS_AND_PORT\", \"LB_ALGORITHM_CONSISTENT_HASH_URI\", "
                + "\"LB_ALGORITHM_CONSISTENT_HASH_CUSTOM_HEADER\", \"LB_ALGORITHM_CONSISTENT_HASH_CUSTOM_STRING\", \"LB_ALGORITHM_CONSISTENT_HASH_CALLID\"",
            Unchecked,
        }));

    [TestCase("{healthMonitor: [{name: hm}]}", "spec.healthMonitor[0].kind: Required value")]
    [TestCase("{healthMonitor: [{kind: AVIREF}]}", "spec.healthMonitor[0].name: Required value")]
    [TestCase("{healthMonitor: [{kind: AviRef, name: hm}]}", "spec.healthMonitor[0].kind: Unsupported value: \"AviRef\": supported values: \"AVIREF\"")]
    [TestCase("{backendTLS: {pkiProfile: {kind: AVIREF, name: ca}}}", "spec.backendTLS.pkiProfile.kind: Unsupported value: \"AVIREF\": supported values: \"CRD\"")]
    [TestCase("{backendTLS: {pkiProfile: {name: ca}}}", "spec.backendTLS.pkiProfile.kind: Required value")]
    public void References_need_a_kind_and_a_name(string spec, string text) => Assert.That(Errors(spec), Is.EquivalentTo(new[] { text, Unchecked }));

    // Rule 4 cannot be broken in words: a reference has no namespace. The server prunes one and says so when it is strict; the operator looks beside the extension.
    [Test]
    public void A_profile_of_another_namespace_cannot_be_named()
    {
        const string Spec = "{backendTLS: {pkiProfile: {kind: CRD, name: ca, namespace: vault}}}";
        const string Elsewhere = "{apiVersion: ako.vmware.com/v1alpha1, kind: PKIProfile, metadata: {name: ca, namespace: vault}, "
            + "status: {uuid: pkiprofile-1, tenant: admin, conditions: [{type: Programmed, status: 'True'}]}}";

        ReadResult<RouteBackendExtension> read = Read(Text(Spec));
        ExtensionVerdict verdict = new ExtensionOperator(static _ => AviReply.Found).Judge(Shop.Snapshot(Shop.Extension("e", Spec, ""), Elsewhere), "shop", "e")!;

        Assert.That(read.Findings.Select(static finding => finding.Message), Is.EqualTo(new[] { "unknown field \"spec.backendTLS.pkiProfile.namespace\"" }));
        Assert.That(read.Validate().Errors, Is.Empty);
        Assert.That((verdict.Status, verdict.Error), Is.EqualTo(("Rejected", "PKIProfile.ako.vmware.com \"ca\" not found")));
    }

    private static IEnumerable<string> Errors(string spec) => Read(Text(spec)).Validate().Errors.Select(static error => error.Message);

    private static string Text(string spec) => Shop.Extension("e", spec, "");

    private static ReadResult<RouteBackendExtension> Read(string yaml) => RouteBackendExtension.ReadYaml(Encoding.UTF8.GetBytes(yaml));
}
