using System.Buffers;

namespace RouteModel.Routing.Requests;

/// <summary>Canonical header names. Upstream: Go's <c>textproto.CanonicalMIMEHeaderKey</c>.</summary>
internal static class HeaderNames
{
    private static readonly SearchValues<char> InToken =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+-.^_`|~");

    public static bool IsToken(ReadOnlySpan<char> name) => !name.IsEmpty && !name.ContainsAnyExcept(InToken);

    /// <summary>Capitals at the beginning and after dashes, lower case elsewhere; a name that is none stays as it is.</summary>
    public static string Canonicalize(string name) => !IsToken(name) ? name : string.Create(name.Length, name, static (canonical, name) =>
    {
        bool isFirst = true;
        for (int i = 0; i < name.Length; i++)
        {
            canonical[i] = isFirst ? char.ToUpperInvariant(name[i]) : char.ToLowerInvariant(name[i]);
            isFirst = name[i] == '-';
        }
    });
}
