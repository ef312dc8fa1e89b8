using RouteModel.Generators.Planning;

namespace RouteModel.Generators.Tests.Planning;

public sealed class HintNameTests
{
    [TestCase("zalando.org", "v1", "RouteGroup", "zalando.org.v1.RouteGroup")]
    [TestCase("gateway.networking.k8s.io", "v1beta1", "HTTPRoute", "gateway.networking.k8s.io.v1beta1.HTTPRoute")]
    [TestCase("con.example.com", "v1", "A", "_con.example.com.v1.A")]
    [TestCase("COM1", "v1", "A", "_COM1.v1.A")]
    [TestCase("console.example.com", "v1", "A", "console.example.com.v1.A")]
    [TestCase("../a:b", "v*", "Ü", ".._a_b.v_._")]
    public void Files_are_called_so_that_every_system_takes_them(string group, string version, string kind, string expected) =>
        Assert.That(HintName.Of(group, version, kind), Is.EqualTo(expected));
}
