using YamlDotNet.Core.Tokens;

namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>
/// Refuses token sequences that YamlDotNet's parser would make something of and go-yaml's does not: a value without a key,
/// an alias in the place of a key, an end of document before anything, a version other than 1.1.
/// </summary>
internal sealed class StructureGuard
{
    private readonly Stack<Open> open = [];
    private Token? previous;
    private bool hasVersion;

    public void Check(Token token)
    {
        switch (token)
        {
            case BlockMappingStart: open.Push(new(Collection.BlockMapping)); break;
            case FlowMappingStart: open.Push(new(Collection.FlowMapping)); break;
            case BlockSequenceStart or FlowSequenceStart: open.Push(new(Collection.Sequence)); break;
            case BlockEnd or FlowMappingEnd or FlowSequenceEnd: open.TryPop(out _); break;
            case Key: SetKey(true); break;
            case FlowEntry: SetKey(false); break;
            case Value: CheckValue(token); break;
            case AnchorAlias: CheckAlias(token); break;
            case VersionDirective directive: CheckVersion(directive); break;
            case DocumentEnd when previous is StreamStart: throw Fault(token, "did not find expected node content");
            default: break;
        }

        previous = token;
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
            throw Fault(token, previous is FlowMappingStart or FlowEntry ? "did not find expected node content" : "did not find expected ',' or '}'");
        }

        top.HasKey = false;
    }

    private void CheckAlias(Token token)
    {
        bool mayStart = previous is Key or Value or BlockEntry or FlowEntry or FlowSequenceStart or FlowMappingStart or DocumentStart or StreamStart;
        if (!mayStart && open.TryPeek(out Open? top) && top.Kind == Collection.BlockMapping)
        {
            throw Fault(token, "did not find expected key");
        }
    }

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
        Sequence,
        BlockMapping,
        FlowMapping,
    }

    private sealed class Open(Collection kind)
    {
        public Collection Kind { get; } = kind;

        public bool HasKey { get; set; }
    }
}
