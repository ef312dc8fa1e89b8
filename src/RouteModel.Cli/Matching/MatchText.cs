using System.Globalization;
using RouteModel.Cli.Output;
using RouteModel.Eskip;
using RouteModel.Routing;

namespace RouteModel.Cli.Matching;

/// <summary>An explanation for people.</summary>
internal sealed class MatchText(TextWriter writer)
{
    private const int MostOthers = 20;

    public void Write(RouteTable table, RouteExplanation explanation)
    {
        foreach (RouteCandidate answer in explanation.Answers)
        {
            Line($"{answer.Route.Id}: {ShareText.Of(answer)}");
            Line($"  {answer.Route}");
            foreach ((string name, string value) in answer.Parameters)
            {
                Line($"  {name} = {value}");
            }
        }

        if (!explanation.NoRoute.IsZero)
        {
            Line($"no route, which is status 404: {ShareText.Of(explanation.NoRoute)}");
        }

        if (explanation.Answers.Any(static answer => answer.IsTied))
        {
            Line("Routes of equal weight are tried in an order that Skipper leaves open; the backends are those of the order of the table.");
        }

        Title(explanation.Backends.Count, "backends");
        foreach (BackendShare backend in explanation.Backends)
        {
            Line($"  {backend.Address}: {ShareText.Of(backend.Share)}");
        }

        WriteOthers(explanation);
        Title(table.Dropped.Count, "dropped from the table");
        foreach (DroppedRoute dropped in table.Dropped)
        {
            Line($"  {dropped.Id}: {dropped.Reason}");
        }

        Title(table.Warnings.Count, "in the table, and never found");
        foreach (string warning in table.Warnings)
        {
            Line($"  {warning}");
        }
    }

    private void WriteOthers(RouteExplanation explanation)
    {
        RouteCandidate[] failing = [.. explanation.Candidates.Where(static candidate => candidate.Outcome != RouteOutcome.Answers)];
        Title(failing.Length, "not these, although the path fits");
        foreach (RouteCandidate candidate in failing.Take(MostOthers))
        {
            string weight = candidate.Weight.ToString(CultureInfo.InvariantCulture);
            Line($"  {candidate.Route.Id}: {(candidate.Outcome == RouteOutcome.Fails ? $"{candidate.Reason} does not hold" : $"outweighed, with a weight of {weight}")}");
        }

        More(failing.Length);
        Title(explanation.Others.Count, "not these, whose path is another");
        foreach (EskipRoute other in explanation.Others.Take(MostOthers))
        {
            Line($"  {other.Id}");
        }

        More(explanation.Others.Count);
    }

    private void Title(int count, string title)
    {
        if (count > 0)
        {
            writer.WriteLine();
            writer.WriteLine(title + ":");
        }
    }

    private void More(int count)
    {
        if (count > MostOthers)
        {
            Line(string.Create(CultureInfo.InvariantCulture, $"  ... and {count - MostOthers} more"));
        }
    }

    private void Line(string text) => writer.WriteLine(Printable.Line(text));
}
