namespace RouteModel.Eskip.Catalogue.Lua;

/// <summary>A function whose end is not yet reached.</summary>
internal sealed class LuaFunction(LuaFunction? parent, int line, bool takesMore)
{
    private readonly Dictionary<string, Stack<(int Index, LuaGoto Jump)>> _open = new(StringComparer.Ordinal);

    public LuaFunction? Parent { get; } = parent;

    public int Line { get; } = line;

    /// <summary>Whether its parameters end in <c>...</c>.</summary>
    public bool TakesMore { get; } = takesMore;

    /// <summary>The block that is open.</summary>
    public LuaBlock Block { get; set; } = new(null, isLoop: false, 0, 0);

    /// <summary>How many local variables there are.</summary>
    public int Active { get; set; }

    public List<LuaGoto> Gotos { get; } = [];

    public void Add(LuaGoto jump)
    {
        if (!_open.TryGetValue(jump.Name, out Stack<(int Index, LuaGoto Jump)>? open))
        {
            _open.Add(jump.Name, open = new Stack<(int Index, LuaGoto Jump)>());
        }

        open.Push((Gotos.Count, jump));
        Gotos.Add(jump);
    }

    /// <summary>The unresolved jumps to a label from a position on, each once, in order.</summary>
    public List<LuaGoto> TakeGotos(string name, int first)
    {
        var taken = new List<LuaGoto>();
        if (_open.TryGetValue(name, out Stack<(int Index, LuaGoto Jump)>? open))
        {
            while (open.TryPeek(out (int Index, LuaGoto Jump) last) && last.Index >= first)
            {
                open.Pop();
                if (!last.Jump.IsResolved)
                {
                    taken.Add(last.Jump);
                }
            }
        }

        taken.Reverse();
        return taken;
    }
}

/// <summary>A block whose end is not yet reached.</summary>
/// <param name="parent">The block around it, in the same function.</param>
/// <param name="isLoop">Whether <c>break</c> leads out of it.</param>
/// <param name="before">How many local variables its function had before it.</param>
/// <param name="firstGoto">How many jumps its function had before it.</param>
internal sealed class LuaBlock(LuaBlock? parent, bool isLoop, int before, int firstGoto)
{
    public LuaBlock? Parent { get; } = parent;

    public bool IsLoop { get; } = isLoop;

    public int Before { get; } = before;

    public int FirstGoto { get; } = firstGoto;

    /// <summary>Its own local variables.</summary>
    public List<string> Names { get; } = [];

    public Dictionary<string, LuaLabel> Labels { get; } = new(StringComparer.Ordinal);
}

/// <summary>A label.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Line">Its line.</param>
/// <param name="Active">How many local variables its function has there.</param>
internal readonly record struct LuaLabel(string Name, int Line, int Active);

/// <summary>A jump.</summary>
internal sealed class LuaGoto(string name, int line, int active)
{
    public string Name { get; } = name;

    public int Line { get; } = line;

    /// <summary>How many local variables its function has where the jump leaves from.</summary>
    public int Active { get; set; } = active;

    public bool IsResolved { get; set; }
}
