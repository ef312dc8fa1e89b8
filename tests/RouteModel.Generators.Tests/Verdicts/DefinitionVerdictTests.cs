using RouteModel.Generators.Schema.Faults;
using RouteModel.Generators.Tests.Harness;
using RouteModel.Generators.Verdicts;

namespace RouteModel.Generators.Tests.Verdicts;

/// <summary>The verdict on whole definitions, rules included, new and as updates.</summary>
public sealed class DefinitionVerdictTests
{
    private const string Costly =
        "type: array\nitems: {type: string}\nx-kubernetes-validations:\n- rule: 'true'\n  messageExpression: self[0] + self[1] + self[2] + self[3] + self[4] + self[5] + self[6] + self[7]";

    private const string Conversion =
        "  scope: Namespaced\n  conversion:\n    strategy: Webhook\n    webhook:\n      conversionReviewVersions: [v1]\n      clientConfig: {url: 'https://a.example', caBundle: ";

    // A block in the right form whose bytes are no certificate.
    private const string Pem = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";

    [Test]
    public void A_definition_without_faults_has_none() => Assert.That(Of(Crds.Widget("type: object")), Is.Empty);

    [Test]
    public void Rules_are_judged_beside_all_else() => Assert.That(
        Of(Crds.Widget("type: object\nproperties:\n  a: {type: text}\n  b: {type: string, x-kubernetes-validations: [{rule: self.size() > 'x'}]}\n")),
        Is.EqualTo(new[] { "spec.validation.openAPIV3Schema.properties[spec].properties[a].type", "spec.validation.openAPIV3Schema.properties[spec].properties[b].x-kubernetes-validations[0].rule" }));

    [Test]
    public void A_node_with_another_fault_has_its_rules_not_compiled() => Assert.That(
        Of(Crds.Widget("type: array\nitems: {type: string}\nuniqueItems: true\nx-kubernetes-validations: [{rule: self > 1}]\n")),
        Is.EqualTo(new[] { "spec.validation.openAPIV3Schema.properties[spec].uniqueItems" }));

    [Test]
    public void Of_a_schema_that_is_not_structural_only_the_texts_of_rules_are_judged() => Assert.That(
        Of(Crds.Widget("type: object\nproperties:\n  a: {x-kubernetes-validations: [{rule: ''}, {rule: self > 1}]}\n")),
        Is.EquivalentTo(new[]
        {
            "spec.validation.openAPIV3Schema.properties[spec].properties[a].type",
            "spec.validation.openAPIV3Schema.properties[spec].properties[a].x-kubernetes-validations[0].rule",
        }));

    [Test]
    public void A_map_type_that_nobody_knows_keeps_rules_from_old_values() => Assert.That(
        DefinitionVerdict.Of(Crds.Widget("type: object\nx-kubernetes-map-type: future\nproperties:\n  a: {type: string, maxLength: 5, x-kubernetes-validations: [{rule: self == oldSelf}]}\n"), null).Faults.Select(fault => fault.Message),
        Has.Some.EndsWith("oldSelf cannot be used on the uncorrelatable portion of the schema within spec.validation.openAPIV3Schema.properties[spec]"));

    [Test]
    public void What_a_stored_version_costs_already_is_excused_until_its_schema_changes()
    {
        string stored = Crds.Widget(Costly);

        Assert.That(Of(stored), Has.Length.EqualTo(1));
        Assert.That(Of(stored.Replace("plural: widgets", "plural: widgets\n    categories: [all]", StringComparison.Ordinal), stored), Is.Empty);
        Assert.That(Of(Crds.Widget(Costly + "\ndescription: other"), stored), Has.Length.EqualTo(1));
    }

    [Test]
    public void A_bundle_of_certificates_that_cannot_be_used_is_refused_once_the_definition_is_in_use()
    {
        string stored = Crds.Widget("type: object");
        string next = stored.Replace("  scope: Namespaced\n", Conversion + "Q2c9PQ==}\n", StringComparison.Ordinal);

        Assert.That(Of(next), Is.Empty);
        Assert.That(
            DefinitionVerdict.Of(next, stored).Faults.Select(fault => fault.Message),
            Is.EqualTo(new[] { "spec.conversion.webhookClientConfig.caBundle: Invalid value: \"Q2c9PQ==\": unable to load root certificates: unable to parse bytes as PEM block" }));
        Assert.That(Of(next.Replace("categories", "x", StringComparison.Ordinal), next), Is.Empty);
    }

    [TestCase(Pem, "unable to load root certificates: failed to parse certificate: x509: malformed certificate")]
    [TestCase("-----BEGIN OTHER-----\nAAAA\n-----END OTHER-----\n", "unable to load root certificates: no valid certificate authority data seen")]
    [TestCase("-----BEGIN CERTIFICATE-----\nAAAA\n", "unable to load root certificates: unable to parse bytes as PEM block")]
    public void Why_a_bundle_cannot_be_used(string pem, string reason) =>
        Assert.That(CaBundle.Fault(Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(pem))), Is.EqualTo(reason));

    [Test]
    public void A_certificate_that_can_be_read_is_enough()
    {
        using var key = System.Security.Cryptography.ECDsa.Create();
        using var certificate = new System.Security.Cryptography.X509Certificates.CertificateRequest("CN=a", key, System.Security.Cryptography.HashAlgorithmName.SHA256)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        string bundle = Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(Pem + certificate.ExportCertificatePem()));

        Assert.That(CaBundle.Fault(bundle), Is.Null);
    }

    private static string[] Of(string definition, string? previous = null) => [.. DefinitionVerdict.Of(definition, previous).Faults.Select(fault => fault.Field)];
}
