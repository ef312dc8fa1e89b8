using System.Text.RegularExpressions;

namespace RouteModel.Packages;

/// <summary>A project outside the repository that knows of it only what the packages hold.</summary>
internal sealed partial class ConsumerProject : IDisposable
{
    /// <summary>A version that no feed has, so that nothing but the packages of this run can answer.</summary>
    public const string Version = "0.1.0-consumed";

#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("routemodel-packages-");
    private readonly Dictionary<string, string> _environment;

    public ConsumerProject()
    {
        Folder = Path.Combine(_root.FullName, "consumer");
        Feed = Path.Combine(_root.FullName, "feed");
        _environment = new Dictionary<string, string>
        {
            // Packages unpack here; what the machine already has is looked up where it is.
            ["NUGET_PACKAGES"] = Path.Combine(_root.FullName, "packages"),
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
            ["DOTNET_NOLOGO"] = "1",
            ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        };
    }

    public string Folder { get; }

    /// <summary>The folder of the packed packages.</summary>
    public string Feed { get; }

    /// <summary>Packs what the repository offers.</summary>
    public void Pack()
    {
        string filter = Path.Combine(Repository(), "tests", "RouteModel.Packages", "packages.slnf");
        ShellRun run = Shell.Run(
            Repository(), new Dictionary<string, string>(), "dotnet", "pack", filter, "-c", Configuration, "--nologo", "-v", "q",
            "--disable-build-servers", $"-p:PackageVersion={Version}", $"-p:PackageOutputPath={Feed}");
        Assert.That(run.ExitCode, Is.Zero, run.ToString());
    }

    /// <summary>Copies the project, and restores it from the feed and the sources that the machine has.</summary>
    public void Restore()
    {
        string source = Path.Combine(TestContext.CurrentContext.TestDirectory, "Consumer");
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(Folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        File.WriteAllText(Path.Combine(Folder, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{Feed}" />
              </packageSources>
              <fallbackPackageFolders>
                <add key="machine" value="{MachinePackages()}" />
              </fallbackPackageFolders>
            </configuration>
            """);
        ShellRun run = Dotnet("restore");
        if (run.ExitCode != 0 && Missing().Match(run.Output) is { Success: true } missing && !missing.Groups[1].Value.StartsWith("RouteModel", StringComparison.Ordinal))
        {
            Assert.Ignore($"The consumer is not built: no configured source has a package that the platform needs.\n{run.Output.Trim()}");
        }

        Assert.That(run.ExitCode, Is.Zero, run.ToString());
    }

    public ShellRun Build(params string[] arguments) => Dotnet("build", ["--no-restore", .. arguments]);

    /// <summary>Runs the built program on the runtime of a target framework.</summary>
    public ShellRun RunProgram(string framework)
    {
        string output = Path.Combine(Folder, "bin", "Debug", framework);
        string? own = Directory.EnumerateFiles(output, OperatingSystem.IsWindows() ? "Consumer.exe" : "Consumer", SearchOption.AllDirectories)
            .FirstOrDefault(path => Path.GetDirectoryName(path) != output);
        return own is null ? Shell.Run(Folder, _environment, "dotnet", Path.Combine(output, "Consumer.dll")) : Shell.Run(Folder, _environment, own);
    }

    public void Dispose()
    {
        try
        {
            _root.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A file is still open somewhere; the system clears its temporary folder itself.
        }
    }

    private ShellRun Dotnet(string command, params string[] arguments) => Shell.Run(
        Folder, _environment, "dotnet", [command, "Consumer.csproj", "--nologo", "-v", "q", "--disable-build-servers", $"-p:RouteModelVersion={Version}", .. arguments]);

    private static string MachinePackages()
    {
        ShellRun run = Shell.Run(Path.GetTempPath(), new Dictionary<string, string>(), "dotnet", "nuget", "locals", "global-packages", "--list");
        return run.Output[(run.Output.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }

    private static string Repository()
    {
        DirectoryInfo? folder = new(TestContext.CurrentContext.TestDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "RouteModel.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the tests holds RouteModel.sln.");
    }

    /// <summary>No such package, no such version, or no answer from the source.</summary>
    [GeneratedRegex(@"error NU1(?:101|102|103|301): .*?(?:package|id '|/)\s*([\w.]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Missing();
}
