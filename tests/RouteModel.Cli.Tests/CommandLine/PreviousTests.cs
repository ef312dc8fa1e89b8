using RouteModel.Cli.Tests.Harness;

namespace RouteModel.Cli.Tests.CommandLine;

/// <summary><c>validate --previous</c>: an object that replaces another is judged as an update, with the API server's ratcheting.</summary>
public class PreviousTests
{
    private const string Weight = "spec.defaultBackends[0].weight: Invalid value: -1: spec.defaultBackends[0].weight in body should be greater than or equal to 0";

    [Test]
    public void What_was_wrong_before_and_is_unchanged_stays_allowed()
    {
        using var folder = new TemporaryFolder();
        string old = folder.Write("old.yaml", Group("store", weight: -1, host: "a.example"));
        string next = folder.Write("new.yaml", Group("store", weight: -1, host: "b.example"));

        Assert.That(ToolRun.Of("validate", "--lint", "off", "--output", "json", next).Out, Does.Contain(Weight));
        Assert.That(ToolRun.Of("validate", "--lint", "off", "--output", "json", "--previous", old, next).Out, Does.Contain("\"valid\":true").And.Not.Contain(Weight));
    }

    [Test]
    public void What_becomes_wrong_is_refused()
    {
        using var folder = new TemporaryFolder();
        string old = folder.Write("old.yaml", Group("store", weight: 1, host: "a.example"));
        string next = folder.Write("new.yaml", Group("store", weight: -1, host: "a.example"));

        Assert.That(ToolRun.Of("validate", "--lint", "off", "--output", "json", "--previous", old, next).Out, Does.Contain("\"valid\":false").And.Contain(Weight));
    }

    [Test]
    public void An_object_of_another_name_or_namespace_is_new()
    {
        using var folder = new TemporaryFolder();
        string old = folder.Write("old.yaml", Group("other", weight: -1, host: "a.example"));
        string next = folder.Write("new.yaml", Group("store", weight: -1, host: "a.example"));

        Assert.That(ToolRun.Of("validate", "--lint", "off", "--output", "json", "--previous", old, next).Out, Does.Contain(Weight));
    }

    [Test]
    public void A_cluster_that_cannot_be_read_judges_nothing()
    {
        using var folder = new TemporaryFolder();
        string old = folder.Write("old.yaml", "a: [b");
        string next = folder.Write("new.yaml", Group("store", weight: 1, host: "a.example"));

        ToolRun run = ToolRun.Of("validate", "--lint", "off", "--previous", old, next);

        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Out, Is.Empty);
        Assert.That(run.Error, Does.Contain("old.yaml:2:1: yaml: "));
    }

    private static string Group(string @namespace, int weight, string host) =>
        $"""
        apiVersion: zalando.org/v1
        kind: RouteGroup
        metadata:
          name: shop
          namespace: {@namespace}
        spec:
          hosts:
          - {host}
          backends:
          - name: nothing
            type: shunt
          defaultBackends:
          - backendName: nothing
            weight: {weight}

        """;
}
