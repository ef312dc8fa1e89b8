using RouteModel.Eskip;
using RouteModel.Resources;
using RouteModel.Resources.Collections;
using RouteModel.RouteGroups;

namespace RouteModel.Tests.RouteGroups;

/// <summary>How much of a compilation is done again after a change, and what it says has changed.</summary>
public class IncrementalTests
{
    private static readonly RouteGroupCompiler Compiler = new();

    [Test]
    public void An_unchanged_snapshot_compiles_nothing()
    {
        RouteCompilation first = Compiler.Compile(Snapshot(100));
        RouteCompilation second = Compiler.Compile(Snapshot(100), first);

        Assert.That(first.Memory.CompiledGroups, Is.EqualTo(100));
        Assert.That(second.Memory.CompiledGroups, Is.Zero);
        Assert.That(Ids(first.Changes.Added), Is.EqualTo(Ids(first.Routes)));
        Assert.That(second.Changes, Is.EqualTo(new RouteChanges([], [], [])));
        AssertEqual(second, first);
    }

    [Test]
    public void A_changed_group_compiles_one_group()
    {
        RouteCompilation first = Compiler.Compile(Snapshot(1000));
        ClusterSnapshot changed = Replace(Snapshot(1000), 7, group => group with { Spec = group.Spec! with { Hosts = ["new.example"] } });
        RouteCompilation second = Compiler.Compile(changed, first);

        Assert.That(second.Memory.CompiledGroups, Is.EqualTo(1));
        Assert.That(Ids(second.Changes.Changed), Is.EqualTo(new[] { "kube_rg__garden__g7__all__0_0" }));
        Assert.That(second.Changes.Added, Is.Empty);
        Assert.That(second.Changes.Removed, Is.Empty);
        AssertEqual(second, Compiler.Compile(changed));
    }

    [Test]
    public void Groups_that_come_and_go()
    {
        RouteCompilation first = Compiler.Compile(Snapshot(3));
        ClusterSnapshot more = Snapshot(4);
        ClusterSnapshot changed = more with { RouteGroups = [more.RouteGroups[0], more.RouteGroups[2], more.RouteGroups[3]] };
        RouteCompilation second = Compiler.Compile(changed, first);

        Assert.That(second.Memory.CompiledGroups, Is.EqualTo(1));
        Assert.That(Ids(second.Changes.Added), Is.EqualTo(new[] { "kube_rg__garden__g3__all__0_0" }));
        Assert.That(second.Changes.Changed, Is.Empty);
        Assert.That(second.Changes.Removed, Is.EqualTo(new[] { "kube_rg__garden__g1__all__0_0" }));
        AssertEqual(second, Compiler.Compile(changed));
    }

    [TestCase("endpoints")]
    [TestCase("service")]
    [TestCase("no service")]
    public void What_a_service_changes_compiles_the_groups_that_refer_to_it(string what)
    {
        ClusterSnapshot before = Snapshot(100);
        ClusterSnapshot after = what switch
        {
            "endpoints" => before with { Endpoints = [before.Endpoints[0], Endpoints("s1", "10.0.0.9")] },
            "service" => before with { Services = [before.Services[0], before.Services[1] with { Ports = [new KubernetesServicePort(80, new TargetPort(9090))] }] },
            _ => before with { Services = [before.Services[0]] },
        };
        RouteCompilation first = Compiler.Compile(before);
        RouteCompilation second = Compiler.Compile(after, first);

        Assert.That(second.Memory.CompiledGroups, Is.EqualTo(50), "every second group refers to it");
        Assert.That(second.Changes.Changed.Count + second.Changes.Removed.Count, Is.EqualTo(50));
        AssertEqual(second, Compiler.Compile(after));
    }

