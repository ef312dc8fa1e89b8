namespace RouteModel.Routing.Requests;

/// <summary>The last host and protocol of a <c>Forwarded</c> header. Upstream: Skipper, <c>predicates/forwarded</c>.</summary>
/// <param name="Host">The host; empty when none is told.</param>
/// <param name="Protocol">The protocol; empty when none is told.</param>
internal readonly record struct Forwarded(string Host, string Protocol)
{
    public const string HeaderName = "Forwarded";

    /// <summary>Reads the first line; <see langword="null"/> without one.</summary>
    public static Forwarded? Read(RequestHeaders headers)
    {
        if (headers.First(HeaderName) is not { Length: > 0 } line)
        {
            return null;
        }

        string host = "";
        string protocol = "";
        foreach (string element in line.Split(','))
        {
            foreach (string pair in element.Trim().Split(';'))
            {
                int equals = pair.IndexOf('=', StringComparison.Ordinal);
                string value = equals < 0 ? "" : pair[(equals + 1)..].Trim('"');
                switch (value.Length == 0 ? "" : pair[..equals])
                {
                    case "host":
                        host = value;
                        break;
                    case "proto":
                        protocol = value;
                        break;
                    default:
                        break;
                }
            }
        }

        return new Forwarded(host, protocol);
    }
}
