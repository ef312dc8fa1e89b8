namespace RouteModel.Cli.Tests.Harness;

/// <summary>A folder that goes with its test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("routemodel-");

    public string Path => _folder.FullName;

    /// <summary>Writes a file and answers its path.</summary>
    public string Write(string name, string text)
    {
        string path = Combine(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public string Combine(string name) => $"{Path}/{name}";

    public void Dispose() => _folder.Delete(recursive: true);
}
