using RouteModel.Cli.Tests.Harness;

namespace RouteModel.Cli.Tests.CommandLine;

public class CompileTests
{
    // Worked by hand from the rules: a host turns into ^(...)$ with an optional port; weights 3 and 1 into Traffic(0.75) and nothing; several
    // endpoints into a balanced backend, one into an address; a host that no route answers alone gets a catch-all; ids in ordinal order.
    private const string ShopRoutes =
        """
        kube_rg____shop_example_org__catchall__0_0: Host("^(shop[.]example[.]org[.]?(:[0-9]+)?)$") -> <shunt>;
        kube_rg__store__shop__all__0_0: PathSubtree("/") && Host("^(shop[.]example[.]org[.]?(:[0-9]+)?)$") && Traffic(0.75) -> <roundRobin, "http://10.2.0.7:8080", "http://10.2.0.9:8080">;
        kube_rg__store__shop__all__0_1: PathSubtree("/") && Host("^(shop[.]example[.]org[.]?(:[0-9]+)?)$") -> "http://10.2.1.4:8080";
        kube_rg__store__shop__all__2_0: PathSubtree("/old") && Host("^(shop[.]example[.]org[.]?(:[0-9]+)?)$") -> modPath("^/old", "") -> "https://legacy.example.org";
        kube_rg__store__shop__get__1_0: Path("/robots.txt") && Host("^(shop[.]example[.]org[.]?(:[0-9]+)?)$") && Method("GET") -> status(200) -> inlineContent("User-agent: *") -> <shunt>;
        kube_rg__store__shop__head__1_0: Path("/robots.txt") && Host("^(shop[.]example[.]org[.]?(:[0-9]+)?)$") && Method("HEAD") -> status(200) -> inlineContent("User-agent: *") -> <shunt>;

        """;

    [TestCase("standard")]
    [TestCase("skipper")]
    public void Compiles_the_shop(string profile) =>
        Assert.That(ToolRun.Of("compile", "--profile", profile, Samples.Shop), Is.EqualTo(new ToolRun(0, ShopRoutes, "")));

    [Test]
    public void Writes_each_filter_and_backend_on_a_line_of_its_own_when_asked() =>
        Assert.That(ToolRun.OfInput(Samples.Shunt, "compile", "--pretty", "-"), Is.EqualTo(new ToolRun(0, "kube_rg__garden__closed__all__0_0: *\n  -> <shunt>;\n", "")));

    [Test]
    public void Writes_nothing_when_there_are_no_routes() =>
        Assert.That(ToolRun.OfInput("apiVersion: v1\nkind: Secret\n", "compile", "-"), Is.EqualTo(new ToolRun(0, "", "")));

    [Test]
    public void Takes_all_inputs_for_one()
    {
        const string Group = "apiVersion: zalando.org/v1\nkind: RouteGroup\nmetadata: {name: a}\n"
            + "spec: {backends: [{name: s, type: service, serviceName: s, servicePort: 80}], defaultBackends: [{backendName: s}]}\n";
        const string Service = "{\"apiVersion\":\"v1\",\"kind\":\"Service\",\"metadata\":{\"name\":\"s\"},\"spec\":{\"type\":\"ClusterIP\",\"ports\":[{\"port\":80,\"targetPort\":81}]}}";
        const string Endpoints = "apiVersion: v1\nkind: Endpoints\nmetadata: {name: s}\nsubsets: [{addresses: [{ip: 10.0.0.1}], ports: [{port: 81}]}]\n";
        using var folder = new TemporaryFolder();
        string service = folder.Write("service.json", Service);
        string endpoints = folder.Write("endpoints.yaml", Endpoints);
        string group = folder.Write("group.yaml", Group);

        ToolRun run = ToolRun.Of("compile", "--cluster", service, "--cluster", endpoints, group);

        Assert.That(run, Is.EqualTo(new ToolRun(0, "kube_rg__default__a__all__0_0: * -> \"http://10.0.0.1:81\";\n", "")));
        Assert.That(ToolRun.OfInput(Group, "compile", service, "-", endpoints), Is.EqualTo(run));
    }

    [Test]
    public void Says_where_a_refused_group_stands_and_compiles_the_others()
    {
        ToolRun run = ToolRun.OfInput($"{Samples.RefusedBySkipper}---\n{Samples.Shunt}", "compile", "-");

        Assert.That(run, Is.EqualTo(new ToolRun(
            1,
            Samples.ShuntRoutes,
            """
            -:11:18: error: [routegroup] error in route group garden/open: invalid backend reference: something
              |   - backendName: something
              |                  ^

            """)));
    }

