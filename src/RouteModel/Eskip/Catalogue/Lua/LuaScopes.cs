using System.Globalization;

namespace RouteModel.Eskip.Catalogue.Lua;

/// <summary>
/// Follows functions, blocks, local variables, jumps and labels, and finds what gopher-lua's compiler refuses in them. Upstream: gopher-lua,
/// <c>compile.go</c>. How many registers an expression takes is not counted.
/// </summary>
internal sealed class LuaScopes
{
    private const int MaxLocals = 200;

    private readonly Dictionary<string, int> _locals = new(StringComparer.Ordinal);
    private LuaFunction _function = new(null, 0, takesMore: true);

    /// <summary>The first thing that is refused; <see langword="null"/> if nothing is.</summary>
    public string? Fault { get; private set; }

    /// <summary>Whether a name is that of a local variable here, be it of a function further out.</summary>
    public bool IsLocal(string name) => _locals.GetValueOrDefault(name) > 0;

    public void EnterFunction(int line, List<string> names, bool takesMore, bool isMethod)
    {
        _function = new LuaFunction(_function, line, takesMore);
        if (names.Count > MaxLocals)
        {
            Fail(line, "register overflow");
        }

        if (isMethod)
        {
            AddLocal("self");
        }

        names.ForEach(AddLocal);
        if (takesMore)
        {
            AddLocal("arg");
        }
    }

    public void LeaveFunction(int lastLine)
    {
        if (_function.Gotos.FirstOrDefault(static jump => !jump.IsResolved) is { } jump)
        {
            Fail(lastLine, string.Create(CultureInfo.InvariantCulture, $"no visible label '{jump.Name}' for <goto> at line {jump.Line}"));
        }

        Forget(_function.Block);
        _function = _function.Parent ?? _function;
    }

    public void EnterBlock(bool isLoop) => _function.Block = new LuaBlock(_function.Block, isLoop, _function.Active, _function.Gotos.Count);

    public void LeaveBlock()
    {
        LuaBlock block = _function.Block;
        if (block.Parent is not { } parent)
        {
            return;
        }

        for (int i = block.FirstGoto; i < _function.Gotos.Count; i++)
        {
            LuaGoto jump = _function.Gotos[i];
            if (!jump.IsResolved)
            {
                jump.Active = Math.Min(jump.Active, block.Before);
                Find(parent, jump);
            }
        }

        Forget(block);
        _function.Active = block.Before;
        _function.Block = parent;
    }

    public void AddLocals(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            AddLocal(name);
        }
    }

    public void AddLocal(string name)
    {
        _locals[name] = _locals.GetValueOrDefault(name) + 1;
        _function.Block.Names.Add(name);
        if (++_function.Active > MaxLocals)
        {
            Fail(_function.Line, "too many local variables");
        }
    }

    public void UseVariableArguments(int line)
    {
        if (!_function.TakesMore)
        {
            Fail(line, "cannot use '...' outside a vararg function");
        }
    }

    public void Break(int line)
    {
        for (LuaBlock? block = _function.Block; block is not null; block = block.Parent)
        {
            if (block.IsLoop)
            {
                return;
            }
        }

        Fail(line, "no loop to break");
    }

    public void AddGoto(string name, int line)
    {
        var jump = new LuaGoto(name, line, _function.Active);
        _function.Add(jump);
        Find(_function.Block, jump);
    }

    /// <param name="name">The label.</param>
    /// <param name="line">Its line.</param>
    /// <param name="isLast">Whether nothing but labels follows in its block.</param>
    public void AddLabel(string name, int line, bool isLast)
    {
        LuaBlock block = _function.Block;
        if (!block.Labels.TryAdd(name, new LuaLabel(name, line, isLast ? block.Before : _function.Active)))
        {
            Fail(line + 1, string.Create(CultureInfo.InvariantCulture, $"label '{name}' already defined on line {block.Labels[name].Line}"));
            return;
        }

        foreach (LuaGoto jump in _function.TakeGotos(name, block.FirstGoto))
        {
            Resolve(jump, block.Labels[name]);
        }
    }

    private void Find(LuaBlock block, LuaGoto jump)
    {
        if (block.Labels.TryGetValue(jump.Name, out LuaLabel label))
        {
            Resolve(jump, label);
        }
    }

    private void Resolve(LuaGoto jump, LuaLabel label)
    {
        jump.IsResolved = true;
        if (jump.Active < label.Active)
        {
            string local = _function.Block.Names.LastOrDefault() ?? "";
            Fail(label.Line + 1, string.Create(CultureInfo.InvariantCulture, $"<goto {label.Name}> at line {jump.Line} jumps into the scope of local '{local}'"));
        }
    }

    private void Forget(LuaBlock block)
    {
        foreach (string name in block.Names)
        {
            _locals[name]--;
        }
    }

    private void Fail(int line, string message) =>
        Fault ??= string.Create(CultureInfo.InvariantCulture, $"compile error near line({line}) <script>: {message}");
}
