using RouteModel.Routing;

namespace RouteModel.Cli.Matching;

/// <summary>A request as people write it: a method and a URL or path, and header lines.</summary>
internal static class RequestLine
{
    /// <summary>The request that a client would send.</summary>
    /// <param name="line">Method and target: <c>GET https://shop.example/v1</c>.</param>
    /// <param name="headers">Header lines: <c>Name: value</c>; a <c>Host</c> goes before that of the URL.</param>
    /// <param name="context">What surrounds it.</param>
    /// <exception cref="CannotRunException">It is none, or Go's server refuses it.</exception>
    public static RoutingRequest Read(string line, IEnumerable<string> headers, RequestContext context)
    {
        string[] words = line.Split(' ', 2, StringSplitOptions.TrimEntries);
        if (words.Length < 2 || words[0].Length == 0 || words[1].Length == 0)
        {
            throw new CannotRunException($"--request must be a method and a URL or path, such as 'GET https://shop.example/v1': {line}");
        }

        (string host, string target) = Split(words[1]);
        KeyValuePair<string, string>[] lines = [.. headers.Select(ReadHeader)];
        host = lines.LastOrDefault(static header => header.Key.Equals("Host", StringComparison.OrdinalIgnoreCase)).Value ?? host;
        return RoutingRequest.TryCreate(words[0], host, target, lines, context, out RoutingRequest? request, out string? error)
            ? request : throw new CannotRunException($"the server would refuse the request: {error}");
    }

    // A client sends neither scheme, user nor fragment.
    private static (string Host, string Target) Split(string url)
    {
        int hash = url.IndexOf('#', StringComparison.Ordinal);
        url = hash < 0 ? url : url[..hash];
        int scheme = url.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0 || url.StartsWith('/'))
        {
            return ("", url);
        }

        string rest = url[(scheme + 3)..];
        int end = rest.AsSpan().IndexOfAny('/', '?');
        string authority = end < 0 ? rest : rest[..end];
        string target = end < 0 ? "/" : rest[end] == '?' ? "/" + rest[end..] : rest[end..];
        return (authority[(authority.LastIndexOf('@') + 1)..], target);
    }

    private static KeyValuePair<string, string> ReadHeader(string line)
    {
        int colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 ? KeyValuePair.Create(line[..colon].Trim(), line[(colon + 1)..].Trim())
            : throw new CannotRunException($"--header must be a name, a colon and a value: {line}");
    }
}