    [Test]
    public void A_slice_compiles_the_groups_that_refer_to_its_service()
    {
        var compiler = new RouteGroupCompiler(new RouteGroupCompilerOptions { EnableEndpointSlices = true });
        ClusterSnapshot before = Snapshot(10) with { EndpointSlices = [Slice("s0", "10.1.0.1"), Slice("s1", "10.1.0.2")] };
        ClusterSnapshot after = before with { EndpointSlices = [Slice("s0", "10.1.0.3"), Slice("s1", "10.1.0.2")] };

        Assert.That(compiler.Compile(after, compiler.Compile(before)).Memory.CompiledGroups, Is.EqualTo(5));
    }

    [Test]
    public void A_cluster_that_stays_is_not_asked_and_one_that_comes_anew_is()
    {
        ClusterSnapshot before = Snapshot(4);
        ClusterSnapshot group = Replace(before, 0, static group => group with { Spec = group.Spec! with { Hosts = ["new.example"] } });
        RouteCompilation first = Compiler.Compile(before);

        Assert.That(first.Memory.HasClusterOf(group), Is.True);
        Assert.That(first.Memory.HasClusterOf(before with { Services = [before.Services[0]] }), Is.False);
        Assert.That(first.Memory.HasClusterOf(before with { Endpoints = [] }), Is.False);
        Assert.That(first.Memory.HasClusterOf(before with { EndpointSlices = [Slice("s0", "10.1.0.1")] }), Is.False);
        Assert.That(new RouteGroupCompiler(new() { Profile = CompilerProfile.Skipper }).Compile(before).Memory.HasClusterOf(before), Is.False);
    }

    [Test]
    public void Nothing_is_made_anew_where_nothing_changed()
    {
        RouteCompilation first = Compiler.Compile(Snapshot(100));

        Assert.That(Compiler.Compile(Snapshot(100), first).Routes, Is.SameAs(first.Routes));
    }

    [Test]
    public void Status_and_version_of_a_group_change_nothing()
    {
        RouteCompilation first = Compiler.Compile(Snapshot(10));
        ClusterSnapshot changed = Replace(Snapshot(10), 3, group => group with { Metadata = group.Metadata with { ResourceVersion = "7", Generation = 2 } });

        Assert.That(Compiler.Compile(changed, first).Memory.CompiledGroups, Is.Zero);
    }

    [Test]
    public void Invalid_groups_and_those_of_another_class_are_remembered_too()
    {
        ClusterSnapshot snapshot = Snapshot(3);
        snapshot = Replace(snapshot, 1, group => group with { Spec = group.Spec! with { Backends = [] } });
        snapshot = Replace(snapshot, 2, group => group with { Metadata = group.Metadata with { Annotations = new ValueMap<string>([new("zalando.org/routegroup.class", "other")]) } });
        RouteCompilation first = Compiler.Compile(snapshot);
        RouteCompilation second = Compiler.Compile(snapshot, first);

        Assert.That(first.Refused, Has.Count.EqualTo(1));
        Assert.That(second.Memory.CompiledGroups, Is.Zero);
        AssertEqual(second, first);
    }

    [Test]
    public void Other_options_compile_everything_and_still_tell_the_changes()
    {
        RouteCompilation first = Compiler.Compile(Snapshot(10));
        RouteCompilation second = new RouteGroupCompiler(new RouteGroupCompilerOptions { ProvideHttpsRedirect = true }).Compile(Snapshot(10), first);

        Assert.That(second.Memory.CompiledGroups, Is.EqualTo(10));
        Assert.That(second.Changes.Added, Has.Count.EqualTo(11));
        Assert.That(second.Changes.Changed, Is.Empty);
    }

    [Test]
    public void In_Skipper_a_group_depends_on_the_scheme_of_the_first_one()
    {
        var compiler = new RouteGroupCompiler(new RouteGroupCompilerOptions { Profile = CompilerProfile.Skipper });
        ClusterSnapshot before = Replace(Snapshot(3), 0, group => group with
        {
            Metadata = group.Metadata with { Annotations = new ValueMap<string>([new("zalando.org/skipper-backend-protocol", "https")]) },
        });
        ClusterSnapshot after = before with { RouteGroups = [before.RouteGroups[1], before.RouteGroups[2]] };
        RouteCompilation second = compiler.Compile(after, compiler.Compile(before));

        Assert.That(second.Memory.CompiledGroups, Is.EqualTo(1));
        Assert.That(second.Changes.Changed[0].Backend.Address, Is.EqualTo("http://10.0.0.1:8080"));
        AssertEqual(second, compiler.Compile(after));
    }

