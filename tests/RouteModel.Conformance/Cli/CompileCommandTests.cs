using System.Text.Json;

namespace RouteModel.Conformance.Cli;

/// <summary>The recorded inputs of Skipper through <c>routemodel compile</c>, its options file included.</summary>
public class CompileCommandTests
{
    [Test]
    public void Prints_what_Skipper_prints()
    {
        string options = Path.GetTempFileName();
        try
        {
            Suite.Judge("tool-compile", Suite.Rows("skipper/routegroups.jsonl").Select(row => Run(row, options)).OfType<(string, string?)>());
        }
        finally
        {
            File.Delete(options);
        }
    }

    /// <summary>Null when the case needs what the tool refuses to do.</summary>
    private static (string Id, string? Failure)? Run(JsonElement row, string options)
    {
        File.WriteAllText(options, row.GetProperty("kube").GetString()!);
        RecordedRun run = RecordedRun.Of(row.GetProperty("yaml").GetString()!, "compile", "--profile", "skipper", "--options", options, "-");
        if (run.Error.Contains("is not supported yet", StringComparison.Ordinal) || row.TryGetProperty("defaultFilters", out _))
        {
            return null;
        }

        JsonElement[] answers = [row.GetProperty("expect"), .. row.TryGetProperty("variants", out JsonElement variants) ? variants.EnumerateArray() : []];
        string?[] failures = [.. answers.Select(answer => Compare(answer, run))];
        return (row.GetProperty("id").GetString()!, Array.Exists(failures, failure => failure is null) ? null : failures[0]);
    }

    private static string? Compare(JsonElement expected, RecordedRun run)
    {
        if (expected.TryGetProperty("panic", out _))
        {
            return run.Code == 1 ? null : $"exit code {run.Code} where Skipper crashes";
        }

        bool hasFailed = expected.GetProperty("error").ValueKind == JsonValueKind.String;
        string routes = hasFailed ? "" : expected.GetProperty(expected.TryGetProperty("eskip_with_zone", out _) ? "eskip_with_zone" : "eskip").GetString()!;
        string output = routes.Length > 0 ? routes + "\n" : "";
        int code = hasFailed || expected.GetProperty("logs").GetArrayLength() > 0 ? 1 : 0;
        return run.Code != code ? $"expected exit code {code}, got {run.Code}\n{run.Error}"
            : run.Out != output ? $"expected\n{output}\ngot\n{run.Out}"
            : null;
    }
}
