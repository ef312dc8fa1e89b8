using RouteModel.Balancing;
using RouteModel.Balancing.Algorithms;
using RouteModel.Balancing.Hashing;
using RouteModel.Balancing.Randomness;

namespace RouteModel.Tests.Balancing.Algorithms;

/// <summary>Skipper's ring over three endpoints, numbered from 1 as in its recordings.</summary>
public sealed class ConsistentHashTests
{
    private static readonly HashRing Ring = new(Endpoints3.Addresses);
    private static readonly string[] Keys = ["192.0.2.7", "user-42", "alpha"];

    [TestCase(0, 0x00044b5e17aa599aUL, 3)]
    [TestCase(1, 0x000ae62175ccc6abUL, 1)]
    [TestCase(2, 0x012cf266076b45e9UL, 1)]
    [TestCase(3, 0x01bc7734d4485837UL, 2)]
    [TestCase(4, 0x027e9c24b62ecb6aUL, 1)]
    [TestCase(299, 0xff50477b5c40dcd3UL, 1)]
    public void The_ring_has_these_places(int place, ulong hash, int endpoint)
    {
        Assert.That(Ring.Hashes[place], Is.EqualTo(hash));
        Assert.That(Ring.Places[place] + 1, Is.EqualTo(endpoint));
    }

    [Test]
    public void The_ring_is_shared_out_so()
    {
        double[] parts = Ring.Parts();

        Assert.That(parts.Sum(), Is.EqualTo(1).Within(1e-9));
        Assert.That(parts, Is.EqualTo(new[] { 0.3788, 0.2710, 0.3501 }).Within(0.00005));
    }

    [TestCase("192.0.2.7", 258, 2, 1)]
    [TestCase("192.0.2.8", 151, 2, 1)]
    [TestCase("192.0.2.9", 50, 1, 1)]
    [TestCase("192.0.2.10", 205, 1, 1)]
    [TestCase("user-42", 72, 3, 3)]
    [TestCase("user-43", 234, 3, 3)]
    [TestCase("", 288, 2, 3)]
    [TestCase("10.0.0.1", 285, 2, 3)]
    [TestCase("alpha", 248, 1, 1)]
    [TestCase("beta", 293, 3, 3)]
    [TestCase("gamma", 157, 1, 1)]
    public void A_key_has_its_place(string key, int place, int endpoint, int withoutSecond)
    {
        EndpointSelector selector = Create(null, [0, 0, 0]);

        Assert.That(Ring.Find(XxHash64.Hash(key.AsSpan())), Is.EqualTo(place));
        Assert.That(selector.Choose([0, 1, 2], default, key) + 1, Is.EqualTo(endpoint));
        Assert.That(selector.Choose([0, 2], default, key) + 1, Is.EqualTo(withoutSecond));
    }

    [Test]
    public void A_hash_that_a_place_has_is_at_that_place_and_the_next_one_after_it()
    {
        Assert.That(Ring.Find(Ring.Hashes[17]), Is.EqualTo(17));
        Assert.That(Ring.Find(Ring.Hashes[17] + 1), Is.EqualTo(18));
        Assert.That(Ring.Find(0), Is.Zero);
        Assert.That(Ring.Find(Ring.Hashes[^1] + 1), Is.Zero, "past the end the ring begins again");
        Assert.That(Ring.Find(ulong.MaxValue), Is.Zero);
    }

    [TestCase(new long[] { 0, 0, 0 }, "231", "231", "231")]
    [TestCase(new long[] { 1, 0, 0 }, "233", "233", "231")]
    [TestCase(new long[] { 0, 2, 0 }, "131", "131", "231")]
    [TestCase(new long[] { 5, 4, 3 }, "233", "231", "231")]
    [TestCase(new long[] { 9, 0, 0 }, "233", "233", "233")]
    [TestCase(new long[] { 0, 0, 9 }, "211", "211", "211")]
    [TestCase(new long[] { 9, 9, 0 }, "333", "333", "231")]
    [TestCase(new long[] { 9, 9, 9 }, "231", "231", "231")]
    public void A_balance_factor_bounds_the_load(long[] inFlight, string one, string fiveFourths, string two)
    {
        string Picks(double factor) => string.Concat(Keys.Select(key => Create(factor, inFlight).Choose([0, 1, 2], default, key) + 1));

        Assert.That(Picks(1), Is.EqualTo(one));
        Assert.That(Picks(1.25), Is.EqualTo(fiveFourths));
        Assert.That(Picks(2), Is.EqualTo(two));
    }

    [Test]
    public void The_address_is_hashed_as_written_and_hosts_are_compared()
    {
        string[] addresses = ["HTTP://A.example/x", "http://a.example:80", "http://b.example"];
        EndpointSelector selector = EndpointSelector.Create(addresses, new EndpointSelectorOptions { Algorithm = LoadBalancingAlgorithm.ConsistentHash });
        var ring = new HashRing(addresses);

        Assert.That(new HashRing(["http://a.example"]).Hashes, Is.Not.EqualTo(new HashRing(["http://a.example:80"]).Hashes));
        Assert.That(selector.Endpoints[0].Host, Is.EqualTo(selector.Endpoints[1].Host));

        // Only the second one is on offer, beside b; yet the first one has the same host, so its places stay in force.
        string key = Enumerable.Range(0, 1000).Select(i => $"key-{i}").First(key => ring.Places[ring.Find(XxHash64.Hash(key.AsSpan()))] == 0);
        Assert.That(selector.Choose([1, 2], new Draws(0), key), Is.Zero);
    }

    [TestCase(0.5)]
    [TestCase(double.NaN)]
    public void A_balance_factor_below_one_is_refused(double factor) =>
        Assert.That(
            () => Create(factor, [0, 0, 0]),
            Throws.ArgumentException.With.Message.StartsWith("invalid consistentHashBalanceFactor filter value, must be >=1 but got "));

    private static EndpointSelector Create(double? factor, long[] inFlight)
    {
        EndpointSelector selector = EndpointSelector.Create(
            Endpoints3.Addresses,
            new EndpointSelectorOptions { Algorithm = LoadBalancingAlgorithm.ConsistentHash, BalanceFactor = factor });
        for (int i = 0; i < inFlight.Length; i++)
        {
            selector.Endpoints[i].State.AddInFlight(inFlight[i]);
        }

        return selector;
    }
}
