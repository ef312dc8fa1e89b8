using RouteModel.Balancing;

namespace RouteModel.Tests.Balancing.Endpoints;

/// <summary>Other endpoints make another selector, which keeps what is known.</summary>
public sealed class SwapTests
{
    private static readonly DateTimeOffset Start = new(2024, 5, 1, 12, 0, 0, TimeSpan.Zero);

    [Test]
    public void Counts_of_a_host_outlive_its_selector()
    {
        EndpointSelector before = EndpointSelector.Create(["http://a", "http://b"]);
        InFlightRequest request = before.Endpoints[1].Begin();

        EndpointSelector after = before.With(["http://c", "http://b:80/other"]);

        Assert.That(after.Endpoints.Select(endpoint => endpoint.InFlight), Is.EqualTo(new[] { 0, 1 }));
        request.Dispose();
        request.Dispose();
        Assert.That(after.Endpoints[1].InFlight, Is.Zero);
    }

    [Test]
    public void Round_robin_goes_on()
    {
        EndpointSelector before = EndpointSelector.Create(["http://a", "http://b", "http://c"]);
        before.Pick(0);

        Assert.That(before.With(["http://a", "http://b", "http://c"]).Pick(0).Address, Is.EqualTo("http://c"));
    }

    [TestCase(60, true)]
    [TestCase(61, false)]
    public void A_host_that_comes_back_within_a_minute_is_not_new(int seconds, bool isKnown)
    {
        EndpointSelector first = EndpointSelector.Create(["http://a", "http://b"], new EndpointSelectorOptions(), Start);
        DateTimeOffset later = Start + TimeSpan.FromSeconds(seconds);

        EndpointSelector last = first.With(["http://a"], later).With(["http://a", "http://b"], later);

        Assert.That(last.Endpoints[1].State.Detected, Is.EqualTo((isKnown ? Start : later).UtcTicks));
    }

    [Test]
    public void A_host_with_requests_in_flight_is_not_forgotten()
    {
        EndpointSelector first = EndpointSelector.Create(["http://a", "http://b"], new EndpointSelectorOptions(), Start);
        using InFlightRequest request = first.Endpoints[1].Begin();
        DateTimeOffset later = Start + TimeSpan.FromHours(1);

        Assert.That(first.With(["http://a"], later).With(["http://b"], later).Endpoints[0].InFlight, Is.EqualTo(1));
    }

    [Test]
    public void Selectors_of_one_registry_count_together()
    {
        var options = new EndpointSelectorOptions { Registry = new EndpointRegistry() };
        EndpointSelector one = EndpointSelector.Create(["http://a"], options);
        EndpointSelector other = EndpointSelector.Create(["http://A:80/"], options);
        using InFlightRequest request = one.Endpoints[0].Begin();

        Assert.That(other.Endpoints[0].InFlight, Is.EqualTo(1));
    }

    [Test]
    public void What_is_no_list_of_endpoints_is_refused()
    {
        Assert.That(() => EndpointSelector.Create([]), Throws.ArgumentException.With.Message.StartsWith("no endpoints defined"));
        Assert.That(() => EndpointSelector.Create(["a.b:80"]), Throws.ArgumentException.With.Message.StartsWith("parse \"a.b:80\": missing host"));
    }
}
