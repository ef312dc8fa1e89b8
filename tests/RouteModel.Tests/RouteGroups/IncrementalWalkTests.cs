using RouteModel.Eskip;
using RouteModel.Resources;
using RouteModel.Resources.Collections;
using RouteModel.RouteGroups;

namespace RouteModel.Tests.RouteGroups;

/// <summary>Long walks of random changes, after each of which a compilation that remembers says what one that does not remember says.</summary>
public class IncrementalWalkTests
{
    private const int Steps = 60;

    // Some of the names make the same ids.
    private static readonly string[] Names = ["a-b", "a_b", "a.b", "c", "d", "e", "f", "g"];

    [Test]
    public void Remembering_changes_nothing([Values("standard", "skipper")] string profile, [Range(1, 12)] int seed)
    {
        var options = new RouteGroupCompilerOptions
        {
            Profile = profile == "skipper" ? CompilerProfile.Skipper : CompilerProfile.Standard,
            ProvideHealthcheck = seed % 2 == 0,
            ProvideHttpsRedirect = seed % 3 == 0,
            Namespace = seed % 5 == 0 ? "garden" : "",
        };
        var random = new Random(seed);
        var compiler = new RouteGroupCompiler(options);
        ClusterSnapshot snapshot = Start();
        RouteCompilation previous = compiler.Compile(snapshot);
        RouteCompilation earlier = previous;
        Dictionary<string, string> known = Apply([], previous.Changes);
        for (int step = 0; step < Steps; step++)
        {
            snapshot = Change(snapshot, random);
            RouteCompilation fresh = compiler.Compile(snapshot);
            RouteCompilation next = compiler.Compile(snapshot, previous);

            AssertSame(next, fresh);
            AssertSame(compiler.Compile(snapshot, earlier), fresh);
            known = Apply(known, next.Changes);
            Assert.That(known, Is.EquivalentTo(Texts(fresh)), "the changes lead from the routes before to those after");
            earlier = random.Next(3) == 0 ? previous : earlier;
            previous = next;
        }
    }

    private static void AssertSame(RouteCompilation actual, RouteCompilation expected)
    {
        Assert.That(Compile.Emitted(actual), Is.EqualTo(Compile.Emitted(expected)));
        Assert.That(actual.Findings, Is.EqualTo(expected.Findings));
        Assert.That(actual.Refused, Is.EqualTo(expected.Refused));
    }

    private static Dictionary<string, string> Texts(RouteCompilation compilation) =>
        compilation.Routes.AsSpan().ToArray().ToDictionary(static route => route.Id, static route => route.ToString());

    private static Dictionary<string, string> Apply(Dictionary<string, string> routes, RouteChanges changes)
    {
        var after = new Dictionary<string, string>(routes, StringComparer.Ordinal);
        foreach (string id in changes.Removed)
        {
            Assert.That(after.Remove(id), Is.True);
        }

        foreach (EskipRoute route in changes.Added)
        {
            after.Add(route.Id, route.ToString());
        }

        foreach (EskipRoute route in changes.Changed)
        {
            Assert.That(after[route.Id], Is.Not.EqualTo(route.ToString()));
            after[route.Id] = route.ToString();
        }

        return after;
    }

    private static ClusterSnapshot Change(ClusterSnapshot snapshot, Random random)
    {
        List<RouteGroup> groups = [.. snapshot.RouteGroups];
        int at = random.Next(groups.Count + 1);
        switch (random.Next(8))
        {
            case 0:
                groups.Insert(at, Group(random));
                break;
            case 1 when at < groups.Count:
                groups.RemoveAt(at);
                break;
            case 2 when at < groups.Count:
                // Read anew, and the same as before.
                groups[at] = groups[at] with { };
                break;
            case 3:
                (groups[0], groups[^1]) = (groups[^1], groups[0]);
                break;
            case 4:
                return snapshot with { Endpoints = [Endpoints("s0", random.Next(3)), Endpoints("s1", random.Next(3))] };
            case 5:
                return snapshot with { Services = random.Next(4) == 0 ? [Service("s0")] : [Service("s0"), Service("s1")] };
            default:
                RouteGroup made = Group(random);
                at = Math.Min(at, groups.Count - 1);
                groups[at] = groups[at] with { Spec = made.Spec };
                break;
        }

        return snapshot with { RouteGroups = groups.Count == 0 ? [Group(random)] : ValueList.From(groups) };
    }

    private static ClusterSnapshot Start() => new()
    {
        RouteGroups = ValueList.From(Enumerable.Range(0, 5).Select(static seed => Group(new Random(seed)))),
        Services = [Service("s0"), Service("s1")],
        Endpoints = [Endpoints("s0", 1), Endpoints("s1", 2)],
    };

    private static RouteGroup Group(Random random) => new()
    {
        Metadata = new ObjectMeta
        {
            Namespace = random.Next(4) == 0 ? "meadow" : "garden",
            Name = Names[random.Next(Names.Length)],
            Annotations = random.Next(4) == 0 ? new ValueMap<string>([new("zalando.org/skipper-backend-protocol", "https")]) : null,
        },
        Spec = new RouteGroupSpec
        {
            Hosts = random.Next(8) == 0 ? ["a.example", "a.example"] : [$"{(char)('a' + random.Next(3))}.example"],
            Backends =
            [
                new RouteGroupBackend { Name = "b", Type = RouteGroupBackendType.Service, ServiceName = $"s{random.Next(2)}", ServicePort = 80 },
                new RouteGroupBackend { Name = "n", Type = RouteGroupBackendType.Network, Address = "http://n.example" },
            ],
            DefaultBackends = [new BackendReference { BackendName = "b", Weight = random.Next(3) }, new BackendReference { BackendName = "n", Weight = 1 }],
            Routes = random.Next(2) == 0 ? null : [new RouteGroupRoute { PathSubtree = random.Next(2) == 0 ? "/" : "/x" }],
        },
    };

    private static KubernetesService Service(string name) =>
        new() { Namespace = "garden", Name = name, Ports = [new KubernetesServicePort(80, new TargetPort(8080))] };

    private static KubernetesEndpoints Endpoints(string name, int addresses) => new()
    {
        Namespace = "garden",
        Name = name,
        Subsets = [new EndpointSubset { Addresses = ValueList.From(Enumerable.Range(1, addresses).Select(static i => $"10.0.0.{i}")), Ports = [new EndpointPort { Port = 8080 }] }],
    };
}
