using RouteModel.Resources;
using RouteModel.Resources.Collections;
using RouteModel.RouteGroups;
using RouteModel.RouteGroups.Snapshots;

namespace RouteModel.Tests.RouteGroups.Snapshots;

/// <summary>What the API server lists for a namespace and for label selectors.</summary>
public class SnapshotScopeTests
{
    private static readonly ValueMap<string> Labels = new([new("team", "a"), new("tier", "")]);

    private static readonly ClusterSnapshot Snapshot = new()
    {
        RouteGroups = [new RouteGroup { Metadata = new ObjectMeta { Name = "g", Namespace = "garden", Labels = Labels } }, new RouteGroup { Metadata = new ObjectMeta { Name = "h" } }],
        Services = [new KubernetesService { Name = "s", Namespace = "garden", Labels = Labels }, new KubernetesService { Name = "t" }],
        Endpoints = [new KubernetesEndpoints { Name = "s", Namespace = "garden", Labels = Labels }, new KubernetesEndpoints { Name = "t" }],
        EndpointSlices = [new KubernetesEndpointSlice { ServiceName = "s", Namespace = "garden", Labels = Labels }, new KubernetesEndpointSlice { ServiceName = "t" }],
        Secrets = [new KubernetesSecret { Name = "s", Namespace = "garden", Labels = Labels }, new KubernetesSecret { Name = "t" }],
        Unreadable = [new RefusedRouteGroup("garden", "x", ""), new RefusedRouteGroup("default", "y", "")],
    };

    [TestCase("", "gh st st st st xy")]
    [TestCase("garden", "g s s s s x")]
    [TestCase("default", "h t t t t y", TestName = "What names no namespace is in the default one")]
    [TestCase("meadow", "     ")]
    public void Of_a_namespace(string ns, string expected) => Assert.That(Scope(new RouteGroupCompilerOptions { Namespace = ns }), Is.EqualTo(expected));

    [TestCase("team", "a", "s")]
    [TestCase("team", "", "s", TestName = "An empty value asks for the key alone")]
    [TestCase("tier", "", "s")]
    [TestCase("team", "b", "")]
    [TestCase("tier", "a", "")]
    [TestCase("Team", "a", "")]
    public void Of_labels_each_kind_by_its_own_selector(string key, string value, string expected)
    {
        var selectors = new ValueMap<string>([new(key, value)]);

        Assert.That(Scope(new() { RouteGroupsLabelSelectors = selectors }), Is.EqualTo($"{expected.Replace('s', 'g')} st st st st xy"));
        Assert.That(Scope(new() { ServicesLabelSelectors = selectors }), Is.EqualTo($"gh {expected} st st st xy"));
        Assert.That(Scope(new() { EndpointsLabelSelectors = selectors }), Is.EqualTo($"gh st {expected} st st xy"));
        Assert.That(Scope(new() { EndpointSlicesLabelSelectors = selectors }), Is.EqualTo($"gh st st {expected} st xy"));
        Assert.That(Scope(new() { SecretsLabelSelectors = selectors }), Is.EqualTo($"gh st st st {expected} xy"));
    }

    [Test]
    public void All_selectors_of_a_kind_must_fit_and_the_namespace_too()
    {
        Assert.That(Scope(new() { ServicesLabelSelectors = new ValueMap<string>([new("team", "a"), new("tier", "")]) }), Is.EqualTo("gh s st st st xy"));
        Assert.That(Scope(new() { ServicesLabelSelectors = new ValueMap<string>([new("team", "a"), new("tier", "x")]) }), Is.EqualTo("gh  st st st xy"));
        Assert.That(Scope(new() { Namespace = "default", ServicesLabelSelectors = new ValueMap<string>([new("team", "a")]) }), Is.EqualTo("h  t t t y"));
    }

    private static string Scope(RouteGroupCompilerOptions options)
    {
        ClusterSnapshot scope = SnapshotScope.Restrict(Snapshot, options);
        return string.Join(
            ' ',
            Join(scope.RouteGroups, static group => group.Metadata.Name!),
            Join(scope.Services, static service => service.Name),
            Join(scope.Endpoints, static endpoints => endpoints.Name),
            Join(scope.EndpointSlices, static slice => slice.ServiceName),
            Join(scope.Secrets, static secret => secret.Name),
            Join(scope.Unreadable, static group => group.Name));
    }

    private static string Join<T>(ValueList<T> list, Func<T, string> name) => string.Concat(list.AsSpan().ToArray().Select(name));
}
