using System.Text.RegularExpressions;
using RouteModel.Cli.Inputs;
using RouteModel.Eskip;
using RouteModel.RouteGroups;

namespace RouteModel.Conformance.RouteGroups;

/// <summary>Skipper's own fixtures: a manifest with the routes and log lines that it is to give.</summary>
public class SkipperFixtureTests
{
    [Test]
    public void Gives_the_routes_and_log_lines_of_Skippers_fixtures() =>
        Suite.Judge("skipper-fixtures", Manifests().Select(Run));

    private static IEnumerable<string> Manifests() =>
        Directory.EnumerateFiles(Suite.Path("skipper", "routegroups"), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static (string Id, string? Failure) Run(string manifest)
    {
        string stem = Path.ChangeExtension(manifest, null);
        string folder = stem + ".default-filters";
        RouteGroupCompilerOptions options = RecordedOptions.Read(Read(stem + ".kube") ?? "");
        if (Path.Exists(folder))
        {
            options = options with { DefaultFilters = DefaultFiltersFolder.Read(folder, out _) };
        }

        RouteCompilation actual = new RouteGroupCompiler(options).Compile(RecordedInput.Snapshot(File.ReadAllText(manifest)));
        string id = Path.GetRelativePath(Suite.Path("skipper", "routegroups"), stem).Replace('\\', '/');
        return (id, CompareError(Read(stem + ".error"), actual) ?? CompareRoutes(Read(stem + ".eskip"), actual) ?? CompareLog(Read(stem + ".log"), actual));
    }

    private static string? CompareError(string? error, RouteCompilation actual) =>
        error is null || Regex.IsMatch(actual.Error ?? "", error.Trim(), RegexOptions.CultureInvariant) ? null : $"expected error {error}, got {actual.Error}";

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
