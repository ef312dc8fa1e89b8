using System.IO.Enumeration;

namespace RouteModel.Cli.Inputs;

/// <summary>From the paths of a command line to files.</summary>
internal static class InputPaths
{
    private static readonly string[] Manifests = [".yaml", ".yml", ".json"];

    // Some file systems allow a folder in itself; the depth of honest trees is far below.
    private static readonly EnumerationOptions Recursion = new() { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false, MaxRecursionDepth = 256 };

    /// <summary>The files in order: of a folder, those below it that end in <c>.yaml</c>, <c>.yml</c> or <c>.json</c>, in ordinal order of their paths.</summary>
    /// <exception cref="CannotRunException">A path names nothing that could be read, or the standard input twice.</exception>
    public static IReadOnlyList<InputFile> Expand(IReadOnlyList<string> paths) => Expand(paths, Manifests);

    /// <summary>The files in order: of a folder, those below it that have one of the extensions, in ordinal order of their paths.</summary>
    /// <exception cref="CannotRunException">A path names nothing that could be read, or the standard input twice.</exception>
    public static IReadOnlyList<InputFile> Expand(IReadOnlyList<string> paths, string[] extensions)
    {
        CheckStandardInput([paths]);
        var files = new List<InputFile>();
        foreach (string path in paths)
        {
            if (path != InputFile.StandardInput && Directory.Exists(path))
            {
                files.AddRange(FilesBelow(path, extensions));
            }
            else if (path == InputFile.StandardInput || File.Exists(path))
            {
                files.Add(new InputFile(path));
            }
            else
            {
                throw new CannotRunException($"cannot read {path}: there is no such file or folder");
            }
        }

        return files;
    }

    /// <exception cref="CannotRunException">The standard input is named twice, be it for one use or for two.</exception>
    public static void CheckStandardInput(params IReadOnlyList<IReadOnlyList<string>> uses)
    {
        if (uses.Sum(static paths => paths.Count(static path => path == InputFile.StandardInput)) > 1)
        {
            throw new CannotRunException("the standard input (-) can be read only once");
        }
    }

    private static List<InputFile> FilesBelow(string folder, string[] extensions)
    {
        string[] relative;
        try
        {
            relative = [.. Enumerate(folder, extensions).Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];
        }
        catch (Exception reason) when (InputFile.IsRefusal(reason))
        {
            throw InputFile.Unreadable(folder, reason);
        }

        string prefix = folder[^1] is '/' or '\\' ? folder : folder + "/";
        return relative.Length > 0
            ? [.. relative.Select(path => new InputFile(prefix + path))]
            : throw new CannotRunException($"there is no file ending in {string.Join(", ", extensions)} below {folder}");
    }

    // Links to folders are not followed, as kubectl does not: they can lead in circles. Links to files are files.
    private static FileSystemEnumerable<string> Enumerate(string folder, string[] extensions) => new(folder, static (ref entry) => entry.ToFullPath(), Recursion)
    {
        ShouldIncludePredicate = (ref entry) => !entry.IsDirectory && HasExtension(entry.FileName, extensions),
        ShouldRecursePredicate = static (ref entry) => (entry.Attributes & FileAttributes.ReparsePoint) == 0,
    };

    private static bool HasExtension(ReadOnlySpan<char> name, string[] extensions)
    {
        foreach (string extension in extensions)
        {
            if (name.EndsWith(extension, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
