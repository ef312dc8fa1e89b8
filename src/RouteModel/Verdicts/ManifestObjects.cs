using System.Text;
using System.Text.Json;
using RouteModel.Resources;
using RouteModel.Resources.Manifests;
using RouteModel.Resources.Metadata;
using RouteModel.Resources.Reading;

namespace RouteModel.Verdicts;

/// <summary>Takes documents apart into objects.</summary>
/// <remarks>
/// A list kind (<c>List</c>, <c>RouteGroupList</c>, ...) with <c>items</c> is replaced by its items, lists in lists as well. Items of a list of one
/// kind may leave out <c>apiVersion</c> and <c>kind</c>, as in the API server's answers. Upstream: apimachinery,
/// <c>unstructuredJSONScheme.decodeToList</c>.
/// </remarks>
internal static class ManifestObjects
{
    private const string ListSuffix = "List";

    /// <summary>The objects of a document in order. One that cannot be read is there with its fault.</summary>
    public static IReadOnlyList<ManifestObject> Of(ManifestDocument document)
    {
        if (document.Error is { } error)
        {
            return [new ManifestObject { Document = document, Source = document.Source, Fault = error }];
        }

        RawDocument raw = RawParser.Parse(document.Json.Span);
        return raw.Root is { } root
            ? Flatten(document, root)
            : [new ManifestObject { Document = document, Source = document.Source, Fault = Fault(document, raw.Fault!.Value) }];
    }

    private static List<ManifestObject> Flatten(ManifestDocument document, RawValue root)
    {
        var objects = new List<ManifestObject>();
        var pending = new Stack<Node>();
        pending.Push(new Node(root, null, null));
        while (pending.TryPop(out Node node))
        {
            if (Items(node) is not { } items)
            {
                objects.Add(Create(document, node, isWhole: ReferenceEquals(node.Value, root)));
                continue;
            }

            string itemKind = node.Kind![..^ListSuffix.Length];
            for (int i = items.Count - 1; i >= 0; i--)
            {
                pending.Push(itemKind.Length == 0 ? new Node(items[i], null, null) : new Node(items[i], node.ApiVersion, itemKind));
            }
        }

        return objects;
    }

    private static List<RawValue>? Items(Node node)
    {
        if (node.Kind?.EndsWith(ListSuffix, StringComparison.Ordinal) is not true || node.Value.Kind != RawKind.Object)
        {
            return null;
        }

        return node.Value.Members.Find("items") switch
        {
            { Kind: RawKind.Array } items => items.Items,
            { Kind: RawKind.Null } => [],
            _ => null,
        };
    }

    private static ManifestObject Create(ManifestDocument document, Node node, bool isWhole)
    {
        RawValue value = node.Value;
        ReadOnlyMemory<byte> json = isWhole ? document.Json : Cut(document.Json, value);
        if (!node.HasKindOfList && TypeMeta.Decode(value, json.Span) is { } fault)
        {
            return new ManifestObject { Document = document, Source = document.Source, Fault = Fault(document, fault), ApiVersion = node.ApiVersion };
        }

        byte[] inserted = isWhole ? [] : MissingTypeMeta(node);
        RawValue? metadata = value.Members.Find("metadata") is { Kind: RawKind.Object } found ? found : null;
        RawValue? name = Text(metadata, "name");
        return new ManifestObject
        {
            Document = document,
            Json = inserted.Length == 0 ? json : (byte[])[(byte)'{', .. inserted, .. json.Span[1..]],
            Source = isWhole ? document.Source : new ShiftedSourceMap(document.Source, value.Offset, inserted.Length),
            ApiVersion = node.ApiVersion,
            Kind = node.Kind,
            Namespace = Text(metadata, "namespace")?.Text,
            Name = name?.Text,
            PlaceOffset = name is null ? 0 : name.Offset - value.Offset + inserted.Length,
        };
    }

    /// <summary>The JSON of a value inside a document.</summary>
    private static ReadOnlyMemory<byte> Cut(ReadOnlyMemory<byte> json, RawValue value)
    {
        if (value.Kind is not (RawKind.Object or RawKind.Array))
        {
            return value.Kind == RawKind.Null ? "null"u8.ToArray() : ReadOnlyMemory<byte>.Empty;
        }

        var reader = new Utf8JsonReader(json.Span[value.Offset..], new JsonReaderOptions { MaxDepth = RawParser.MaxDepth });
        reader.Read();
        reader.Skip();
        return json.Slice(value.Offset, (int)reader.BytesConsumed);
    }

    /// <summary>The members that an item has from its list, each with a comma behind it.</summary>
    private static byte[] MissingTypeMeta(Node node)
    {
        var members = new StringBuilder();
        Append("apiVersion", node.ApiVersion);
        Append("kind", node.Kind);
        if (members.Length > 0 && node.Value.Members.Count == 0)
        {
            members.Length--;
        }

        return Encoding.UTF8.GetBytes(members.ToString());

        void Append(string key, string? value)
        {
            if (value is not null && node.Value.Members.Find(key) is null)
            {
                members.Append('"').Append(key).Append("\":\"").Append(JsonEncodedText.Encode(value)).Append("\",");
            }
        }
    }

    private static Finding Fault(ManifestDocument document, RawFault fault) =>
        new() { Rule = FindingRule.Document, Message = fault.Text, Position = document.Source.Locate(fault.Offset) };

    private static RawValue? Text(RawValue? container, string key) =>
        container?.Members.Find(key) is { Kind: RawKind.String } text ? text : null;

    /// <summary>A value that is an object or a list of objects, with the type it names itself or has from the list around it.</summary>
    private readonly record struct Node
    {
        public Node(RawValue value, string? listApiVersion, string? listItemKind)
        {
            Value = value;
            bool isObject = value.Kind == RawKind.Object;
            ApiVersion = isObject && value.Members.Find("apiVersion") is { } version ? (version.Kind == RawKind.String ? version.Text : null) : listApiVersion;
            Kind = isObject && value.Members.Find("kind") is { } kind ? (kind.Kind == RawKind.String ? kind.Text : null) : listItemKind;
        }

        public RawValue Value { get; }

        /// <summary>The value is an object that leaves its kind to the list around it.</summary>
        public bool HasKindOfList => Kind is { Length: > 0 } && Value.Kind == RawKind.Object && Value.Members.Find("kind") is null;

        public string? ApiVersion { get; }

        public string? Kind { get; }
    }
}
