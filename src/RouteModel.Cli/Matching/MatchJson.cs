using System.Text.Json;
using RouteModel.Eskip;
using RouteModel.Routing;

namespace RouteModel.Cli.Matching;

/// <summary>An explanation for programs, as one JSON object.</summary>
internal sealed class MatchJson(Utf8JsonWriter writer)
{
    public void Write(RouteTable table, RouteExplanation explanation)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("found", explanation.IsFound);
        WriteShare("noRoute", explanation.NoRoute);
        writer.WriteStartArray("answers");
        foreach (RouteCandidate answer in explanation.Answers)
        {
            WriteAnswer(answer);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("backends");
        foreach (BackendShare backend in explanation.Backends)
        {
            writer.WriteStartObject();
            writer.WriteString("address", backend.Address);
            WriteShare("share", backend.Share);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteOthers(explanation);
        writer.WriteStartArray("dropped");
        foreach (DroppedRoute dropped in table.Dropped)
        {
            writer.WriteStartObject();
            writer.WriteString("route", dropped.Id);
            writer.WriteString("reason", dropped.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("warnings");
        foreach (string warning in table.Warnings)
        {
            writer.WriteStringValue(warning);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private void WriteAnswer(RouteCandidate answer)
    {
        writer.WriteStartObject();
        writer.WriteString("route", answer.Route.Id);
        writer.WriteNumber("weight", answer.Weight);
        string exact = answer.Share.ToString();
        WriteShare("share", answer.Share, exact);
        WriteShare("leastShare", answer.LeastShare, answer.IsTied ? null : exact);
        WriteShare("mostShare", answer.MostShare, answer.IsTied ? null : exact);
        writer.WriteStartObject("parameters");
        foreach ((string name, string value) in answer.Parameters)
        {
            writer.WriteString(name, value);
        }

        writer.WriteEndObject();
        writer.WriteString("expression", answer.Route.ToString());
        writer.WriteEndObject();
    }

    private void WriteOthers(RouteExplanation explanation)
    {
        writer.WriteStartArray("others");
        foreach (RouteCandidate candidate in explanation.Candidates)
        {
            if (candidate.Outcome != RouteOutcome.Answers)
            {
                bool fails = candidate.Outcome == RouteOutcome.Fails;
                WriteOther(candidate.Route.Id, fails ? "condition" : "outweighed", fails ? candidate.Reason : null);
            }
        }

        foreach (EskipRoute other in explanation.Others)
        {
            WriteOther(other.Id, "path", null);
        }

        writer.WriteEndArray();
    }

    private void WriteOther(string id, string why, string? condition)
    {
        writer.WriteStartObject();
        writer.WriteString("route", id);
        writer.WriteString("why", why);
        if (condition is not null)
        {
            writer.WriteString("condition", condition);
        }

        writer.WriteEndObject();
    }

    // A fraction of thousands of digits takes time to write out: one that is known already is not written out again.
    private void WriteShare(string name, Fraction share, string? exact = null)
    {
        writer.WriteStartObject(name);
        writer.WriteString("exact", exact ?? share.ToString());
        writer.WriteNumber("value", share.ToDouble());
        writer.WriteEndObject();
    }
}
