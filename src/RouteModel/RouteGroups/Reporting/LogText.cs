using System.Buffers;

namespace RouteModel.RouteGroups;

/// <summary>The text form of Skipper's logger, logrus.</summary>
internal static class LogText
{
    /// <summary>The characters of values that are written without quotes.</summary>
    public static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._/@^+");
}
