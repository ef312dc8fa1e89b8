namespace RouteModel.Routing.Requests;

/// <summary>Header values by canonical name, in the order of the lines.</summary>
internal sealed class RequestHeaders
{
    private static readonly string[] None = [];

    private readonly Dictionary<string, string[]> _values = new(StringComparer.Ordinal);

    public RequestHeaders(IEnumerable<KeyValuePair<string, string>> lines)
    {
        foreach ((string name, string value) in lines)
        {
            string canonical = HeaderNames.Canonicalize(name);
            if (canonical == "Host")
            {
                continue;
            }

            string trimmed = value.Trim(' ', '\t');
            _values[canonical] = _values.TryGetValue(canonical, out string[]? values) ? [.. values, trimmed] : [trimmed];
        }

        ContentLength = FindContentLength();
    }

    /// <summary>The length of the body; -1 when it is not known beforehand.</summary>
    public long ContentLength { get; }

    /// <summary>All values of a canonical name.</summary>
    public string[] All(string name) => _values.TryGetValue(name, out string[]? values) ? values : None;

    /// <summary>The first value of a canonical name; empty when there is none.</summary>
    public string First(string name) => _values.TryGetValue(name, out string[]? values) ? values[0] : "";

    public bool Contains(string name) => _values.ContainsKey(name);

    private long FindContentLength() =>
        First("Transfer-Encoding").Equals("chunked", StringComparison.OrdinalIgnoreCase) ? -1
        : long.TryParse(First("Content-Length"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out long length) ? length
        : 0;
}
