using RouteModel.Balancing;
using RouteModel.Selection;

namespace RouteModel.Tests.Selection;

public sealed class ApplianceAlgorithmTests
{
    [TestCase("LB_ALGORITHM_LEAST_CONNECTIONS", LoadBalancingAlgorithm.LeastRequests)]
    [TestCase("LB_ALGORITHM_ROUND_ROBIN", LoadBalancingAlgorithm.RoundRobin)]
    [TestCase("LB_ALGORITHM_RANDOM", LoadBalancingAlgorithm.Random)]
    public void Some_are_the_same_here(string name, LoadBalancingAlgorithm algorithm) =>
        Assert.That(ApplianceAlgorithm.Find(name), Is.EqualTo(new ApplianceAlgorithm(algorithm, RequestKey.None, null)));

    [TestCase("SOURCE_IP_ADDRESS", RequestKey.ClientAddress)]
    [TestCase("SOURCE_IP_ADDRESS_AND_PORT", RequestKey.ClientAddressAndPort)]
    [TestCase("URI", RequestKey.Uri)]
    [TestCase("CUSTOM_HEADER", RequestKey.Header)]
    public void Hashes_differ_in_their_key(string hash, RequestKey key) =>
        Assert.That(
            ApplianceAlgorithm.Find("LB_ALGORITHM_CONSISTENT_HASH", "LB_ALGORITHM_CONSISTENT_HASH_" + hash),
            Is.EqualTo(new ApplianceAlgorithm(LoadBalancingAlgorithm.ConsistentHash, key, null)));

    [TestCase("LB_ALGORITHM_FASTEST_RESPONSE", null)]
    [TestCase("LB_ALGORITHM_LEAST_LOAD", null)]
    [TestCase("LB_ALGORITHM_FEWEST_TASKS", null)]
    [TestCase("LB_ALGORITHM_FEWEST_SERVERS", null)]
    [TestCase("LB_ALGORITHM_CORE_AFFINITY", null)]
    [TestCase("LB_ALGORITHM_NEAREST_SERVER", null)]
    [TestCase("LB_ALGORITHM_TOPOLOGY", null)]
    [TestCase("LB_ALGORITHM_CONSISTENT_HASH", "LB_ALGORITHM_CONSISTENT_HASH_CALLID")]
    [TestCase("LB_ALGORITHM_CONSISTENT_HASH", "LB_ALGORITHM_CONSISTENT_HASH_CUSTOM_STRING")]
    public void Some_only_the_appliance_can(string name, string? hash)
    {
        ApplianceAlgorithm found = ApplianceAlgorithm.Find(name, hash);

        Assert.That(found.Algorithm, Is.Null);
        Assert.That(found.Finding, Does.StartWith($"{hash ?? name} can be done by the appliance only: "));
    }

    [TestCase("LB_ALGORITHM_MAGIC", null)]
    [TestCase("LB_ALGORITHM_CONSISTENT_HASH", null)]
    [TestCase("LB_ALGORITHM_CONSISTENT_HASH", "magic")]
    public void Others_are_none(string name, string? hash) => Assert.That(ApplianceAlgorithm.Find(name, hash).Finding, Is.Not.Null);
}
