using RouteModel.Eskip;
using RouteModel.Resources.Collections;

namespace RouteModel.RouteGroups.Incremental;

/// <summary>What a compilation leaves for the next one. Only the compilation that makes it may add to it.</summary>
internal sealed class CompilationMemory(RouteGroupCompilerOptions options, int groups)
{
    private readonly Dictionary<RouteGroupName, GroupMemo> _groups = new(groups);

    /// <summary>The last routes that could be compiled.</summary>
    public ValueList<EskipRoute> Routes { get; set; } = [];

    /// <summary>How many groups were compiled, and not taken from the memory of before.</summary>
    public int CompiledGroups { get; set; }

    /// <summary>Whether it can be used under some options: only under equal ones.</summary>
    public bool Serves(RouteGroupCompilerOptions others) => options == others;

    /// <summary>What is known of a group that has not changed. Of groups with one name the last one is known.</summary>
    public GroupMemo? Find(RouteGroup group) => _groups.TryGetValue(Name(group), out GroupMemo? memo) && memo.IsOf(group) ? memo : null;

    public void Add(GroupMemo memo) => _groups[Name(memo.Source)] = memo;

    private static RouteGroupName Name(RouteGroup group) => new(group.Metadata.Namespace ?? "", group.Metadata.Name ?? "");
}
