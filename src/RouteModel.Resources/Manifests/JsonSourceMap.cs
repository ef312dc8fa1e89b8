using System.Text;
using RouteModel.Resources.Manifests.Yaml;

namespace RouteModel.Resources.Manifests;

/// <summary>Positions in a JSON document that was passed on as it is: they are counted from its bytes.</summary>
/// <param name="json">The document.</param>
/// <param name="origin">Where it begins in its stream.</param>
internal sealed class JsonSourceMap(ReadOnlyMemory<byte> json, SourcePosition origin) : SourceMap
{
    private int[]? _lineStarts;

    /// <summary>The positions of a document that is all of its text.</summary>
    public JsonSourceMap(ReadOnlyMemory<byte> json)
        : this(json, new SourcePosition(1, 1))
    {
    }

    /// <inheritdoc/>
    public override SourcePosition Locate(int jsonOffset)
    {
        int offset = Math.Clamp(jsonOffset, 0, json.Length);
        int[] starts = _lineStarts ??= FindLines(json.Span);
        int line = Array.BinarySearch(starts, offset);
        line = line >= 0 ? line : ~line - 1;
        int units = Encoding.UTF8.GetCharCount(json.Span[starts[line]..offset]);
        return new SourcePosition(line + 1, units + 1).After(origin);
    }

    private static int[] FindLines(ReadOnlySpan<byte> text)
    {
        var starts = new List<int> { 0 };
        for (int at = 0; text[at..].IndexOf((byte)'\n') is var next and >= 0;)
        {
            at += next + 1;
            starts.Add(at);
        }

        return [.. starts];
    }
}
