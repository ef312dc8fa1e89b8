using System.Text;

namespace RouteModel.Benchmarks.Peers;

/// <summary>A RouteBackendExtension that uses all of its fields, as the documentation's sample does.</summary>
internal static class SampleExtension
{
    public static byte[] Json { get; } = Encoding.UTF8.GetBytes("""
        {"apiVersion":"ako.vmware.com/v1alpha1","kind":"RouteBackendExtension","metadata":{"name":"checkout-backend","namespace":"shop"},
        "spec":{"lbAlgorithm":"LB_ALGORITHM_CONSISTENT_HASH","lbAlgorithmHash":"LB_ALGORITHM_CONSISTENT_HASH_CUSTOM_HEADER","lbAlgorithmConsistentHashHdr":"X-Session",
        "persistenceProfile":"System-Persistence-Client-IP","healthMonitor":[{"kind":"AVIREF","name":"checkout-http"},{"kind":"AVIREF","name":"checkout-tcp"}],
        "backendTLS":{"pkiProfile":{"kind":"CRD","name":"shop-ca"},"hostCheckEnabled":true,"domainName":["checkout.example.org","checkout.internal.example.org"]}}}
        """);
}