    [Test]
    public void A_load_that_fails_changes_nothing_and_forgets_nothing()
    {
        var compiler = new RouteGroupCompiler(new RouteGroupCompilerOptions { Profile = CompilerProfile.Skipper });
        RouteCompilation first = compiler.Compile(Snapshot(10));
        RouteCompilation failed = compiler.Compile(Compile.Read(CompilerProfile.Skipper, """{"kind": "RouteGroup", "metadata": {"name": 1}}"""), first);
        RouteCompilation third = compiler.Compile(Replace(Snapshot(10), 0, group => group with { Spec = group.Spec! with { Hosts = ["b.example"] } }), failed);

        Assert.That(failed.Error, Is.Not.Null);
        Assert.That(failed.Routes, Is.Empty);
        Assert.That(failed.Changes, Is.EqualTo(new RouteChanges([], [], [])));
        Assert.That(third.Memory.CompiledGroups, Is.EqualTo(1));
        Assert.That(Ids(third.Changes.Changed), Is.EqualTo(new[] { "kube_rg__garden__g0__all__0_0" }));
    }

    private static void AssertEqual(RouteCompilation actual, RouteCompilation expected)
    {
        Assert.That(Compile.Emitted(actual), Is.EqualTo(Compile.Emitted(expected)));
        Assert.That(actual.Findings, Is.EqualTo(expected.Findings));
        Assert.That(actual.Refused, Is.EqualTo(expected.Refused));
    }

    private static string[] Ids(ValueList<EskipRoute> routes) => [.. routes.AsSpan().ToArray().Select(route => route.Id)];

    /// <summary>Groups that refer to two services in turn, and those.</summary>
    private static ClusterSnapshot Snapshot(int groups) => new()
    {
        RouteGroups = ValueList.From(Enumerable.Range(0, groups).Select(Group)),
        Services = [Service("s0"), Service("s1")],
        Endpoints = [Endpoints("s0", "10.0.0.1"), Endpoints("s1", "10.0.0.2")],
    };

    private static ClusterSnapshot Replace(ClusterSnapshot snapshot, int at, Func<RouteGroup, RouteGroup> change) =>
        snapshot with { RouteGroups = ValueList.From(snapshot.RouteGroups.AsSpan().ToArray().Select((group, i) => i == at ? change(group) : group)) };

    private static RouteGroup Group(int number) => new()
    {
        Metadata = new ObjectMeta { Namespace = "garden", Name = $"g{number}" },
        Spec = new RouteGroupSpec
        {
            Hosts = [$"g{number}.example"],
            Backends = [new RouteGroupBackend { Name = "b", Type = RouteGroupBackendType.Service, ServiceName = $"s{number % 2}", ServicePort = 80 }],
            DefaultBackends = [new BackendReference { BackendName = "b" }],
        },
    };

    private static KubernetesService Service(string name) =>
        new() { Namespace = "garden", Name = name, Ports = [new KubernetesServicePort(80, new TargetPort(8080))] };

    private static KubernetesEndpoints Endpoints(string name, string ip) => new()
    {
        Namespace = "garden",
        Name = name,
        Subsets = [new EndpointSubset { Addresses = [ip], Ports = [new EndpointPort { Port = 8080 }] }],
    };

    private static KubernetesEndpointSlice Slice(string service, string ip) => new()
    {
        Namespace = "garden",
        ServiceName = service,
        Endpoints = [new SliceEndpoint { Address = ip }],
        Ports = [new EndpointPort { Port = 8080 }],
    };
}
