using RouteModel.Routing;

namespace RouteModel.Tests.Routing;

/// <summary>Exact shares, worked by hand.</summary>
public sealed class ShareTests
{
    private static readonly RoutingRequest Get = Lookup.Request("GET /");

    [TestCase("a: Traffic(0.5) && True() -> <shunt>; b: Traffic(0.6) -> <shunt>; c: * -> <shunt>;", "a=1/2 b=3/10 c=1/5")]
    [TestCase("a: Traffic(0.1) -> <shunt>;", "a=1/10 none=9/10")]
    [TestCase("a: Traffic(0.1) && Traffic(0.5) -> <shunt>; b: * -> <shunt>;", "a=1/20 b=19/20")]
    [TestCase("a: TrafficSegment(0, 0.3) -> <shunt>; b: TrafficSegment(0.3, 1) -> <shunt>;", "a=3/10 b=7/10")]
    [TestCase("a: TrafficSegment(0, 0.1) && Traffic(0.5) -> <shunt>; b: TrafficSegment(0, 0.8) -> <shunt>; c: TrafficSegment(0.8, 1) -> <shunt>;", "a=1/20 b=3/4 c=1/5")]
    [TestCase("a: TrafficSegment(0, 0.6) && TrafficSegment(0.5, 1) -> <shunt>;", "a=1/10 none=9/10")]
    [TestCase("a: TrafficSegment(0.5, 0.5) -> <shunt>; b: Traffic(0) -> <shunt>;", "none=1")]
    public void Adds_up(string routes, string shares) => Assert.That(Lookup.Shares(routes, Get), Is.EqualTo(shares));

    [TestCase("A", "a=1")]
    [TestCase("B", "b=1")]
    public void Sticks_to_the_group_of_the_cookie(string group, string shares) =>
        Assert.That(Lookup.Shares("""a: Traffic(0.2, "g", "A") -> <shunt>; b: * -> <shunt>;""", Lookup.Request("GET /", "", null, ("Cookie", "g=" + group))), Is.EqualTo(shares));

    [Test]
    public void Gives_both_bounds_where_the_order_is_open()
    {
        RouteExplanation explanation = Lookup.Table("""a: PathSubtree("/") && Cookie("c", "x") -> <shunt>; b: PathSubtree("/") && Traffic(0.8) -> <shunt>; c: PathSubtree("/") -> <shunt>;""")
            .Explain(Lookup.Request("GET /", "", null, ("Cookie", "c=x")));

        Assert.That(explanation.Answers.Select(answer => $"{answer.Route.Id} {answer.LeastShare} {answer.MostShare} {answer.IsTied}"), Is.EqualTo(new[] { "a 1/5 1 True", "b 0 4/5 True" }));
        Assert.That(explanation.Candidates[2].Outcome, Is.EqualTo(RouteOutcome.Outweighed));
    }

    [Test]
    public void Says_why_the_others_do_not_answer()
    {
        RouteExplanation explanation = Lookup.Table(
            """
            a: Path("/") && Method("PUT") -> <shunt>;
            b: Path("/") && Header("x-env", "1") && True() -> <shunt>;
            c: Path("/") && Cookie("c", "x") -> <shunt>;
            d: Path("/") -> <shunt>;
            e: * -> <shunt>;
            f: Path("/f") -> <shunt>;
            """).Explain(Get);

        Assert.That(explanation.Candidates.Select(candidate => $"{candidate.Route.Id} {candidate.Outcome} {candidate.Reason}".TrimEnd()), Is.EqualTo(new[]
        {
            """b Fails Header("x-env", "1")""",
            """a Fails Method("PUT")""",
            """c Fails Cookie("c", "x")""",
            "d Answers",
            "e Outweighed",
        }));
        Assert.That(explanation.Others.Select(route => route.Id), Is.EqualTo(new[] { "f" }));
    }

