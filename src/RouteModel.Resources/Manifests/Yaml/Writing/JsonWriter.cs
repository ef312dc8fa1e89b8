using RouteModel.Resources.Text;
using YamlDotNet.Core;

namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>
/// Writes a value as JSON with sorted keys, as Go's <c>json.Marshal</c> does, and remembers where each token came from. Iterative.
/// </summary>
internal sealed class JsonWriter
{
    private readonly Utf8Buffer _json;
    private readonly TokenMap.Builder _tokens;
    private readonly Stack<Container> _open = [];
    private readonly List<GoValue> _ambiguous = [];
    private int _depth;

    private JsonWriter(int maxBytes, SourcePosition origin, string text)
    {
        _json = new Utf8Buffer(maxBytes);
        _tokens = new TokenMap.Builder(origin, text);
    }

    /// <summary>Writes a document.</summary>
    /// <exception cref="YamlFaultException">A number is not finite, or the text grows beyond <paramref name="maxBytes"/>.</exception>
    public static WrittenJson Write(GoValue root, int maxBytes, SourcePosition origin, string text)
    {
        var writer = new JsonWriter(maxBytes, origin, text);
        try
        {
            writer.WriteValue(root);
            while (writer._open.TryPeek(out Container? container))
            {
                writer.Advance(container);
            }
        }
        catch (Utf8BufferFullException)
        {
            throw new YamlFaultException(YamlFaultStage.Bound, $"document makes more than {maxBytes} bytes of JSON", new Mark(0, root.Line, root.Column));
        }

        return new WrittenJson(writer._json.Written, writer._tokens.Build(), writer._depth, writer._ambiguous);
    }

    private void Advance(Container container)
    {
        if (container.Next == container.Count)
        {
            _json.Append(container.Keys is null ? (byte)']' : (byte)'}');
            _open.Pop();
            return;
        }

        if (container.Next > 0)
        {
            _json.Append((byte)',');
        }

        int at = container.Next++;
        if (container.Keys is { } keys)
        {
            _tokens.Add(_json.Length, keys[at].Key);
            _json.AppendString(keys[at].Text);
            _json.Append((byte)':');
            WriteValue(keys[at].Value);
        }
        else
        {
            WriteValue(container.Items![at]);
        }
    }

    private void WriteValue(GoValue value)
    {
        _tokens.Add(_json.Length, value);
        switch (value.Kind)
        {
            case GoKind.Null: _json.Append("null"u8); break;
            case GoKind.Bool: _json.Append(value.Bits != 0 ? "true"u8 : "false"u8); break;
            case GoKind.Int: _json.AppendInteger(value.Bits); break;
            case GoKind.Uint: _json.AppendInteger(unchecked((ulong)value.Bits)); break;
            case GoKind.Float: WriteFloat(value); break;
            case GoKind.Text: _json.AppendString(value.Text); break;
            case GoKind.Slice:
                _json.Append((byte)'[');
                Open(new Container(value.Items!, null));
                break;
            default:
                _json.Append((byte)'{');
                Open(new Container(null, Sort(value.Map!)));
                break;
        }
    }

    private void Open(Container container)
    {
        _open.Push(container);
        _depth = Math.Max(_depth, _open.Count);
    }

    private void WriteFloat(GoValue value)
    {
        if (!double.IsFinite(value.Float))
        {
            string problem = $"json: unsupported value: {GoSyntax.FormatDouble(value.Float)}";
            throw new YamlFaultException(YamlFaultStage.Values, problem, new Mark(0, value.Line, value.Column));
        }

        _json.AppendDouble(value.Float);
    }

    /// <summary>Sorts by text. Of keys that only as text are the same the last one stays; upstream leaves that to chance.</summary>
    private List<Member> Sort(GoMap map)
    {
        var members = new List<Member>(map.Entries.Count);
        foreach ((GoValue key, GoValue value) in map.Entries)
        {
            members.Add(new Member(JsonKeys.ToText(key), key, value, members.Count));
        }

        members.Sort(static (x, y) => Utf8Order.Compare(x.Text, y.Text) is var order and not 0 ? order : x.Order - y.Order);
        int kept = 0;
        for (int i = 0; i < members.Count; i++)
        {
            if (i + 1 < members.Count && members[i].Text == members[i + 1].Text)
            {
                _ambiguous.Add(members[i + 1].Key);
                continue;
            }

            members[kept++] = members[i];
        }

        members.RemoveRange(kept, members.Count - kept);
        return members;
    }

    private readonly record struct Member(string Text, GoValue Key, GoValue Value, int Order);

    private sealed class Container(List<GoValue>? items, List<Member>? keys)
    {
        public List<GoValue>? Items { get; } = items;

        public List<Member>? Keys { get; } = keys;

        public int Count => Items?.Count ?? Keys!.Count;

        public int Next { get; set; }
    }
}

/// <summary>A document as JSON.</summary>
/// <param name="Json">The text in UTF-8.</param>
/// <param name="Source">Where its tokens came from.</param>
/// <param name="Depth">How many objects and arrays are open at the deepest place.</param>
/// <param name="Ambiguous">Keys that are another key of their mapping once they are text.</param>
internal sealed record WrittenJson(ReadOnlyMemory<byte> Json, SourceMap Source, int Depth, IReadOnlyList<GoValue> Ambiguous);
