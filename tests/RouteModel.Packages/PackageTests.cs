using System.IO.Compression;

namespace RouteModel.Packages;

/// <summary>What is packed, and that a fresh project can live on it.</summary>
[NonParallelizable]
internal sealed class PackageTests
{
    private readonly ConsumerProject _consumer = new();

    [OneTimeSetUp]
    public void Pack() => _consumer.Pack();

    [OneTimeTearDown]
    public void Clean() => _consumer.Dispose();

    [TestCase("RouteModel.Resources", "lib/net8.0/RouteModel.Resources.dll", "lib/net10.0/RouteModel.Resources.dll", "lib/net8.0/RouteModel.Resources.xml", "README.md")]
    [TestCase("RouteModel", "lib/net8.0/RouteModel.dll", "lib/net10.0/RouteModel.dll", "lib/net10.0/RouteModel.xml", "README.md")]
    [TestCase("RouteModel.Generators", "analyzers/dotnet/cs/RouteModel.Generators.dll", "analyzers/dotnet/cs/YamlDotNet.dll", "build/RouteModel.Generators.props",
        "build/RouteModel.Generators.targets", "buildTransitive/RouteModel.Generators.props", "buildTransitive/RouteModel.Generators.targets", "README.md")]
    [TestCase("RouteModel.Cli", "tools/net10.0/any/RouteModel.Cli.dll", "tools/net10.0/any/DotnetToolSettings.xml", "README.md")]
    public void A_package_holds_its_files(string id, params string[] files) => Assert.That(Files(id), Is.SupersetOf(files));

    [TestCase("RouteModel.Resources")]
    [TestCase("RouteModel")]
    public void A_library_carries_no_analyzer_and_has_symbols(string id)
    {
        Assert.That(Files(id), Has.None.StartsWith("analyzers/").And.None.StartsWith("build"));
        Assert.That(File.Exists(Path.Combine(_consumer.Feed, $"{id}.{ConsumerProject.Version}.snupkg")));
    }

    [TestCase("RouteModel.Generators")]
    [TestCase("RouteModel")]
    public void What_stands_on_the_runtime_library_depends_on_it(string id)
    {
        using ZipArchive package = Open(id);
        using var nuspec = new StreamReader(package.GetEntry(id + ".nuspec")!.Open());

        Assert.That(nuspec.ReadToEnd(), Does.Contain($"<dependency id=\"RouteModel.Resources\" version=\"{ConsumerProject.Version}\"")
            .And.Contain("<license type=\"expression\">MIT</license>").And.Contain("<readme>README.md</readme>"));
    }

    [Test]
    public void A_fresh_project_builds_without_warnings_and_runs_on_both_runtimes()
    {
        _consumer.Restore();

        ShellRun build = _consumer.Build();

        Assert.That(build.ExitCode, Is.Zero, build.ToString());
        Assert.That(build.Output, Does.Not.Contain("warning "));
        foreach ((string framework, string runtime) in new[] { ("net8.0", "runtime 8"), ("net10.0", "runtime 10") })
        {
            ShellRun run = _consumer.RunProgram(framework);
            Assert.That(run.ExitCode, Is.Zero, run.ToString());
            Assert.That(run.Output.ReplaceLineEndings("\n"), Is.EqualTo(runtime + "\n" + """
                Solanum lycopersicum, full, known True, 5cm, basil at 2
                valid: True, findings: 0
                1:96: spec.species: Invalid value: "tomato": spec.species in body should match '^[A-Z][a-z]+ [a-z]+$'
                1:132: spec.neighbours[1]: Duplicate value: {"name":"a"}
                Bed v1, Bed v1beta1, Plant v1
                True
                {"Name":"spring","Plants":[{"apiVersion":"garden.example.com/v1","kind":"Plant","metadata":{"name":"tomato","namespace":"east"},"spec":{"species":"Solanum lycopersicum","sun":"full","depth":"5cm","neighbours":[{"name":"basil","distance":2}]}}]}
                True
                $[0]: spec.neighbours[0].distance: Invalid value: "string": spec.neighbours[0].distance in body must be of type integer: "string"
                True

                """.ReplaceLineEndings("\n")));
        }

        Assert.That(GeneratedFiles("net8.0"), Is.EqualTo(GeneratedFiles("net10.0")).And.SupersetOf(new[]
        {
            "CustomResourceKinds.g.cs", "garden.example.com.v1.Bed.g.cs", "garden.example.com.v1.Plant.Validator.g.cs", "garden.example.com.v1.Plant.g.cs",
            "garden.example.com.v1beta1.Bed.g.cs",
        }));

        // The same project with one definition more, whose fault fails the build at its place.
        ShellRun faulty = _consumer.Build("-f", "net10.0", "-p:WithFault=true");

        Assert.That(faulty.ExitCode, Is.Not.Zero);
        Assert.That(faulty.Output.Replace('\\', '/'), Does.Contain("faulty/weeds.yaml(18,19): error RM0004: "
            + "spec.validation.openAPIV3Schema.properties[spec].type: Unsupported value: \"herb\""));
    }

    private string[] GeneratedFiles(string framework)
    {
        string folder = Path.Combine(_consumer.Folder, "obj", "Debug", framework);
        return
        [
            .. Directory.EnumerateFiles(folder, "*.g.cs", SearchOption.AllDirectories)
                .Where(path => path.Contains("RouteModel.Generators.CustomResourceGenerator", StringComparison.Ordinal))
                .Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal),
        ];
    }

    private IEnumerable<string> Files(string id)
    {
        using ZipArchive package = Open(id);
        return [.. package.Entries.Select(entry => entry.FullName)];
    }

    private ZipArchive Open(string id) => ZipFile.OpenRead(Path.Combine(_consumer.Feed, $"{id}.{ConsumerProject.Version}.nupkg"));
}
