using YamlDotNet.Core;

namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>
/// Makes Go values of a tree: resolves scalars, repeats what aliases stand for, merges. Iterative, since aliases can nest far
/// deeper than the text does.
/// </summary>
internal sealed class TreeResolver
{
    private readonly AliasBudget _budget = new();
    private readonly HashSet<YamlNode> _aliasesInside = [];
    private readonly Stack<Step> _steps = [];
    private readonly List<DuplicateKey> _duplicates = [];
    private GoValue? _result;
    private bool _hasUnusableKey;

    private TreeResolver()
    {
    }

    /// <summary>Resolves a document.</summary>
    /// <exception cref="YamlFaultException">A scalar does not fit its tag, a key or merge is no use, an alias contains itself or there are too many.</exception>
    public static ResolvedTree Resolve(YamlNode root)
    {
        var resolver = new TreeResolver();
        resolver.Visit(root, null);
        while (resolver._steps.TryPeek(out Step? step))
        {
            resolver.Advance(step);
        }

        return new ResolvedTree(resolver._result!, resolver._duplicates, resolver._hasUnusableKey);
    }

    private void Visit(YamlNode node, GoMap? mergeInto)
    {
        if (!_budget.Visit(_aliasesInside.Count > 0))
        {
            throw Fault("document contains excessive aliasing", node);
        }

        _result = null;
        switch (node.Kind)
        {
            case YamlNodeKind.Scalar:
                Finish(ScalarResolver.Resolve(node), node);
                break;
            case YamlNodeKind.Alias:
                if (!_aliasesInside.Add(node))
                {
                    throw Fault($"anchor '{node.Text}' value contains itself", node);
                }

                _steps.Push(new Step(node, null));
                Visit(node.Target!, mergeInto);
                break;
            case YamlNodeKind.Sequence:
                _steps.Push(new Step(node, null) { Items = new List<GoValue>(node.Children.Count) });
                break;
            default:
                _steps.Push(new Step(node, mergeInto ?? new GoMap()));
                break;
        }
    }

    private void Advance(Step step)
    {
        switch (step.Node.Kind)
        {
            case YamlNodeKind.Alias: LeaveAlias(step); break;
            case YamlNodeKind.Sequence when step.Map is not null: AdvanceMerge(step); break;
            case YamlNodeKind.Sequence: AdvanceSequence(step); break;
            default: AdvanceMapping(step); break;
        }
    }

    private void LeaveAlias(Step step)
    {
        _steps.Pop();
        _aliasesInside.Remove(step.Node);
        (_result!.Line, _result.Column) = (step.Node.Line, step.Node.Column);
    }

    private void AdvanceSequence(Step step)
    {
        if (_result is not null && step.Next > 0)
        {
            step.Items!.Add(_result);
        }

        if (step.Next < step.Node.Children.Count)
        {
            Visit(step.Node.Children[step.Next++], null);
            return;
        }

        _steps.Pop();
        Finish(new GoValue(GoKind.Slice) { Items = step.Items }, step.Node);
    }

    /// <summary>Of several mappings to merge the last is applied first, so that the earlier ones win.</summary>
    private void AdvanceMerge(Step step)
    {
        int at = step.Node.Children.Count - ++step.Next;
        if (at < 0)
        {
            _steps.Pop();
            _result = null;
            return;
        }

        YamlNode child = step.Node.Children[at];
        Visit(IsMapping(child) ? child : throw MergeFault(step.Node), step.Map);
    }

    private void AdvanceMapping(Step step)
    {
        List<YamlNode> children = step.Node.Children;
        if (step.Key is not null)
        {
            Set(step, children[step.Next - 1]);
        }
        else if (step.Next % 2 == 1)
        {
            step.Key = CheckKey(_result!);
            Visit(children[step.Next++], null);
            return;
        }

        if (step.Next == children.Count)
        {
            _steps.Pop();
            Finish(new GoValue(GoKind.Map) { Map = step.Map }, step.Node);
        }
        else if (children[step.Next].IsMergeKey)
        {
            step.Next += 2;
            Merge(children[step.Next - 1], step.Map!);
        }
        else
        {
            Visit(children[step.Next++], null);
        }
    }

    private void Set(Step step, YamlNode value)
    {
        _hasUnusableKey |= !JsonKeys.IsUsable(step.Key!);
        if (step.Map!.Set(step.Key!, _result!))
        {
            _duplicates.Add(new DuplicateKey(step.Key!, value.Line));
        }

        step.Key = null;
    }

    private void Merge(YamlNode source, GoMap into)
    {
        if (source.Kind == YamlNodeKind.Sequence)
        {
            _steps.Push(new Step(source, into));
            return;
        }

        Visit(IsMapping(source) ? source : throw MergeFault(source), into);
    }

    private void Finish(GoValue value, YamlNode node)
    {
        (value.Line, value.Column) = (node.Line, node.Column);
        _result = value;
    }

    private static bool IsMapping(YamlNode node) =>
        node.Kind == YamlNodeKind.Mapping || node is { Kind: YamlNodeKind.Alias, Target.Kind: YamlNodeKind.Mapping };

    private static GoValue CheckKey(GoValue key) => key.Kind is GoKind.Slice or GoKind.Map
        ? throw new YamlFaultException(YamlFaultStage.Values, $"yaml: invalid map key: {GoLiteral.Format(key)}", new Mark(0, key.Line, key.Column))
        : key;

    private static YamlFaultException MergeFault(YamlNode node) => Fault("map merge requires map or sequence of maps as the value", node);

    private static YamlFaultException Fault(string problem, YamlNode node) =>
        new(YamlFaultStage.Values, "yaml: " + problem, new Mark(0, node.Line, node.Column));

    /// <summary>A node whose children are being resolved; a sequence with a map is one whose entries are merged into it.</summary>
    private sealed class Step(YamlNode node, GoMap? map)
    {
        public YamlNode Node { get; } = node;

        public GoMap? Map { get; } = map;

        public List<GoValue>? Items { get; init; }

        public int Next { get; set; }

        public GoValue? Key { get; set; }
    }
}

/// <summary>A resolved document.</summary>
/// <param name="Value">Its root.</param>
/// <param name="Duplicates">Every setting of a key that was set before, in order.</param>
/// <param name="HasUnusableKey">Whether some mapping had, at some time, a key that JSON cannot have.</param>
internal sealed record ResolvedTree(GoValue Value, IReadOnlyList<DuplicateKey> Duplicates, bool HasUnusableKey);
