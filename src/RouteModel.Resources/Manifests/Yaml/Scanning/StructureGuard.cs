using YamlDotNet.Core.Tokens;

namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>
/// Refuses token sequences that YamlDotNet's parser would make something of and go-yaml's does not: a value without a key,
/// a node directly behind another one, an end of document before anything, a version other than 1.1.
/// </summary>
internal sealed class StructureGuard
{
    private readonly Stack<Open> _open = [];
    private Token? _previous;
    private bool _hasAnchor;
    private bool _hasTag;
    private bool _isBehindVersion;

    /// <summary>Checks the token that comes next and answers the one to hand out for it.</summary>
    public Token Check(Token token)
    {
        token = CheckNode(token);
        switch (token)
        {
            case BlockMappingStart: _open.Push(new(Collection.BlockMapping)); break;
            case FlowMappingStart: _open.Push(new(Collection.FlowMapping)); break;
            case BlockSequenceStart: _open.Push(new(Collection.BlockSequence)); break;
            case FlowSequenceStart: _open.Push(new(Collection.FlowSequence)); break;
            case BlockEnd or FlowMappingEnd or FlowSequenceEnd: _open.TryPop(out _); break;
            case Key: SetKey(true); break;
            case FlowEntry: SetKey(false); break;
            case Value: CheckValue(token); break;
            case VersionDirective directive: CheckVersion(directive); break;
            case DocumentEnd when _previous is StreamStart: throw Fault(token, "did not find expected node content");
            default: break;
        }

        _hasAnchor = token is Anchor || (_hasAnchor && token is Tag);
        _hasTag = token is Tag || (_hasTag && token is Anchor);
        _isBehindVersion |= token is not (StreamStart or TagDirective);
        _previous = token;
        return token;
    }

    private void SetKey(bool hasKey)
    {
        if (_open.TryPeek(out Open? top))
        {
            top.HasKey = hasKey;
        }
    }

    private void CheckValue(Token token)
    {
        if (!_open.TryPeek(out Open? top))
        {
            return;
        }

        if (!top.HasKey && top.Kind == Collection.BlockMapping)
        {
            throw Fault(token, "did not find expected key");
        }

        if (!top.HasKey && top.Kind == Collection.FlowMapping)
        {
            throw Fault(token, _previous is FlowMappingStart or FlowEntry or Value ? "did not find expected node content" : "did not find expected ',' or '}'");
        }

        top.HasKey = false;
    }

    private Token CheckNode(Token token)
    {
        bool isSecondNode = token switch
        {
            Scalar or FlowSequenceStart or FlowMappingStart => EndsNode(_previous),
            AnchorAlias => _hasAnchor || _hasTag || EndsNode(_previous),
            Anchor => _hasAnchor || EndsNode(_previous),
            Tag => _hasTag || EndsNode(_previous),
            _ => false,
        };
        if (!isSecondNode)
        {
            return token;
        }

        // What follows the root is not read; properties that belong to no second node make an empty one.
        return _open.TryPeek(out Open? top) ? throw Fault(token, top.Kind switch
        {
            Collection.BlockMapping => "did not find expected key",
            Collection.BlockSequence => "did not find expected '-' indicator",
            Collection.FlowMapping => "did not find expected ',' or '}'",
            _ => "did not find expected ',' or ']'",
        }) : new StreamEnd(token.Start, token.End);
    }

    private static bool EndsNode(Token? token) => token is Scalar or AnchorAlias or FlowSequenceEnd or FlowMappingEnd or BlockEnd;

    private void CheckVersion(VersionDirective directive)
    {
        if (!_isBehindVersion && directive.Version is not { Major: 1, Minor: 1 })
        {
            throw Fault(directive, "found incompatible YAML document");
        }
    }

    private static YamlFaultException Fault(Token token, string problem) => new(YamlFaultStage.Parser, problem, token.Start);

    private enum Collection
    {
        BlockSequence,
        BlockMapping,
        FlowSequence,
        FlowMapping,
    }

    private sealed class Open(Collection kind)
    {
        public Collection Kind { get; } = kind;

        public bool HasKey { get; set; }
    }
}
