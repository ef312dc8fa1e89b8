using Microsoft.CodeAnalysis;
using RouteModel.Generators.Tests.Harness;
using RouteModel.Tests.Architecture;

namespace RouteModel.Generators.Tests;

/// <summary>
/// Generated code as reviewed files. Set ROUTEMODEL_UPDATE_BASELINES to write the files anew, and read the difference before committing it.
/// </summary>
public sealed class SnapshotTests
{
    [TestCase("gadget", "gadgets.yaml")]
    [TestCase("contraption", "contraptions.yaml")]
    public void Generated_code_is_the_reviewed_one(string name, string crd)
    {
        string folder = Path.Combine(Repository.Root, "tests", "RouteModel.Generators.Tests", "Snapshots", name);
        GeneratorDriverRunResult result = GeneratorHarness.Run(new CrdFile(crd, File.ReadAllText(Path.Combine(folder, crd)), "Workshop"));
        Assert.That(result.Diagnostics, Is.Empty);
        var actual = result.Results.Single().GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());
        if (Environment.GetEnvironmentVariable("ROUTEMODEL_UPDATE_BASELINES") is { Length: > 0 })
        {
            foreach ((string file, string text) in actual)
            {
                File.WriteAllText(Path.Combine(folder, file + ".txt"), text);
            }
        }

        string[] reviewed = [.. Directory.EnumerateFiles(folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path))];
        Assert.That(actual.Keys, Is.EquivalentTo(reviewed));
        foreach ((string file, string text) in actual)
        {
            Assert.That(text, Is.EqualTo(File.ReadAllText(Path.Combine(folder, file + ".txt")).ReplaceLineEndings("\n")), file);
        }
    }

    [Test]
    public void The_same_input_gives_the_same_bytes_whatever_the_line_ends_and_the_place()
    {
        string text = Crds.RouteGroups;
        string[] first = Texts(new CrdFile("/one/place.yaml", text));
        string[] second = Texts(new CrdFile("C:\\another\\place.yaml", text.ReplaceLineEndings("\r\n")));

        Assert.That(second, Is.EqualTo(first));
    }

    private static string[] Texts(CrdFile file) =>
        [.. GeneratorHarness.Run(file).Results.Single().GeneratedSources.Select(source => source.SourceText.ToString())];
}
