using System.Text.Json;
using RouteModel.Eskip;
using RouteModel.RouteGroups;

namespace RouteModel.Conformance.RouteGroups;

/// <summary>Random inputs and what Skipper made of them, byte for byte.</summary>
public class RecordedCompilationTests
{
    [Test]
    public void Compiles_as_Skipper_did() =>
        Suite.Judge("routegroups", Suite.Rows("skipper/routegroups.jsonl").Select(Run));

    private static (string Id, string? Failure) Run(JsonElement row)
    {
        JsonElement expected = row.GetProperty("expect");
        RouteGroupCompilerOptions options = RecordedOptions.Read(row.GetProperty("kube").GetString()!) with { DefaultFilters = RecordedOptions.DefaultFilters(row) };
        RouteCompilation actual = new RouteGroupCompiler(options).Compile(RecordedInput.Snapshot(row.GetProperty("yaml").GetString()!));
        string id = row.GetProperty("id").GetString()!;
        if (expected.TryGetProperty("panic", out _))
        {
            return (id, actual.Refused.Count > 0 ? null : "Skipper crashes here, and nothing was refused");
        }

        string? failure = Compare(expected, actual);
        if (failure is not null && row.TryGetProperty("variants", out JsonElement variants)
            && variants.EnumerateArray().Any(variant => Compare(variant, actual) is null))
        {
            failure = null;
        }

        return (id, failure);
    }

    private static string? Compare(JsonElement expected, RouteCompilation actual)
    {
        string? error = expected.GetProperty("error").GetString();
        return Difference("error", error ?? "", actual.Error ?? "")
            ?? Difference("logs", Logs(expected), Logs(actual))
            ?? (error is not null ? null : CompareRoutes(expected, actual));
    }

    private static string? CompareRoutes(JsonElement expected, RouteCompilation actual)
    {
        IEnumerable<EskipRoute> ordered = actual.Routes.OrderBy(route => route.Id, StringComparer.Ordinal);
        string? failure = Difference("eskip", expected.GetProperty("eskip").GetString()!, EskipPrinter.Print(ordered.Select(WithoutZones)))
            ?? Difference("order", Order(expected.GetProperty("order").EnumerateArray().Select(id => id.GetString()!)), Order(actual.Routes.Select(route => route.Id)));
        return failure is null && expected.TryGetProperty("eskip_with_zone", out JsonElement zones)
            ? Difference("zones", zones.GetString()!, actual.ToEskip())
            : failure;
    }

    // Skipper emits the catch-all routes of one group in the order of a map.
    private static string Order(IEnumerable<string> ids) => string.Join('\n', ids.Where(id => !id.Contains("__catchall__", StringComparison.Ordinal)));

    private static EskipRoute WithoutZones(EskipRoute route) => route.Backend.Type != EskipBackendType.LoadBalanced ? route : route with
    {
        Backend = EskipBackend.LoadBalanced(route.Backend.Algorithm, route.Backend.Endpoints.Select(endpoint => endpoint with { Zone = "" })),
    };

    private static string Logs(JsonElement expected) => string.Join('\n', expected.GetProperty("logs").EnumerateArray().Select(log =>
        $"{Text(log, "level")} {Text(log, "msg")} {Text(log, "kind")} {Text(log, "ns")}/{Text(log, "name")}"));

    // What it only debugs and traces was not recorded.
    private static string Logs(RouteCompilation actual) => string.Join('\n', actual.Findings
        .Where(finding => finding.Level >= CompilationFindingLevel.Info)
        .Select(finding => $"{(finding.Level == CompilationFindingLevel.Info ? "info" : "error")} {finding.Message} {(finding.Group is null ? "" : "RouteGroup")} {finding.Group?.Namespace}/{finding.Group?.Name}"));

    private static string Text(JsonElement log, string name) => log.TryGetProperty(name, out JsonElement text) ? text.GetString()! : "";

    private static string? Difference(string what, string expected, string actual)
    {
        if (expected == actual)
        {
            return null;
        }

        string[] wanted = expected.Split('\n');
        string[] got = actual.Split('\n');
        int line = wanted.Zip(got).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{what}, line {line}:\n  expected {wanted.ElementAtOrDefault(line)}\n  actual   {got.ElementAtOrDefault(line)}";
    }
}
