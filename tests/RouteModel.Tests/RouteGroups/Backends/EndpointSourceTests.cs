using RouteModel.Eskip;
using RouteModel.RouteGroups;
using RouteModel.RouteGroups.Backends;

namespace RouteModel.Tests.RouteGroups.Backends;

/// <summary>Which addresses a service's target port leads to.</summary>
public class EndpointSourceTests
{
    private static readonly ResourceId Service = new("default", "svc");

    private static readonly EndpointsSource Endpoints = new([new KubernetesEndpoints
    {
        Name = "svc",
        Subsets =
        [
            new() { Addresses = ["10.0.0.9", "10.0.0.10"], Ports = [new() { Name = "admin", Port = 9 }, new() { Name = "web", Port = 80 }] },
            new() { Addresses = ["10.0.1.1"], Ports = [new() { Name = "web", Port = 80 }, new() { Port = 8080, Protocol = "UDP" }] },
        ],
    }]);

    [Test]
    public void The_first_subset_with_the_port_gives_all_addresses()
    {
        Assert.That(Write(Endpoints.Find(Service, new TargetPort("web"), null)), Is.EqualTo("http://10.0.0.10:80 http://10.0.0.9:80"));
        Assert.That(Write(Endpoints.Find(Service, new TargetPort(80), "https")), Is.EqualTo("https://10.0.0.10:80 https://10.0.0.9:80"));
        Assert.That(Write(Endpoints.Find(Service, new TargetPort(8080), null)), Is.EqualTo("http://10.0.1.1:8080"));
    }

    [Test]
    public void Without_the_port_or_the_object_there_are_none()
    {
        Assert.That(Endpoints.Find(Service, new TargetPort("grpc"), null), Is.Empty);
        Assert.That(Endpoints.Find(new ResourceId("other", "svc"), new TargetPort(80), null), Is.Empty);
    }

    [Test]
    public void The_ports_of_the_last_slice_count_for_all_addresses()
    {
        EndpointSliceSource source = Slices(
            Slice([new() { Name = "web", Port = 80 }], new SliceEndpoint { Address = "10.0.0.1" }),
            Slice([new() { Name = "web", Port = 8080 }], new SliceEndpoint { Address = "fd00::1" }),
            Slice([], new SliceEndpoint { Address = "10.0.0.3" }));

        Assert.That(Write(source.Find(Service, new TargetPort("web"), null)), Is.EqualTo("http://10.0.0.1:8080 http://[fd00::1]:8080"));
    }

    [Test]
    public void An_unnamed_port_wins_over_the_number_of_a_numeric_target()
    {
        EndpointSliceSource source = Slices(
            Slice([new() { Port = 1 }, new() { Name = "web", Port = 80 }], new SliceEndpoint { Address = "10.0.0.1" }));

        Assert.That(Write(source.Find(Service, new TargetPort(80), null)), Is.EqualTo("http://10.0.0.1:1"));
    }

    [TestCase("UDP", "http://10.0.0.1:0")]
    [TestCase("tcp", "http://10.0.0.1:0")]
    [TestCase("TCP", "http://10.0.0.1:80")]
    public void Only_TCP_ports_of_slices_are_used_and_a_miss_is_port_zero(string protocol, string expected)
    {
        EndpointSliceSource source = Slices(
            Slice([new() { Name = "web", Port = 80, Protocol = protocol }], new SliceEndpoint { Address = "10.0.0.1" }));

        Assert.That(Write(source.Find(Service, new TargetPort("web"), null)), Is.EqualTo(expected));
    }

    [Test]
    public void Terminating_is_for_good_and_the_last_ready_occurrence_gives_the_zone()
    {
        EndpointPort[] ports = [new() { Name = "web", Port = 80, AppProtocol = "kubernetes.io/h2c" }];
        EndpointSliceSource source = Slices(
            Slice(ports,
                new() { Address = "10.0.0.1", IsTerminating = true },
                new() { Address = "10.0.0.2", Zone = "a" },
                new() { Address = "10.0.0.3", IsReady = false }),
            Slice(ports,
                new() { Address = "10.0.0.1" },
                new() { Address = "10.0.0.2", Zone = "b" },
                new() { Address = "10.0.0.2", Zone = "c", IsReady = false }));

        Assert.That(source.Find(Service, new TargetPort("web"), null), Is.EqualTo(new[] { new EskipLbEndpoint("h2c://10.0.0.2:80", "b") }));
        Assert.That(Write(source.Find(Service, new TargetPort("web"), "http")), Is.EqualTo("http://10.0.0.2:80"));
    }

    [TestCase(2, 4)]
    [TestCase(3, 3)]
    public void A_zone_is_preferred_from_three_endpoints_on(int near, int expected)
    {
        EskipLbEndpoint[] endpoints =
        [
            .. Enumerable.Range(0, near).Select(i => new EskipLbEndpoint($"http://n{i}", "a")),
            .. Enumerable.Range(near, 4 - near).Select(i => new EskipLbEndpoint($"http://f{i}", "b")),
        ];

        Assert.That(ZoneChoice.Prefer("a", endpoints), Has.Length.EqualTo(expected));
        Assert.That(ZoneChoice.Prefer("", endpoints), Is.SameAs(endpoints));
    }

    private static EndpointSliceSource Slices(params KubernetesEndpointSlice[] slices) => new(slices, SliceNamespaceRule.Default);

    private static KubernetesEndpointSlice Slice(EndpointPort[] ports, params SliceEndpoint[] endpoints) =>
        new() { ServiceName = "svc", Ports = [.. ports], Endpoints = [.. endpoints] };

    private static string Write(EskipLbEndpoint[] endpoints) => string.Join(' ', endpoints.Select(endpoint => endpoint.Address));
}