    [Test]
    public void Shares_a_balanced_backend_evenly_and_adds_up_equal_addresses()
    {
        RouteExplanation explanation = Lookup.Table("""a: Traffic(0.5) -> <"http://a.example", "http://b.example">; b: * -> "http://a.example";""").Explain(Get);

        Assert.That(explanation.Backends, Is.EqualTo(new[] { new BackendShare("http://a.example", Share(0.75)), new BackendShare("http://b.example", Share(0.25)) }));
    }

    [Test]
    public void Stays_close_where_exact_numbers_would_grow_without_bound()
    {
        const int Routes = 1000;
        string table = string.Concat(Enumerable.Range(0, Routes).Select(i => $"r{i}: Traffic(0.001) && Weight({Routes - i}) -> <shunt>;"));

        RouteExplanation explanation = Lookup.Table(table).Explain(Get);

        Assert.That(explanation.NoRoute.ToDouble(), Is.EqualTo(Math.Pow(0.999, Routes)).Within(1e-12));
        Assert.That(explanation.NoRoute.Denominator.GetBitLength(), Is.LessThanOrEqualTo(Fraction.MaxBits + 1));
    }

    // The bounds are those of the best and of the worst order, which weights can force.
    [TestCase("Traffic(0.5)", "Traffic(0.25)", "True()")]
    [TestCase("True()", "True()", "Traffic(0.25)")]
    [TestCase("TrafficSegment(0, 0.5)", "TrafficSegment(0.25, 1) && Traffic(0.1)", "Traffic(0.3)")]
    [TestCase("TrafficSegment(0, 0.6)", "TrafficSegment(0.4, 1)", "TrafficSegment(0.2, 0.8) && Traffic(0.9)")]
    public void The_bounds_are_those_of_all_orders(params string[] conditions)
    {
        int[][] orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
        Fraction[][] shares = [.. orders.Select(order => Shares(conditions, index => 10 * (3 - Array.IndexOf(order, index)), static answer => answer.Share))];

        Fraction[] least = Shares(conditions, static _ => 5, static answer => answer.LeastShare);
        Fraction[] most = Shares(conditions, static _ => 5, static answer => answer.MostShare);

        Assert.That(least, Is.EqualTo(conditions.Select((_, i) => shares.Min(all => all[i]))));
        Assert.That(most, Is.EqualTo(conditions.Select((_, i) => shares.Max(all => all[i]))));
    }

    [Test]
    public void Ten_thousand_routes_of_one_path_are_explained()
    {
        const int Routes = 10_000;
        string table = string.Concat(Enumerable.Range(0, Routes).Select(static i => $"r{i}: Traffic(0.001) -> <shunt>;"));

        RouteExplanation explanation = Lookup.Table(table).Explain(Get);

        Assert.That(explanation.NoRoute.ToDouble(), Is.EqualTo(Math.Pow(0.999, Routes)).Within(1e-12));
        Assert.That(explanation.Candidates.Select(route => route.LeastShare.ToDouble() - (0.001 * Math.Pow(0.999, Routes - 1))), Is.All.EqualTo(0).Within(1e-15));
        Assert.That(explanation.Candidates.Select((route, i) => route.Share.ToDouble() - (0.001 * Math.Pow(0.999, i))), Is.All.EqualTo(0).Within(1e-12));
        Assert.That(explanation.Candidates.Select(static route => route.MostShare), Is.All.EqualTo(Share(0.001)));
    }

    // Segments side by side are no more than one part each.
    [Test]
    public void Thousands_of_segments_side_by_side_are_exact()
    {
        const int Routes = 4000;
        string table = string.Concat(Enumerable.Range(0, Routes).Select(static i => $"r{i}: TrafficSegment({i / 10_000.0}, {(i + 1) / 10_000.0}) -> <shunt>;"));

        RouteExplanation explanation = Lookup.Table(table).Explain(Get);

        Assert.That(explanation.Candidates.Select(static route => route.Share), Is.All.EqualTo(Share(0.0001)));
        Assert.That(explanation.Candidates.Select(static route => route.IsTied), Is.All.False);
        Assert.That(explanation.NoRoute, Is.EqualTo(Share(0.6)));
    }

