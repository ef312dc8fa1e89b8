using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using RouteModel.Generators.Tests.Harness;

namespace RouteModel.Generators.Tests.Planning.Naming;

/// <summary>Names that the consumer gives in a file, and what is said of those that cannot be given.</summary>
public sealed class NamingFileTests
{
    private static readonly CrdFile s_widgets = new("widgets.yaml", Crds.Widget("""
        type: object
        properties:
          parts:
            type: array
            items: &part
              type: object
              properties:
                class: {type: string}
                mode: {type: string, enum: ["", "1", "on"]}
          spare: *part
          byName:
            type: object
            additionalProperties:
              type: object
              properties: {size: {type: integer}}
          fallback: {type: string, enum: ["", "1", "on"]}
        """));

    [Test]
    public void Types_properties_and_values_take_their_names()
    {
        Assembly assembly = GeneratorHarness.Load(s_widgets, new NamesFile("names.yaml", """
            widgets.example.com:
              types:
                .: Gear
                spec.spare: Cog
                spec.byName{}: Measure
                spec.fallback: Mode
              properties:
                spec.parts[].class: Category
                spec.byName{}.size: Width
              values:
                spec.parts[].mode:
                  "": Unset
                  "1": One
            """));

        Type spec = assembly.GetType("Models.GearSpec")!;
        Type mode = assembly.GetType("Models.Mode")!;
        Assert.That(Properties(assembly.GetType("Models.Cog")!), Is.EqualTo(new[] { "Category: String", "Mode: Mode" }));
        Assert.That(Properties(assembly.GetType("Models.Measure")!), Is.EqualTo(new[] { "Width: Int64" }));
        Assert.That(spec.GetProperty("Spare")!.PropertyType.Name, Is.EqualTo("Cog"));
        Assert.That(
            mode.GetProperties(BindingFlags.Static | BindingFlags.Public).Select(property => $"{property.Name}={property.GetValue(null)}"),
            Is.EqualTo(new[] { "Unset=", "One=1", "On=on" }));
        Assert.That(assembly.GetType("Models.Gear")!.GetProperty("Kind")!.GetValue(Activator.CreateInstance(assembly.GetType("Models.Gear")!)), Is.EqualTo("Widget"));
    }

    [TestCase("widgets.example.com: {types: {spec.parts: Parts}}", "1:43 RM0022: There is no object or enumeration at 'spec.parts' in widgets.example.com")]
    [TestCase("widgets.example.com:\n  types:\n    spec.other: Other", "3:17 RM0022: There is no object or enumeration at 'spec.other' in widgets.example.com")]
    [TestCase("widgets.example.com:\n  properties:\n    spec.parts[].color: Colour", "3:25 RM0022: There is no field 'spec.parts[].color' in a record in widgets.example.com")]
    [TestCase("widgets.example.com:\n  values:\n    spec.fallback: {off: Off}", "3:26 RM0022: There is no value 'off' of an enumeration at 'spec.fallback' in widgets.example.com")]
    [TestCase("# gadgets\ngadgets.example.com: {}", "2:1 RM0022: There is no definition 'gadgets.example.com' in the project")]
    [TestCase("widgets.example.com: {types: {spec.spare: my-part}}", "1:43 RM0021: 'my-part' cannot be the name for 'spec.spare': it is no identifier of C#")]
    [TestCase("widgets.example.com: {types: {spec.spare: class}}", "1:43 RM0021: 'class' cannot be the name for 'spec.spare': it is no identifier of C#")]
    [TestCase("widgets.example.com: {properties: {spec.spare.class: 1st}}", "1:54 RM0021: '1st' cannot be the name for 'spec.spare.class': it is no identifier of C#")]
    [TestCase("widgets.example.com: {properties: {spec.spare.class: Equals}}",
        "1:54 RM0021: 'Equals' cannot be the name for 'spec.spare.class': C# does not take it for a member of WidgetPart")]
    [TestCase("widgets.example.com: {types: {'spec.parts[]': Part, spec.spare: Cog}}", "1:65 RM0023: 'spec.spare' is named 'Cog', but 'spec.parts[]' is the same in C# and is named 'Part'")]
    [TestCase("- a", "1:1 RM0020: The naming file cannot be used: expected a map from definitions (plural.group) to their names")]
    [TestCase("widgets.example.com: {names: {}}", "1:23 RM0020: The naming file cannot be used: 'names' is none of types, properties and values")]
    [TestCase("widgets.example.com: {types: {spec: [a]}}", "1:37 RM0020: The naming file cannot be used: the name for 'spec' is no text")]
    [TestCase("widgets.example.com: {values: {spec.fallback: Off}}", "1:47 RM0020: The naming file cannot be used: expected a map from values to names")]
    public void What_cannot_be_named_so_is_an_error_at_its_place(string names, string expected)
    {
        GeneratorDriverRunResult result = GeneratorHarness.Run(s_widgets, new NamesFile("names.yaml", names));

        Diagnostic diagnostic = result.Diagnostics.Single();
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        Assert.That(
            $"{span.StartLinePosition.Line + 1}:{span.StartLinePosition.Character + 1} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}",
            Is.EqualTo(expected));
        Assert.That(span.Path, Is.EqualTo("names.yaml"));
    }

