using RouteModel.Eskip;
using RouteModel.Routing;

namespace RouteModel.Tests.Routing;

/// <summary>Tables and requests in one line.</summary>
internal static class Lookup
{
    public static RouteTable Table(string eskip, RouteTableOptions? options = null)
    {
        EskipParseResult<EskipRoute> parsed = EskipParser.Parse(eskip);
        Assert.That(parsed.Error, Is.Null);
        return RouteTable.Create(parsed.Items, options);
    }

    public static RoutingRequest Request(string line, string host = "", RequestContext? context = null, params (string Name, string Value)[] headers)
    {
        string[] words = line.Split(' ', 2);
        bool isMade = RoutingRequest.TryCreate(
            words[0], host, words[1], headers.Select(header => KeyValuePair.Create(header.Name, header.Value)), context, out RoutingRequest? request, out string? error);
        Assert.That(isMade, Is.True, error);
        return request!;
    }

    /// <summary>The id of the answering route and its parameters: <c>a x=1 y=2</c>; <c>none</c> without a route.</summary>
    public static string Find(RouteTable table, RoutingRequest request, double segment = 0, params double[] draws)
    {
        var given = new GivenDraws(segment, draws);
        RouteMatch match = table.Find(request, ref given);
        IReadOnlyDictionary<string, string> parameters = match.GetParameters();
        return string.Join(' ', [match.Route?.Id ?? "none", .. parameters.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}={entry.Value}")]);
    }

    /// <summary>Whether a route with these predicates answers.</summary>
    public static bool Holds(string predicates, RoutingRequest request) => Find(Table($"r: {predicates} -> <shunt>;"), request).StartsWith('r');

    /// <summary>The shares of the routes that can answer, in the order in which they are tried: <c>a=3/4 b=1/4</c>.</summary>
    public static string Shares(string eskip, RoutingRequest request)
    {
        RouteExplanation explanation = Table(eskip).Explain(request);
        return string.Join(' ', [.. explanation.Answers.Select(answer => $"{answer.Route.Id}={answer.Share}"), .. explanation.NoRoute.IsZero ? (string[])[] : [$"none={explanation.NoRoute}"]]);
    }

    private struct GivenDraws(double segment, double[] draws) : ITrafficDraws
    {
        private int _drawn;

        public double Segment { get; } = segment;

        public double NextTraffic() => draws[_drawn++];
    }
}
