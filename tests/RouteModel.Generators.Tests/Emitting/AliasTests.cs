using Microsoft.CodeAnalysis;
using RouteModel.Generators.Tests.Harness;

namespace RouteModel.Generators.Tests.Emitting;

/// <summary>Whatever a project calls its own types, namespaces and aliases, the short names of generated files mean what they are to mean.</summary>
public sealed class AliasTests
{
    private static readonly string[] s_names = ["B", "C", "E", "F", "V", "Cel", "Collections", "Json", "Reading", "Resources", "Schemas", "System", "RouteModel"];

    [Test]
    public void Types_beside_the_models_do_not_disturb() => Compiles(Types("My.Models"));

    [Test]
    public void Types_around_the_models_do_not_disturb() => Compiles(Types("My"));

    [Test]
    public void Types_without_a_namespace_do_not_disturb() =>
        Compiles(string.Concat(s_names.Where(name => name is not ("System" or "RouteModel")).Select(name => $"public sealed class {name} {{ }}\n")));

    [Test]
    public void Namespaces_do_not_disturb() => Compiles(string.Concat(s_names.Select(name => $"namespace My.Models.{name} {{ public sealed class A {{ }} }}\n")));

    [Test]
    public void Aliases_of_the_whole_project_do_not_disturb() =>
        Compiles("global using Json = global::System.Text.StringBuilder;\nglobal using Schemas = global::System.Text;\nglobal using Resources = global::System.String;\n");

    private static string Types(string @namespace) => $"namespace {@namespace};\n{string.Concat(s_names.Select(name => $"public sealed class {name} {{ }}\n"))}";

    private static void Compiles(string source)
    {
        string folder = Path.Combine(TestContext.CurrentContext.TestDirectory, "Snapshots");
        GeneratorHarness.Driver(
                new CrdFile("gadgets.yaml", File.ReadAllText(Path.Combine(folder, "gadget", "gadgets.yaml")), "My.Models"),
                new CrdFile("contraptions.yaml", File.ReadAllText(Path.Combine(folder, "contraption", "contraptions.yaml")), "My.Models"),
                new CrdFile("contrivances.yaml", File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, "Fuzzing", "contrivances.yaml")), "My.Models"))
            .RunGeneratorsAndUpdateCompilation(GeneratorHarness.Compilation(source), out Compilation compilation, out _);

        Assert.That(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning), Is.Empty);
    }
}
