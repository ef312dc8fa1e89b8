using System.Text.Json;
using RouteModel.Resources.Reading;
using RouteModel.Resources.Schemas;

namespace RouteModel.Gateway.Operator;

/// <summary>Asks the Avi controller for the monitors of one extension, as the operator's client library does.</summary>
/// <remarks>
/// One reply object serves all monitors and is never emptied, so that a reply without a <c>count</c> leaves the count of the one before. Where
/// the operator crashes (a count that is a text, a name that gives no address) it is an error here, which is tried again.
/// </remarks>
internal sealed class MonitorLookup(ExtensionOperatorOptions options, Func<AviQuery, AviReply> ask)
{
    /// <summary>What the client library says when it has given up on a session.</summary>
    public const string SessionError = "Rest request error, returning to caller";

    private const string NotFound = "Object not found";

    // What never gets better by itself. 401 and 501 never arrive as numbers.
    private static readonly int[] Final = [400, 403, 404, 409, 412, 422];

    private double? _count;

    /// <summary>Why a monitor cannot be used; <see langword="null"/> if it is there.</summary>
    public OperatorError? Find(string name, string tenant)
    {
        if (MonitorAddress.Of(name, tenant, out string? address) is not { } query)
        {
            return new OperatorError(address!, IsRetried: true) { IsCrash = true };
        }

        AviReply reply = ask(query);
        if (reply.NetworkError is { } network)
        {
            return OfText(network);
        }

        if (reply.HttpStatus is < 200 or > 299)
        {
            return OfStatus(reply, query);
        }

        if (Read(reply.Body) is { } fault)
        {
            return fault;
        }

        return _count is null or 0 ? new OperatorError($"error in getting healthmonitor: {name} from tenant {tenant}. {NotFound}", IsRetried: false) : null;
    }

    private static OperatorError OfText(string text) =>
        new(text, text.Contains(SessionError, StringComparison.Ordinal) || !text.Contains(NotFound, StringComparison.Ordinal));

    private OperatorError OfStatus(AviReply reply, AviQuery query)
    {
        if (reply.HttpStatus is 401 or 419 or (>= 501 and <= 598))
        {
            return new OperatorError(SessionError, IsRetried: true);
        }

        string text = $"Encountered an error on GET request to URL {options.ControllerAddress}/api/healthmonitor?{query.Query}: "
            + $"HTTP code: {reply.HttpStatus}; error from Controller: {Printed(reply.Body)}";
        return new OperatorError(text, text.Contains(SessionError, StringComparison.Ordinal) || !Final.Contains(reply.HttpStatus));
    }

    /// <summary>A JSON object as Go prints the map that it is decoded to.</summary>
    private static string Printed(string body) =>
        RawParser.Parse(System.Text.Encoding.UTF8.GetBytes(body)).Root is { Kind: RawKind.Object } value ? GoValueText.Of(value) : "<nil>";

    private OperatorError? Read(string body)
    {
        if (body.Length == 0)
        {
            return null;
        }

        ReadOnlyMemory<byte> utf8 = JsonText.Sanitize(System.Text.Encoding.UTF8.GetBytes(body));
        if (RawParser.Parse(utf8.Span).Fault is { } fault)
        {
            return new OperatorError(GoDecoderText(body) ?? fault.Text, IsRetried: true);
        }

        using var json = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = RawParser.MaxDepth });
        switch (json.RootElement.ValueKind)
        {
            case JsonValueKind.Null:
                return null;
            case JsonValueKind.Object:
                return ReadCount(json.RootElement);
            case var kind:
                string what = kind is JsonValueKind.True or JsonValueKind.False ? "bool" : kind.ToString().ToLowerInvariant();
                return new OperatorError($"json: cannot unmarshal {what} into Go value of type map[string]interface {{}}", IsRetried: true);
        }
    }

    /// <summary>What Go's decoder says of a body that does not even begin as JSON; of others the text is this library's own.</summary>
    private static string? GoDecoderText(string body) => body.AsSpan().TrimStart(" \t\r\n") switch
    {
        [] => "unexpected end of JSON input",
        [var first, ..] when !"{[\"-0123456789tfn".Contains(first, StringComparison.Ordinal) => $"invalid character '{first}' looking for beginning of value",
        _ => null,
    };

    private OperatorError? ReadCount(JsonElement reply)
    {
        if (!reply.TryGetProperty("count", out JsonElement count))
        {
            return null;
        }

        if (count.ValueKind is not (JsonValueKind.Number or JsonValueKind.Null))
        {
            return new OperatorError("the count in the controller's reply is no number", IsRetried: true) { IsCrash = true };
        }

        _count = count.ValueKind == JsonValueKind.Number ? count.GetDouble() : null;
        return null;
    }
}

/// <summary>Why a reconcile failed.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsRetried">Whether it is tried again.</param>
internal sealed record OperatorError(string Text, bool IsRetried)
{
    /// <summary>Whether the operator crashes here, and so writes no status.</summary>
    public bool IsCrash { get; init; }
}
