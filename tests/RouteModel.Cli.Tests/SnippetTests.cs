using RouteModel.Cli.Tests.Harness;
using RouteModel.Tests.Architecture;

namespace RouteModel.Cli.Tests;

/// <summary>Every snippet of C# in the documentation compiles.</summary>
public class SnippetTests
{
    private const string Draws = "struct Draws : RouteModel.Routing.ITrafficDraws { public double Segment => 0; public double NextTraffic() => 0; }";

    private static readonly string Folder = Path.Combine(Repository.Root, "docs");

    // What a page takes for granted: usings and locals before its snippets, types behind them.
    private static readonly Dictionary<string, (string Usings, string Locals, string Types)> Context = new()
    {
        ["balancing.md"] = (
            "using RouteModel.Balancing; using RouteModel.RouteGroups;",
            """
            var group = new RouteGroup(); Random random = Random.Shared;
            string[] addresses = ["http://10.0.0.1"]; string[] otherAddresses = addresses; string key = ""; DateTimeOffset now = default;
            """,
            ""),
        ["consuming.md"] = (
            "using System.Text.Json; using Garden.Models; using RouteModel.Resources;",
            "string json = args[0]; Review review = new(json, json, []); byte[]? old = args.Length > 1 ? [] : null;",
            "record Review(string ApiVersion, string Kind, byte[] Object);"),
        ["routing.md"] = (
            "using RouteModel.Eskip; using RouteModel.Routing;",
            "string text = \"\"; Dictionary<string, string> headers = []; RequestContext? context = null; Draws draws = default;",
            Draws),
    };

    private static IEnumerable<string> Pages => Directory.EnumerateFiles(Folder, "*.md", SearchOption.AllDirectories)
        .Where(path => Snippet.Blocks(File.ReadAllText(path), "csharp").Any())
        .Select(path => Path.GetRelativePath(Folder, path));

    [TestCaseSource(nameof(Pages))]
    public void Compiles(string page)
    {
        using var folder = new TemporaryFolder();
        string crds = Path.Combine(Repository.Root, "tests", "RouteModel.Packages", "Consumer", "crds");
        ToolRun generated = ToolRun.Of("generate", "--crd", crds, "--output", folder.Combine("models"), "--namespace", "Garden.Models");
        Assert.That(generated.Code, Is.Zero, generated.Error);

        foreach (string block in Snippet.Blocks(File.ReadAllText(Path.Combine(Folder, page)), "csharp"))
        {
            string[] lines = block.Split('\n');
            bool IsUsing(string line) => line.StartsWith("using ", StringComparison.Ordinal) && !line.StartsWith("using (", StringComparison.Ordinal);
            string usings = string.Join('\n', lines.Where(IsUsing));
            string code = string.Join('\n', lines.Where(line => !IsUsing(line)));
            (string more, string locals, string types) = Context[page];

            Assert.That(
                Snippet.Compile(
                    $"#pragma warning disable CS0105, CS0219\n{usings}\n{more}\n{locals}\n{code}\n{types}",
                    Directory.EnumerateFiles(folder.Combine("models")).Select(File.ReadAllText)).EntryPoint,
                Is.Not.Null);
        }
    }
}
