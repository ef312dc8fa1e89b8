using System.Globalization;
using Microsoft.CodeAnalysis;
using RouteModel.Generators.Tests.Harness;

namespace RouteModel.Generators.Tests;

/// <summary>Definitions of one project that get in each other's way. Others are not harmed.</summary>
public sealed class ClashTests
{
    private static readonly CrdFile s_widgets = new("widgets.yaml", Crds.Widget("type: object"));
    private static readonly CrdFile s_bystander = new("bystander.yaml", Crds.Widget("type: object", "other.example.com"), "Others");

    [Test]
    public void One_kind_in_two_files_is_an_error_in_both()
    {
        GeneratorDriverRunResult result = GeneratorHarness.Run(s_widgets, s_bystander, new CrdFile("again.yaml", Crds.Widget("type: object"), "Again"));

        Assert.That(result.Diagnostics.Select(diagnostic => (diagnostic.Id, diagnostic.Location.GetLineSpan().Path)), Is.EquivalentTo(
            new[] { ("RM0024", "widgets.yaml"), ("RM0024", "again.yaml") }));
        Assert.That(Files(result), Has.None.StartsWith("example.com.").And.Some.StartsWith("other.example.com."));
    }

    [Test]
    public void Kinds_that_differ_in_case_only_would_be_one_file()
    {
        GeneratorDriverRunResult result = GeneratorHarness.Run(
            s_widgets, new CrdFile("upper.yaml", Crds.Widget("type: object").Replace("kind: Widget", "kind: WIDGET", StringComparison.Ordinal), "Upper"));

        Assert.That(result.Diagnostics.Select(diagnostic => diagnostic.Id), Is.EqualTo(new[] { "RM0024", "RM0024" }));
        Assert.That(result.GeneratedTrees, Is.Empty);
    }

    [Test]
    public void Two_kinds_of_one_type_name_need_two_namespaces()
    {
        var same = new CrdFile("same.yaml", Crds.Widget("type: object", "other.example.com"));

        GeneratorDriverRunResult result = GeneratorHarness.Run(s_widgets, same);

        Assert.That(result.Diagnostics.First().GetMessage(CultureInfo.InvariantCulture), Is.EqualTo(
            "Widget of example.com/v1 and Widget of other.example.com/v1 both become 'Models.Widget'; "
            + "give one of them another Namespace, or the type another name; no code is generated for either"));
        Assert.That(result.Diagnostics.Select(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line), Is.EqualTo(new[] { 11, 11 }));
        Assert.That(GeneratorHarness.Run(s_widgets, s_bystander).Diagnostics, Is.Empty);
        Assert.That(GeneratorHarness.LoadKinds(s_widgets, same, new NamesFile("names.yaml", "widgets.other.example.com: {types: {.: Gear, spec: GearSpec}}")), Has.Count.EqualTo(2));
    }

    [TestCase("schema", "WidgetSpecSchema")]
    [TestCase("readers", "WidgetReader")]
    public void A_nested_type_makes_way_for_the_models_own_classes(string field, string type)
    {
        string text = Crds.Widget($"type: object\nproperties:\n  {field}:\n    type: object\n    properties:\n      a:\n        type: string");

        Type spec = GeneratorHarness.Load(new CrdFile("widgets.yaml", text)).GetType("Models.WidgetSpec")!;

        Assert.That(spec.GetProperties().Select(property => property.PropertyType.Name), Does.Contain(type == "WidgetReader" ? "WidgetReaders" : type));
    }

    [Test]
    public void A_type_name_that_is_taken_twice_gets_a_number()
    {
        // spec.specPart wants WidgetSpecPart, and so does spec.parts[] once WidgetPart is taken.
        string text = Crds.Widget("""
            type: object
            properties:
              part:
                type: object
                properties: {x: {type: string}}
              specPart:
                type: object
                properties: {y: {type: string}}
              parts:
                type: array
                items:
                  type: object
                  properties: {z: {type: string}}
            """);

        Type[] types = GeneratorHarness.Load(new CrdFile("widgets.yaml", text)).GetTypes();

        Assert.That(types.Select(type => type.Name), Is.SupersetOf(new[] { "WidgetPart", "WidgetSpecPart", "WidgetSpecPart2" }));
    }

    private static IEnumerable<string> Files(GeneratorDriverRunResult result) => result.Results.Single().GeneratedSources.Select(source => source.HintName);
}
