using System.Text.Json;
using RouteModel.Selection;

namespace RouteModel.Cli.Output;

/// <summary>Splits for programs: one object a line.</summary>
internal static class SplitJson
{
    public static void Write(JsonSink sink, TrafficSplit split)
    {
        Utf8JsonWriter json = sink.Writer;
        json.WriteStartObject();
        json.WriteString("condition", split.Condition);
        json.WriteNumber("requests", split.Requests);
        json.WriteBoolean("undecided", split.IsUndecided);
        json.WriteStartArray("routes");
        foreach (RouteShare route in split.Routes)
        {
            json.WriteStartObject();
            json.WriteString("id", route.Id);
            json.WriteString("backend", route.Backend);
            WriteShare(json, route.Predicted, route.Simulated, split.Requests);
            json.WriteStartArray("endpoints");
            foreach (EndpointShare endpoint in route.Endpoints)
            {
                json.WriteStartObject();
                json.WriteString("address", endpoint.Address);
                WriteShare(json, endpoint.Predicted, endpoint.Simulated, split.Requests);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("unanswered");
        WriteShare(json, split.Unanswered, split.UnansweredRequests, split.Requests);
        json.WriteEndObject();
        json.WriteEndObject();
        sink.EndLine();
    }

    private static void WriteShare(Utf8JsonWriter json, double predicted, long simulated, int requests)
    {
        json.WriteNumber("predicted", predicted);
        json.WriteNumber("simulated", (double)simulated / requests);
        json.WriteNumber("count", simulated);
    }
}
