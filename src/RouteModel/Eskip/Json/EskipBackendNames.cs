namespace RouteModel.Eskip.Json;

/// <summary>The types of backends as JSON has them.</summary>
internal static class EskipBackendNames
{
    private static readonly string[] Names = ["network", "shunt", "loopback", "dynamic", "lb", "forward"];

    public static string Of(EskipBackendType type) => Names[(int)type];

    /// <summary>The type of a name; an empty one is network.</summary>
    public static bool TryFind(string name, out EskipBackendType type)
    {
        int index = name.Length == 0 ? 0 : Array.IndexOf(Names, name);
        type = (EskipBackendType)Math.Max(index, 0);
        return index >= 0;
    }
}
