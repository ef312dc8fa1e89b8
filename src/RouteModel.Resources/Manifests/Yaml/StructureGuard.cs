using YamlDotNet.Core.Tokens;

namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>
/// Refuses token sequences that YamlDotNet's parser would make something of and go-yaml's does not: a value without a key,
/// a node directly behind another one, an end of document before anything, a version other than 1.1.
/// </summary>
internal sealed class StructureGuard
{
    private readonly Stack<Open> open = [];
    private Token? previous;
    private bool hasAnchor;
    private bool hasTag;
    private bool hasVersion;

    /// <summary>Checks the token that comes next and answers the one to hand out for it.</summary>
    public Token Check(Token token)
    {
        token = CheckNode(token);
        switch (token)
        {
            case BlockMappingStart: open.Push(new(Collection.BlockMapping)); break;
            case FlowMappingStart: open.Push(new(Collection.FlowMapping)); break;
            case BlockSequenceStart: open.Push(new(Collection.BlockSequence)); break;
            case FlowSequenceStart: open.Push(new(Collection.FlowSequence)); break;
            case BlockEnd or FlowMappingEnd or FlowSequenceEnd: open.TryPop(out _); break;
            case Key: SetKey(true); break;
            case FlowEntry: SetKey(false); break;
            case Value: CheckValue(token); break;
            case VersionDirective directive: CheckVersion(directive); break;
            case DocumentEnd when previous is StreamStart: throw Fault(token, "did not find expected node content");
            default: break;
        }

        hasAnchor = token is Anchor || (hasAnchor && token is Tag);
        hasTag = token is Tag || (hasTag && token is Anchor);
        previous = token;
        return token;
    }

    private void SetKey(bool hasKey)
    {
        if (open.TryPeek(out Open? top))
        {
            top.HasKey = hasKey;
        }
    }

    private void CheckValue(Token token)
    {
        if (!open.TryPeek(out Open? top))
        {
            return;
        }

        if (!top.HasKey && top.Kind == Collection.BlockMapping)
        {
            throw Fault(token, "did not find expected key");
        }

        if (!top.HasKey && top.Kind == Collection.FlowMapping)
        {
            throw Fault(token, previous is FlowMappingStart or FlowEntry or Value ? "did not find expected node content" : "did not find expected ',' or '}'");
        }

        top.HasKey = false;
    }

    private Token CheckNode(Token token)
    {
        bool isSecondNode = token switch
        {
            Scalar or FlowSequenceStart or FlowMappingStart => EndsNode(previous),
            AnchorAlias => hasAnchor || hasTag || EndsNode(previous),
            Anchor => hasAnchor || EndsNode(previous),
            Tag => hasTag || EndsNode(previous),
            _ => false,
        };
        if (!isSecondNode)
        {
            return token;
        }

        // What follows the root is not read; properties that belong to no second node make an empty one.
        return open.TryPeek(out Open? top) ? throw Fault(token, top.Kind switch
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
        if (!hasVersion && directive.Version is not { Major: 1, Minor: 1 })
        {
            throw Fault(directive, "found incompatible YAML document");
        }

        hasVersion = true;
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
