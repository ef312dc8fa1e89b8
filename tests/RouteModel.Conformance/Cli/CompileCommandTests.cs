using System.Text.Json;
using RouteModel.Conformance.RouteGroups;

namespace RouteModel.Conformance.Cli;

/// <summary>The recorded inputs of Skipper through <c>routemodel compile</c>, its options file included.</summary>
public class CompileCommandTests
{
    [Test]
    public void Prints_what_Skipper_prints()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("routemodel-");
        try
        {
            Suite.Judge("tool-compile", Suite.Rows("skipper/routegroups.jsonl").Select(row => Run(row, folder)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public void Says_what_Skipper_says_of_default_filters_that_are_no_folder()
    {
        string stem = Suite.Path("skipper", "routegroups", "default-filters", "failure-opening-default-filters-dir");
        RecordedRun run = RecordedRun.Of("", "compile", "--profile", "skipper", "--default-filters", stem + ".default-filters", "-");

        Assert.That(run.Error, Does.Match(File.ReadAllText(stem + ".log").Trim()));
    }

    private static (string Id, string? Failure) Run(JsonElement row, DirectoryInfo folder)
    {
        string options = Path.Combine(folder.FullName, "options.kube");
        File.WriteAllText(options, row.GetProperty("kube").GetString()!);
        DirectoryInfo filters = folder.CreateSubdirectory("default-filters");
        foreach ((string name, string text) in RecordedOptions.DefaultFilters(row))
        {
            File.WriteAllText(Path.Combine(filters.FullName, name), text);
        }

        RecordedRun run = RecordedRun.Of(
            row.GetProperty("yaml").GetString()!, "compile", "--profile", "skipper", "--options", options, "--default-filters", filters.FullName, "-");
        filters.Delete(recursive: true);
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
        int code = hasFailed || HasErrors(expected) ? 1 : 0;
        return run.Code != code ? $"expected exit code {code}, got {run.Code}\n{run.Error}"
            : run.Out != output ? $"expected\n{output}\ngot\n{run.Out}"
            : null;
    }

    private static bool HasErrors(JsonElement expected) =>
        expected.GetProperty("logs").EnumerateArray().Any(log => log.GetProperty("level").GetString() == "error");
}
