namespace RouteModel.Routing.Requests;

/// <summary>The cookies of a request; the first of a name counts. Upstream: Go's <c>http.Request.Cookie</c>.</summary>
internal sealed class CookieJar
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private CookieJar()
    {
    }

    public static CookieJar Read(RequestHeaders headers)
    {
        var jar = new CookieJar();
        foreach (string line in headers.All("Cookie"))
        {
            foreach (string part in line.Split(';'))
            {
                jar.Add(part.Trim(' ', '\t'));
            }
        }

        return jar;
    }

    public bool TryGet(string name, out string? value) => _values.TryGetValue(name, out value);

    private void Add(string part)
    {
        int equals = part.IndexOf('=', StringComparison.Ordinal);
        string name = (equals < 0 ? part : part[..equals]).Trim(' ', '\t');
        string value = equals < 0 ? "" : part[(equals + 1)..];
        if (value is ['"', .., '"'] && value.Length > 1)
        {
            value = value[1..^1];
        }

        if (HeaderNames.IsToken(name) && IsValid(value))
        {
            _values.TryAdd(name, value);
        }
    }

    private static bool IsValid(string value)
    {
        foreach (char c in value)
        {
            if (c is < ' ' or > '~' or '"' or ';' or '\\')
            {
                return false;
            }
        }

        return true;
    }
}
