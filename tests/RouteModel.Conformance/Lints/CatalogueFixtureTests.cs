using System.Text.Json;
using RouteModel.Eskip;
using RouteModel.Eskip.Catalogue;
using RouteModel.Resources.Manifests;

namespace RouteModel.Conformance.Lints;

/// <summary>The catalogue against every filter and predicate in Skipper's own fixtures.</summary>
public class CatalogueFixtureTests
{
    [Test]
    public void Accepts_what_the_fixtures_use()
    {
        var seen = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        foreach (string path in Directory.EnumerateFiles(Suite.Path("skipper", "routegroups"), "*.yaml", SearchOption.AllDirectories))
        {
            foreach (ManifestDocument document in ManifestReader.Read(File.ReadAllBytes(path)).Where(document => document.Error is null))
            {
                using JsonDocument json = JsonDocument.Parse(document.Json);
                foreach (JsonElement route in Routes(json.RootElement))
                {
                    Judge(seen, Texts(route, "filters").SelectMany(text => EskipParser.ParseFilters(text) is { Succeeded: true } parsed ? parsed.Items : []), static filter => (CallKind.Filter, filter.Name, filter.Args, filter.ToString()));
                    Judge(seen, Texts(route, "predicates").SelectMany(text => EskipParser.ParsePredicates(text) is { Succeeded: true } parsed ? parsed.Items : []), static predicate => (CallKind.Predicate, predicate.Name, predicate.Args, predicate.ToString()));
                }
            }
        }

        Suite.Judge("skipper-catalogue", seen.Select(pair => (pair.Key, pair.Value)));
    }

    private static void Judge<T>(SortedDictionary<string, string?> seen, IEnumerable<T> calls, Func<T, (CallKind Kind, string Name, IReadOnlyList<EskipArgument> Args, string Text)> read)
    {
        foreach ((CallKind kind, string name, IReadOnlyList<EskipArgument> args, string text) in calls.Select(read))
        {
            string? failure = EskipCatalogue.Default.TryFind(kind, name, out CatalogueEntry? entry)
                ? string.Join("; ", ArgumentChecker.Check(entry, args).Where(fault => fault.IsRefused && fault.Kind != ArgumentFaultKind.File).Select(fault => fault.Text))
                : "unknown";
            seen[text] = failure.Length == 0 ? null : failure;
        }
    }

    private static IEnumerable<JsonElement> Routes(JsonElement group) =>
        group.ValueKind == JsonValueKind.Object && group.TryGetProperty("spec", out JsonElement spec) && spec.ValueKind == JsonValueKind.Object
            && spec.TryGetProperty("routes", out JsonElement routes) && routes.ValueKind == JsonValueKind.Array
            ? routes.EnumerateArray().Where(route => route.ValueKind == JsonValueKind.Object)
            : [];

    private static IEnumerable<string> Texts(JsonElement route, string name) =>
        route.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)
            : [];
}
