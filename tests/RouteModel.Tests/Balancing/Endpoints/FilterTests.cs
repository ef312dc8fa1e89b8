using RouteModel.Balancing;
using RouteModel.Balancing.Randomness;

namespace RouteModel.Tests.Balancing.Endpoints;

/// <summary>Fade-in and the passive health check.</summary>
public sealed class FilterTests
{
    private static readonly DateTimeOffset Start = new(2024, 5, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [TestCase(-1, 1, ExpectedResult = 1)]
    [TestCase(0, 1, ExpectedResult = 1)]
    [TestCase(15, 1, ExpectedResult = 0.25)]
    [TestCase(30, 2, ExpectedResult = 0.25)]
    [TestCase(60, 2, ExpectedResult = 1)]
    [TestCase(61, 2, ExpectedResult = 1)]
    public double The_score_grows_with_age(int seconds, double exponent) => new FadeIn(Minute, exponent).Score(TimeSpan.FromSeconds(seconds).Ticks);

    [Test]
    public void A_new_endpoint_is_offered_with_the_probability_of_its_score()
    {
        EndpointSelector selector = EndpointSelector
            .Create(["http://old"], new EndpointSelectorOptions { Algorithm = LoadBalancingAlgorithm.Random, FadeIn = new FadeIn(Minute) }, Start - Minute)
            .With(["http://old", "http://new"], Start);
        DateTimeOffset now = Start + TimeSpan.FromSeconds(15);

        // A draw below a quarter lets the new one in; then either is taken.
        Assert.That(Take(selector, now, fadeIn: 0.2499), Is.EquivalentTo(new[] { "http://old", "http://new" }));
        Assert.That(Take(selector, now, fadeIn: 0.25), Is.EqualTo(new[] { "http://old" }));
        Assert.That(Take(selector, Start + Minute, fadeIn: 0.99), Is.EquivalentTo(new[] { "http://old", "http://new" }));
    }

    [Test]
    public void When_all_are_new_and_none_is_let_in_all_are_offered()
    {
        EndpointSelector selector = EndpointSelector.Create(["http://a", "http://b"], new EndpointSelectorOptions { Algorithm = LoadBalancingAlgorithm.Random, FadeIn = new FadeIn(Minute) }, Start);

        Assert.That(Take(selector, Start + TimeSpan.FromSeconds(1), fadeIn: 0.9), Is.EquivalentTo(new[] { "http://a", "http://b" }));
    }

    [Test]
    public void A_time_of_creation_moves_detection_to_a_later_time_only()
    {
        var registry = new EndpointRegistry();
        EndpointSelector selector = EndpointSelector.Create(["http://a"], new EndpointSelectorOptions { Registry = registry }, Start);

        Assert.That(registry.SetCreated("http://a", Start - Minute, Start));
        Assert.That(selector.Endpoints[0].State.Detected, Is.EqualTo(Start.UtcTicks));
        Assert.That(registry.SetCreated("http://a:80/x", Start + Minute, Start + Minute));
        Assert.That(selector.Endpoints[0].State.Detected, Is.EqualTo((Start + Minute).UtcTicks));
        Assert.That(registry.SetCreated("http://a", Start + Minute + Minute, Start + Minute), Is.False, "a time to come");
        Assert.That(registry.SetCreated("http://b", Start, Start), Is.False, "nobody knows it");
        Assert.That(registry.SetCreated("b", Start, Start), Is.False, "no address");
    }

    // 10 requests and more than 5 of them needed; f of them fail.
    [TestCase(0, 1, 0)]
    [TestCase(1, 0.9, 0)]
    [TestCase(2, 0.8, 0)]
    [TestCase(3, 0.7, 0.3)]
    [TestCase(10, 0.4, 0.6)]
    public void The_health_check_weighs_and_drops(int failures, double weight, double drop)
    {
        var registry = new EndpointRegistry();
        EndpointSelector selector = EndpointSelector.Create(["http://a"], new EndpointSelectorOptions { Registry = registry });
        Serve(selector.Endpoints[0], 10, failures);
        var check = new PassiveHealthCheck(MinRequests: 5, MaxDropProbability: 0.6, MinDropProbability: 0.2);

        registry.EndPeriod(check);

        Assert.That(selector.Endpoints[0].Weight, Is.EqualTo(weight).Within(1e-12));
        Assert.That(selector.Endpoints[0].State.DropProbability, Is.EqualTo(drop).Within(1e-12));
        registry.EndPeriod(check);
        Assert.That((selector.Endpoints[0].Weight, selector.Endpoints[0].State.DropProbability), Is.EqualTo((1.0, 0.0)), "the next period had no requests");
    }

    [Test]
    public void Too_few_requests_are_not_judged()
    {
        var registry = new EndpointRegistry();
        EndpointSelector selector = EndpointSelector.Create(["http://a"], new EndpointSelectorOptions { Registry = registry });
        Serve(selector.Endpoints[0], 5, 5);

        registry.EndPeriod(new PassiveHealthCheck(5, 0.6));

        Assert.That(selector.Endpoints[0].Weight, Is.EqualTo(1));
    }

    [TestCase(0.49, 1.0, "http://b http://c")]
    [TestCase(0.5, 1.0, "http://a http://b http://c")]
    [TestCase(0.49, 0.3, "http://a http://b http://c")]
    public void A_failing_endpoint_is_passed_over_unless_too_many_are(double draw, double ratio, string offered)
    {
        EndpointSelector selector = EndpointSelector.Create(
            ["http://a", "http://b", "http://c"],
            new EndpointSelectorOptions { Algorithm = LoadBalancingAlgorithm.Random, HealthCheck = new PassiveHealthCheck(1, 0.9, 0, ratio) });
        selector.Endpoints[0].State.DropProbability = 0.5;

        Assert.That(Take(selector, default, health: draw), Is.EquivalentTo(offered.Split(' ')));
    }

    [Test]
    public void When_all_fail_all_are_offered()
    {
        EndpointSelector selector = EndpointSelector.Create(
            ["http://a", "http://b"],
            new EndpointSelectorOptions { Algorithm = LoadBalancingAlgorithm.Random, HealthCheck = new PassiveHealthCheck(1, 0.9) });
        foreach (Endpoint endpoint in selector.Endpoints)
        {
            endpoint.State.DropProbability = 0.9;
        }

        Assert.That(Take(selector, default, health: 0.1), Is.EquivalentTo(new[] { "http://a", "http://b" }));
    }

    private static void Serve(Endpoint endpoint, int requests, int failures)
    {
        for (int i = 0; i < requests; i++)
        {
            using InFlightRequest request = endpoint.Begin();
            if (i < failures)
            {
                request.Fail();
            }
        }
    }

    private static string[] Take(EndpointSelector selector, DateTimeOffset now, double fadeIn = 0, double health = 0)
    {
        var random = new Pcg(3, 0);
        static ulong Bits(double fraction) => (ulong)(fraction * (1UL << 53));
        return [.. Enumerable.Range(0, 50).Select(_ => selector.Pick(new Draws(random.Next(), 0, Bits(fadeIn), Bits(health)), "", now).Address).Distinct()];
    }
}
