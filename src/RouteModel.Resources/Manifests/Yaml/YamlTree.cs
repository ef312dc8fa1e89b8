using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>Builds the first document of a text from YamlDotNet's events. Iterative: nesting costs no stack.</summary>
internal sealed class YamlTree
{
    private readonly Parser _parser;
    private readonly Dictionary<string, YamlNode> _anchors = new(StringComparer.Ordinal);
    private readonly Stack<YamlNode> _open = [];
    private YamlNode? _root;

    private YamlTree(YamlInput input) => _parser = new Parser(new KubernetesScanner(input));

    /// <summary>The root of the first document; <see langword="null"/> if there is no document.</summary>
    /// <exception cref="YamlFaultException">The document is not YAML.</exception>
    public static YamlNode? Parse(YamlInput input)
    {
        var tree = new YamlTree(input);
        do
        {
            if (!tree.MoveNext())
            {
                return null;
            }

            tree.Take(tree._parser.Current!);
        }
        while (tree._root is null || tree._open.Count > 0);

        tree.LookBehindRoot();
        return tree._root;
    }

    private void Take(ParsingEvent parsed)
    {
        switch (parsed)
        {
            case SequenceStart start: Open(start, YamlNodeKind.Sequence); break;
            case MappingStart start: Open(start, YamlNodeKind.Mapping); break;
            case SequenceEnd or MappingEnd: _open.Pop(); break;
            case Scalar scalar: Add(Node(scalar, YamlNodeKind.Scalar, scalar.Value, scalar.Style == ScalarStyle.Plain), scalar); break;
            case AnchorAlias alias: AddAlias(alias); break;
            default: break;
        }
    }

    private static YamlNode Node(NodeEvent parsed, YamlNodeKind kind, string text = "", bool isPlain = false) =>
        new(kind, (int)parsed.Start.Line, (int)parsed.Start.Column)
        {
            Tag = parsed.Tag.IsEmpty ? null : parsed.Tag.Value,
            Text = text,
            IsPlain = isPlain,
        };

    private void Open(NodeEvent parsed, YamlNodeKind kind)
    {
        YamlNode node = Node(parsed, kind);
        Add(node, parsed);
        _open.Push(node);
    }

    private void Add(YamlNode node, NodeEvent parsed)
    {
        if (!parsed.Anchor.IsEmpty)
        {
            _anchors[parsed.Anchor.Value] = node;
        }

        Add(node);
    }

    private void Add(YamlNode node)
    {
        if (_open.TryPeek(out YamlNode? parent))
        {
            parent.Children.Add(node);
        }
        else
        {
            _root = node;
        }
    }

    private void AddAlias(AnchorAlias alias)
    {
        string name = alias.Value.Value;
        if (!_anchors.TryGetValue(name, out YamlNode? target))
        {
            throw new YamlFaultException(YamlFaultStage.Values, $"yaml: unknown anchor '{name}' referenced", alias.Start);
        }

        Add(new YamlNode(YamlNodeKind.Alias, (int)alias.Start.Line, (int)alias.Start.Column) { Text = name, Target = target });
    }

    /// <summary>Upstream asks for one token behind the root: what cannot be a token fails, everything else is ignored.</summary>
    private void LookBehindRoot()
    {
        try
        {
            MoveNext();
        }
        catch (YamlFaultException fault) when (fault.Stage == YamlFaultStage.Parser)
        {
            // Another node, or a structure that does not fit, is no concern of the first document.
        }
    }

    /// <summary>The one place that pulls events: whatever the parser throws on hostile text leaves here as a fault.</summary>
    private bool MoveNext()
    {
        try
        {
            return _parser.MoveNext();
        }
        catch (Exception e) when (e is not (YamlFaultException or OutOfMemoryException or OperationCanceledException))
        {
            Mark mark = e is YamlException { Start.Line: > 0 } yaml ? yaml.Start : _parser.Current?.End ?? new Mark(0, 1, 1);
            throw new YamlFaultException(YamlFaultStage.Parser, Problem(e.Message), mark);
        }
    }

    /// <summary>YamlDotNet puts the context before go-yaml's own words: <c>While parsing a block mapping, did not find expected key.</c></summary>
    private static string Problem(string message)
    {
        int comma = message.StartsWith("While ", StringComparison.Ordinal) ? message.IndexOf(", ", StringComparison.Ordinal) : -1;
        string problem = message[(comma < 0 ? 0 : comma + 1)..].Trim().TrimEnd('.');
        return problem.Length == 0 ? "document cannot be parsed" : char.ToLowerInvariant(problem[0]) + problem[1..];
    }
}
