using System.Globalization;
using Microsoft.CodeAnalysis;
using RouteModel.Generators.Tests.Harness;

namespace RouteModel.Generators.Tests;

/// <summary>Which definitions a file holds, and what is said of everything else in it.</summary>
public sealed class DefinitionStreamTests
{
    private static readonly string s_first = Crds.Widget("type: object", "one.example.com");
    private static readonly string s_second = Crds.Widget("type: object", "two.example.com");

    [Test]
    public void Every_document_is_read() =>
        Assert.That(Kinds($"---\n{s_first}---\n---\n{s_second}...\n"), Is.EqualTo(new[] { "one.example.com", "two.example.com" }));

    [Test]
    public void Every_item_of_a_list_is_read() =>
        Assert.That(Kinds($"apiVersion: v1\nkind: List\nitems:\n{Item(s_first)}{Item(s_second)}"), Is.EqualTo(new[] { "one.example.com", "two.example.com" }));

    [Test]
    public void Every_item_of_the_servers_own_list_is_read_with_or_without_its_kind()
    {
        string bare = s_second.Replace("apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\n", "", StringComparison.Ordinal);

        Assert.That(
            Kinds($"apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinitionList\nitems:\n{Item(s_first)}{Item(bare)}"),
            Is.EqualTo(new[] { "one.example.com", "two.example.com" }));
    }

    [Test]
    public void Other_objects_beside_definitions_are_passed_over_and_said_to_be()
    {
        GeneratorDriverRunResult result = Run($"apiVersion: v1\nkind: Namespace\n---\n{s_first}");

        Assert.That(result.Diagnostics.Select(Line), Is.EqualTo(new[] { "1:1 Info RM0026: Namespace of 'v1' is no CustomResourceDefinition of apiextensions.k8s.io/v1." }));
        Assert.That(result.GeneratedTrees, Is.Not.Empty);
    }

    [TestCase("apiVersion: v1\nkind: ConfigMap", "1:1 Error RM0002: ConfigMap of 'v1' is no CustomResourceDefinition of apiextensions.k8s.io/v1.")]
    [TestCase("\nkind: ConfigMap", "2:1 Error RM0002: ConfigMap of '' is no CustomResourceDefinition of apiextensions.k8s.io/v1.")]
    [TestCase("a: b", "1:1 Error RM0002: The document is no object of Kubernetes.")]
    [TestCase("# nothing", "1:1 Error RM0002: The file holds no CustomResourceDefinition.")]
    [TestCase("", "1:1 Error RM0002: The file holds no CustomResourceDefinition.")]
    [TestCase("apiVersion: v1\nkind: List\nitems: []", "1:1 Error RM0002: The file holds no CustomResourceDefinition.")]
    [TestCase("apiVersion: v1\nkind: List", "1:1 Error RM0002: The list has no items.")]
    [TestCase("apiVersion: v1\nkind: List\nitems:\n- 1", "4:3 Error RM0002: The document is no object.")]
    [TestCase("apiVersion: apiextensions.k8s.io/v1beta1\nkind: CustomResourceDefinition",
        "1:1 Error RM0002: apiextensions.k8s.io/v1beta1 is not served since Kubernetes 1.22; convert the definition to apiextensions.k8s.io/v1.")]
    [TestCase("apiVersion: example.com/v1\nkind: CustomResourceDefinition",
        "1:1 Error RM0002: The definition is of 'example.com/v1'; only apiextensions.k8s.io/v1 is known.")]
    public void A_file_without_a_usable_definition_is_an_error(string text, string expected) =>
        Assert.That(Run(text).Diagnostics.Select(Line), Is.EqualTo(new[] { expected }));

    [Test]
    public void An_old_definition_is_an_error_beside_a_new_one_too()
    {
        GeneratorDriverRunResult result = Run($"{s_first}---\napiVersion: apiextensions.k8s.io/v1beta1\nkind: CustomResourceDefinition\n");

        Assert.That(result.Diagnostics.Single().Id, Is.EqualTo("RM0002"));
        Assert.That(result.GeneratedTrees, Is.Not.Empty);
    }

    private static GeneratorDriverRunResult Run(string text) => GeneratorHarness.Run(new CrdFile("file.yaml", text, "Models"));

    /// <summary>The groups of the kinds that were made; each has its own, so none clashes in its files.</summary>
    private static IEnumerable<string> Kinds(string text)
    {
        GeneratorDriverRunResult result = GeneratorHarness.Run(
            new CrdFile("file.yaml", text),
            new NamesFile("names.yaml", "widgets.two.example.com: {types: {.: Other}}"));
        Assert.That(result.Diagnostics, Is.Empty);
        return result.Results.Single().GeneratedSources
            .Where(source => source.HintName.EndsWith(".v1.Widget.g.cs", StringComparison.Ordinal))
            .Select(source => source.HintName[..^".v1.Widget.g.cs".Length]);
    }

    private static string Item(string document) =>
        string.Concat(document.TrimEnd().Split('\n').Select((line, index) => (index == 0 ? "- " : "  ") + line + "\n"));

    private static string Line(Diagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        return $"{span.StartLinePosition.Line + 1}:{span.StartLinePosition.Character + 1} {diagnostic.Severity} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
    }
}
