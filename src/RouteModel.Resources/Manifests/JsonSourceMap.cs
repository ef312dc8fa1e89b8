using System.Text;
using RouteModel.Resources.Manifests.Yaml;

namespace RouteModel.Resources.Manifests;

/// <summary>Positions in a JSON document that was passed on as it is: they are counted from its bytes.</summary>
/// <param name="json">The document.</param>
/// <param name="origin">Where it begins in its stream.</param>
internal sealed class JsonSourceMap(ReadOnlyMemory<byte> json, SourcePosition origin) : SourceMap
{
    /// <summary>How far counting may have to go: JSON is often a single line, and the findings on it may be many.</summary>
    private const int Stride = 4096;

    private Landmark[]? _landmarks;

    /// <summary>The positions of a document that is all of its text.</summary>
    public JsonSourceMap(ReadOnlyMemory<byte> json)
        : this(json, new SourcePosition(1, 1))
    {
    }

    /// <inheritdoc/>
    public override SourcePosition Locate(int jsonOffset)
    {
        if (jsonOffset <= 0)
        {
            return origin;
        }

        int offset = Math.Min(jsonOffset, json.Length);
        Landmark[] landmarks = _landmarks ??= FindLandmarks(json.Span);
        int found = Array.BinarySearch(landmarks, new Landmark(offset, default));
        Landmark last = landmarks[found >= 0 ? found : ~found - 1];
        return last.Before(json.Span[last.Offset..offset]).After(origin);
    }

    /// <inheritdoc/>
    internal override SourcePosition LocateWithin(int jsonOffset, string value, int index)
    {
        ReadOnlySpan<byte> text = json.Span;
        int at = jsonOffset;
        if (at < 0 || at >= text.Length || text[at] != '"')
        {
            return Locate(jsonOffset);
        }

        at++;
        for (int taken = 0; taken < index && at < text.Length && text[at] != '"';)
        {
            (int bytes, int units) = text[at] switch
            {
                (byte)'\\' => (at + 1 < text.Length && text[at + 1] == 'u' ? 6 : 2, 1),
                < 0x80 => (1, 1),
                < 0xE0 => (2, 1),
                < 0xF0 => (3, 1),
                _ => (4, 2),
            };
            at += bytes;
            taken += units;
        }

        return Locate(at);
    }

    private static Landmark[] FindLandmarks(ReadOnlySpan<byte> text)
    {
        var landmark = new Landmark(0, new SourcePosition(1, 1));
        var landmarks = new List<Landmark> { landmark };
        while (true)
        {
            ReadOnlySpan<byte> rest = text[landmark.Offset..];
            int feed = rest[..Math.Min(rest.Length, Stride)].IndexOf((byte)'\n');
            if (feed < 0 && rest.Length <= Stride)
            {
                return [.. landmarks];
            }

            int length = feed >= 0 ? feed + 1 : CharacterStart(rest, Stride);
            SourcePosition position = feed >= 0 ? new SourcePosition(landmark.Position.Line + 1, 1) : landmark.Before(rest[..length]);
            landmark = new Landmark(landmark.Offset + length, position);
            landmarks.Add(landmark);
        }
    }

    private static int CharacterStart(ReadOnlySpan<byte> text, int at)
    {
        const int MaxTrailing = 3;
        int least = at - MaxTrailing;
        while (at > least && (text[at] & 0xC0) == 0x80)
        {
            at--;
        }

        return at;
    }

    private readonly record struct Landmark(int Offset, SourcePosition Position) : IComparable<Landmark>
    {
        public int CompareTo(Landmark other) => Offset.CompareTo(other.Offset);

        /// <summary>The position behind more text of the same line.</summary>
        public SourcePosition Before(ReadOnlySpan<byte> more) => Position with { Column = Position.Column + Encoding.UTF8.GetCharCount(more) };
    }
}
