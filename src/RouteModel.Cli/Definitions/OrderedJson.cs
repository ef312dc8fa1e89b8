using System.Text;
using RouteModel.Resources;
using RouteModel.Resources.Manifests;
using RouteModel.Resources.Reading;
using RouteModel.Resources.Text;

namespace RouteModel.Cli.Definitions;

/// <summary>
/// A document as JSON with its members in the order in which they stand in the original text, and the way back to that text. The order shows
/// in generated code; JSON that was made of YAML is sorted.
/// </summary>
internal sealed class OrderedJson
{
    private readonly List<int> _offsets = [];
    private readonly List<SourcePosition> _positions = [];

    private OrderedJson(RawValue root, SourceMap source) => Text = Write(root, source);

    /// <summary>The JSON text, without line ends.</summary>
    public string Text { get; }

    /// <param name="json">A JSON document that can be read.</param>
    /// <param name="source">Leads from it to the original text.</param>
    public static OrderedJson Of(ReadOnlyMemory<byte> json, SourceMap source) => new(RawParser.Parse(json.Span).Root!, source);

    /// <summary>The place in the original text of the token that begins at, or contains, an offset of <see cref="Text"/>.</summary>
    public SourcePosition Locate(int offset)
    {
        int at = _offsets.BinarySearch(offset);
        return _positions[at >= 0 ? at : Math.Max(~at - 1, 0)];
    }

    private string Write(RawValue root, SourceMap source)
    {
        var text = new StringBuilder();
        var open = new Stack<Level>();
        Begin(root);
        while (open.TryPop(out Level level))
        {
            if (level.Next == level.Count)
            {
                text.Append(level.Items is null ? '}' : ']');
                continue;
            }

            text.Append(level.Next > 0 ? "," : "");
            open.Push(level with { Next = level.Next + 1 });
            if (level.Members is { } members)
            {
                (RawMember member, SourcePosition place) = members[level.Next];
                Note(place);
                GoJson.AppendString(text, member.Name);
                text.Append(':');
                Begin(member.Value);
            }
            else
            {
                Begin(level.Items![level.Next]);
            }
        }

        return text.ToString();

        void Begin(RawValue value)
        {
            Note(source.Locate(value.Offset));
            switch (value.Kind)
            {
                case RawKind.Object:
                    text.Append('{');
                    open.Push(new Level(null, Ordered(value.Members, source), 0));
                    break;
                case RawKind.Array:
                    text.Append('[');
                    open.Push(new Level(value.Items, null, 0));
                    break;
                default:
                    RawJson.Append(text, value);
                    break;
            }
        }

        void Note(SourcePosition place)
        {
            _offsets.Add(text.Length);
            _positions.Add(place);
        }
    }

    private static List<(RawMember Member, SourcePosition Place)> Ordered(RawMembers members, SourceMap source)
    {
        var ordered = new List<(RawMember Member, SourcePosition Place)>(members.Count);
        foreach (RawMember member in members)
        {
            ordered.Add((member, source.Locate(member.NameOffset)));
        }

        // Aliases put several members on one place, and this sort is stable.
        return [.. ordered.OrderBy(static member => member.Place.Line).ThenBy(static member => member.Place.Column)];
    }

    private readonly record struct Level(List<RawValue>? Items, List<(RawMember Member, SourcePosition Place)>? Members, int Next)
    {
        public int Count => Items?.Count ?? Members!.Count;
    }
}
