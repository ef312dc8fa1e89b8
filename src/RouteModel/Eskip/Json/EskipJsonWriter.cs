using System.Text;
using RouteModel.Eskip.Printing;
using RouteModel.Resources.Collections;
using RouteModel.Resources.Text;

namespace RouteModel.Eskip.Json;

/// <summary>Writes routes as Go's encoder does, keys in Skipper's order.</summary>
internal sealed class EskipJsonWriter(TextBuffer text, bool escapeHtml)
{
    private string? _error;

    /// <summary>Writes one route.</summary>
    /// <returns>What JSON cannot say, or null.</returns>
    public string? Write(EskipRoute route)
    {
        EskipRoute canonical = route.ToCanonical();
        string separator = "{";
        if (canonical.Id.Length > 0)
        {
            WriteKey(ref separator, "id");
            WriteString(text, canonical.Id, escapeHtml);
        }

        if (canonical.Backend is not { Type: EskipBackendType.Network, Address.Length: 0 })
        {
            WriteKey(ref separator, "backend");
            Write(canonical.Backend);
        }

        if (canonical.Predicates.Count > 0)
        {
            WriteKey(ref separator, "predicates");
            string next = "[";
            foreach (EskipPredicate predicate in canonical.Predicates)
            {
                WriteCall(ref next, predicate.Name, predicate.Args);
            }

            text.Append(']');
        }

        if (canonical.Filters.Count > 0)
        {
            WriteKey(ref separator, "filters");
            string next = "[";
            foreach (EskipFilter filter in canonical.Filters)
            {
                WriteCall(ref next, filter.Name, filter.Args);
            }

            text.Append(']');
        }

        text.Append(separator == "{" ? "{}" : "}");
        return _error;
    }

    /// <summary>Appends a JSON string as Go does: U+2028 and U+2029 are always escaped, HTML's characters when asked.</summary>
    public static void WriteString(TextBuffer text, string value, bool escapeHtml)
    {
        text.Append('"');
        int start = 0;
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            string? escape = c is '<' or '>' or '&' && !escapeHtml ? null
                : IsLoneSurrogate(value, i) ? "\\ufffd"
                : GoJson.Escape(c);
            if (escape is not null)
            {
                text.Append(value.AsSpan(start, i - start)).Append(escape);
                start = i + 1;
            }
        }

        text.Append(value.AsSpan(start)).Append('"');
    }

    /// <summary>Appends a number in Go's JSON form.</summary>
    public static void WriteNumber(TextBuffer text, double value)
    {
        var number = new StringBuilder();
        GoJson.AppendDouble(number, value);
        text.Append(number.ToString());
    }

    private void Write(EskipBackend backend)
    {
        string separator = "{";
        WriteKey(ref separator, "type");
        text.Append('"').Append(EskipBackendNames.Of(backend.Type)).Append('"');
        if (backend.Address.Length > 0)
        {
            WriteKey(ref separator, "address");
            WriteString(text, backend.Address, escapeHtml);
        }

        if (backend.Algorithm.Length > 0)
        {
            WriteKey(ref separator, "algorithm");
            WriteString(text, backend.Algorithm, escapeHtml);
        }

        if (backend.Endpoints.Count > 0)
        {
            WriteKey(ref separator, "endpoints");
            string next = "[";
            foreach (EskipLbEndpoint endpoint in backend.Endpoints)
            {
                text.Append(next);
                WriteString(text, EskipWriter.EndpointText(endpoint), escapeHtml);
                next = ",";
            }

            text.Append(']');
        }

        text.Append('}');
    }

    private void WriteCall(ref string separator, string name, ValueList<EskipArgument> args)
    {
        text.Append(separator).Append("{\"name\":");
        separator = ",";
        WriteString(text, name, escapeHtml);
        if (args.Count > 0)
        {
            string next = ",\"args\":[";
            foreach (EskipArgument argument in args)
            {
                text.Append(next);
                WriteArgument(argument);
                next = ",";
            }

            text.Append(']');
        }

        text.Append('}');
    }

    private void WriteArgument(EskipArgument argument)
    {
        if (argument.TryGetString(out string? value))
        {
            WriteString(text, value, escapeHtml);
        }
        else if (argument.TryGetInteger(out long integer))
        {
            text.AppendNumber(integer);
        }
        else if (argument.TryGetNumber(out double number))
        {
            if (double.IsFinite(number))
            {
                WriteNumber(text, number);
            }
            else
            {
                _error ??= "json: unsupported value: " + GoSyntax.FormatDouble(number);
            }
        }
        else
        {
            string json = argument.Json!.Text;
            text.Append(escapeHtml ? EscapeHtml(json) : json);
        }
    }

    // Outside of strings JSON has none of these characters.
    private static string EscapeHtml(string json) => json
        .Replace("<", "\\u003c", StringComparison.Ordinal)
        .Replace(">", "\\u003e", StringComparison.Ordinal)
        .Replace("&", "\\u0026", StringComparison.Ordinal);

    private void WriteKey(ref string separator, string key)
    {
        text.Append(separator).Append('"').Append(key).Append("\":");
        separator = ",";
    }

    private static bool IsLoneSurrogate(string value, int i) =>
        char.IsHighSurrogate(value[i]) ? i + 1 >= value.Length || !char.IsLowSurrogate(value[i + 1])
        : char.IsLowSurrogate(value[i]) && (i == 0 || !char.IsHighSurrogate(value[i - 1]));
}
