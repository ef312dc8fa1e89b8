using System.Text.Json;
using RouteModel.Cli.Output;
using RouteModel.Cli.Tests.Harness;

namespace RouteModel.Cli.Tests.CommandLine;

public class SplitTests
{
    private const string Routes = """a: Path("/x") && Traffic(0.75) -> <"http://a", "http://b">; b: Path("/x") -> <shunt>; c: Path("/y") && Traffic(0.5) -> "http://c";""";

    [Test]
    public void Draws_what_was_predicted_and_simulated()
    {
        string[] lines = ToolRun.OfInput(Routes, "split", "--requests", "40000", "-").OutLines;

        Assert.That(lines, Has.Length.EqualTo(10));
        Assert.That(lines[0], Is.EqualTo("""Path("/x")"""));
        Assert.That(lines[1], Is.EqualTo("  predicted  simulated   of 40000 requests"));
        Assert.That(lines[2], Does.Match("^    75.00 %    7[45].[0-9]{2} %   █{23,24}[▏▎▍▌▋▊▉]? +a -> <roundRobin>$"));
        Assert.That(lines[3], Does.Match("^    37.50 %    3[78].[0-9]{2} %   █{11,12}[▏▎▍▌▋▊▉]? +  http://a$"));
        Assert.That(lines[5], Does.Match("^    25.00 %    2[45].[0-9]{2} %   .* b -> <shunt>$"));
        Assert.That(lines[9], Does.Match("^    50.00 %    (49|50).[0-9]{2} %   .* \\(no route\\)$"));
    }

    [Test]
    public void The_same_routes_give_the_same_numbers()
    {
        ToolRun first = ToolRun.OfInput(Routes, "split", "-");
        ToolRun second = ToolRun.OfInput(Routes, "split", "-");

        Assert.That(second, Is.EqualTo(first));
    }

    [Test]
    public void Writes_an_object_a_line()
    {
        ToolRun run = ToolRun.OfInput(Routes, "split", "--output", "json", "--requests", "1000", "-");
        using JsonDocument first = JsonDocument.Parse(run.OutLines[0]);
        JsonElement[] routes = [.. first.RootElement.GetProperty("routes").EnumerateArray()];

        Assert.That((run.Code, run.OutLines.Length), Is.EqualTo((0, 2)));
        Assert.That(first.RootElement.GetProperty("requests").GetInt32(), Is.EqualTo(1000));
        Assert.That(routes.Select(route => route.GetProperty("predicted").GetDouble()), Is.EqualTo(new[] { 0.75, 0.25 }));
        Assert.That(routes.Sum(route => route.GetProperty("count").GetInt32()), Is.EqualTo(1000));
        Assert.That(routes[0].GetProperty("endpoints").EnumerateArray().Sum(item => item.GetProperty("count").GetInt32()), Is.EqualTo(routes[0].GetProperty("count").GetInt32()));
    }

    [Test]
    public void Reads_RouteGroups_and_what_they_refer_to()
    {
        ToolRun run = ToolRun.Of("split", Samples.Shop);

        Assert.That(run.Code, Is.Zero);
        Assert.That(run.OutLines, Has.Some.Matches("^    75.00 % .*kube_rg__store__shop__all__0_0 -> <roundRobin>$"));
        Assert.That(run.OutLines, Has.Some.Matches("^    37.50 % .*http://10.2.0.7:8080$"));
    }

    [Test]
    public void Reads_a_folder_of_both()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.eskip", "a: Path(\"/a\") -> <shunt>;");
        folder.Write("b/closed.yaml", Samples.Shunt);

        Assert.That(ToolRun.Of("split", folder.Path).OutLines.Where(line => line[0] != ' '), Is.EqualTo(new[] { "Path(\"/a\")", "*" }));
    }

    [Test]
    public void What_gives_no_routes_is_said()
    {
        Assert.That(ToolRun.OfInput(Samples.RefusedBySkipper, "split", "-"), Has.Property("Code").EqualTo(1).And.Property("Out").Empty.And.Property("Error").Not.Empty);
        using var folder = new TemporaryFolder();
        Assert.That(ToolRun.Of("split", folder.Write("a.eskip", "a: Path(")), Has.Property("Code").EqualTo(1).And.Property("Out").Empty.And.Property("Error").Not.Empty);
    }

    [TestCase("0")]
    [TestCase("-1")]
    [TestCase("many")]
    [TestCase("99999999999")]
    public void Some_requests_are_needed(string count) =>
        Assert.That(ToolRun.OfInput("", "split", "--requests", count, "-"), Has.Property("Code").EqualTo(2).And.Property("Error").StartsWith("routemodel: "));

    [TestCase(0, "")]
    [TestCase(0.00001, "▏")]
    [TestCase(0.5, "████████████████")]
    [TestCase(0.515625, "████████████████▌")]
    [TestCase(1, "████████████████████████████████")]
    public void A_bar_is_drawn_in_eighths_of_a_cell(double share, string bar) => Assert.That(ShareBar.Of(share), Is.EqualTo(bar.PadRight(ShareBar.Cells)));
}
