using System.Globalization;
using Microsoft.CodeAnalysis;
using RouteModel.Generators.Tests.Harness;

namespace RouteModel.Generators.Tests;

/// <summary>Every fault of a CRD is an error at its line and column, and no code is made for a schema that is only half honoured.</summary>
public sealed class DiagnosticTests
{
    // The schema of Widget's spec begins in line 20, column 13.
    [TestCase("type: text", "RM0004", 20, 19)]
    [TestCase("description: no type", "RM0012", 20, 13)]
    [TestCase("type: array", "RM0012", 20, 13)]
    [TestCase("type: string\nmaxLength: many", "RM0013", 21, 24)]
    [TestCase("type: string\npattern: '('", "RM0005", 21, 22)]
    public void A_fault_of_the_schema_is_an_error_at_its_place(string schema, string id, int line, int column)
    {
        GeneratorDriverRunResult result = GeneratorHarness.Run(new CrdFile("widgets.yaml", Crds.Widget(schema)));

        Diagnostic diagnostic = result.Diagnostics.First();
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        Assert.That(diagnostic.Id, Is.EqualTo(id), diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.That(diagnostic.Severity, Is.EqualTo(DiagnosticSeverity.Error));
        Assert.That(span.Path, Is.EqualTo("widgets.yaml"));
        Assert.That((span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1), Is.EqualTo((line, column)));
        Assert.That(result.GeneratedTrees, Is.Empty);
    }

    [TestCase("a: [b", "RM0001")]
    [TestCase("a: [b\nc: d", "RM0001")]
    [TestCase("a: *nowhere", "RM0001")]
    [TestCase("a: &x [*x]", "RM0001")]
    [TestCase("a: 1\na: 2", "RM0001")]
    [TestCase("kind: ConfigMap", "RM0002")]
    [TestCase("- a", "RM0002")]
    [TestCase("apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition", "RM0013")]
    [TestCase("apiVersion: apiextensions.k8s.io/v1beta1\nkind: CustomResourceDefinition", "RM0002")]
    [TestCase("", "RM0002")]
    [TestCase("---\n# nothing\n---\n", "RM0002")]
    public void A_file_that_is_no_definition_is_said_to_be_none(string text, string id)
    {
        GeneratorDriverRunResult result = GeneratorHarness.Run(new CrdFile("file.yaml", text));

        Assert.That(result.Diagnostics.Select(diagnostic => diagnostic.Id), Does.Contain(id));
        Assert.That(result.GeneratedTrees, Is.Empty);
    }

    [TestCase("A { } record B")]
    [TestCase("")]
    public void A_kind_that_the_server_refuses_becomes_no_code(string kind)
    {
        string crd = Crds.Widget("type: object").Replace("kind: Widget", $"kind: '{kind}'", StringComparison.Ordinal);

        GeneratorDriverRunResult result = GeneratorHarness.Run(new CrdFile("widgets.yaml", crd));

        Assert.That(result.Diagnostics.Select(diagnostic => diagnostic.Id), Does.Contain("RM0013"));
        Assert.That(result.GeneratedTrees, Is.Empty);
    }

    [TestCase("class", "Class")]
    [TestCase("A-B", "AB")]
    public void A_kind_that_is_no_name_in_CSharp_gets_one(string kind, string type)
    {
        string crd = Crds.Widget("type: object").Replace("kind: Widget", $"kind: '{kind}'", StringComparison.Ordinal);

        Assert.That(GeneratorHarness.Load(new CrdFile("widgets.yaml", crd)).GetType("Models." + type), Is.Not.Null);
    }

    // Each of these ends a line of C#: what stands behind it must not become code.
    [TestCase("\\n")]
    [TestCase("\\r")]
    [TestCase("\\r\\n")]
    [TestCase("\\N")]
    [TestCase("\\L")]
    [TestCase("\\P")]
    public void Text_of_a_definition_stays_in_its_comment(string lineEnd)
    {
        string schema =
            $$"""
            type: object
            description: "one{{lineEnd}}#error two"
            properties:
              "a{{lineEnd}}#error b<":
                type: string
                enum: ["c{{lineEnd}}#error d<", e]
              f:
                type: string
                pattern: "g|{{lineEnd}}#error h"
            """;

        Assert.That(GeneratorHarness.LoadKinds(new CrdFile("widgets.yaml", Crds.Widget(schema))), Has.Count.EqualTo(1));
    }

    [Test]
    public void Hostile_nesting_is_refused_before_it_is_parsed()
    {
        GeneratorDriverRunResult result = GeneratorHarness.Run(new CrdFile("file.yaml", new string('[', 100_000)));

        Assert.That(result.Diagnostics.Single().Id, Is.EqualTo("RM0001"));
    }

    [Test]
    public void Deep_nesting_is_refused()
    {
        string text = string.Concat(Enumerable.Range(0, 2_000).Select(depth => new string(' ', depth) + "a:\n"));
        GeneratorDriverRunResult result = GeneratorHarness.Run(new CrdFile("file.yaml", text));

        Assert.That(result.Diagnostics.Single().Id, Is.EqualTo("RM0001"));
    }

    [Test]
    public void Aliases_grow_a_file_to_two_million_nodes_at_most()
    {
        string text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
            + string.Concat(Enumerable.Range(1, 9).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));
        Diagnostic diagnostic = GeneratorHarness.Run(new CrdFile("file.yaml", text)).Diagnostics.Single();

        Assert.That(diagnostic.GetMessage(CultureInfo.InvariantCulture), Is.EqualTo("The file cannot be read as YAML: document contains excessive aliasing"));
    }

