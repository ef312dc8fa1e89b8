using RouteModel.Cli.Inputs;
using RouteModel.Cli.Tests.Harness;
using RouteModel.Resources.Collections;

namespace RouteModel.Cli.Tests.Inputs;

public class DefaultFiltersFolderTests
{
    private const int MaxLength = 1024 * 1024;

    [TestCase("shop.garden", true)]
    [TestCase("shop", false)]
    [TestCase("shop.front.garden", false)]
    public void A_name_has_exactly_one_dot(string name, bool isRead)
    {
        using var folder = new TemporaryFolder();
        folder.Write(name, "a()");

        ValueMap<string> texts = DefaultFiltersFolder.Read(folder.Path, out string? fault);

        Assert.That(fault, Is.Null);
        Assert.That(texts.ContainsKey(name), Is.EqualTo(isRead));
    }

    [TestCase(0, true)]
    [TestCase(MaxLength, true)]
    [TestCase(MaxLength + 1, false)]
    public void A_file_has_at_most_a_mebibyte(int length, bool isRead)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.b", new string(' ', length));

        Assert.That(DefaultFiltersFolder.Read(folder.Path, out _).ContainsKey("a.b"), Is.EqualTo(isRead));
    }

    [Test]
    public void A_link_counts_as_what_it_leads_to()
    {
        using var folder = new TemporaryFolder();
        string target = folder.Write("sub/target", "a()");
        string large = folder.Write("sub/large", new string(' ', MaxLength + 1));
        File.CreateSymbolicLink(folder.Combine("file.ns"), target);
        File.CreateSymbolicLink(folder.Combine("large.ns"), large);
        File.CreateSymbolicLink(folder.Combine("nothing.ns"), folder.Combine("gone"));
        File.CreateSymbolicLink(folder.Combine("circle.ns"), folder.Combine("circle.ns"));
        Directory.CreateSymbolicLink(folder.Combine("folder.ns"), folder.Combine("sub"));

        ValueMap<string> texts = DefaultFiltersFolder.Read(folder.Path, out string? fault);

        Assert.That(fault, Is.Null);
        Assert.That(texts, Is.EqualTo(new ValueMap<string>([new("file.ns", "a()")])));
    }

    [Test]
    public void The_filters_come_before_those_of_routes_to_the_service()
    {
        using var folder = new TemporaryFolder();
        folder.Write("shop.garden", "// Both of them.\ncompress() -> status(200)");
        folder.Write("cart.garden", "compress(");

        ToolRun run = ToolRun.OfInput(Input, "compile", "--default-filters", folder.Path, "-");

        Assert.That(run.Out, Is.EqualTo(
            """
            kube_rg__garden__g__all__0_0: Path("/shop") -> compress() -> status(200) -> status(502) -> inlineContent("no endpoints") -> <shunt>;
            kube_rg__garden__g__all__1_0: Path("/cart") -> status(502) -> inlineContent("no endpoints") -> <shunt>;

            """));
        Assert.That(run.Error, Does.Contain(
            "Failed to retrieve default filters: error while applying default filters for route group and service: garden/g cart, "
            + "[eskip] default filters: parse failed after token (, position 9: syntax error"));
        Assert.That(run.Code, Is.EqualTo(1));
    }

    [Test]
    public void What_is_no_folder_is_said_and_nothing_else_is_lost()
    {
        using var folder = new TemporaryFolder();

        ToolRun run = ToolRun.OfInput(Samples.Shunt, "compile", "--default-filters", folder.Write("file", ""), "-");

        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Out, Is.EqualTo(Samples.ShuntRoutes));
        Assert.That(run.Error, Does.StartWith("error: could not fetch default filter configurations: "));
    }

    private const string Input =
        """
        apiVersion: zalando.org/v1
        kind: RouteGroup
        metadata: {name: g, namespace: garden}
        spec:
          backends:
          - {name: shop, type: service, serviceName: shop, servicePort: 80}
          - {name: cart, type: service, serviceName: cart, servicePort: 80}
          routes:
          - {path: /shop, backends: [{backendName: shop}]}
          - {path: /cart, backends: [{backendName: cart}]}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: shop, namespace: garden}
        spec: {type: ClusterIP, ports: [{port: 80, targetPort: 8080}]}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: cart, namespace: garden}
        spec: {type: ClusterIP, ports: [{port: 80, targetPort: 8080}]}
        """;
}
