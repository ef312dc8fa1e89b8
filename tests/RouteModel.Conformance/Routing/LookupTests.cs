using System.Globalization;
using System.Text.Json;
using RouteModel.Eskip;
using RouteModel.Resources.Collections;
using RouteModel.Routing;

namespace RouteModel.Conformance.Routing;

/// <summary>Recorded tables and requests: which route Skipper found, with which parameters, what it dropped, and how often chance fell where.</summary>
public sealed class LookupTests
{
    // Six standard deviations: of all recorded counts together one in a million runs would stray so far.
    private const double Tolerance = 6;

    private static readonly RequestContext Recorded = new() { RemoteAddress = "192.0.2.1:40000", Time = new DateTimeOffset(2026, 8, 24, 12, 0, 0, TimeSpan.Zero) };

    [Test]
    public void Skipper_and_this_table_find_the_same_routes() => Suite.Judge("routing-lookup", Suite.Rows("skipper/lookup.jsonl").SelectMany(JudgeTable));

    private static IEnumerable<(string Id, string? Failure)> JudgeTable(JsonElement row)
    {
        string id = row.GetProperty("id").GetString()!;
        JsonElement expect = row.GetProperty("expect");
        RouteTable table = CreateTable(row, expect);
        yield return (id + ":table", JudgeTable(table, expect));
        long lookups = row.TryGetProperty("lookups", out JsonElement count) ? count.GetInt64() : 0;
        int index = 0;
        foreach (JsonElement request in row.GetProperty("requests").EnumerateArray())
        {
            yield return ($"{id}:{index++}", JudgeRequest(table, request, lookups));
        }
    }

    private static RouteTable CreateTable(JsonElement row, JsonElement expect)
    {
        JsonElement options = row.GetProperty("options");

        // Whether the folder of a filter exists is known to the recording machine alone.
        HashSet<string> unjudged = [.. expect.GetProperty("dropped").EnumerateObject()
            .Where(static route => route.Value.GetString()!.Contains("failed to create filter static(", StringComparison.Ordinal))
            .Select(static route => route.Name)];
        return RouteTable.Create(
            EskipParser.Parse(row.GetProperty("eskip").GetString()!).Items.Where(route => !unjudged.Contains(route.Id)),
            new RouteTableOptions { IgnoreTrailingSlash = IsSet(options, "ignoreTrailingSlash"), NormalizeHost = IsSet(options, "normalizeHost"), HasConditionalFilters = false });
    }

    private static bool IsSet(JsonElement options, string name) => options.TryGetProperty(name, out JsonElement value) && value.GetBoolean();

    private static string? JudgeTable(RouteTable table, JsonElement expect)
    {
        string dropped = Join(table.Dropped.Select(static route => $"{route.Id}: {Prefix(route.Stage)}{route.Reason}"));
        string expectedDropped = Join(expect.GetProperty("dropped").EnumerateObject()
            .Where(static route => !route.Value.GetString()!.Contains("failed to create filter static(", StringComparison.Ordinal))
            .Select(static route => $"{route.Name}: {route.Value.GetString()}"));
        string weights = Join(table.Leaves.ToArray().Select(static leaf => string.Create(CultureInfo.InvariantCulture, $"{leaf.Route.Id}: {leaf.Weight}")));
        string expectedWeights = Join(expect.GetProperty("weights").EnumerateObject().Select(static route => $"{route.Name}: {route.Value.GetRawText()}"));
        string errors = Join(table.Warnings);
        string expectedErrors = expect.TryGetProperty("tableErrors", out JsonElement logged) ? Join(logged.EnumerateArray().Select(static error => error.GetString()!)) : "";
        return Different("dropped", dropped, expectedDropped) ?? Different("weights", weights, expectedWeights) ?? Different("table errors", errors, expectedErrors);
    }

    private static string Prefix(RouteStage stage) => stage switch
    {
        RouteStage.Matcher => "matcher: ",
        RouteStage.LoadBalancer => "lb: ",
        _ => "",
    };

    private static string Join(IEnumerable<string> texts) => string.Join(" | ", texts.Order(StringComparer.Ordinal));

