namespace RouteModel.RouteGroups.Snapshots;

/// <summary>Namespaces as Skipper reads them.</summary>
internal static class Namespaces
{
    private const string Default = "default";

    /// <summary>The namespace, or <c>default</c> when there is none.</summary>
    public static string OrDefault(string? name) => string.IsNullOrEmpty(name) ? Default : name;
}
