namespace RouteModel.Balancing;

/// <summary>
/// Lets new endpoints in slowly: one of age a is offered with the probability (a / duration)^exponent. One draw decides for all endpoints of a request, and
/// when none is left all are offered. Upstream: Skipper, <c>proxy/fadein.go</c>.
/// </summary>
/// <param name="Duration">How long it takes; without a positive duration nothing fades.</param>
/// <param name="Exponent">Above 1, new endpoints get less in the beginning.</param>
public sealed record FadeIn(TimeSpan Duration, double Exponent = 1)
{
    /// <summary>The probability that an endpoint of an age is offered.</summary>
    internal double Score(long age) => age <= 0 || age >= Duration.Ticks ? 1 : Math.Pow((double)age / Duration.Ticks, Exponent);

    /// <summary>Keeps those of the offered endpoints that the draw lets in.</summary>
    /// <returns>How many are offered now.</returns>
    internal int Filter(Endpoint[] endpoints, Span<int> offered, double draw, DateTimeOffset now)
    {
        int kept = 0;
        foreach (int index in offered)
        {
            if (draw < Score(now.UtcTicks - endpoints[index].State.Detected))
            {
                offered[kept++] = index;
            }
        }

        return kept > 0 ? kept : offered.Length;
    }
}
