namespace RouteModel.Generators.Tests.Schema;

/// <summary>What the API server refuses of a definition outside of its schemas.</summary>
public sealed class DefinitionFaultTests
{
    private const string Label1035 =
        "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')";

    [Test]
    public void A_plain_definition_has_no_fault() => Assert.That(Faults.Boat(), Is.Empty);

    [TestCase("name: boats.harbour.example", "name: boats", "4:9 RM0013 metadata.name: Invalid value: \"boats\": must be spec.names.plural+\".\"+spec.group")]
    [TestCase("  name: boats.harbour.example", "  labels: {}", "4:3 RM0013 metadata.name: Required value: name or generateName is required")]
    [TestCase("scope: Namespaced", "scope: Local", "7:10 RM0013 spec.scope: Unsupported value: \"Local\": supported values: \"Cluster\", \"Namespaced\"")]
    [TestCase("  scope: Namespaced\n", "", "6:3 RM0013 spec.scope: Required value")]
    [TestCase("kind: Boat", "kind: Boat\n    listKind: Boat", "10:15 RM0013 spec.names.listKind: Invalid value: \"Boat\": kind and listKind may not be the same")]
    [TestCase("plural: boats", "plural: boats\n    shortNames: [bt, B_]", "11:22 RM0013 spec.names.shortNames[1]: Invalid value: \"B_\": " + Label1035)]
    [TestCase("plural: boats", "plural: boats\n    categories: [a.b]", "11:18 RM0013 spec.names.categories[0]: Invalid value: \"a.b\": " + Label1035)]
    [TestCase("kind: Boat", "kind: Bo_at", "9:5 RM0013 spec.names.singular: Invalid value: \"bo_at\": " + Label1035)]
    [TestCase("served: true", "served: true\n    deprecationWarning: go", "14:25 RM0013 spec.versions[0].deprecationWarning: Invalid value: \"go\": can only be set for deprecated versions")]
    [TestCase("scope: Namespaced", "scope: Namespaced\n  preserveUnknownFields: true", "8:26 RM0013 spec.preserveUnknownFields: Invalid value: true: cannot set to true, set x-kubernetes-preserve-unknown-fields to true in spec.versions[*].schema instead")]
    [TestCase("    schema:\n      openAPIV3Schema:\n        type: object\n", "", "12:5 RM0013 spec.versions[0].schema.openAPIV3Schema: Required value")]
    [TestCase("scope: Namespaced", "scope: Namespaced\n  colour: red", "8:3 RM0009 unknown field \"spec.colour\"")]
    [TestCase("scope: Namespaced", "scope: 7", "7:10 RM0013 spec.scope: Invalid value: 7: must be a string; the API server cannot decode the document")]
    public void A_fault_is_told_at_its_place(string replaced, string by, string fault) => Assert.That(Faults.Boat(replaced, by), Has.Some.EqualTo(fault));

    [Test]
    public void A_group_needs_a_dot() => Assert.That(
        Faults.Boat("harbour.example", "harbour"),
        Is.EqualTo(new[] { "6:10 RM0013 spec.group: Invalid value: \"harbour\": should be a domain with at least one dot" }));

    [Test]
    public void A_protected_group_needs_an_approval()
    {
        Assert.That(Faults.Boat("harbour.example", "harbour.k8s.io"), Is.EqualTo(new[]
        {
            "4:3 RM0013 metadata.annotations[api-approved.kubernetes.io]: Required value: protected groups must have approval annotation \"api-approved.kubernetes.io\", see https://github.com/kubernetes/enhancements/pull/1111",
        }));
        Assert.That(Approved("unapproved, a test"), Is.Empty);
        Assert.That(Approved("https://example.com/1"), Is.Empty);
        Assert.That(Approved("yes indeed"), Has.One.StartsWith("6:33 RM0013 metadata.annotations[api-approved.kubernetes.io]: Invalid value: \"yes indeed\": protected groups"));

        static string[] Approved(string by) => Faults.Boat(
            "boats.harbour.example\nspec:\n  group: harbour.example",
            $"boats.harbour.k8s.io\n  annotations:\n    api-approved.kubernetes.io: {by}\nspec:\n  group: harbour.k8s.io");
    }

    [Test]
    public void A_version_name_is_a_label_and_given_twice_by_the_server() => Assert.That(Faults.Boat("name: v1", "name: 1v"), Is.EqualTo(new[]
    {
        "12:11 RM0013 spec.versions[0].name: Invalid value: \"1v\": " + Label1035,
        "12:11 RM0013 spec.version: Invalid value: \"1v\": " + Label1035,
    }));

    [Test]
    public void Versions_are_unique_and_one_of_them_is_stored()
    {
        const string twice = "- {name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object}}}\n  - name: v1";
        const string shown = "[{\"Name\":\"v1\",\"Served\":true,\"Storage\":true,\"Deprecated\":false,\"DeprecationWarning\":null,\"Schema\":null,\"Subresources\":null,\"AdditionalPrinterColumns\":null,\"SelectableFields\":null},{\"Name\":\"v1\",\"Served\":true,\"Storage\":true,\"Deprecated\":false,\"DeprecationWarning\":null,\"Schema\":null,\"Subresources\":null,\"AdditionalPrinterColumns\":null,\"SelectableFields\":null}]";

        Assert.That(Faults.Boat("- name: v1", twice), Is.EqualTo(new[]
        {
            $"12:3 RM0013 spec.versions: Invalid value: {shown}: must contain unique version names",
            $"12:3 RM0013 spec.versions: Invalid value: {shown}: must have exactly one version marked as storage version",
        }));
    }

