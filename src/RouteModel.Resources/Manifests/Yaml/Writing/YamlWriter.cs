using System.Globalization;
using System.Text;
using RouteModel.Resources.Reading;
using RouteModel.Resources.Text;

namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>Writes values as block YAML in the layout of kubectl; what it writes is read by Kubernetes as the same JSON. Keys are sorted. Iterative.</summary>
internal sealed class YamlWriter
{
    /// <summary>How deep objects and arrays may nest: indentation makes the text of deep ones quadratic.</summary>
    public const int MaxDepth = 500;

    /// <summary>Readers look no further for the colon of a key than 1,024 characters.</summary>
    private const int MaxKey = 1000;

    private const int Step = 2;

    private readonly StringBuilder _text = new();
    private readonly Stack<Level> _open = [];

    private YamlWriter()
    {
    }

    private enum Place
    {
        Root,
        BehindKey,
        BehindDash,
    }

    /// <summary>A document without its separator, ended by a line feed; <see langword="null"/> if it nests deeper than <see cref="MaxDepth"/>.</summary>
    public static string? Write(RawValue root)
    {
        var writer = new YamlWriter();
        writer.Begin(root, Place.Root, 0);
        while (writer._open.TryPop(out Level level))
        {
            if (writer._open.Count >= MaxDepth)
            {
                return null;
            }

            if (level.Next < level.Count)
            {
                writer._open.Push(level with { Next = level.Next + 1 });
                writer.WriteEntry(level);
            }
        }

        return writer._text.ToString();
    }

    private void WriteEntry(Level level)
    {
        if (level.Next > 0 || !level.BeginsInline)
        {
            _text.Append(' ', level.Indent);
        }

        if (level.Items is { } items)
        {
            _text.Append("- ");
            Begin(items[level.Next], Place.BehindDash, level.Indent);
            return;
        }

        RawMember member = level.Members![level.Next];
        string key = YamlScalarText.Of(member.Name);
        if (key.Length > MaxKey)
        {
            _text.Append("? ").Append(key).Append('\n').Append(' ', level.Indent).Append(": ");
            Begin(member.Value, Place.BehindDash, level.Indent);
            return;
        }

        _text.Append(key).Append(':');
        Begin(member.Value, Place.BehindKey, level.Indent);
    }

    private void Begin(RawValue value, Place place, int indent)
    {
        int count = value.Kind switch { RawKind.Array => value.Items.Count, RawKind.Object => value.Members.Count, _ => 0 };
        if (count == 0)
        {
            _text.Append(place == Place.BehindKey ? " " : "");
            WriteScalar(value, indent + Step);
            _text.Append('\n');
            return;
        }

        bool isInline = place != Place.BehindKey;
        _text.Append(isInline ? "" : "\n");
        int inner = place == Place.Root || (place == Place.BehindKey && value.Kind == RawKind.Array) ? indent : indent + Step;
        _open.Push(value.Kind == RawKind.Array
            ? new Level(value.Items, null, 0, inner, isInline)
            : new Level(null, RawJson.SortedMembers(value), 0, inner, isInline));
    }

    private void WriteScalar(RawValue value, int indent)
    {
        switch (value.Kind)
        {
            case RawKind.Null: _text.Append("null"); break;
            case RawKind.Boolean: _text.Append(value.Boolean ? "true" : "false"); break;
            case RawKind.Integer: _text.Append(CultureInfo.InvariantCulture, $"{value.Integer}"); break;
            // An integer has no sign of zero in YAML.
            case RawKind.Float when value.Float == 0 && double.IsNegative(value.Float): _text.Append("-0.0"); break;
            case RawKind.Float: GoJson.AppendDouble(_text, value.Float); break;
            case RawKind.Array: _text.Append("[]"); break;
            case RawKind.Object: _text.Append("{}"); break;
            case RawKind.String when YamlScalarText.IsLiteral(value.Text): WriteLiteral(value.Text, indent); break;
            default: _text.Append(YamlScalarText.Of(value.Text)); break;
        }
    }

    // Lines as they are, below a bar.
    private void WriteLiteral(string text, int indent)
    {
        bool endsLine = text[^1] == '\n';
        _text.Append(endsLine ? "|" : "|-");
        foreach (string line in (endsLine ? text[..^1] : text).Split('\n'))
        {
            _text.Append('\n').Append(' ', line.Length == 0 ? 0 : indent).Append(line);
        }
    }

    private readonly record struct Level(List<RawValue>? Items, RawMember[]? Members, int Next, int Indent, bool BeginsInline)
    {
        public int Count => Items?.Count ?? Members!.Length;
    }
}
