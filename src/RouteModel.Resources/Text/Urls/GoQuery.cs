using System.Text;

namespace RouteModel.Resources.Text.Urls;

/// <summary>Query parameters as Go's <c>url.Values</c>, in byte strings: many values for a name, encoded in the order of the names.</summary>
internal sealed class GoQuery
{
    /// <summary>Go reads no parameter at all of a query that has more.</summary>
    public const int MaxParameters = 10_000;

    private readonly SortedDictionary<string, List<string>> _values = new(StringComparer.Ordinal);

    private GoQuery()
    {
    }

    /// <summary>The names with their values, in the order of the names.</summary>
    public IEnumerable<KeyValuePair<string, List<string>>> Parameters => _values;

    /// <summary>Reads a query; parameters that hold a semicolon or a broken escape are dropped, as Go drops them.</summary>
    public static GoQuery Parse(string query)
    {
        var parsed = new GoQuery();
        if (query.AsSpan().Count('&') >= MaxParameters)
        {
            return parsed;
        }

        foreach (string pair in query.Split('&'))
        {
            if (pair.Length == 0 || pair.Contains(';', StringComparison.Ordinal))
            {
                continue;
            }

            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (GoEscaping.TryUnescape(equals < 0 ? pair : pair[..equals], GoUrlPart.Query, out string name, out _)
                && GoEscaping.TryUnescape(equals < 0 ? "" : pair[(equals + 1)..], GoUrlPart.Query, out string value, out _))
            {
                parsed.Add(name, value);
            }
        }

        return parsed;
    }

    /// <summary>Takes every value of a name out.</summary>
    /// <returns>The first of them, or the empty string.</returns>
    public string TakeAll(string name) => _values.Remove(name, out List<string>? values) ? values[0] : "";

    /// <summary>The query text of what is left.</summary>
    public string Encode()
    {
        var text = new StringBuilder();
        foreach ((string name, List<string> values) in _values)
        {
            foreach (string value in values)
            {
                text.Append(text.Length > 0 ? "&" : "")
                    .Append(GoEscaping.Escape(name, GoUrlPart.Query))
                    .Append('=')
                    .Append(GoEscaping.Escape(value, GoUrlPart.Query));
            }
        }

        return text.ToString();
    }

    private void Add(string name, string value)
    {
        if (!_values.TryGetValue(name, out List<string>? values))
        {
            _values[name] = values = [];
        }

        values.Add(value);
    }
}
