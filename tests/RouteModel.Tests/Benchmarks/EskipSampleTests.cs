using System.Text;
using System.Text.Json;
using RouteModel.Benchmarks.Peers;
using RouteModel.Eskip;
using RouteModel.Resources.Collections;

namespace RouteModel.Tests.Benchmarks;

/// <summary>The documents that are measured are what they are said to be.</summary>
public sealed class EskipSampleTests
{
    [TestCase(true)]
    [TestCase(false)]
    public void Documents_are_as_Skipper_prints_them(bool repeats)
    {
        byte[] text = repeats ? EskipSample.Cluster(600) : EskipSample.Distinct(600);
        ValueList<EskipRoute> routes = EskipParser.Parse(text).Items;
        Assert.That(routes, Has.Count.EqualTo(600));
        Assert.That(EskipPrinter.Print(routes) + "\n", Is.EqualTo(Encoding.UTF8.GetString(text)));
        Assert.That(text.Length / routes.Count, Is.InRange(250, 350));
        int backends = routes.Select(route => route.Backend).Distinct().Count();
        Assert.That(backends, Is.EqualTo(repeats ? 100 : 600));
    }

    [Test]
    public void The_peer_reads_as_many_bytes()
    {
        byte[] text = EskipSample.Cluster(600);
        byte[] json = EskipSample.Json(EskipParser.Parse(text).Items, text.Length);
        Assert.That(json.Length, Is.EqualTo(text.Length).Within(500));
        using var document = JsonDocument.Parse(json);
        Assert.That(document.RootElement.GetArrayLength(), Is.GreaterThan(300));
    }
}
