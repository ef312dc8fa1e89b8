using System.Text.RegularExpressions;
using RouteModel.Eskip;
using RouteModel.RouteGroups;

namespace RouteModel.Conformance.RouteGroups;

/// <summary>Skipper's own fixtures: a manifest with the routes and log lines that it is to give.</summary>
public class SkipperFixtureTests
{
    [Test]
    public void Gives_the_routes_and_log_lines_of_Skippers_fixtures() =>
        Suite.Judge("skipper-fixtures", Manifests().Select(Run).OfType<(string, string?)>());

    private static IEnumerable<string> Manifests() =>
        Directory.EnumerateFiles(Suite.Path("skipper", "routegroups"), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    /// <summary>Null when the case needs options, default filters or an API server that are not here.</summary>
    private static (string Id, string? Failure)? Run(string manifest)
    {
        string stem = Path.ChangeExtension(manifest, null);
        RouteGroupCompilerOptions? options = RecordedOptions.Read(RecordedInput.Options(Read(stem + ".kube") ?? ""));
        if (options is null || File.Exists(stem + ".api") || Directory.Exists(stem + ".default-filters"))
        {
            return null;
        }

        RouteCompilation actual = new RouteGroupCompiler(options).Compile(RecordedInput.Snapshot(File.ReadAllText(manifest)));
        string id = Path.GetRelativePath(Suite.Path("skipper", "routegroups"), stem).Replace('\\', '/');
        return (id, CompareRoutes(Read(stem + ".eskip"), actual) ?? CompareLog(Read(stem + ".log"), actual));
    }

    private static string? Read(string path) => File.Exists(path) ? File.ReadAllText(path) : null;

    private static string? CompareRoutes(string? eskip, RouteCompilation actual)
    {
        if (eskip is null)
        {
            return null;
        }

        EskipParseResult<EskipRoute> expected = EskipParser.Parse(eskip);
        Assert.That(expected.Error, Is.Null);
        return actual.Error is null && EskipRoutes.AreEqual(expected.Items, actual.Routes, ignoreZones: true)
            ? null
            : $"expected\n{EskipPrinter.Print(expected.Items)}\nactual {actual.Error}\n{actual.ToEskip()}";
    }

    private static string? CompareLog(string? log, RouteCompilation actual)
    {
        IEnumerable<string> lines = (log ?? "").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);
        string findings = string.Join('\n', actual.Findings);
        string? missing = lines.FirstOrDefault(line => !Regex.IsMatch(findings, line, RegexOptions.CultureInvariant));
        return missing is null ? null : $"no finding matches {missing}\namong\n{findings}";
    }
}