    [Test]
    public void A_name_that_is_taken_is_an_error_at_the_type() =>
        Assert.That(
            GeneratorHarness.Run(s_widgets, new NamesFile("names.yaml", "widgets.example.com: {types: {spec.spare: WidgetSpec}}")).Diagnostics.Single().Id,
            Is.EqualTo("RM0007"));

    [Test]
    public void Fields_and_values_that_become_one_name_get_numbers_or_your_names()
    {
        var crd = new CrdFile("widgets.yaml", Crds.Widget("""
            type: object
            properties:
              a-b: {type: string}
              aB: {type: string, enum: [x-y, x_y, public, Public, drop, Drop, Value, isKnown]}
              class: {type: string}
              classValue: {type: integer}
              text: {type: string}
              item1: {type: array, items: {type: string, maxLength: 3}}
            """));

        Assembly assembly = GeneratorHarness.Load(crd);
        Assert.That(Properties(assembly.GetType("Models.WidgetSpec")!), Is.EqualTo(new[]
        {
            "AB: String", "AB2: WidgetSpecAB", "Class: String", "ClassValue2: Int64", "Text: String", "Item1: ValueList`1",
        }));
        Assert.That(Values(assembly), Is.EqualTo(new[] { "XY", "x_y", "Public", "Public2", "drop", "Drop", "ValueValue", "IsKnownValue" }));

        assembly = GeneratorHarness.Load(crd, new NamesFile("names.yaml", """
            widgets.example.com:
              properties: {spec.aB: Dashed, spec.class: AB}
              values: {spec.aB: {x_y: XY}}
            """));
        Assert.That(Properties(assembly.GetType("Models.WidgetSpec")!).Take(4), Is.EqualTo(new[] { "AB2: String", "Dashed: WidgetSpecAB", "AB: String", "ClassValue: Int64" }));
        Assert.That(Values(assembly).Take(2), Is.EqualTo(new[] { "XY2", "XY" }));
    }

    [Test]
    public void Two_names_for_one_type_must_differ()
    {
        GeneratorDriverRunResult result = GeneratorHarness.Run(
            s_widgets, new NamesFile("names.yaml", "widgets.example.com: {properties: {spec.parts: Things, spec.spare: Things}}"));

        Diagnostic diagnostic = result.Diagnostics.Single();
        Assert.That((diagnostic.Id, diagnostic.Location.GetLineSpan().Path), Is.EqualTo(("RM0007", "names.yaml")));
    }

    [Test]
    public void The_names_of_an_item_go_before_those_of_a_file()
    {
        var crd = new CrdFile("widgets.yaml", s_widgets.GetText().ToString(), typeNames: "spec.spare=Cog");

        Assembly assembly = GeneratorHarness.Load(crd, new NamesFile("names.yaml", "widgets.example.com: {types: {spec.spare: Other}}"));

        Assert.That(assembly.GetType("Models.Cog"), Is.Not.Null);
        Assert.That(assembly.GetType("Models.Other"), Is.Null);
    }

    [Test]
    public void The_names_of_an_item_must_be_names_too()
    {
        var crd = new CrdFile("widgets.yaml", s_widgets.GetText().ToString(), typeNames: "spec.spare=my-part");

        Diagnostic diagnostic = GeneratorHarness.Run(crd).Diagnostics.Single();

        Assert.That((diagnostic.Id, diagnostic.Location.GetLineSpan().Path), Is.EqualTo(("RM0021", "widgets.yaml")));
    }

    [Test]
    public void Unreadable_names_are_an_error_and_do_no_other_harm()
    {
        GeneratorDriverRunResult result = GeneratorHarness.Run(s_widgets, new NamesFile("names.yaml", "a: [b"));

        Assert.That(result.Diagnostics.Single().Id, Is.EqualTo("RM0001"));
        Assert.That(result.GeneratedTrees, Is.Not.Empty);
    }

    private static IEnumerable<string> Values(Assembly assembly) =>
        assembly.GetType("Models.WidgetSpecAB")!.GetProperties(BindingFlags.Static | BindingFlags.Public).Select(property => property.Name);

    private static IEnumerable<string> Properties(Type type) => type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .Select(property => $"{property.Name}: {(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType).Name}");
}
