using System.Globalization;
using System.Text;
using System.Text.Json;

namespace RouteModel.Resources.Reading;

/// <summary>Reads a whole JSON document into a tree without recursion.</summary>
internal ref struct RawParser
{
    /// <summary>The most objects and arrays inside each other (Go's <c>encoding/json</c> has the same bound).</summary>
    public const int MaxDepth = 10_000;

    // sigs.k8s.io/json keeps no more strict errors than these.
    private const int MaxDuplicates = 100;

    // A bound of ours: paths repeat long outer keys, and a hostile document must not multiply them.
    private const int MaxDuplicateText = 1 << 22;

    private readonly ReadOnlySpan<byte> _json;
    private readonly Stack<Frame> _open;
    private readonly List<RawFault> _duplicates;
    private readonly HashSet<string> _duplicatePaths;
    private Utf8JsonReader _reader;
    private RawValue? _root;
    private string _name;
    private int _nameOffset;
    private int _duplicateText;

    private RawParser(ReadOnlySpan<byte> json)
    {
        _json = json;
        _reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
        _open = new Stack<Frame>();
        _duplicates = [];
        _duplicatePaths = new HashSet<string>(StringComparer.Ordinal);
        _name = "";
    }

    public static RawDocument Parse(ReadOnlySpan<byte> json)
    {
        var parser = new RawParser(json);
        try
        {
            while (parser._reader.Read())
            {
                if (parser.Take() is { } fault)
                {
                    return RawDocument.Broken(fault.Text, fault.Offset);
                }
            }
        }
        catch (JsonException exception)
        {
            return parser.Explain(exception);
        }

        return RawDocument.Of(parser._root!, parser._duplicates);
    }

    private RawFault? Take()
    {
        int offset = (int)_reader.TokenStartIndex;
        switch (_reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                _name = JsonText.Decode(ref _reader);
                _nameOffset = offset;
                break;
            case JsonTokenType.StartObject:
                Open(RawValue.OfObject(offset));
                break;
            case JsonTokenType.StartArray:
                Open(RawValue.OfArray(offset));
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                _open.Pop();
                break;
            case JsonTokenType.String:
                Place(RawValue.OfString(JsonText.Decode(ref _reader), offset));
                break;
            case JsonTokenType.Number:
                return TakeNumber(offset);
            case JsonTokenType.Null:
                Place(RawValue.OfNull(offset));
                break;
            default:
                Place(RawValue.OfBoolean(_reader.TokenType == JsonTokenType.True, offset));
                break;
        }

        return null;
    }

    private RawFault? TakeNumber(int offset)
    {
        if (_reader.TryGetInt64(out long integer))
        {
            Place(RawValue.OfInteger(integer, offset));
            return null;
        }

        if (_reader.TryGetDouble(out double number) && double.IsFinite(number))
        {
            Place(RawValue.OfFloat(number, offset));
            return null;
        }

        return new RawFault($"json: cannot unmarshal number {Encoding.ASCII.GetString(_reader.ValueSpan)} into Go value of type float64", offset);
    }

    private void Open(RawValue container)
    {
        Place(container);
        _open.Push(new Frame(container, _name));
    }

    private void Place(RawValue value)
    {
        if (_open.Count == 0)
        {
            _root = value;
        }
        else if (_open.Peek().Container is { Kind: RawKind.Array } array)
        {
            array.Items.Add(value);
        }
        else if (_open.Peek().Container.Members.Set(new RawMember(_name, _nameOffset, value)))
        {
            NoteDuplicate();
        }
    }

    private void NoteDuplicate()
    {
        if (_duplicates.Count >= MaxDuplicates || _duplicateText >= MaxDuplicateText)
        {
            return;
        }

        var path = new StringBuilder();
        RawValue? parent = null;
        foreach (Frame frame in _open.Reverse())
        {
            AppendStep(path, parent, frame.Name);
            parent = frame.Container;
        }

        AppendStep(path, parent, _name);
        string text = path.ToString();
        _duplicateText += text.Length;
        if (_duplicatePaths.Add(text))
        {
            _duplicates.Add(new RawFault(text, _nameOffset));
        }
    }

    private static void AppendStep(StringBuilder path, RawValue? parent, string name)
    {
        if (parent is { Kind: RawKind.Array })
        {
            path.Append(CultureInfo.InvariantCulture, $"[{parent.Items.Count - 1}]");
        }
        else if (parent is not null)
        {
            path.Append(path.Length > 0 ? "." : "").Append(name);
        }
    }

    private readonly RawDocument Explain(JsonException exception)
    {
        int offset = OffsetOf(exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0);
        if (offset >= _json.Length)
        {
            return RawDocument.Broken("the JSON text ends before its value is complete", offset);
        }

        if (_open.Count >= MaxDepth && _json[offset..].IndexOfAny((byte)'{', (byte)'[') == 0)
        {
            return RawDocument.Broken($"the JSON values are nested deeper than {MaxDepth} levels", offset);
        }

        Rune.DecodeFromUtf8(_json[offset..], out Rune found, out _);
        return RawDocument.Broken($"invalid JSON: unexpected {RouteModel.Resources.Text.GoSyntax.Quote(found.ToString())}", offset);
    }

    private readonly int OffsetOf(long line, long position)
    {
        int start = 0;
        for (; line > 0; line--)
        {
            int feed = _json[start..].IndexOf((byte)'\n');
            if (feed < 0)
            {
                break;
            }

            start += feed + 1;
        }

        return (int)Math.Min(start + position, _json.Length);
    }

    private readonly record struct Frame(RawValue Container, string Name);
}
