using System.Text.Json;
using RouteModel.Resources;
using RouteModel.Resources.Text;

namespace RouteModel.RouteGroups.Decoding;

/// <summary>Reads <c>metadata</c> as Skipper's <c>definitions.Metadata</c>.</summary>
internal static class MetadataDecoder
{
    private static readonly string[] Fields =
        ["namespace", "name", "resourceVersion", "creationTimestamp", "uid", "annotations", "labels"];

    /// <summary>The metadata; <see langword="null"/> for null.</summary>
    public static ObjectMeta? Read(GoDecoder go, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var meta = new ObjectMeta();
        foreach ((string field, JsonElement item) in go.Fields(value, "definitions", "Metadata", Fields))
        {
            switch (field)
            {
                case "namespace": meta = meta with { Namespace = go.String(item) }; break;
                case "name": meta = meta with { Name = go.String(item) }; break;
                case "annotations": meta = meta with { Annotations = go.StringMap(item) }; break;
                case "labels": meta = meta with { Labels = go.StringMap(item) }; break;
                case "creationTimestamp": CheckTime(go, item); break;
                default: _ = go.String(item); break;
            }
        }

        return meta;
    }

    /// <summary>A timestamp that does not parse fails the load with Go's text; its escapes are not undone before.</summary>
    private static void CheckTime(GoDecoder go, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return;
        }

        string? error = value.ValueKind == JsonValueKind.String
            ? GoTime.Parse(value.GetRawText()[1..^1], out _)
            : "Time.UnmarshalJSON: input is not a JSON string";
        if (error is not null)
        {
            go.Abort(GoDecodeError.Other(error));
        }
    }
}
