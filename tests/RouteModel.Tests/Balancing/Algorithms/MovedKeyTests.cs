using RouteModel.Balancing;
using RouteModel.Balancing.Algorithms;

namespace RouteModel.Tests.Balancing.Algorithms;

/// <summary>How many keys move when an endpoint leaves or comes.</summary>
public sealed class MovedKeyTests
{
    private const int Count = 50;

    private static readonly string[] Keys = [.. Enumerable.Range(0, 20_000).Select(i => $"user-{i}")];

    [Test]
    public void On_the_ring_only_keys_of_the_endpoint_that_left_move()
    {
        (string[] before, string[] after, string left) = Leave(LoadBalancingAlgorithm.ConsistentHash);

        Assert.That(Keys.Where((_, i) => before[i] != after[i]).Count(), Is.EqualTo(before.Count(address => address == left)));

        // A hundred places an endpoint: the deviation of its share is about a tenth of a share.
        Assert.That(before.Count(address => address == left) / (double)Keys.Length, Is.EqualTo(1.0 / Count).Within(5 * 0.1 / Count));
    }

    // The paper's measurements: with a table a hundred times as long as the list, about as many again move as must.
    [Test]
    public void In_the_table_of_Maglev_few_more_keys_than_necessary_move()
    {
        (string[] before, string[] after, string left) = Leave(LoadBalancingAlgorithm.Maglev);
        double moved = Keys.Where((_, i) => before[i] != after[i]).Count() / (double)Keys.Length;

        Assert.That(before.Where((address, i) => address == left && after[i] == left), Is.Empty);
        Assert.That(moved, Is.InRange(0.8 / Count, 2.5 / Count));
    }

    [Test]
    public void The_table_of_Maglev_is_even()
    {
        int[] places = new MaglevTable(Endpoints3.Of(Count)).Places;
        int[] counts = [.. Enumerable.Range(0, Count).Select(i => places.Count(place => place == i))];

        Assert.That(places, Has.Length.EqualTo(65537));
        Assert.That(counts.Max() - counts.Min(), Is.LessThanOrEqualTo(1));
    }

    [TestCase(655, 65537)]
    [TestCase(656, 655373)]
    public void The_table_of_Maglev_is_a_hundred_times_as_long_as_the_list(int count, int places) =>
        Assert.That(new MaglevTable(Endpoints3.Of(count)).Places, Has.Length.EqualTo(places).And.None.Negative);

    [Test]
    public void The_load_is_bounded_in_the_table_of_Maglev_too()
    {
        EndpointSelector selector = EndpointSelector.Create(Endpoints3.Of(10), new EndpointSelectorOptions { Algorithm = LoadBalancingAlgorithm.Maglev, BalanceFactor = 1.25 });
        for (int i = 0; i < 1000; i++)
        {
            selector.Pick(0, "always the same").Begin();
            Assert.That(selector.Endpoints.Max(endpoint => endpoint.InFlight), Is.LessThanOrEqualTo(1 + (1.25 * (i + 1) / 10)));
        }
    }

    private static (string[] Before, string[] After, string Left) Leave(LoadBalancingAlgorithm algorithm)
    {
        string[] addresses = Endpoints3.Of(Count);
        EndpointSelector all = EndpointSelector.Create(addresses, new EndpointSelectorOptions { Algorithm = algorithm });
        EndpointSelector fewer = all.With(addresses.Where((_, i) => i != 17));
        return (Pick(all), Pick(fewer), addresses[17]);
    }

    private static string[] Pick(EndpointSelector selector) => [.. Keys.Select(key => selector.Pick(0, key).Address)];
}
