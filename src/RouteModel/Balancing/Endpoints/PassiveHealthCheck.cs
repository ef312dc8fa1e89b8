using RouteModel.Balancing.Endpoints;

namespace RouteModel.Balancing;

/// <summary>
/// Passes over endpoints that failed often in the last period. <see cref="EndpointRegistry.EndPeriod"/> ends a period. Upstream: Skipper,
/// <c>proxy/healthy_endpoints.go</c> and the option <c>-passive-health-check</c>.
/// </summary>
/// <param name="MinRequests">A host with no more requests in a period is not judged.</param>
/// <param name="MaxDropProbability">The greatest probability with which an endpoint is passed over.</param>
/// <param name="MinDropProbability">Up to this part of failed requests an endpoint is never passed over.</param>
/// <param name="MaxUnhealthyEndpointsRatio">When more than this part of the endpoints would be passed over, none is.</param>
public sealed record PassiveHealthCheck(
    long MinRequests,
    double MaxDropProbability,
    double MinDropProbability = 0,
    double MaxUnhealthyEndpointsRatio = 1)
{
    internal void Judge(HostState host)
    {
        (long requests, long failures) = host.TakeCounts();
        bool isJudged = requests > MinRequests;
        double failed = isJudged ? (double)failures / requests : 0;
        host.Weight = isJudged ? Math.Max(1 - failed, 1 - MaxDropProbability) : 1;
        host.DropProbability = isJudged && failed > MinDropProbability ? Math.Min(failed, MaxDropProbability) : 0;
    }

    /// <summary>Keeps those of the offered endpoints that the draw does not drop; all, when too many would be dropped.</summary>
    /// <returns>How many are offered now.</returns>
    internal int Filter(Endpoint[] endpoints, Span<int> offered, double draw)
    {
        // A period may end meanwhile: each probability is read once, and those that it drops are marked by their complement.
        int dropped = 0;
        for (int i = 0; i < offered.Length; i++)
        {
            if (draw < endpoints[offered[i]].State.DropProbability)
            {
                offered[i] = ~offered[i];
                dropped++;
            }
        }

        bool isTooMuch = dropped > offered.Length * MaxUnhealthyEndpointsRatio || dropped == offered.Length;
        int kept = 0;
        foreach (int index in offered)
        {
            if (index >= 0 || isTooMuch)
            {
                offered[kept++] = index < 0 ? ~index : index;
            }
        }

        return kept;
    }
}