    [Test]
    public void A_file_has_two_million_nodes_at_most()
    {
        string text = "[" + string.Concat(Enumerable.Repeat("a,", 2_000_000)) + "]";
        Diagnostic diagnostic = GeneratorHarness.Run(new CrdFile("file.yaml", text)).Diagnostics.Single();

        Assert.That(diagnostic.GetMessage(CultureInfo.InvariantCulture), Is.EqualTo("The file cannot be read as YAML: it has more than 2000000 nodes"));
    }

    [Test]
    public void All_faults_are_reported_not_the_first()
    {
        GeneratorDriverRunResult result = GeneratorHarness.Run(new CrdFile("widgets.yaml", Crds.Widget("type: object\nproperties:\n  a:\n    type: text\n  b:\n    type: string\n    pattern: '['")));

        Assert.That(result.Diagnostics.Select(diagnostic => diagnostic.Id), Is.EquivalentTo(new[] { "RM0004", "RM0005" }));
    }

    [Test]
    public void What_the_server_only_warns_of_keeps_no_code_from_being_made()
    {
        GeneratorDriverRunResult result = GeneratorHarness.Run(new CrdFile("widgets.yaml", Crds.Widget("type: string\nformat: poem\nconst: a\nuniqueItems: false\nmaxLength: null")));

        Assert.That(
            result.Diagnostics.Select(diagnostic => (diagnostic.Id, diagnostic.Severity)),
            Is.EqualTo(new[] { ("RM0010", DiagnosticSeverity.Info), ("RM0009", DiagnosticSeverity.Warning) }));
        Assert.That(result.GeneratedTrees, Is.Not.Empty);
    }

    [Test]
    public void A_message_is_the_servers_own_text()
    {
        GeneratorDriverRunResult result = GeneratorHarness.Run(new CrdFile("widgets.yaml", Crds.Widget("type: string\npattern: '\\d)'\ndefault: 5")));

        Assert.That(result.Diagnostics.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)), Is.EqualTo(new[]
        {
            "spec.validation.openAPIV3Schema.properties[spec].pattern: Invalid value: \"\\\\d)\": must be a valid regular expression, but isn't: error parsing regexp: unexpected ): `\\d)`",
        }));
    }

    [Test]
    public void A_name_for_nothing_is_an_error()
    {
        GeneratorDriverRunResult result = GeneratorHarness.Run(new CrdFile("widgets.yaml", Crds.Widget("type: object"), typeNames: "spec.parts[]=Part"));

        Assert.That(result.Diagnostics.Single().Id, Is.EqualTo("RM0008"));
    }

    [Test]
    public void A_faulty_definition_does_not_harm_another()
    {
        GeneratorDriverRunResult result = GeneratorHarness.Run(
            new CrdFile("bad.yaml", Crds.Widget("type: text")),
            new CrdFile("good.yaml", Crds.Widget("type: object", group: "good.example.com")));

        Assert.That(result.GeneratedTrees.Select(tree => Path.GetFileName(tree.FilePath)), Has.Some.EqualTo("good.example.com.v1.Widget.g.cs"));
    }
}
