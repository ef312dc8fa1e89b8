using System.Text.Json;
using RouteModel.Gateway;
using RouteModel.Gateway.Operator;

namespace RouteModel.Conformance.Gateway;

/// <summary>What AKO's operator said of one RouteBackendExtension.</summary>
public class OperatorConformance
{
    private const string NotFound = " not found";

    [Test]
    public void Judges_as_AKO_did() =>
        Suite.Judge("ako-operator", Suite.Rows("ako/operator.jsonl").Select(Run));

    private static (string Id, string? Failure) Run(JsonElement row)
    {
        JsonElement input = row.GetProperty("input");
        JsonElement expected = row.GetProperty("expected");
        GatewaySnapshot snapshot = RecordedCluster.Read(input)
            .With(RecordedCluster.Documents([System.Text.Json.Nodes.JsonNode.Parse(input.GetProperty("extension").GetRawText())]));
        var options = new ExtensionOperatorOptions { HasAllNamespaces = true };
        if (input.TryGetProperty("env", out JsonElement variables) && variables.TryGetProperty("TENANT_NAME", out JsonElement tenant))
        {
            options = options with { Tenant = tenant.GetString()! };
        }

        JsonElement metadata = input.GetProperty("extension").GetProperty("metadata");
        ExtensionVerdict? verdict = new ExtensionOperator(query => Answer(input.GetProperty("avi"), query), options)
            .Judge(snapshot, metadata.GetProperty("namespace").GetString()!, metadata.GetProperty("name").GetString()!);
        return (row.GetProperty("id").GetString()!, Compare(expected, verdict));
    }

    private static AviReply Answer(JsonElement avi, AviQuery query)
    {
        foreach (JsonElement reply in RecordedCluster.Items(avi, "replies"))
        {
            if (Text(reply, "name") == query.Name)
            {
                return new AviReply(
                    reply.TryGetProperty("httpStatus", out JsonElement status) ? status.GetInt32() : 0,
                    Text(reply, "body"),
                    reply.TryGetProperty("networkError", out JsonElement error) ? error.GetString() : null);
            }
        }

        return RecordedCluster.Items(avi, "healthMonitors").Any(monitor => Text(monitor, "name") == query.Name && Text(monitor, "tenant") == query.Tenant)
            ? AviReply.Found
            : AviReply.NotFound;
    }

    private static string? Compare(JsonElement expected, ExtensionVerdict? verdict)
    {
        if (expected.TryGetProperty("panic", out _))
        {
            return "the operator crashes here";
        }

        JsonElement status = expected.GetProperty("status");
        string wanted = $"{Text(status, "controller")} {Text(status, "status")} [{Plain(Text(status, "error"))}] [{Plain(Text(expected, "reconcileError"))}]";
        string actual = $"{verdict?.Controller} {verdict?.Status} [{Plain(verdict?.Error ?? "")}] [{Plain(verdict?.RetryReason ?? "")}]";
        return wanted == actual && expected.GetProperty("retried").GetBoolean() == (verdict?.RetryReason is not null) ? null : $"expected {wanted}, actual {actual}";
    }

    // The name of the kind before a missing object depends on how the operator reads it.
    private static string Plain(string text) =>
        text.EndsWith(NotFound, StringComparison.Ordinal) && text.Contains("ako.vmware.com \"", StringComparison.Ordinal) ? text[text.IndexOf('"', StringComparison.Ordinal)..] : text;

    private static string Text(JsonElement owner, string name) => owner.TryGetProperty(name, out JsonElement text) ? text.GetString() ?? "" : "";
}
