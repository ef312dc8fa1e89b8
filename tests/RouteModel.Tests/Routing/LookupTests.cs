using RouteModel.Routing;

namespace RouteModel.Tests.Routing;

/// <summary>The vectors of the lookup, and the corners of paths and parameters.</summary>
public sealed class LookupTests
{
    private const string Routes =
        """
        root1: Method("GET") -> <shunt>;
        root2: * -> <shunt>;
        a: Path("/a") -> <shunt>;
        aslash: Path("/a/") -> <shunt>;
        aparam: Path("/a/:x") -> <shunt>;
        aparamy: Path("/a/:x/y") -> <shunt>;
        astat: Path("/a/static") && Method("PUT") -> <shunt>;
        afree: Path("/a/**") -> <shunt>;
        sub: PathSubtree("/s") -> <shunt>;
        subw: PathSubtree("/w/:id/*rest") -> <shunt>;
        star: Path("/st/*") -> <shunt>;
        rx: PathRegexp("^/rx/$") -> <shunt>;
        mm: Path("/mm") && Methods("get") -> <shunt>;
        """;

    private static readonly RouteTable Table = Lookup.Table(Routes);

    [TestCase("GET /a", "a")]
    [TestCase("GET /a/", "aslash")]
    [TestCase("GET /a/b", "aparam x=b")]
    [TestCase("GET /a/static", "aparam x=static")]
    [TestCase("PUT /a/static", "astat")]
    [TestCase("GET /a/b/y", "aparamy x=b")]
    [TestCase("GET /a/b/z", "afree *=/b/z")]
    [TestCase("GET /a/x%2Fy", "aparamy x=x")]
    [TestCase("GET /a/x+y", "aparam x=x y")]
    [TestCase("GET //a/../a/./static", "aparam x=static")]
    [TestCase("GET /s", "sub *=/")]
    [TestCase("GET /s/", "sub *=/")]
    [TestCase("GET /s/x/y", "sub *=/x/y")]
    [TestCase("GET /sx", "root1")]
    [TestCase("GET /w/1", "subw id=1 rest=/")]
    [TestCase("GET /w/1/", "subw id=1 rest=/")]
    [TestCase("GET /w/1/a/b", "subw id=1 rest=/a/b")]
    [TestCase("GET /w", "root1")]
    [TestCase("GET /st/", "root1")]
    [TestCase("GET /st/q/r", "star *=/q/r")]
    [TestCase("POST /rx/", "rx")]
    [TestCase("POST /rx", "root2")]
    [TestCase("get /mm", "mm")]
    public void Finds_the_route_and_its_parameters(string request, string expected) => Assert.That(Lookup.Find(Table, Lookup.Request(request)), Is.EqualTo(expected));

    [Test]
    public void Tells_both_routes_of_a_tie()
    {
        RouteExplanation explanation = Table.Explain(Lookup.Request("GET /rx/"));

        Assert.That(explanation.Answers.Select(answer => (answer.Route.Id, answer.LeastShare, answer.MostShare)), Is.EquivalentTo(new[]
        {
            ("root1", Fraction.Zero, Fraction.One),
            ("rx", Fraction.Zero, Fraction.One),
        }));
    }

    [TestCase("/w/:a/:", "/w/1/2", "r a=2")]
    [TestCase("/q/:a/:/*r", "/q/1/2/3", "r a=2 r=/3")]
    [TestCase("/y/:a/*a", "/y/1/2", "r a=/2")]
    [TestCase("/z/:a/:a", "/z/1/2", "r a=1")]
    [TestCase("/p/:a", "/p/%2561", "r a=a")]
    [TestCase("/p/:a", "/p/%25zz+", "r a=%zz+")]
    [TestCase("c/", "/c", "r")]
    [TestCase("/b//c/", "/b/c/", "r")]
    public void Pairs_names_with_values(string path, string request, string expected) =>
        Assert.That(Lookup.Find(Lookup.Table($"r: Path(\"{path}\") -> <shunt>;"), Lookup.Request("GET " + request)), Is.EqualTo(expected));

    [Test]
    public void Pairs_the_rest_of_a_subtree_with_the_last_value() =>
        Assert.That(Lookup.Find(Lookup.Table("""r: PathSubtree("/s/:/t") -> <shunt>;"""), Lookup.Request("GET /s/1/t")), Is.EqualTo("r *=/1"));

