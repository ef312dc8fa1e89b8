using System.Text;
using RouteModel.Resources.Collections;

namespace RouteModel.Cli.Inputs;

/// <summary>
/// Reads the operator's filters for services, a file each, named <c>service.namespace</c>. Upstream: Skipper,
/// <c>dataclients/kubernetes/defaultfilters.go</c>.
/// </summary>
internal static class DefaultFiltersFolder
{
    // A larger file is passed over without a word, by Skipper as well.
    private const long MaxLength = 1024 * 1024;

    /// <summary>
    /// The texts by file name. Names without exactly one dot, folders and what is larger than 1 MiB are passed over; a link counts as the file that
    /// it leads to.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="fault">Why it cannot be read as a folder, in Skipper's words; there are no texts then.</param>
    /// <exception cref="CannotRunException">There is nothing of that name.</exception>
    public static ValueMap<string> Read(string folder, out string? fault)
    {
        if (!Path.Exists(folder))
        {
            throw new CannotRunException($"cannot read {folder}: there is no such folder");
        }

        var texts = new List<KeyValuePair<string, string>>();
        fault = null;
        try
        {
            foreach (FileInfo file in new DirectoryInfo(folder).EnumerateFiles())
            {
                if (file.Name.AsSpan().Count('.') == 1 && Read(file) is { } text)
                {
                    texts.Add(new(file.Name, text));
                }
            }
        }
        catch (Exception reason) when (InputFile.IsRefusal(reason))
        {
            texts.Clear();
            fault = $"could not fetch default filter configurations: {reason.Message}";
        }

        return new ValueMap<string>(texts);
    }

    private static string? Read(FileInfo file)
    {
        try
        {
            long length = file.ResolveLinkTarget(returnFinalTarget: true) switch
            {
                null => file.Length,
                FileInfo { Exists: true } target => target.Length,
                _ => MaxLength + 1,
            };

            // Pipes and devices have no length either, and opening one may never come back.
            return length == 0 ? "" : length <= MaxLength ? Encoding.UTF8.GetString(File.ReadAllBytes(file.FullName)) : null;
        }
        catch (Exception reason) when (InputFile.IsRefusal(reason))
        {
            return null;
        }
    }
}
