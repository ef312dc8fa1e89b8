using System.Buffers;

namespace RouteModel.RouteGroups.Routes;

/// <summary>What ids are made of.</summary>
internal static class EskipSymbol
{
    public static readonly SearchValues<char> Characters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");
}