    [Test]
    public void Without_a_stored_version_there_is_nothing_to_store_either() => Assert.That(
        Faults.Boat("storage: true", "storage: false").Select(fault => fault.Split(": Invalid value")[0]),
        Is.EqualTo(new[] { "12:3 RM0013 spec.versions", "12:3 RM0013 status.storedVersions" }));

    [Test]
    public void A_status_in_the_file_counts_for_nothing() => Assert.That(
        Faults.Boat("metadata:", "status: {acceptedNames: {kind: '', plural: ''}, conditions: [], storedVersions: []}\nmetadata:"), Is.Empty);

    [Test]
    public void Unequal_schemas_are_judged_under_their_versions() => Assert.That(
        Faults.Boat("- name: v1", "- {name: v2, served: true, storage: false, schema: {openAPIV3Schema: {type: array, items: {type: string}}}}\n  - name: v1"),
        Is.EqualTo(new[] { "12:79 RM0012 spec.versions[0].schema.openAPIV3Schema.type: Invalid value: \"array\": must be object at the root" }));

    [TestCase("{strategy: Magic}", "8:26 RM0013 spec.conversion.strategy: Unsupported value: \"Magic\": supported values: \"None\", \"Webhook\"")]
    [TestCase("{strategy: Webhook, webhook: {conversionReviewVersions: [v1]}}", "8:44 RM0013 spec.conversion.webhookClientConfig: Required value: required when strategy is set to Webhook")]
    [TestCase("{strategy: Webhook, webhook: {clientConfig: {}, conversionReviewVersions: [v1]}}", "8:59 RM0013 spec.conversion.webhookClientConfig: Required value: exactly one of url or service is required")]
    [TestCase("{strategy: Webhook, webhook: {clientConfig: {url: 'https://a/b'}}}", "8:44 RM0013 spec.conversion.conversionReviewVersions: Required value")]
    [TestCase("{strategy: Webhook, webhook: {clientConfig: {url: 'https://u:p@a/b?q#f'}, conversionReviewVersions: [v1]}}", "8:65 RM0013 spec.conversion.webhookClientConfig.url: Invalid value: \"u:p\": user information is not permitted in the URL")]
    [TestCase("{strategy: Webhook, webhook: {clientConfig: {service: {name: a, namespace: b, path: /x//y}}, conversionReviewVersions: [v1]}}", "8:99 RM0013 spec.conversion.webhookClientConfig.service.path: Invalid value: \"/x//y\": segment[1] may not be empty")]
    [TestCase("{strategy: Webhook, webhook: {clientConfig: {service: {namespace: b}}, conversionReviewVersions: [v1]}}", "8:69 RM0013 spec.conversion.webhookClientConfig.service.namespace: Required value: service namespace is required")]
    [TestCase("{strategy: Webhook, webhook: {clientConfig: {url: 'https://a/b'}, conversionReviewVersions: [v2, v2]}}", "8:112 RM0013 spec.conversion.conversionReviewVersions[1]: Invalid value: \"v2\": duplicate version")]
    public void A_conversion_is_judged(string conversion, string fault) =>
        Assert.That(Faults.Boat("scope: Namespaced", "scope: Namespaced\n  conversion: " + conversion), Has.Some.EqualTo(fault));

    [TestCase("additionalPrinterColumns: [{name: a, type: text, jsonPath: .spec.a}]", "13:48 RM0013 spec.additionalPrinterColumns[0].type: Invalid value: \"text\": must be one of boolean,date,integer,number,string")]
    [TestCase("additionalPrinterColumns: [{name: a, type: string, jsonPath: spec.a}]", "13:66 RM0013 spec.additionalPrinterColumns[0].JSONPath: Invalid value: \"spec.a\": must be a simple json path starting with .")]
    [TestCase("subresources: {scale: {specReplicasPath: .status.n, statusReplicasPath: .status.n}}", "13:46 RM0013 spec.subresources.scale.specReplicasPath: Invalid value: \".status.n\": should be a json path under .spec")]
    [TestCase("subresources: {scale: {specReplicasPath: .spec.n}}", "13:27 RM0013 spec.subresources.scale.statusReplicasPath: Required value")]
    [TestCase("selectableFields: [{jsonPath: .spec.x}]", "13:35 RM0013 spec.selectableFields[0].jsonPath: Invalid value: \".spec.x\": is an invalid path: does not refer to a valid field")]
    [TestCase("selectableFields: [{jsonPath: spec}]", "13:35 RM0013 spec.selectableFields[0].jsonPath: Invalid value: \"spec\": is an invalid path: expected [ or . but got: spec")]
    public void What_a_version_offers_is_judged(string offer, string fault) =>
        Assert.That(Faults.Boat("    served: true", $"    {offer}\n    served: true"), Has.Some.EqualTo(fault));
}
