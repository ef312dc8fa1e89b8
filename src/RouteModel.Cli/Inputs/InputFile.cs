using System.Security;

namespace RouteModel.Cli.Inputs;

/// <summary>One file of manifests, or the standard input.</summary>
/// <param name="Name">The name as people know it: the path as it was given, or <c>-</c>.</param>
internal readonly record struct InputFile(string Name)
{
    public const string StandardInput = "-";

    /// <summary>All bytes.</summary>
    /// <exception cref="CannotRunException">They cannot be read.</exception>
    public byte[] Read(ToolConsole console)
    {
        try
        {
            return Name == StandardInput ? ReadAll(console.In) : File.ReadAllBytes(Name);
        }
        catch (Exception reason) when (IsRefusal(reason))
        {
            throw Unreadable(Name, reason);
        }
    }

    /// <summary>Whether the operating system keeps something from us, rather than that we err.</summary>
    public static bool IsRefusal(Exception reason) =>
        reason is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException;

    public static CannotRunException Unreadable(string name, Exception reason) => new($"cannot read {name}: {reason.Message}", reason);

    private static byte[] ReadAll(Stream stream)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
