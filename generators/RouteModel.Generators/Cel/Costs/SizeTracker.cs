using RouteModel.Generators.Cel.Checking;
using RouteModel.Generators.Cel.Syntax;

namespace RouteModel.Generators.Cel.Costs;

/// <summary>Keeps what is known of the sizes of nodes while an estimate walks a tree.</summary>
/// <param name="self">The sizes of the schema, to which all paths lead, whatever variable they start with.</param>
internal sealed class SizeTracker(DeclaredSize? self)
{
    private readonly Dictionary<CelNode, SizePath> _paths = [];
    private readonly Dictionary<CelNode, CostRange> _computed = [];
    private readonly Dictionary<CelNode, EntrySize> _entries = [];
    private readonly Dictionary<string, Stack<Local>> _locals = new(StringComparer.Ordinal);

    public void Visit(CelIdentifier identifier) =>
        _paths[identifier] = Find(identifier.Name) is { } local ? local.Path : SizePath.Start(identifier.Name);

    public void SetPath(CelNode node, SizePath path) => _paths[node] = path;

    public SizePath PathOf(CelNode node)
    {
        if (node is CelIdentifier identifier && Find(identifier.Name) is { } local)
        {
            return local.Path;
        }

        return _paths.TryGetValue(node, out SizePath path) ? path : default;
    }

    public void SetSize(CelNode node, CostRange? size)
    {
        if (size is { } known)
        {
            _computed[node] = known;
        }
    }

    public void SetEntries(CelNode node, EntrySize? entries)
    {
        if (entries is not null)
        {
            _entries[node] = entries;
        }
    }

    public void CopySizes(CelNode target, CelNode source)
    {
        SetSize(target, SizeOf(source));
        SetEntries(target, EntriesOf(source));
    }

    public Operand OperandOf(CelNode node)
    {
        SizePath path = PathOf(node);
        CostRange? size = SizeOf(node);
        bool leadsToAccumulator = path.Length > 0 && path[0] is "__result__" or "@result";
        return new Operand(node, leadsToAccumulator ? default : path.Copy(), size);
    }

    public CostRange? SizeOf(CelNode node)
    {
        if (_computed.TryGetValue(node, out CostRange computed))
        {
            return computed;
        }

        if (LiteralSize(node) is { } literal)
        {
            return CostRange.Exactly(literal);
        }

        if (DeclaredSizeOf(PathOf(node)) is { } declared)
        {
            _computed[node] = declared;
            return declared;
        }

        return IsScalar(node.Type) ? CostRange.Exactly(1)
            : node is CelIdentifier identifier ? Find(identifier.Name)?.Size
            : null;
    }

    public EntrySize? EntriesOf(CelNode node) =>
        _entries.TryGetValue(node, out EntrySize? entries) ? entries
        : node is CelIdentifier identifier ? Find(identifier.Name)?.Entries
        : null;

    /// <summary>The size that the schema gives a path; <see langword="null"/> if the path leaves the schema.</summary>
    public CostRange? DeclaredSizeOf(SizePath path)
    {
        DeclaredSize? current = path.Length == 0 ? null : self;
        for (int i = 1; i < path.Length && current is not null; i++)
        {
            current = path[i] switch
            {
                SizePath.Items or SizePath.Values => current.Element,
                SizePath.Keys => current.Key,
                string field => current.Fields is { } fields && fields.TryGetValue(field, out DeclaredSize? next) ? next : null,
            };
        }

        return current is null ? null : new CostRange(0, (ulong)current.MaxElements);
    }

    public void PushLocal(string name, CelNode value) => Push(name, new Local(PathOf(value), SizeOf(value), EntriesOf(value)));

    /// <summary>The variable of a loop with one: elements of a list, keys of a map.</summary>
    public void PushElement(string name, CelNode range)
    {
        EntrySize? entries = EntriesOf(range);
        bool isList = IsList(range, entries);
        CostRange? size = isList ? entries?.Value : entries?.Key;
        Push(name, new Local(PathOf(range).Append(isList ? SizePath.Items : SizePath.Keys), size, null));
    }

    public void PushKey(string name, CelNode range)
    {
        EntrySize? entries = EntriesOf(range);
        Push(name, new Local(PathOf(range).Append(IsList(range, entries) ? SizePath.Indices : SizePath.Keys), entries?.Key, null));
    }

    public void PushValue(string name, CelNode range)
    {
        EntrySize? entries = EntriesOf(range);
        Push(name, new Local(PathOf(range).Append(IsList(range, entries) ? SizePath.Items : SizePath.Values), entries?.Value, null));
    }

    public void Pop(string name) => _locals[name].Pop();

    private static bool IsList(CelNode range, EntrySize? entries) => (entries?.Container ?? range.Type.Kind) == CelTypeKind.List;

    private void Push(string name, Local local)
    {
        if (!_locals.TryGetValue(name, out Stack<Local>? scopes))
        {
            _locals[name] = scopes = new Stack<Local>();
        }

        scopes.Push(local);
    }

    private Local? Find(string name) => _locals.TryGetValue(name, out Stack<Local>? scopes) && scopes.Count > 0 ? scopes.Peek() : null;

    private static ulong? LiteralSize(CelNode node) => node switch
    {
        CelLiteral { Value: string text } => (ulong)CodePoints(text),
        CelLiteral { Value: byte[] bytes } => (ulong)bytes.Length,
        CelLiteral => 1,
        CelListLiteral list => (ulong)list.Elements.Count,
        CelMapLiteral map => (ulong)map.Entries.Count,
        _ => null,
    };

    private static int CodePoints(string text) => text.Count(c => !char.IsLowSurrogate(c));

    private static bool IsScalar(CelType type)
    {
        while (type is { Kind: CelTypeKind.Opaque, Name: "optional_type", Parameters.Count: > 0 })
        {
            type = type.Parameters[0];
        }

        return type.Kind is CelTypeKind.Bool or CelTypeKind.Double or CelTypeKind.Duration or CelTypeKind.Int or CelTypeKind.Timestamp or CelTypeKind.Uint;
    }

    private sealed record Local(SizePath Path, CostRange? Size, EntrySize? Entries);
}
