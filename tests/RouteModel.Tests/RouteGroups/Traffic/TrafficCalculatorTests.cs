using RouteModel.Eskip;
using RouteModel.RouteGroups.Traffic;

namespace RouteModel.Tests.RouteGroups.Traffic;

/// <summary>The table of numbers in the RouteGroup specification; an em dash is no predicate, T is <c>True()</c>.</summary>
public class TrafficCalculatorTests
{
    [TestCase("7", "—")]
    [TestCase("0", "—")]
    [TestCase("1 1 1", "0.3333333333333333 T / 0.5 / —")]
    [TestCase("0 0 0", "0.3333333333333333 T / 0.5 / —")]
    [TestCase("0 0 0 0", "0.25 T T / 0.3333333333333333 T / 0.5 / —")]
    [TestCase("5 3 2", "0.5 T / 0.6 / —")]
    [TestCase("3 1 6", "0.3 T / 0.14285714285714285 / —")]
    [TestCase("33 33 34", "0.33 T / 0.4925373134328358 / —")]
    [TestCase("1 2 3 4", "0.1 T T / 0.2222222222222222 T / 0.42857142857142855 / —")]
    [TestCase("0 4 1 0", "0 T T / 0.8 T / — / 0")]
    [TestCase("0 0 5 0", "0 T T / 0 T / — / 0")]
    [TestCase("9 0", "— / 0")]
    [TestCase("0 9", "0 / —")]
    public void Traffic_predicates(string weights, string expected) =>
        Assert.That(Write(new TrafficPredicateCalculator().Share(Parse(weights))), Is.EqualTo(expected));

    [TestCase("7", "—")]
    [TestCase("0", "—")]
    [TestCase("1 1 1", "(0, 0.3333333333333333) / (0.3333333333333333, 0.6666666666666666) / (0.6666666666666666, 1)")]
    [TestCase("0 0 0 0", "(0, 0.25) / (0.25, 0.5) / (0.5, 0.75) / (0.75, 1)")]
    [TestCase("5 3 2", "(0, 0.5) / (0.5, 0.8) / (0.8, 1)")]
    [TestCase("3 1 6", "(0, 0.3) / (0.3, 0.4) / (0.4, 1)")]
    [TestCase("33 33 34", "(0, 0.33) / (0.33, 0.66) / (0.66, 1)")]
    [TestCase("1 2 3 4", "(0, 0.1) / (0.1, 0.3) / (0.3, 0.6) / (0.6, 1)")]
    [TestCase("0 4 1 0", "(0, 0) / (0, 0.8) / (0.8, 1) / (1, 1)")]
    [TestCase("0 0 5 0", "(0, 0) / (0, 0) / — / (1, 1)")]
    [TestCase("9 0", "— / (1, 1)")]
    [TestCase("0 9", "(0, 0) / —")]
    public void Traffic_segments(string weights, string expected) =>
        Assert.That(Write(new TrafficSegmentCalculator().Share(Parse(weights))), Is.EqualTo(expected));

    [Test]
    public void No_references_share_nothing()
    {
        Assert.That(new TrafficPredicateCalculator().Share([]), Is.Empty);
        Assert.That(new TrafficSegmentCalculator().Share([]), Is.Empty);
    }

    [Test]
    public void Sums_beyond_64_bits_do_not_overflow() =>
        Assert.That(Write(new TrafficPredicateCalculator().Share([long.MaxValue, long.MaxValue])), Is.EqualTo("0.5 / —"));

    private static long[] Parse(string weights) => [.. weights.Split(' ').Select(long.Parse)];

    private static string Write(EskipPredicate[][] shares) => string.Join(" / ", shares.Select(predicates => predicates.Length == 0
        ? "—"
        : string.Join(' ', predicates.Select(predicate => predicate.Name switch
        {
            "True" => "T",
            "Traffic" => predicate.Args[0].ToString(),
            _ => $"({string.Join(", ", predicate.Args)})",
        }))));
}