    private static string? JudgeRequest(RouteTable table, JsonElement recorded, long lookups)
    {
        JsonElement expect = recorded.GetProperty("expect");
        bool isMade = RoutingRequest.TryCreate(
            recorded.GetProperty("method").GetString()!,
            recorded.GetProperty("host").GetString()!,
            recorded.GetProperty("path").GetString()!,
            recorded.GetProperty("headers").EnumerateArray().Select(static line => KeyValuePair.Create(line[0].GetString()!, line[1].GetString()!)),
            recorded.TryGetProperty("remoteAddr", out JsonElement peer) ? Recorded with { RemoteAddress = peer.GetString()! } : Recorded,
            out RoutingRequest? request,
            out string? error);
        if (expect.TryGetProperty("badRequest", out JsonElement refused))
        {
            return refused.GetString()!.StartsWith("parse ", StringComparison.Ordinal) ? Different("bad request", error, refused.GetString()) : null;
        }

        return !isMade ? "refused: " + error
            : expect.TryGetProperty("frequencies", out JsonElement frequencies) ? JudgeShares(table.Explain(request!), frequencies, lookups)
            : recorded.TryGetProperty("segment", out _) || recorded.TryGetProperty("draws", out _) ? JudgeDraw(table, request!, recorded, expect)
            : JudgeAnswers(table.Explain(request!), table, request!, recorded, expect);
    }

    private static string? JudgeDraw(RouteTable table, RoutingRequest request, JsonElement recorded, JsonElement expect)
    {
        var draws = new RecordedDraws(recorded);
        RouteMatch match = table.Find(request, ref draws);
        string? drawn = expect.TryGetProperty("drawn", out JsonElement count) ? Different("drawn", Text(draws.Drawn), count.GetRawText()) : null;
        return Different("route", Answer(match.Route?.Id, match.GetParameters()), Answer(expect)) ?? drawn;
    }

    private static string? JudgeAnswers(RouteExplanation explanation, RouteTable table, RoutingRequest request, JsonElement recorded, JsonElement expect)
    {
        var draws = new RecordedDraws(recorded);
        RouteMatch match = table.Find(request, ref draws);
        HashSet<string> wanted = expect.TryGetProperty("oneOf", out JsonElement several) ? [.. several.EnumerateArray().Select(Answer)] : [Answer(expect)];
        string found = Answer(match.Route?.Id, match.GetParameters());
        if (!wanted.Contains(found))
        {
            return $"found {found}, wanted {string.Join(" or ", wanted)}";
        }

        HashSet<string> explained = [.. explanation.Answers.Select(static answer => Answer(answer.Route.Id, answer.Parameters))];
        if (explained.Count == 0)
        {
            explained.Add(Answer(null, match.GetParameters()));
        }

        return explained.Contains(found) && explained.IsSubsetOf(wanted) ? null : $"explained {string.Join(" or ", explained)}, wanted {string.Join(" or ", wanted)}";
    }

    private static string? JudgeShares(RouteExplanation explanation, JsonElement frequencies, long lookups)
    {
        var shares = explanation.Answers.ToDictionary(static answer => answer.Route.Id, static answer => answer.Share, StringComparer.Ordinal);
        shares[""] = explanation.NoRoute;
        Fraction sum = shares.Values.Aggregate(Fraction.Zero, static (total, share) => total + share);
        if (sum != Fraction.One)
        {
            return "the shares add up to " + sum;
        }

        foreach (JsonProperty frequency in frequencies.EnumerateObject())
        {
            shares.TryAdd(frequency.Name, Fraction.Zero);
        }

        foreach ((string id, Fraction share) in shares)
        {
            double expected = share.ToDouble() * lookups;
            double deviation = Math.Sqrt(expected * (1 - share.ToDouble()));
            long counted = frequencies.TryGetProperty(id, out JsonElement count) ? count.GetInt64() : 0;
            if (Math.Abs(counted - expected) > Tolerance * deviation)
            {
                return $"{id}: {Text(counted)} of {Text(lookups)}, and the share is {share}";
            }
        }

        return null;
    }

    private static string Answer(JsonElement expect)
    {
        IEnumerable<KeyValuePair<string, string>> parameters = expect.TryGetProperty("params", out JsonElement found)
            ? found.EnumerateObject().Select(static parameter => KeyValuePair.Create(parameter.Name, parameter.Value.GetString()!)) : [];
        return Answer(expect.GetProperty("route").GetString(), new ValueMap<string>(parameters));
    }

    private static string Answer(string? id, ValueMap<string> parameters) => (id ?? "no route") + "(" + Join(((IReadOnlyDictionary<string, string>)parameters).Select(static parameter => $"{parameter.Key}={parameter.Value}")) + ")";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Different(string what, string? actual, string? expected) => actual == expected ? null : $"{what}: {actual ?? "none"} but wanted {expected ?? "none"}";
}
