using System.Globalization;
using RouteModel.Selection;

namespace RouteModel.Cli.Output;

/// <summary>Splits for people: what was computed, what was simulated, and a bar for the latter.</summary>
internal sealed class SplitText(TextWriter writer)
{
    private const string NoRoute = "(no route)";

    private bool _isFirst = true;

    public void Write(TrafficSplit split)
    {
        if (!_isFirst)
        {
            writer.WriteLine();
        }

        _isFirst = false;
        writer.WriteLine(Printable.Line(split.Condition));
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  predicted  simulated   of {split.Requests} requests{(split.IsUndecided ? "; Skipper promises no order between these routes" : "")}"));
        foreach (RouteShare route in split.Routes)
        {
            Write(route.Predicted, route.Simulated, split.Requests, $"{route.Id} -> {route.Backend}");
            foreach (EndpointShare endpoint in route.Endpoints)
            {
                Write(endpoint.Predicted, endpoint.Simulated, split.Requests, "  " + endpoint.Address);
            }
        }

        if (split.UnansweredRequests > 0)
        {
            Write(split.Unanswered, split.UnansweredRequests, split.Requests, NoRoute);
        }
    }

    private void Write(double predicted, long simulated, int requests, string name)
    {
        double share = (double)simulated / requests;
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {predicted * 100,7:F2} %  {share * 100,7:F2} %   {ShareBar.Of(share)} {Printable.Line(name)}"));
    }
}
