using RouteModel.Generators.Common;
using RouteModel.Generators.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RouteModel.Generators.Reading;

/// <summary>Reads a YAML text into trees that keep the place of every node. It knows nothing of CRDs, and of C# even less.</summary>
internal sealed class YamlTreeReader
{
    /// <summary>A schema nests two levels of YAML for each level of data; no real CRD comes near this.</summary>
    private const int MaxDepth = 512;

    /// <summary>Brackets open at once before the parser is asked at all; it needs quadratic time for them.</summary>
    private const int MaxOpenBrackets = 10_000;

    /// <summary>Aliases repeat content; a text may not grow into more nodes than this.</summary>
    private const int MaxNodes = 2_000_000;

    private readonly string _path;
    private readonly IParser _parser;
    private readonly Dictionary<string, YamlNode?> _anchors = new(StringComparer.Ordinal);
    private readonly List<DiagnosticSpec> _diagnostics = [];
    private int _nodes;

    private YamlTreeReader(string path, string text)
    {
        _path = path;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>Every document of the text that is not empty. A text that breaks off keeps the documents before the break.</summary>
    public static Result<EquatableArray<YamlNode>> Read(CrdSource source) => Read(source.Path, source.Text);

    /// <summary>Every document of the text that is not empty. A text that breaks off keeps the documents before the break.</summary>
    public static Result<EquatableArray<YamlNode>> Read(string path, string text)
    {
        var reader = new YamlTreeReader(path, text);
        var documents = new List<YamlNode>();
        if (Bracketing.ExceedsDepth(text, MaxOpenBrackets))
        {
            reader.Report(new LocationSpec(path, 0, 0, 0, 0), $"it nests brackets deeper than {MaxOpenBrackets} levels");
            return new Result<EquatableArray<YamlNode>>(documents.ToEquatableArray(), reader._diagnostics.ToEquatableArray());
        }

        try
        {
            reader.ReadDocuments(documents);
        }
        catch (YamlException exception)
        {
            reader.Report(reader.At(exception.Start, exception.Start), exception.Message);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The parser throws others too on malformed text, without a place.
            Mark mark = reader._parser.Current?.End ?? Mark.Empty;
            reader.Report(reader.At(mark, mark), exception.Message);
        }

        return new Result<EquatableArray<YamlNode>>(documents.ToEquatableArray(), reader._diagnostics.ToEquatableArray());
    }

    private void ReadDocuments(List<YamlNode> documents)
    {
        _parser.Consume<StreamStart>();
        while (_parser.TryConsume<DocumentStart>(out _))
        {
            _anchors.Clear();
            YamlNode root = ReadNode(0);
            if (root is not YamlScalar { Kind: ScalarKind.Null })
            {
                documents.Add(root);
            }

            _parser.Consume<DocumentEnd>();
        }
    }

    private YamlNode ReadNode(int depth)
    {
        ParsingEvent current = _parser.Current!;
        if (depth > MaxDepth)
        {
            throw new YamlException(current.Start, current.End, $"it nests deeper than {MaxDepth} levels");
        }

        if (++_nodes > MaxNodes)
        {
            throw new YamlException(current.Start, current.End, $"it has more than {MaxNodes} nodes");
        }

        if (current is AnchorAlias alias)
        {
            _parser.MoveNext();
            return ReadAlias(alias);
        }

        if (current is not NodeEvent named)
        {
            // The parser leaves out the node where a mapping begins with a colon.
            throw new YamlException(current.Start, current.End, "did not find expected key");
        }

        AnchorName anchor = named.Anchor;
        if (!anchor.IsEmpty)
        {
            // Known but without value while its own node is read: an alias to it from inside is a cycle.
            _anchors[anchor.Value] = null;
        }

        YamlNode node = current switch
        {
            Scalar => ReadScalar(),
            SequenceStart => ReadSequence(depth),
            _ => ReadMapping(depth),
        };
        if (!anchor.IsEmpty)
        {
            _anchors[anchor.Value] = node;
        }

        return node;
    }

    private YamlNode ReadAlias(AnchorAlias alias)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out YamlNode? target))
        {
            throw new YamlException(alias.Start, alias.End, $"unknown anchor '{alias.Value}' referenced");
        }

        if (target is null)
        {
            throw new YamlException(alias.Start, alias.End, $"anchor '{alias.Value}' value contains itself");
        }

        _nodes += CountNodes(target);
        if (_nodes > MaxNodes)
        {
            throw new YamlException(alias.Start, alias.End, "document contains excessive aliasing");
        }

        return target;
    }

    private static int CountNodes(YamlNode node) => node switch
    {
        YamlSequence sequence => 1 + sequence.Items.Sum(CountNodes),
        YamlMapping mapping => 1 + mapping.Entries.Sum(entry => CountNodes(entry.Value)),
        _ => 1,
    };

    private YamlScalar ReadScalar()
    {
        Scalar scalar = _parser.Consume<Scalar>();
        ScalarKind kind = scalar.Tag.IsEmpty && scalar.Style == ScalarStyle.Plain ? ScalarResolver.Resolve(scalar.Value) : ScalarKind.String;
        return new YamlScalar(scalar.Value, kind, At(scalar.Start, scalar.End));
    }

    private YamlSequence ReadSequence(int depth)
    {
        SequenceStart start = _parser.Consume<SequenceStart>();
        var items = new List<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(depth + 1));
        }

        return new YamlSequence(items.ToEquatableArray(), At(start.Start, start.End));
    }

    private YamlMapping ReadMapping(int depth)
    {
        MappingStart start = _parser.Consume<MappingStart>();
        var entries = new List<YamlEntry?>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            YamlNode key = ReadNode(depth + 1);
            YamlNode value = ReadNode(depth + 1);
            if (key is not YamlScalar scalar)
            {
                Report(key.Location, "a key is not a scalar");
                continue;
            }

            if (scalar.Kind == ScalarKind.String && scalar.Text == "<<" && value is YamlMapping merged)
            {
                Merge(merged, entries, places);
                continue;
            }

            if (places.ContainsKey(scalar.Text))
            {
                Report(scalar.Location, $"key \"{scalar.Text}\" already set in map");
            }
            else
            {
                places.Add(scalar.Text, entries.Count);
            }

            entries.Add(new YamlEntry(scalar.Text, scalar.Location, value));
        }

        return new YamlMapping(entries.OfType<YamlEntry>().ToEquatableArray(), At(start.Start, start.End));
    }

    /// <summary>Kubernetes' reader assigns merged entries where the merge key stands: later keys win.</summary>
    private static void Merge(YamlMapping merged, List<YamlEntry?> entries, Dictionary<string, int> places)
    {
        foreach (YamlEntry entry in merged.Entries)
        {
            if (places.TryGetValue(entry.Key, out int place))
            {
                entries[place] = null;
            }

            places[entry.Key] = entries.Count;
            entries.Add(entry);
        }
    }

    private LocationSpec At(in Mark start, in Mark end)
    {
        int length = end.Line == start.Line ? (int)Math.Max(0, end.Index - start.Index) : 0;
        return new LocationSpec(_path, (int)start.Index, length, Math.Max(0, (int)start.Line - 1), Math.Max(0, (int)start.Column - 1));
    }

    private void Report(LocationSpec location, string problem) =>
        _diagnostics.Add(new DiagnosticSpec(DiagnosticCatalogue.UnreadableYaml.Id, location, new EquatableArray<string>([problem])));
}