    // So many segments in each other are counted in doubles: route i has the segment between i and 1200 - i of 1200 parts.
    [Test]
    public void Segments_without_number_are_counted_in_doubles()
    {
        const int Routes = 600;
        string all = string.Concat(Enumerable.Range(0, Routes).Select(i => $"r{i}: TrafficSegment({i / 1200.0}, {1 - (i / 1200.0)}) -> <shunt>;"));
        string half = all.Replace(" -> ", " && Traffic(0.5) -> ", StringComparison.Ordinal);

        RouteExplanation whole = Lookup.Table(all).Explain(Get);
        RouteExplanation halved = Lookup.Table(half).Explain(Get);

        // The first takes all; the second would leave it the first and the last part, the others take nothing unless they come first.
        Assert.That(whole.Candidates[0].Share.ToDouble(), Is.EqualTo(1).Within(1e-9));
        Assert.That(whole.Candidates[0].LeastShare.ToDouble(), Is.EqualTo(2 / 1200.0).Within(1e-9));
        Assert.That(whole.Candidates.Skip(1).Select(route => route.LeastShare.ToDouble()), Is.All.EqualTo(0).Within(1e-9));
        Assert.That(whole.Candidates.Select((route, i) => route.MostShare.ToDouble() - (1 - (i / 600.0))), Is.All.EqualTo(0).Within(1e-9));
        Assert.That(whole.NoRoute.ToDouble(), Is.EqualTo(0).Within(1e-9));
        Assert.That(halved.Candidates.Select((route, i) => route.Share.ToDouble() - ((1 - (i / 600.0)) * Math.Pow(0.5, i + 1))), Is.All.EqualTo(0).Within(1e-9));
        Assert.That(halved.Candidates.Sum(route => route.Share.ToDouble()) + halved.NoRoute.ToDouble(), Is.EqualTo(1).Within(1e-9));
    }

    [TestCase(0.1, "1/10")]
    [TestCase(0.6666666666666666, "3333333333333333/5000000000000000")]
    [TestCase(1, "1")]
    [TestCase(0, "0")]
    [TestCase(1e-7, "1/10000000")]
    [TestCase(1200, "1200")]
    [TestCase(-0.25, "-1/4")]
    public void Takes_a_number_as_it_is_written(double number, string fraction) => Assert.That(Share(number).ToString(), Is.EqualTo(fraction));

    [Test]
    public void Compares_and_calculates()
    {
        Assert.That(Share(0.5) + Share(0.25), Is.EqualTo(Share(0.75)));
        Assert.That(Share(0.5) - Share(0.75), Is.EqualTo(Share(-0.25)));
        Assert.That(Share(0.5) * Share(0.5), Is.EqualTo(Share(0.25)));
        Assert.That(Fraction.One.DivideInto(3).ToDouble(), Is.EqualTo(1.0 / 3));
        Assert.That(Share(0.5) > Share(0.25) && Share(0.25) < Share(0.5) && Share(0.5) >= Share(0.5) && Share(0.5) <= Share(0.5), Is.True);
        Assert.That(default(Fraction), Is.EqualTo(Fraction.Zero));
    }

    // Weight() makes up for what the conditions weigh themselves.
    private static Fraction[] Shares(string[] conditions, Func<int, int> weight, Func<RouteCandidate, Fraction> part)
    {
        string table = string.Concat(conditions.Select((condition, i) => $"r{i}: {condition} && Weight({weight(i) - Own(condition)}) -> <shunt>;"));
        RouteExplanation explanation = Lookup.Table(table).Explain(Get);
        return [.. conditions.Select((_, i) => part(explanation.Candidates.Single(candidate => candidate.Route.Id == $"r{i}")))];
    }

    private static int Own(string condition) => condition.Split(" && ").Count(static predicate => !predicate.StartsWith("TrafficSegment", StringComparison.Ordinal));

    private static Fraction Share(double number) => Fraction.FromDecimal(number);
}
