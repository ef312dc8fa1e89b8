using System.Text.RegularExpressions;
using RouteModel.Cli.Tests.Harness;

namespace RouteModel.Cli.Tests;

/// <summary>What the README shows is what happens.</summary>
public class ReadmeTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, "README.md"));

    [Test]
    public void The_command_prints_these_routes()
    {
        string routes = Snippet.Blocks(Text, "").Single(block => block.Contains(" -> ", StringComparison.Ordinal));

        Assert.That(Snippet.Blocks(Text, ""), Has.Some.EqualTo("dotnet run --project src/RouteModel.Cli -- compile docs/samples/shop.yaml\n"));
        Assert.That(ToolRun.Of("compile", Samples.Shop), Is.EqualTo(new ToolRun(0, routes, "")));
    }

    [Test]
    public void The_program_prints_what_it_says()
    {
        string program = Snippet.Blocks(Text, "csharp").First();
        string promised = Regex.Match(program, @"// (\d+:\d+: .+?)\.\.\.").Groups[1].Value;
        using var folder = new TemporaryFolder();
        string group = folder.Write("group.yaml", "apiVersion: zalando.org/v1\nkind: RouteGroup\nmetadata:\n  name: shop\n  namespace: store\nspec:\n  hosts: [Shop]\n");

        string printed = Snippet.Run(Snippet.Compile(program
            .Replace("\"group.yaml\"", $"@\"{group}\"", StringComparison.Ordinal)
            .Replace("\"cluster.yaml\"", $"@\"{Samples.Shop}\"", StringComparison.Ordinal)));

        Assert.That(promised, Is.Not.Empty);
        Assert.That(printed, Does.StartWith(promised));
        Assert.That(printed, Does.EndWith("\n" + ToolRun.Of("compile", Samples.Shop).Out));
    }

    [Test]
    public void The_policy_check_tells_what_is_wrong()
    {
        string program = Snippet.Blocks(Text, "csharp").Last();
        using var folder = new TemporaryFolder();
        string cluster = folder.Write("cluster.yaml", "apiVersion: zalando.org/v1\nkind: RouteGroup\nmetadata: {name: shop}\nspec: {hosts: [a.example], backends: [{name: b, type: shunt}], routes: [{filters: ['status(']}]}\n");

        string printed = Snippet.Run(Snippet.Compile(program.Replace("\"cluster.yaml\"", $"@\"{cluster}\"", StringComparison.Ordinal)));

        Assert.That(printed, Is.EqualTo("RouteGroup shop: 4:73: error in route group default/shop: invalid route at 0, missing backend reference\n"));
    }

    [Test]
    public void The_commands_are_those_of_the_tool()
    {
        string help = ToolRun.Of("--help").Out;
        string[] commands = [.. Regex.Matches(Text, "^[|] `routemodel ([a-z]+) ", RegexOptions.Multiline).Select(match => match.Groups[1].Value)];

        Assert.That(commands, Is.EqualTo(Regex.Matches(help[help.IndexOf("Commands:", StringComparison.Ordinal)..], "^  ([a-z]+) +(?:<|[A-Z])", RegexOptions.Multiline).Select(match => match.Groups[1].Value)), help);
    }

    [Test]
    public void The_options_are_those_of_the_commands()
    {
        foreach (Match row in Regex.Matches(Text, "^[|] `routemodel ([a-z]+) ([^`]*)` [|]", RegexOptions.Multiline))
        {
            string help = ToolRun.Of(row.Groups[1].Value, "--help").Out;
            Assert.That(Regex.Matches(row.Groups[2].Value, "--[a-z-]+").Select(option => option.Value), Has.All.Matches<string>(option => help.Contains($"{option} ", StringComparison.Ordinal)), help);
        }
    }
}
