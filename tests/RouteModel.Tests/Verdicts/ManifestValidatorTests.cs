using System.Text;
using RouteModel.Resources;
using RouteModel.Resources.Manifests;
using RouteModel.RouteGroups;
using RouteModel.RouteGroups.Lints;
using RouteModel.Verdicts;

namespace RouteModel.Tests.Verdicts;

/// <summary>One call for all voices, as a policy check makes it.</summary>
public sealed class ManifestValidatorTests
{
    [Test]
    public void All_voices_speak_of_their_objects()
    {
        IReadOnlyList<ObjectVerdict> verdicts = Validate(
            Group("good", "status(200)"),
            Group("schema", "status(200)", "Shop"),
            Group("webhook", "status(200"),
            Group("misspelt", "statos(200)"),
            "{apiVersion: v1, kind: ConfigMap, metadata: {name: unknown}}");

        Assert.That(verdicts.Select(verdict => verdict.Name), Is.EqualTo(["good", "schema", "webhook", "misspelt", "unknown"]));
        Assert.That(verdicts.Select(verdict => verdict.IsValid), Is.EqualTo(new bool?[] { true, false, true, true, null }));
        Assert.That(verdicts.Select(verdict => verdict.HasFindings), Is.EqualTo([false, true, true, true, false]));
        Assert.That(verdicts[1].Errors.Single().Message, Does.StartWith("spec.hosts[0]: Invalid value: \"Shop\": spec.hosts[0] in body should match"));
        Assert.That(verdicts[2].Errors.Single().Rule, Is.EqualTo(FindingRule.Skipper));
        Assert.That(verdicts[3].Lints.Single(), Has.Property(nameof(LintFinding.Id)).EqualTo("SK101").And.Property(nameof(LintFinding.Severity)).EqualTo(LintSeverity.Error));
        Assert.That(verdicts[4].Warnings.Single().Message, Is.EqualTo("not checked: no schema for kind \"ConfigMap\" in version \"v1\""));
    }

    [Test]
    public void Documents_that_cannot_be_read_are_verdicts_too()
    {
        IReadOnlyList<ObjectVerdict> verdicts = Validate("a: [", Group("good", "status(200)"));

        Assert.That(verdicts.Select(verdict => verdict.IsValid), Is.EqualTo(new bool?[] { false, true }));
        Assert.That(verdicts[0].Errors.Single().Rule, Is.EqualTo(FindingRule.Document));
    }

    [Test]
    public void Items_of_lists_are_judged_alone_and_know_their_document()
    {
        IReadOnlyList<ObjectVerdict> verdicts = Validate("apiVersion: v1\nkind: List\nitems:\n- " + Group("a", "status(200)") + "\n- " + Group("b", "status(200"));

        Assert.That(verdicts.Select(verdict => (verdict.Name, verdict.Errors.Count, verdict.Position.Line)), Is.EqualTo([("a", 0, 4), ("b", 1, 5)]));
        Assert.That(verdicts[0].Document, Is.SameAs(verdicts[1].Document));
    }

    [Test]
    public void What_is_in_the_cluster_makes_updates()
    {
        ManifestDocument[] before = [.. Read(Group("g", "status(200)").Replace("name: g,", "name: g, uid: a,", StringComparison.Ordinal))];
        string after = Group("g", "status(200)").Replace("name: g,", "name: g, uid: b, resourceVersion: '1',", StringComparison.Ordinal);

        ObjectVerdict verdict = new ManifestValidator(new ManifestValidatorOptions { Previous = before }).Validate(Read(after)).Single();

        Assert.That(verdict.Errors.Single().Message, Is.EqualTo("metadata.uid: Invalid value: \"b\": field is immutable"));
    }

    [Test]
    public void Options_choose_lints_and_the_webhook_s_advanced_mode()
    {
        string[] yaml = [Group("misspelt", "statos(200)")];
        ObjectVerdict silent = new ManifestValidator(new ManifestValidatorOptions { Lints = new LintOptions { Ignored = ["unknown-name"] } }).Validate(Read(yaml)).Single();
        ObjectVerdict advanced = new ManifestValidator(new ManifestValidatorOptions { EnableAdvancedValidation = true }).Validate(Read(yaml)).Single();

        Assert.That(silent.HasFindings, Is.False);
        Assert.That(advanced.Errors.Single().Message, Is.EqualTo("invalid filter \"statos(200)\": unknown_filter: unknown_filter: filter \"statos\" not found"));
        Assert.That(advanced.Errors.Single().Rule, Is.EqualTo(FindingRule.Skipper));
    }

    [Test]
    public void Kinds_of_other_catalogues_replace_those_of_the_library()
    {
        var options = new ManifestValidatorOptions { Kinds = [RouteGroup.ResourceKind] };

        Assert.That(new ManifestValidator(options).Validate(Read(Group("g", "status(200)", "Shop"))).Single().IsValid, Is.False);
    }

    private static IReadOnlyList<ObjectVerdict> Validate(params string[] documents) => new ManifestValidator().Validate(Read(documents));

    private static IReadOnlyList<ManifestDocument> Read(params string[] documents) => ManifestReader.Read(Encoding.UTF8.GetBytes(string.Join("\n---\n", documents)));

    private static string Group(string name, string filter, string? host = null) =>
        $"{{apiVersion: zalando.org/v1, kind: RouteGroup, metadata: {{name: {name}, namespace: garden}}, spec: {{hosts: [{host ?? name + ".example.org"}], "
        + $"backends: [{{name: b, type: shunt}}], defaultBackends: [{{backendName: b}}], routes: [{{pathSubtree: /, filters: ['{filter}']}}]}}}}";
}
