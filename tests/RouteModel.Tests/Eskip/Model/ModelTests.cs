using RouteModel.Eskip;

namespace RouteModel.Tests.Eskip.Model;

public sealed class ModelTests
{
    private static EskipRoute Sample() => new()
    {
        Id = "api",
        Predicates = [new("Path", "/x"), new("Traffic", 0.5), new("True")],
        Filters = [new("status", 404), new("setPath", "/")],
        Backend = EskipBackend.LoadBalanced("roundRobin", [new("http://a"), new("http://b", "z1")]),
    };

    [Test]
    public void A_route_built_in_code_prints() => Assert.That(
        EskipPrinter.Print([Sample()]),
        Is.EqualTo("""api: Path("/x") && Traffic(0.5) && True() -> status(404) -> setPath("/") -> <roundRobin, "http://a", "http://b?zone=z1">;"""));

    [Test]
    public void Routes_are_values()
    {
        EskipRoute route = Sample();
        EskipRoute same = Sample();
        Assert.That(same, Is.EqualTo(route));
        Assert.That(same.GetHashCode(), Is.EqualTo(route.GetHashCode()));
        Assert.That(route with { Id = "b" }, Is.Not.EqualTo(route));
    }
}
