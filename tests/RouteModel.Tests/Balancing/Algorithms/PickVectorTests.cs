using RouteModel.Balancing;

namespace RouteModel.Tests.Balancing.Algorithms;

/// <summary>Skipper's picks in given states and for a given seed.</summary>
public sealed class PickVectorTests
{
    [TestCase(2UL, new[] { 0, 1, 2, 0, 1, 2 })]
    [TestCase(5UL, new[] { 0, 1, 2, 0, 1, 2 })]
    [TestCase(0UL, new[] { 1, 2, 0, 1, 2, 0 })]
    public void Round_robin_raises_its_index_before_it_picks(ulong start, int[] picks)
    {
        EndpointSelector selector = EndpointSelector.Create(Endpoints3.Addresses, new EndpointSelectorOptions { Start = start });

        Assert.That(Endpoints3.Take(selector, 6), Is.EqualTo(picks));
    }

    [Test]
    public void Random_draws_an_index() =>
        Assert.That(
            Endpoints3.Take(Endpoints3.Create(LoadBalancingAlgorithm.Random, [1, 1, 1], [0, 0, 0]), 12),
            Is.EqualTo(new[] { 2, 2, 0, 0, 0, 2, 2, 1, 1, 2, 1, 1 }));

    [TestCase(new long[] { 0, 0, 0 }, false, new[] { 2, 0, 0, 2, 1, 1 })]
    [TestCase(new long[] { 3, 0, 1 }, false, new[] { 2, 0, 2, 1, 1, 1 })]
    [TestCase(new long[] { 0, 0, 0 }, true, new[] { 2, 0, 0, 1, 1, 1 })]
    public void Power_of_random_choices_takes_the_less_busy_of_two(long[] inFlight, bool isTracked, int[] picks) =>
        Assert.That(
            Endpoints3.Take(Endpoints3.Create(LoadBalancingAlgorithm.PowerOfRandomNChoices, [1, 1, 1], inFlight), 6, isTracked, draws: 2),
            Is.EqualTo(picks));

    [TestCase(new[] { 1.0, 1, 1 }, new[] { 2, 0, 1, 0, 1, 2, 2, 1, 0 })]
    [TestCase(new[] { 1, 0.5, 0.25 }, new[] { 0, 1, 0, 2, 0, 1, 0, 0 })]
    [TestCase(new[] { 0.2, 0.8, 1 }, new[] { 2, 1, 2, 1, 0, 2, 1, 2, 1, 2 })]
    public void Weighted_round_robin_is_smooth(double[] weights, int[] picks) =>
        Assert.That(Endpoints3.Take(Endpoints3.Create(LoadBalancingAlgorithm.WeightedRoundRobin, weights, [0, 0, 0]), picks.Length), Is.EqualTo(picks));

    [TestCase(new[] { 1.0, 1, 1 }, new long[] { 0, 0, 0 }, false, new[] { 2, 0, 1, 0, 1, 2, 2, 1, 0 })]
    [TestCase(new[] { 1.0, 1, 1 }, new long[] { 0, 0, 0 }, true, new[] { 2, 0, 1, 1, 0, 2, 0, 2, 1 })]
    [TestCase(new[] { 1.0, 1, 1 }, new long[] { 1, 0, 0 }, false, new[] { 2, 1, 2, 1, 2, 1 })]
    [TestCase(new[] { 1, 0.5, 1 }, new long[] { 10, 2, 4 }, false, new[] { 2, 1, 2, 2, 1, 2, 2, 1 })]
    [TestCase(new[] { 0.2, 0.8, 1 }, new long[] { 10, 5, 7 }, false, new[] { 1, 1, 1 })]
    [TestCase(new[] { 1.0, 1, 1, 1 }, new long[] { 0, 1, 0, 1 }, false, new[] { 0, 2, 0, 2, 2, 0 })]
    public void Least_requests_takes_the_least_busy(double[] weights, long[] inFlight, bool isTracked, int[] picks)
    {
        // Where one is less busy than all others, Skipper draws no number.
        static bool HasSole(EndpointSelector selector) => selector.Endpoints.Count(item => item.InFlight / item.Weight == selector.Endpoints.Min(other => other.InFlight / other.Weight)) == 1;
        EndpointSelector selector = Endpoints3.Create(LoadBalancingAlgorithm.LeastRequests, weights, inFlight);

        Assert.That(Endpoints3.Take(selector, picks.Length, isTracked, hasSoleChoice: HasSole), Is.EqualTo(picks));
    }

    [Test]
    public void A_sole_endpoint_is_taken_at_once([Values] LoadBalancingAlgorithm algorithm)
    {
        EndpointSelector selector = EndpointSelector.Create(["http://a.example"], new EndpointSelectorOptions { Algorithm = algorithm });

        Assert.That(selector.Pick(ulong.MaxValue).Address, Is.EqualTo("http://a.example"));
    }

    [Test]
    public void A_weight_of_zero_breaks_nothing([Values(LoadBalancingAlgorithm.WeightedRoundRobin, LoadBalancingAlgorithm.LeastRequests)] LoadBalancingAlgorithm algorithm) =>
        Assert.That(Endpoints3.Take(Endpoints3.Create(algorithm, [0, 0, 1], [0, 1, 2]), 20), Is.All.InRange(0, 2));

    [Test]
    public void Picking_and_counting_allocate_nothing([Values] LoadBalancingAlgorithm algorithm, [Values] bool isFiltered)
    {
        EndpointSelector selector = EndpointSelector.Create(Endpoints3.Of(300), new EndpointSelectorOptions
        {
            Algorithm = algorithm,
            BalanceFactor = 1.5,
            FadeIn = isFiltered ? new FadeIn(TimeSpan.FromTicks(100)) : null,
            HealthCheck = isFiltered ? new PassiveHealthCheck(10, 0.5) : null,
        });
        Pick(selector, 0);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (ulong i = 1; i < 200; i++)
        {
            Pick(selector, i);
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private static void Pick(EndpointSelector selector, ulong random)
    {
        using InFlightRequest request = selector.Pick(random << 45, "user-1", new DateTimeOffset(50, TimeSpan.Zero)).Begin();
    }
}
