using System.Globalization;
using System.Text.Json;
using RouteModel.Eskip;
using RouteModel.Resources;
using RouteModel.Resources.Collections;

namespace RouteModel.Conformance.Eskip;

/// <summary>Recorded texts with what Skipper makes of them: error or routes, prints, and what it makes of its own print.</summary>
public sealed class EskipConformance
{
    [Test]
    public void Skipper_and_this_parser_agree() => Suite.Judge("eskip", Suite.Rows("skipper/eskip.jsonl").Select(row =>
        (row.GetProperty("id").GetString()!, Failure(row))));

    private static string? Failure(JsonElement row)
    {
        string text = row.GetProperty("text").GetString()!;
        JsonElement expect = row.GetProperty("expect");
        return row.GetProperty("kind").GetString() switch
        {
            "predicates" => CompareFragment(EskipParser.ParsePredicates(text), expect, "predicates", Predicate, EskipPrinter.PrintPredicates),
            "filters" => CompareFragment(EskipParser.ParseFilters(text), expect, "filters", Filter, EskipPrinter.PrintFilters),
            _ => Different("check", EskipParser.Check(text)?.Message, expect.GetProperty("error").GetString())
                ?? CompareDocument(EskipParser.Parse(text), expect, row),
        };
    }

    private static string? CompareFragment<T>(
        EskipParseResult<T> result,
        JsonElement expect,
        string key,
        Func<JsonElement, T> read,
        Func<IEnumerable<T>, string> print) =>
        Different("error", result.Error?.Message, expect.GetProperty("error").GetString())
        ?? (result.Succeeded ? CompareItems(result.Items, expect.GetProperty(key), read)
            ?? Different("print", print(result.Items), expect.GetProperty("print").GetString()) : null);

    private static string? CompareDocument(EskipParseResult<EskipRoute> result, JsonElement expect, JsonElement row)
    {
        if (Different("error", result.Error?.Message, expect.GetProperty("error").GetString()) is { } difference)
        {
            return difference;
        }

        if (!result.Succeeded)
        {
            return null;
        }

        ValueList<EskipRoute> canonical = Canonical(result.Items);
        string printed = EskipPrinter.Print(result.Items);
        return CompareItems(canonical, expect.GetProperty("routes"), Route)
            ?? Different("print", printed, expect.GetProperty("print").GetString())
            ?? Different("pretty", EskipPrinter.PrintPretty(result.Items), expect.GetProperty("pretty").GetString())
            ?? Different("reparse", Reparse(canonical, printed), row.GetProperty("reparse").GetString());
    }

    private static string Reparse(ValueList<EskipRoute> routes, string printed)
    {
        EskipParseResult<EskipRoute> again = EskipParser.Parse(printed);
        return again.Error?.Message ?? (Canonical(again.Items).Equals(routes) ? "same" : "differs");
    }

    // The records keep endpoints in source order; Skipper's own canonical form sorts them.
    private static ValueList<EskipRoute> Canonical(IEnumerable<EskipRoute> routes) =>
        ValueList.From(routes.Select(r => r.ToCanonical() with { Backend = r.Backend }));

    private static string? CompareItems<T>(ValueList<T> actual, JsonElement expected, Func<JsonElement, T> read)
    {
        ValueList<T> wanted = ValueList.From(expected.EnumerateArray().Select(read));
        return actual.Equals(wanted) ? null : $"items: {string.Join(" | ", actual)} but wanted {string.Join(" | ", wanted)}";
    }

    private static string? Different(string what, string? actual, string? expected) =>
        actual == expected ? null : $"{what}: {actual ?? "none"} but wanted {expected ?? "none"}";

    private static EskipRoute Route(JsonElement json) => new()
    {
        Id = json.GetProperty("id").GetString()!,
        Predicates = ValueList.From(json.GetProperty("predicates").EnumerateArray().Select(Predicate)),
        Filters = ValueList.From(json.GetProperty("filters").EnumerateArray().Select(Filter)),
        Backend = Backend(json.GetProperty("backend")),
    };

    private static EskipPredicate Predicate(JsonElement json) => new(json.GetProperty("name").GetString()!, Args(json));

    private static EskipFilter Filter(JsonElement json) => new(json.GetProperty("name").GetString()!, Args(json));

    private static EskipArgument[] Args(JsonElement json) =>
        json.TryGetProperty("args", out JsonElement args) ? [.. args.EnumerateArray().Select(Arg)] : [];

    private static EskipArgument Arg(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString()!,
        JsonValueKind.Number => json.GetDouble(),
        _ => Special(json.GetProperty("float").GetString()!),
    };

    private static EskipArgument Special(string value) => value switch
    {
        "+Inf" => double.PositiveInfinity,
        "-Inf" => double.NegativeInfinity,
        _ => double.Parse(value, CultureInfo.InvariantCulture),
    };

    private static EskipBackend Backend(JsonElement json) => json.GetProperty("type").GetString() switch
    {
        "shunt" => EskipBackend.Shunt,
        "loopback" => EskipBackend.Loopback,
        "dynamic" => EskipBackend.Dynamic,
        "forward" => EskipBackend.Forward,
        "lb" => EskipBackend.LoadBalanced(Text(json, "algorithm"), json.GetProperty("endpoints").EnumerateArray().Select(Endpoint)),
        _ => EskipBackend.Network(Text(json, "address")),
    };

    private static EskipLbEndpoint Endpoint(JsonElement json) => new(Text(json, "address"), Text(json, "zone"));

    private static string Text(JsonElement json, string key) => json.TryGetProperty(key, out JsonElement value) ? value.GetString()! : "";
}
