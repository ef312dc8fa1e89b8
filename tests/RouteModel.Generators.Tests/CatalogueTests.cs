using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RouteModel.Generators.Tests.Harness;
using RouteModel.Resources;

namespace RouteModel.Generators.Tests;

/// <summary>The class in which the kinds of a project are found by name.</summary>
public sealed class CatalogueTests
{
    private static readonly CrdFile s_widgets = new("widgets.yaml", Crds.Widget("type: object"));
    private static readonly CrdFile s_gears = new("gears.yaml", Crds.Widget("type: object", "a.example.com"), "Models.Gears");

    [Test]
    public void A_kind_is_found_by_apiVersion_and_kind()
    {
        Assembly assembly = GeneratorHarness.Load(s_widgets, s_gears);
        Type catalogue = assembly.GetType("CustomResources.CustomResourceKinds")!;
        CustomResourceKind? Find(string version, string kind) => (CustomResourceKind?)catalogue.GetMethod("Find")!.Invoke(null, [version, kind]);

        var all = (IReadOnlyList<CustomResourceKind>)catalogue.GetProperty("All")!.GetValue(null)!;

        Assert.That(all.Select(kind => kind.ApiVersion), Is.EqualTo(new[] { "a.example.com/v1", "example.com/v1" }));
        Assert.That(Find("example.com/v1", "Widget"), Is.SameAs(all[1]));
        Assert.That(Find("a.example.com/v1", "Widget"), Is.SameAs(all[0]));
        Assert.That(Find("example.com/v1", "widget"), Is.Null);
        Assert.That(Find("example.com/v2", "Widget"), Is.Null);
        Assert.That(catalogue.IsPublic);
    }

    [TestCase("My.App", null, null, "public", "namespace My.App;")]
    [TestCase("my-app.2.event", null, null, "public", "namespace my_app._2.@event;")]
    [TestCase("My.App", "Elsewhere", null, "public", "namespace Elsewhere;")]
    [TestCase("My.App", null, "internal", "internal", "namespace My.App;")]
    [TestCase(null, null, null, "public", "namespace CustomResources;")]
    public void The_project_says_where_it_stands_and_who_sees_it(string? root, string? @namespace, string? access, string expectedAccess, string expectedNamespace)
    {
        string text = Catalogue(root, @namespace, access)!;

        Assert.That(text, Does.Contain(expectedNamespace).And.Contain($"{expectedAccess} static class CustomResourceKinds"));
    }

    [Test]
    public void A_project_may_do_without() => Assert.That(Catalogue("My.App", null, "none"), Is.Null);

    [Test]
    public void A_project_without_kinds_has_none() =>
        Assert.That(GeneratorHarness.Run(new NamesFile("names.yaml", "")).GeneratedTrees, Is.Empty);

    [Test]
    public void An_unknown_access_is_an_error()
    {
        Diagnostic diagnostic = Run("My.App", null, "private").Diagnostics.Single();

        Assert.That(diagnostic.Id, Is.EqualTo("RM0025"));
        Assert.That(diagnostic.Location, Is.EqualTo(Location.None));
    }

    [Test]
    public void The_order_of_files_does_not_matter()
    {
        string[] texts =
        [
            .. new[] { new[] { s_widgets, s_gears }, [s_gears, s_widgets] }
                .Select(files => GeneratorHarness.Run(files).Results.Single().GeneratedSources.Single(source => source.HintName == "CustomResourceKinds.g.cs").SourceText.ToString()),
        ];

        Assert.That(texts[1], Is.EqualTo(texts[0]));
    }

    private static string? Catalogue(string? root, string? @namespace, string? access) =>
        Run(root, @namespace, access).GeneratedSources.SingleOrDefault(source => source.HintName == "CustomResourceKinds.g.cs").SourceText?.ToString();

    private static GeneratorRunResult Run(string? root, string? @namespace, string? access)
    {
        (string, string?)[] properties = [("RootNamespace", root), ("CustomResourceKindsNamespace", @namespace), ("CustomResourceKindsAccess", access)];
        var options = new CrdOptions([.. properties.Where(pair => pair.Item2 is not null).Select(pair => (pair.Item1, pair.Item2!))]);
        return GeneratorHarness.Driver(options, s_widgets).RunGenerators(GeneratorHarness.Compilation()).GetRunResult().Results.Single();
    }
}