    [TestCase("//a/../a/./b", "/a/b")]
    [TestCase("/a/", "/a/")]
    [TestCase("/a//", "/a/")]
    [TestCase("/a/.", "/a/")]
    [TestCase("/a/..", "/")]
    [TestCase("//", "/")]
    [TestCase("/../../x", "/x")]
    [TestCase("/.hidden", "/.hidden")]
    public void Cleans_the_path(string path, string cleaned) => Assert.That(Lookup.Request("GET " + path).Path, Is.EqualTo(cleaned));

    [TestCase("Shop.Example.:8080", "shop.example")]
    [TestCase("shop.example:", "shop.example")]
    [TestCase("shop.example:http", "shop.example")]
    [TestCase("[2001:db8::1]:80", "2001:db8::1")]
    [TestCase("[2001:db8::1]", "[2001:db8::1]")]
    [TestCase("a..", "a.")]
    public void Normalizes_the_host(string host, string normalized)
    {
        RouteTable table = Lookup.Table($"r: HostAny(\"{normalized}\") -> <shunt>;", new RouteTableOptions { NormalizeHost = true });

        Assert.That(Lookup.Find(table, Lookup.Request("GET /", host)), Is.EqualTo("r"));
    }

    [Test]
    public void Leaves_closing_slashes_out_where_they_do_not_count()
    {
        var options = new RouteTableOptions { IgnoreTrailingSlash = true };
        RouteTable table = Lookup.Table("""p: Path("/p/") -> <shunt>; s: PathSubtree("/s") -> <shunt>; x: PathRegexp("^/x/$") -> <shunt>;""", options);

        Assert.That(Lookup.Find(table, Lookup.Request("GET /p")), Is.EqualTo("p"));
        Assert.That(Lookup.Find(table, Lookup.Request("GET /p/")), Is.EqualTo("p"));
        Assert.That(Lookup.Find(table, Lookup.Request("GET /s/a/")), Is.EqualTo("s *=/a"));
        Assert.That(Lookup.Find(table, Lookup.Request("GET /x/")), Is.EqualTo("x"));
        Assert.That(Lookup.Find(table, Lookup.Request("GET /x")), Is.EqualTo("none"));
    }

    [Test]
    public void Takes_the_host_of_an_absolute_target() =>
        Assert.That(Lookup.Holds("""Host("^a$") && Path("/b")""", Lookup.Request("GET http://a/b", "other")), Is.True);

    [TestCase("/a%zz", "parse \"/a%zz\": invalid URL escape \"%zz\"")]
    [TestCase("a", "parse \"a\": invalid URI for request")]
    [TestCase("", "parse \"\": empty url")]
    public void Refuses_what_the_server_refuses(string target, string expected)
    {
        Assert.That(RoutingRequest.TryCreate("GET", "", target, [], null, out _, out string? error), Is.False);
        Assert.That(error, Is.EqualTo(expected));
    }

    [Test]
    public void Refuses_a_target_beyond_the_bound() =>
        Assert.That(RoutingRequest.TryCreate("GET", "", "/" + new string('a', RoutingRequest.MaxTargetLength), [], null, out _, out _), Is.False);

    [Test]
    public void Walks_deep_trees_without_a_stack()
    {
        string deep = string.Concat(Enumerable.Repeat("/a", 100_000));
        RouteTable table = Lookup.Table($"r: Path(\"{deep}/b\") -> <shunt>; w: PathSubtree(\"/:x\") -> <shunt>;");

        Assert.That(Lookup.Find(table, Lookup.Request($"GET {deep}/b")), Is.EqualTo("r"));
        Assert.That(Lookup.Find(table, Lookup.Request($"GET {deep}/c")), Does.StartWith("w *=/a/a"));
    }

    [Test]
    public void Allocates_nothing()
    {
        RouteTable table = Lookup.Table("""a: Path("/a/:b/c") && Host("^shop[.]example$") && Method("GET") && Header("X", "1") && Traffic(0.5) -> <shunt>; b: PathSubtree("/a") -> <shunt>;""");
        RoutingRequest request = Lookup.Request("GET /a/b/c", "shop.example", null, ("X", "1"));
        var draws = new ConstantDraws();
        string? first = table.Find(request, ref draws).Route?.Id;
        long before = GC.GetAllocatedBytesForCurrentThread();
        string? second = table.Find(request, ref draws).Route?.Id;
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.That((first, second, allocated), Is.EqualTo(("b", "b", 0L)));
    }

    private struct ConstantDraws : ITrafficDraws
    {
        public readonly double Segment => 0.5;

        public readonly double NextTraffic() => 0.5;
    }
}
