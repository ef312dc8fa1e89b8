using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace RouteModel.Tests.Architecture;

/// <summary>What may depend on what. The arrows are never reversed.</summary>
public sealed partial class WallTests
{
    [TestCase("src/RouteModel.Resources/RouteModel.Resources.csproj", new string[0])]
    [TestCase("generators/RouteModel.Generators/RouteModel.Generators.csproj", new[] { "RouteModel.Generators.Server" })]
    [TestCase("generators/RouteModel.Generators.Server/RouteModel.Generators.Server.csproj", new string[0])]
    [TestCase("src/RouteModel/RouteModel.csproj", new[] { "RouteModel.Resources" })]
    public void A_project_refers_to_no_other_than_it_may(string project, string[] allowed)
    {
        XDocument file = XDocument.Load(Path.Combine(Repository.Root, project));
        IEnumerable<string> references = file.Descendants("ProjectReference")
            .Where(reference => (string?)reference.Attribute("OutputItemType") != "Analyzer")
            .Select(reference => Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/')));

        Assert.That(references, Is.SubsetOf(allowed));
    }

    // Text is how Go prints values, and collections are lists: neither is Kubernetes. The language of patterns is one source, compiled into both.
    [TestCase("src/RouteModel/Eskip", new[] { "RouteModel.Resources.Text", "RouteModel.Resources.Collections" })]
    [TestCase("src/RouteModel/Balancing", new[] { "RouteModel.Resources.Text" })]
    [TestCase("src/RouteModel.Resources", new[] { "RouteModel.Resources" })]
    [TestCase("generators/RouteModel.Generators", new[] { "RouteModel.Generators", "RouteModel.Resources", "RouteModel.Eskip.Urls" })]
    public void A_room_uses_no_other_than_it_may(string folder, string[] allowed)
    {
        foreach (string path in Repository.Sources(folder))
        {
            foreach (Match use in OurNamespace().Matches(File.ReadAllText(path)))
            {
                string name = use.Groups[1].Value;
                Assert.That(
                    allowed.Any(prefix => name == prefix || name.StartsWith(prefix + ".", StringComparison.Ordinal)) || IsOwn(name, folder),
                    Is.True,
                    $"{Repository.Relative(path)} uses {name}");
            }
        }
    }

    [Test]
    public void The_libraries_use_no_reflection_and_make_no_code()
    {
        foreach (string path in Repository.Sources("src/RouteModel", "src/RouteModel.Resources"))
        {
            Assert.That(File.ReadAllText(path), Does.Not.Match(@"System\.Reflection|Activator\.|GetMethod\(|RegexOptions\.Compiled|dynamic "), Repository.Relative(path));
        }
    }

    [Test]
    public void The_generator_does_no_input_and_no_output()
    {
        foreach (string path in Repository.Sources("generators/RouteModel.Generators"))
        {
            Assert.That(File.ReadAllText(path), Does.Not.Match(@"\bFile\.|\bDirectory\.|Environment\.|DateTime\.|Guid\.|Process\."), Repository.Relative(path));
        }
    }

    [Test]
    public void No_file_is_over_400_lines_without_a_reason_in_its_head()
    {
        foreach (string path in Repository.Sources("src", "generators", "tests", "benchmarks"))
        {
            string[] lines = File.ReadAllLines(path);
            bool hasReason = lines.Take(10).Any(line => line.StartsWith("// Long because", StringComparison.Ordinal));
            Assert.That(lines.Length <= 400 || hasReason, Is.True, $"{Repository.Relative(path)} has {lines.Length} lines");
        }
    }

    private static bool IsOwn(string name, string folder) => folder.StartsWith("src/RouteModel/", StringComparison.Ordinal) && (name + ".").StartsWith(folder["src/".Length..].Replace('/', '.') + ".", StringComparison.Ordinal);

    [GeneratedRegex(@"^\s*(?:global\s+)?using\s+(?:static\s+|\w+\s*=\s*)?(RouteModel(?:\.\w+)*);", RegexOptions.Multiline)]
    private static partial Regex OurNamespace();
}
