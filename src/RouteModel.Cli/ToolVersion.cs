using System.Reflection;

namespace RouteModel.Cli;

/// <summary>The tool's own version.</summary>
internal static class ToolVersion
{
    /// <summary>The version as it is published, without the mark of the build.</summary>
    public static string Current { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";
}
