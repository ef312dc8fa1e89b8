using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using RouteModel.Generators.Tests.Harness;

namespace RouteModel.Generators.Tests;

/// <summary>What runs again after an edit, told by the run reasons of the named steps.</summary>
public sealed class IncrementalityTests
{
    private static readonly CrdFile s_groups = new("groups.yaml", Crds.RouteGroups);
    private static readonly CrdFile s_widgets = new("widgets.yaml", Crds.Widget("type: object\nproperties:\n  size:\n    type: integer"));

    [Test]
    public void An_unrelated_edit_of_code_runs_nothing()
    {
        CSharpCompilation compilation = GeneratorHarness.Compilation("class A;");
        GeneratorDriver driver = GeneratorHarness.Driver(s_groups, s_widgets).RunGenerators(compilation);

        driver = driver.RunGenerators(compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class B;", GeneratorHarness.ParseOptions)));

        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        foreach (string step in TrackingNames.All)
        {
            Assert.That(Reasons(result, step), Is.Not.Empty.And.All.EqualTo(IncrementalStepRunReason.Cached), step);
        }

        Assert.That(OutputReasons(result), Is.Not.Empty.And.All.EqualTo(IncrementalStepRunReason.Cached));
    }

    [Test]
    public void An_edit_of_one_definition_runs_for_that_definition_only()
    {
        CSharpCompilation compilation = GeneratorHarness.Compilation();
        GeneratorDriver driver = GeneratorHarness.Driver(s_groups, s_widgets).RunGenerators(compilation);

        var edited = new CrdFile("widgets.yaml", Crds.Widget("type: object\nproperties:\n  size:\n    type: string"));
        driver = driver.ReplaceAdditionalText(s_widgets, edited).RunGenerators(compilation);

        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        foreach (string step in TrackingNames.OfEach.Except([TrackingNames.Diagnostics, TrackingNames.Kinds]))
        {
            Assert.That(Reasons(result, step), Is.EquivalentTo(new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified }), step);
        }

        Assert.That(Reasons(result, TrackingNames.Kinds), Is.EquivalentTo(new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged }));
        Assert.That(Reasons(result, TrackingNames.Catalogue), Is.EqualTo(new[] { IncrementalStepRunReason.Cached }));
    }

    [Test]
    public void An_edit_of_one_definition_among_twenty_writes_the_files_of_one()
    {
        CrdFile[] files = [.. Enumerable.Range(0, 20).Select(number => Numbered(number, "integer"))];
        CSharpCompilation compilation = GeneratorHarness.Compilation();
        GeneratorDriver driver = GeneratorHarness.Driver(files).RunGenerators(compilation);
        Dictionary<string, SourceText> before = Texts(driver);

        driver = driver.ReplaceAdditionalText(files[7], Numbered(7, "string")).RunGenerators(compilation);

        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        foreach (string step in new[] { TrackingNames.Documents, TrackingNames.Schemas, TrackingNames.Planned, TrackingNames.Plans, TrackingNames.Emitted })
        {
            Assert.That(Reasons(result, step).Count(reason => reason == IncrementalStepRunReason.Modified), Is.EqualTo(1), step);
            Assert.That(Reasons(result, step).Count(reason => reason == IncrementalStepRunReason.Cached), Is.EqualTo(19), step);
        }

        Assert.That(OutputReasons(result).Where(reason => reason == IncrementalStepRunReason.Modified).Count(), Is.EqualTo(1));
        Dictionary<string, SourceText> after = Texts(driver);
        Assert.That(
            after.Where(text => !ReferenceEquals(text.Value, before[text.Key])).Select(text => text.Key),
            Is.Not.Empty.And.All.StartsWith("group7.example.com.v1.Widget."));
        Assert.That(after.Keys, Is.EquivalentTo(before.Keys));
    }

    [Test]
    public void A_kind_that_comes_or_goes_writes_the_catalogue_and_its_own_files()
    {
        CrdFile[] files = [.. Enumerable.Range(0, 3).Select(number => Numbered(number, "integer"))];
        CSharpCompilation compilation = GeneratorHarness.Compilation();
        GeneratorDriver driver = GeneratorHarness.Driver(files).RunGenerators(compilation);
        Dictionary<string, SourceText> before = Texts(driver);

        driver = driver.AddAdditionalTexts([Numbered(3, "integer")]).RunGenerators(compilation);

        Assert.That(
            Texts(driver).Where(text => !before.TryGetValue(text.Key, out SourceText? old) || !ReferenceEquals(text.Value, old)).Select(text => text.Key),
            Is.Not.Empty.And.All.StartsWith("group3.example.com.v1.Widget.").Or.EqualTo("CustomResourceKinds.g.cs"));
    }

    [Test]
    public void An_edit_of_names_plans_only_what_is_named()
    {
        CrdFile[] files = [.. Enumerable.Range(0, 3).Select(number => Numbered(number, "integer"))];
        var names = new NamesFile("names.yaml", "widgets.group1.example.com:\n  types:\n    spec: Plan");
        CSharpCompilation compilation = GeneratorHarness.Compilation();
        GeneratorDriver driver = GeneratorHarness.Driver([.. files, names]).RunGenerators(compilation);

        driver = driver
            .ReplaceAdditionalText(names, new NamesFile("names.yaml", "widgets.group1.example.com:\n  types:\n    spec: Wish"))
            .RunGenerators(compilation);

        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        Assert.That(Reasons(result, TrackingNames.Named), Is.EquivalentTo(
            new[] { IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Modified }));
        Assert.That(Reasons(result, TrackingNames.Planned), Is.EquivalentTo(
            new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified }));
    }

    [Test]
    public void A_moved_line_changes_no_plan()
    {
        CSharpCompilation compilation = GeneratorHarness.Compilation();
        GeneratorDriver driver = GeneratorHarness.Driver(s_widgets).RunGenerators(compilation);

        var moved = new CrdFile("widgets.yaml", "# a comment\n" + s_widgets.GetText());
        driver = driver.ReplaceAdditionalText(s_widgets, moved).RunGenerators(compilation);

        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        Assert.That(Reasons(result, TrackingNames.Documents), Is.EqualTo(new[] { IncrementalStepRunReason.Modified }));
        Assert.That(Reasons(result, TrackingNames.Planned), Is.EqualTo(new[] { IncrementalStepRunReason.Unchanged }));
        Assert.That(Reasons(result, TrackingNames.Plans), Is.EqualTo(new[] { IncrementalStepRunReason.Cached }));
        Assert.That(OutputReasons(result), Is.Not.Empty.And.All.EqualTo(IncrementalStepRunReason.Cached));
    }

    [Test]
    public void What_flows_between_steps_holds_nothing_of_the_compiler()
    {
        GeneratorRunResult result = GeneratorHarness.Run(s_groups, new CrdFile("bad.yaml", Crds.Widget("type: object\nx-kubernetes-validations: []"))).Results.Single();
        var visited = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (string step in TrackingNames.All)
        {
            foreach ((object value, _) in result.TrackedSteps[step].SelectMany(run => run.Outputs))
            {
                Walk(value, step, visited);
            }
        }

        Assert.That(visited, Has.Count.GreaterThan(100), "the walk reached the schema");
    }

    /// <summary>A definition in a group and a namespace of its own.</summary>
    private static CrdFile Numbered(int number, string type) => new(
        $"{number}.yaml", Crds.Widget($"type: object\nproperties:\n  size:\n    type: {type}", $"group{number}.example.com"), $"Models{number}");

    private static Dictionary<string, SourceText> Texts(GeneratorDriver driver) => driver.GetRunResult().Results.Single()
        .GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText);

    private static void Walk(object? value, string path, HashSet<object> visited)
    {
        if (value is null || value is string || value.GetType().IsPrimitive || value.GetType().IsEnum)
        {
            return;
        }

        Type type = value.GetType();
        Assert.That(type.Namespace ?? "", Does.Not.StartWith("Microsoft.CodeAnalysis"), path);
        Assert.That(type.Namespace ?? "", Does.Not.StartWith("YamlDotNet"), path);
        if (!type.IsValueType && !visited.Add(value))
        {
            return;
        }

        if (value is IEnumerable items)
        {
            foreach (object? item in items)
            {
                Walk(item, path + "[]", visited);
            }

            return;
        }

        foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            Walk(field.GetValue(value), $"{path}.{field.Name}", visited);
        }
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRunResult result, string step) =>
        result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason);

    private static IEnumerable<IncrementalStepRunReason> OutputReasons(GeneratorRunResult result) =>
        result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs).Select(output => output.Reason);
}
