using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using RouteModel.Eskip.Json;
using RouteModel.Eskip.Printing;
using RouteModel.Resources.Collections;

namespace RouteModel.Eskip;

/// <summary>The JSON form of routes, as Skipper writes and reads it. Upstream: Skipper, <c>eskip/json.go</c>.</summary>
public static class EskipJson
{
    /// <summary>The deepest nesting that is read.</summary>
    public const int MaxDepth = 64;

    /// <summary>Writes one route from its canonical form, byte for byte as Skipper's own marshaller.</summary>
    /// <param name="route">The route.</param>
    /// <param name="json">The JSON object; null when there is an error.</param>
    /// <param name="error">What JSON cannot say, as Go says it: <c>json: unsupported value: +Inf</c>; null otherwise.</param>
    /// <param name="escapeHtml">Whether <c>&lt;</c>, <c>></c> and <c>&amp;</c> are escaped, as an enclosing Go encoder does by default.</param>
    /// <returns>Whether the route could be written.</returns>
    public static bool TryWrite(
        EskipRoute route,
        [NotNullWhen(true)] out string? json,
        [NotNullWhen(false)] out string? error,
        bool escapeHtml = false)
    {
        ArgumentNullException.ThrowIfNull(route);
        using var text = new TextBuffer();
        error = new EskipJsonWriter(text, escapeHtml).Write(route);
        json = error is null ? text.ToString() : null;
        return error is null;
    }

    /// <summary>As <see cref="TryWrite(EskipRoute, out string?, out string?, bool)"/>, a list in list order; without line breaks.</summary>
    public static bool TryWrite(
        IEnumerable<EskipRoute> routes,
        [NotNullWhen(true)] out string? json,
        [NotNullWhen(false)] out string? error,
        bool escapeHtml = false)
    {
        ArgumentNullException.ThrowIfNull(routes);
        using var text = new TextBuffer();
        var writer = new EskipJsonWriter(text, escapeHtml);
        json = null;
        error = null;
        foreach (EskipRoute route in routes)
        {
            text.Append(text.Length == 0 ? '[' : ',');
            error = writer.Write(route);
            if (error is not null)
            {
                return false;
            }
        }

        json = text.Append(text.Length == 0 ? "[]" : "]").ToString();
        return true;
    }

    /// <summary>
    /// Reads a route or a list of routes. Keys match in any case, as in Go, and unknown ones are passed over; a missing type of backend is network. Arguments may
    /// be any JSON value. Predicates are not moved into <see cref="EskipRoute.Legacy"/>.
    /// </summary>
    /// <param name="json">UTF-8, nested at most <see cref="MaxDepth"/> deep.</param>
    /// <param name="routes">The routes; empty when there is an error.</param>
    /// <param name="error">Why it is no list of routes; null otherwise. For an unknown type of backend Skipper's own text.</param>
    /// <returns>Whether it could be read.</returns>
    public static bool TryRead(ReadOnlyMemory<byte> json, out ValueList<EskipRoute> routes, [NotNullWhen(false)] out string? error)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MaxDepth });
            return EskipJsonReader.TryRead(document.RootElement, out routes, out error);
        }
        catch (JsonException reason)
        {
            routes = [];
            error = Describe(reason);
            return false;
        }
        catch (InvalidOperationException reason)
        {
            // A key that is no Unicode.
            routes = [];
            error = reason.Message;
            return false;
        }
    }

    /// <summary>As <see cref="TryRead(ReadOnlyMemory{byte}, out ValueList{EskipRoute}, out string?)"/>, from text.</summary>
    public static bool TryRead(string json, out ValueList<EskipRoute> routes, [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(json);
        return TryRead(Encoding.UTF8.GetBytes(json), out routes, out error);
    }

    // The message ends in the place, counted from 0.
    private static string Describe(JsonException reason)
    {
        int place = reason.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return place < 0 || reason.LineNumber is not { } line || reason.BytePositionInLine is not { } position
            ? reason.Message
            : string.Create(CultureInfo.InvariantCulture, $"line {line + 1}, byte {position + 1}: {reason.Message.AsSpan(0, place)}");
    }
}
