using RouteModel.Cli.Tests.Harness;

namespace RouteModel.Cli.Tests.CommandLine;

public class MatchTests
{
    private const string Routes = """a: Path("/a/:x") && Traffic(0.25) -> <"http://a.example", "http://b.example">; b: Path("/a/:x") -> "http://a.example"; c: Path("/a/:x") && Method("PUT") -> <shunt>; d: Path("/d") -> <shunt>;""";

    private static string Sample(string name) => Path.Combine(TestContext.CurrentContext.TestDirectory, "samples", name);

    [Test]
    public void Tells_routes_shares_and_reasons() => Assert.That(ToolRun.OfInput(Routes, "match", "--request", "GET https://shop.example/a/1", "-"), Is.EqualTo(new ToolRun(
        0,
        """
        a: 1/4 (25 %)
          Path("/a/:x") && Traffic(0.25) -> <"http://a.example", "http://b.example">
          x = 1
        b: 3/4 (75 %)
          Path("/a/:x") -> "http://a.example"
          x = 1

        backends:
          http://a.example: 7/8 (87.5 %)
          http://b.example: 1/8 (12.5 %)

        not these, although the path fits:
          c: Method("PUT") does not hold

        not these, whose path is another:
          d

        """,
        "")));

    [Test]
    public void A_fraction_too_long_to_read_is_told_by_its_percentage()
    {
        string routes = string.Concat(Enumerable.Range(1, 30).Select(i => $"r{i}: Traffic(0.0{i}) && Weight({-i}) -> <shunt>; "));

        string[] lines = ToolRun.OfInput(routes, "match", "--request", "GET /", "-").OutLines;

        Assert.That(lines, Does.Contain("r1: 1/100 (1 %)").And.Some.Match("^r30: about [0-9.]+ %$"));
        Assert.That(ToolRun.OfInput(routes, "match", "--output", "json", "--request", "GET /", "-").Out, Does.Match("\"exact\":\"[0-9]{20,}/[0-9]{20,}\""));
    }

    [Test]
    public void Ends_with_1_when_no_route_answers() => Assert.That(ToolRun.OfInput("d: Path(\"/d\") -> <shunt>;", "match", "--request", "GET /", "-"), Is.EqualTo(new ToolRun(
        1, "no route, which is status 404: 1 (100 %)\n\nnot these, whose path is another:\n  d\n", "")));

    [Test]
    public void Writes_one_json_object() => Assert.That(
        ToolRun.OfInput("""a: * -> <shunt>; b: Path("/b") -> <shunt>; c: False() -> <shunt>; e: Weight() -> <shunt>;""", "match", "--output", "json", "--request", "GET /", "-"),
        Is.EqualTo(new ToolRun(
            0,
            """{"found":true,"noRoute":{"exact":"0","value":0},"answers":[{"route":"a","weight":0,"share":{"exact":"1","value":1},"leastShare":{"exact":"1","value":1},"mostShare":{"exact":"1","value":1},"parameters":{},"expression":"* -> <shunt>"}],"backends":[{"address":"<shunt>","share":{"exact":"1","value":1}}],"others":[{"route":"c","why":"condition","condition":"False()"},{"route":"b","why":"path"}],"dropped":[{"route":"e","reason":"invalid_predicate_params: invalid argument for the Weight predicate"}],"warnings":[]}""" + "\n",
            "")));

    // 0.1 x 0.8; then 0.92 x 0.1, or, behind the plain route's 0.92 x 0.8, 0.184 x 0.1: 17.2 % or 9.84 % in all, where 10 % were meant.
    [Test]
    public void States_the_true_shares_of_Traffic_times_weights()
    {
        ToolRun run = ToolRun.Of("match", "--request", "GET https://trial.example.org/v1", Sample("traffic-times-weights.yaml"));

        Assert.That(run.Code, Is.Zero);
        Assert.That(run.Out, Does.Contain("kube_rg__store__trial__all__0_0: 2/25 (8 %)\n"));
        Assert.That(run.Out, Does.Contain("kube_rg__store__trial__all__0_1: between 23/1250 (1.84 %) and 23/250 (9.2 %)\n"));
        Assert.That(run.Out, Does.Contain("kube_rg__store__trial__all__1_0: between 414/625 (66.24 %) and 92/125 (73.6 %)\n"));
        Assert.That(run.Out, Does.Contain("kube_rg__store__trial__all__1_1: 207/1250 (16.56 %)\n"));
        Assert.That(run.Out, Does.Contain("Routes of equal weight are tried in an order that Skipper leaves open"));
    }

    [Test]
    public void States_the_shares_of_segments()
    {
        using var folder = new TemporaryFolder();
        string options = folder.Write("options.yaml", "backend-traffic-algorithm: traffic-segment-predicate\n");

        ToolRun run = ToolRun.Of("match", "--options", options, "--request", "GET https://trial.example.org/v1", Sample("traffic-times-weights.yaml"));

        // A tenth of each segment of its own, and the plain route's segments get the rest.
        Assert.That(run.Out, Does.Contain("kube_rg__store__trial__all__0_0: 2/25 (8 %)\n"));
        Assert.That(run.Out, Does.Contain("kube_rg__store__trial__all__0_1: 1/50 (2 %)\n"));
        Assert.That(run.Out, Does.Contain("kube_rg__store__trial__all__1_0: 18/25 (72 %)\n"));
        Assert.That(run.Out, Does.Contain("kube_rg__store__trial__all__1_1: 9/50 (18 %)\n"));
    }

    [Test]
    public void Takes_manifests_from_the_standard_input_and_normalizes_hosts()
    {
        ToolRun run = ToolRun.OfInput(File.ReadAllText(Samples.Shop), "match", "--request", "GET /robots.txt", "--header", "Host: SHOP.example.org:8080", "-");

        Assert.That(run.Code, Is.Zero);
        Assert.That(run.Out, Does.StartWith("kube_rg__store__shop__get__1_0: 1 (100 %)\n"));
    }

    [Test]
    public void Takes_headers_peer_and_time()
    {
        const string Table = """r: Header("X", "a: b") && ClientIP("198.51.100.7") && Before("2001-01-01T00:00:00Z") -> <shunt>;""";

        Assert.That(ToolRun.OfInput(Table, "match", "--request", "GET /", "--header", "X: a: b", "--remote-address", "198.51.100.7:1", "--time", "2000-01-01T00:00:00Z", "-").Code, Is.Zero);
    }

    [TestCase("GET")]
    [TestCase("GET /%zz")]
    [TestCase("")]
    public void Refuses_what_is_no_request(string request) => Assert.That(ToolRun.OfInput(Routes, "match", "--request", request, "-"), Has.Property("Code").EqualTo(2));

    [Test]
    public void Refuses_a_header_without_a_colon_and_a_time_that_is_none()
    {
        Assert.That(ToolRun.OfInput(Routes, "match", "--request", "GET /", "--header", "X", "-").Error, Is.EqualTo("routemodel: --header must be a name, a colon and a value: X\n"));
        Assert.That(ToolRun.OfInput(Routes, "match", "--request", "GET /", "--time", "noon", "-").Code, Is.EqualTo(2));
    }

    [Test]
    public void Refuses_eskip_with_errors() => Assert.That(ToolRun.OfInput("a: Path(", "match", "--request", "GET /", "-").Code, Is.EqualTo(2));
}
