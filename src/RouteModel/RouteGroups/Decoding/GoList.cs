using System.Text.Json;

namespace RouteModel.RouteGroups.Decoding;

/// <summary>
/// Reads an object as an item of the list in which Skipper fetches its kind, so that the paths in error texts begin with <c>items</c>.
/// </summary>
internal static class GoList
{
    public static T Read<T>(GoDecoder go, JsonElement item, Func<GoDecoder, JsonElement, T> read)
    {
        go.Push("", "items");
        try
        {
            return read(go, item);
        }
        finally
        {
            go.Pop();
        }
    }
}
