using System.Text;
using RouteModel.Resources.Manifests;
using RouteModel.RouteGroups.Lints;
using RouteModel.Verdicts;

namespace RouteModel.Tests.RouteGroups.Lints;

public sealed class LintBoundTests
{
    [Test]
    public void Of_many_routes_of_one_path_a_hundred_are_compared()
    {
        string yaml = "apiVersion: zalando.org/v1\nkind: RouteGroup\nmetadata: {name: g, namespace: garden}\nspec:\n  hosts: [a.example]\n"
            + "  backends:\n  - {name: b, type: service, serviceName: s, servicePort: 80}\n  defaultBackends: [{backendName: b}]\n"
            + "  routes:\n  - {path: /x, predicates: [Weight(100)]}\n"
            + string.Concat(Enumerable.Range(0, 150).Select(i => $"  - {{path: /x, predicates: ['Header(\"h\", \"{i}\")']}}\n"));
        var linter = new Linter(new LintOptions { Level = LintSeverity.Error, Now = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero) });
        linter.Add(ManifestObjects.Of(ManifestReader.Read(Encoding.UTF8.GetBytes(yaml)).Single()).Single());

        IEnumerable<LintFinding> shadowed = linter.Run().Values.SelectMany(static found => found).Where(static found => found.Lint.Id == "SK602");

        Assert.That(shadowed.Count(), Is.EqualTo(99), "the first route stands before all others");
    }
}
