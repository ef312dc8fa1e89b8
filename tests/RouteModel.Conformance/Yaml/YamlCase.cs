using System.Text;
using System.Text.Json;

namespace RouteModel.Conformance.Yaml;

/// <summary>A recorded text and what the readers of Kubernetes make of it.</summary>
internal sealed class YamlCase(JsonElement row)
{
    public string Id { get; } = row.GetProperty("id").GetString()!;

    public byte[] Text { get; } = row.TryGetProperty("text", out JsonElement text)
        ? Encoding.UTF8.GetBytes(text.GetString()!)
        : row.GetProperty("base64").GetBytesFromBase64();

    public JsonElement[] Documents { get; } = [.. row.GetProperty("documents").EnumerateArray()];

    public JsonElement[] Stream { get; } = row.TryGetProperty("stream", out JsonElement stream) ? [.. stream.EnumerateArray()] : [];

    public string? SplitError { get; } = row.TryGetProperty("splitError", out JsonElement error) ? error.GetString() : null;

    /// <summary>What the API server makes of the whole text; the only document where that is the same.</summary>
    public JsonElement Whole { get; } = row.GetProperty("whole") is { ValueKind: JsonValueKind.Object } whole
        ? whole
        : row.GetProperty("documents")[0];

    /// <summary>Whether upstream answers at random: then the answers differ from run to run.</summary>
    public bool IsRandom { get; } = row.TryGetProperty("deterministic", out JsonElement deterministic) && !deterministic.GetBoolean();
}
