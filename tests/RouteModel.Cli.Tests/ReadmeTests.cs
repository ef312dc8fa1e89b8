using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RouteModel.Cli.Tests.Harness;

namespace RouteModel.Cli.Tests;

/// <summary>What the README shows is what happens.</summary>
public class ReadmeTests
{
    // What the SDK imports by itself in a console program.
    private const string ImplicitUsings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;";

    private static readonly string Text = File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, "README.md"));

    [Test]
    public void The_command_prints_these_routes()
    {
        string routes = Blocks("").Single(block => block.Contains(" -> ", StringComparison.Ordinal));

        Assert.That(Blocks(""), Has.Some.EqualTo("dotnet run --project src/RouteModel.Cli -- compile docs/samples/shop.yaml\n"));
        Assert.That(ToolRun.Of("compile", Samples.Shop), Is.EqualTo(new ToolRun(0, routes, "")));
    }

    [Test]
    public void The_program_compiles()
    {
        string program = Blocks("csharp").Single();
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Readme",
            [CSharpSyntaxTree.ParseText(ImplicitUsings), CSharpSyntaxTree.ParseText(program)],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));

        Assert.That(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning), Is.Empty);
    }

    [Test]
    public void The_commands_are_those_of_the_tool()
    {
        string help = ToolRun.Of("--help").Out;
        string[] commands = [.. Regex.Matches(Text, "^[|] `routemodel ([a-z]+) ", RegexOptions.Multiline).Select(match => match.Groups[1].Value)];

        Assert.That(commands, Is.EqualTo(Regex.Matches(help[help.IndexOf("Commands:", StringComparison.Ordinal)..], "^  ([a-z]+) +(?:<|[A-Z])", RegexOptions.Multiline).Select(match => match.Groups[1].Value)), help);
    }

    private static IEnumerable<string> Blocks(string language) =>
        Regex.Matches(Text.ReplaceLineEndings("\n"), "^```([a-z]*)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)
            .Where(block => block.Groups[1].Value == language).Select(block => block.Groups[2].Value);
}
