using System.Text.Json;

namespace RouteModel.Conformance.Cli;

/// <summary>The recorded answers of Skipper's validator against the voice <c>skipper</c> of <c>routemodel validate</c>.</summary>
public class ValidateCommandTests
{
    [Test]
    public void Says_what_Skippers_validator_says() => Suite.Judge("tool-validate", Suite.Rows("skipper/validate.jsonl").Select(Run));

    private static (string Id, string? Failure) Run(JsonElement row)
    {
        string id = row.GetProperty("id").GetString()!;
        RecordedRun run = RecordedRun.Of(row.GetProperty("object").GetRawText(), "validate", "--output", "json", "-");
        if (run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries) is not [string line])
        {
            return (id, $"expected one line, got\n{run.Out}{run.Error}");
        }

        using JsonDocument verdict = JsonDocument.Parse(line);
        string[] actual = [.. verdict.RootElement.GetProperty("errors").EnumerateArray()
            .Where(error => error.GetProperty("rule").GetString() == "skipper")
            .Select(error => error.GetProperty("message").GetString()!)];
        JsonElement expected = row.GetProperty("expect");
        string[] wanted = expected.TryGetProperty("errors", out JsonElement errors)
            ? [.. errors.EnumerateArray().Select(error => error.GetString()!)]
            : [];
        wanted = expected.GetProperty("parse_error").GetString() is { } fault ? [fault] : wanted;
        return (id, actual.SequenceEqual(wanted) ? null : $"expected [{string.Join(" | ", wanted)}], got [{string.Join(" | ", actual)}]");
    }
}