    [Test]
    public void Names_the_group_where_Skipper_does_not()
    {
        string group = Samples.Shunt.Replace("spec:", "spec:\n  routes:\n  - filters: ['a(', 'b) -> c()']", StringComparison.Ordinal);

        ToolRun run = ToolRun.OfInput(group, "compile", "-");

        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Out, Is.Empty);
        Assert.That(run.Error, Is.EqualTo("""
            -:8:18: error: garden/closed: [routegroup] parse failed after token (, position 2: syntax error
              |   - filters: ['a(', 'b) -> c()']
              |                  ^
            -:8:23: error: garden/closed: [routegroup] parse failed after token ), position 2: syntax error
              |   - filters: ['a(', 'b) -> c()']
              |                       ^

            """));
    }

    [Test]
    public void Points_into_strings_and_lists_of_the_file()
    {
        string group = Samples.Shunt
            .Replace("  namespace:", "  annotations: {zalando.org/skipper-ingress-redirect-code: '77'}\n  namespace:", StringComparison.Ordinal)
            .Replace("spec:", "spec:\n  routes:\n  - predicates:\n    - |\n      Header(\n        \"a\" \"b\")", StringComparison.Ordinal);

        ToolRun refused = ToolRun.OfInput(group, "compile", "-");
        ToolRun odd = ToolRun.OfInput(group.Replace("\"a\" ", "\"a\", ", StringComparison.Ordinal), "compile", "-");

        Assert.That(refused.Error, Is.EqualTo("""
            -:12:13: error: garden/closed: [routegroup] parse failed after token b, position 17: syntax error
              |         "a" "b")
              |             ^

            """));
        Assert.That(odd.Error, Is.EqualTo("""
            -:5:61: error: garden/closed: invalid redirect code annotation:77
              |   annotations: {zalando.org/skipper-ingress-redirect-code: '77'}
              |                                                             ^

            """));
    }

    [Test]
    public void Names_the_group_whose_route_has_an_id_that_is_taken()
    {
        string group = Samples.Shunt.Replace("closed", "clo.sed", StringComparison.Ordinal);
        string other = Samples.Shunt.Replace("closed", "clo-sed", StringComparison.Ordinal).Replace("shunt", "loopback", StringComparison.Ordinal);

        Assert.That(ToolRun.OfInput($"{other}---\n{group}", "compile", "-").Error, Does.StartWith(
            "-:16:9: error: garden/clo.sed: Ignoring route with the same id kube_rg__garden__clo_sed__all__0_0, existing: * -> <loopback>, ignored: * -> <shunt>\n"));
    }

    [Test]
    public void Drops_an_entry_or_the_group_as_the_profile_says()
    {
        string group = Samples.Shunt.Replace(
            "  defaultBackends:",
            "  - {name: gone, type: service, serviceName: gone, servicePort: 80}\n  routes:\n  - {path: /a}\n  - {path: /b, backends: [{backendName: gone}]}\n  defaultBackends:",
            StringComparison.Ordinal);

        ToolRun standard = ToolRun.OfInput(group, "compile", "-");
        ToolRun skipper = ToolRun.OfInput(group, "compile", "--profile", "skipper", "-");

        Assert.That(standard.Out, Is.Empty);
        Assert.That(standard.Error, Does.StartWith("-:10:46: error: garden/closed: Ignoring route group: invalid route at 1, garden/gone: service not found\n"));
        Assert.That(skipper.Out, Is.EqualTo("kube_rg__garden__closed__all__0_0: Path(\"/a\") -> <shunt>;\n"));
        Assert.That(skipper.Error, Does.StartWith("-:10:46: error: garden/closed: Ignoring route: garden/gone: service not found\n"));
        Assert.That(new[] { standard.Code, skipper.Code }, Is.All.EqualTo(1));
    }

    [Test]
    public void One_mistyped_field_costs_Skipper_everything()
    {
        string mistyped = Samples.RefusedBySkipper.Replace("something", "[]", StringComparison.Ordinal);

        ToolRun run = ToolRun.OfInput($"{mistyped}---\n{Samples.Shunt}", "compile", "--profile", "skipper", "-");

        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Out, Is.Empty);
        Assert.That(run.Error, Does.StartWith("-:11:18: error: failed to load cluster state: json: cannot unmarshal array into Go struct field "));
        Assert.That(ToolRun.OfInput($"{mistyped}---\n{Samples.Shunt}", "compile", "-").Out, Is.EqualTo(Samples.ShuntRoutes));
    }

    [Test]
    public void Says_that_a_kind_is_misspelt()
    {
        ToolRun run = ToolRun.OfInput(Samples.Shunt.Replace("RouteGroup", "RoutGroup", StringComparison.Ordinal), "compile", "-");

        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Error, Does.StartWith("-:4:9: error: no matches for kind \"RoutGroup\" in version \"zalando.org/v1\"\n"));
    }

    [Test]
    public void Writes_utf8_without_a_byte_order_mark()
    {
        string group = Samples.Shunt.Replace("spec:", "spec:\n  hosts: [größe.example]", StringComparison.Ordinal);

        Assert.That(ToolRun.OfInput(group, "compile", "-").Out, Does.StartWith("kube_rg__garden__closed__all__0_0: Host(\"^(größe[.]example[.]?(:[0-9]+)?)$\") -> <shunt>;\n"));
    }
}
