using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using RouteModel.Cli.Inputs;
using RouteModel.Resources;

namespace RouteModel.Cli.Definitions;

/// <summary>
/// Compiled definitions in a folder, found by what they were made of. Runs may share it: an entry appears whole or not at all, and what is not
/// whole, or cannot be read, is as if it were not there. What cannot be written is not kept.
/// </summary>
/// <param name="folder">The folder; without one nothing is kept.</param>
/// <param name="maxBytes">How large the folder may grow; the entries that were not used for longest are removed.</param>
internal sealed class DefinitionCache(string? folder, long maxBytes = DefinitionCache.DefaultMaxBytes)
{
    public const long DefaultMaxBytes = 256L << 20;

    /// <summary>Raised when what an entry holds changes in another way than its makers do.</summary>
    private const string Format = "routemodel crds 1";

    private const string Extension = ".models";
    private const string Unfinished = ".part";
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    /// <summary>The time of last use is kept to the day, so that a run in a loop does not write.</summary>
    private static readonly TimeSpan Grain = TimeSpan.FromDays(1);

    private static readonly byte[] Makers = Encoding.UTF8.GetBytes(string.Join(
        '\n',
        [Format, DefinitionCompiler.Namespace, Environment.Version.ToString(), .. MakerVersions()]));

    /// <summary>The folder of the user: that of <c>XDG_CACHE_HOME</c> or <c>~/.cache</c>, local application data on Windows.</summary>
    public static string? FolderOfUser()
    {
        string? root = OperatingSystem.IsWindows()
            ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        if (string.IsNullOrEmpty(root) || !Path.IsPathFullyQualified(root))
        {
            string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            root = home.Length > 0 ? Path.Combine(home, ".cache") : null;
        }

        return root is null ? null : Path.Combine(root, "routemodel", "crds");
    }

    /// <summary>The assembly of a definition, if it was kept.</summary>
    public byte[]? Find(Definition definition)
    {
        if (folder is null)
        {
            return null;
        }

        try
        {
            var file = new FileInfo(PathOf(definition));
            if (!file.Exists)
            {
                return null;
            }

            byte[] entry = File.ReadAllBytes(file.FullName);
            if (entry.Length < SHA256.HashSizeInBytes || !SHA256.HashData(entry.AsSpan(SHA256.HashSizeInBytes)).AsSpan().SequenceEqual(entry.AsSpan(0, SHA256.HashSizeInBytes)))
            {
                return null;
            }

            MarkUsed(file);
            return entry[SHA256.HashSizeInBytes..];
        }
        catch (Exception reason) when (InputFile.IsRefusal(reason))
        {
            return null;
        }
    }

    /// <summary>Keeps the assembly of a definition.</summary>
    public void Add(Definition definition, byte[] image)
    {
        if (folder is null)
        {
            return;
        }

        try
        {
            CreateFolder(folder);
            string path = PathOf(definition);
            string unfinished = Path.Combine(folder, Path.GetRandomFileName() + Unfinished);
            File.WriteAllBytes(unfinished, [.. SHA256.HashData(image), .. image]);
            File.Move(unfinished, path, overwrite: true);
            RemoveOldest(folder, path);
        }
        catch (Exception reason) when (InputFile.IsRefusal(reason))
        {
            // The next run compiles again.
        }
    }

    private string PathOf(Definition definition)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Makers);
        hash.AppendData([0]);
        hash.AppendData(Encoding.UTF8.GetBytes(definition.Text.Text));
        return Path.Combine(folder!, Convert.ToHexStringLower(hash.GetHashAndReset()) + Extension);
    }

    // The generator by its name alone: its types would bring in the compiler.
    private static IEnumerable<string> MakerVersions() =>
        new[] { typeof(DefinitionCache).Assembly, typeof(CustomResource).Assembly, Assembly.Load("RouteModel.Generators") }
            .Select(static maker => maker.ManifestModule.ModuleVersionId.ToString());

    /// <summary>Entries are code that will be run: nobody else may write them.</summary>
    private static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static void MarkUsed(FileInfo file)
    {
        try
        {
            DateTime now = DateTime.UtcNow;
            if (now - file.LastWriteTimeUtc > Grain)
            {
                file.LastWriteTimeUtc = now;
            }
        }
        catch (Exception reason) when (InputFile.IsRefusal(reason))
        {
            // A folder that is only read keeps its times.
        }
    }

    private void RemoveOldest(string folder, string kept)
    {
        FileInfo[] entries = [.. new DirectoryInfo(folder).EnumerateFiles().OrderByDescending(static file => file.LastWriteTimeUtc)];
        long size = 0;
        foreach (FileInfo entry in entries)
        {
            bool isOurs = entry.Extension is Extension;
            size += isOurs ? entry.Length : 0;
            bool isAbandoned = entry.Extension is Unfinished && DateTime.UtcNow - entry.LastWriteTimeUtc > Abandoned;
            if (isAbandoned || (isOurs && size > maxBytes && entry.FullName != kept))
            {
                Delete(entry);
            }
        }
    }

    private static void Delete(FileInfo entry)
    {
        try
        {
            entry.Delete();
        }
        catch (Exception reason) when (InputFile.IsRefusal(reason))
        {
            // Another run reads it or has removed it.
        }
    }
}
