using System.Text;
using RouteModel.Resources.Manifests;

namespace RouteModel.Resources.Reading;

/// <summary>Positions in a document that is JSON itself.</summary>
internal sealed class JsonSourceMap : SourceMap
{
    private readonly ReadOnlyMemory<byte> _json;
    private readonly List<int> _lineStarts = [0];

    public JsonSourceMap(ReadOnlyMemory<byte> json)
    {
        _json = json;
        ReadOnlySpan<byte> text = json.Span;
        for (int at = 0, feed; (feed = text[at..].IndexOf((byte)'\n')) >= 0;)
        {
            at += feed + 1;
            _lineStarts.Add(at);
        }
    }

    public override SourcePosition Locate(int jsonOffset)
    {
        int offset = Math.Clamp(jsonOffset, 0, _json.Length);
        int found = _lineStarts.BinarySearch(offset);
        int line = found >= 0 ? found : ~found - 1;
        int column = Encoding.UTF8.GetCharCount(_json.Span[_lineStarts[line]..offset]);
        return new SourcePosition(line + 1, column + 1);
    }
}
