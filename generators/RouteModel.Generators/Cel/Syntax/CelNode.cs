using RouteModel.Generators.Cel.Checking;

namespace RouteModel.Generators.Cel.Syntax;

/// <summary>One node of an expression after macros were expanded, in the shape of cel-go's <c>common/ast</c>.</summary>
/// <param name="offset">Where errors about the node point, in code points from the start of the text.</param>
internal abstract class CelNode(int offset)
{
    /// <summary>Where errors about the node point, in code points from the start of the text.</summary>
    public int Offset { get; } = offset;

    /// <summary>The type that the checker found; <see cref="CelType.Dyn"/> until then.</summary>
    public CelType Type { get; set; } = CelType.Dyn;

    /// <summary>Whether the node is computed when a program is built: at run time it costs nothing.</summary>
    public bool IsFolded { get; set; }
}

/// <summary>A literal.</summary>
/// <param name="value"><see langword="null"/>, <see cref="bool"/>, <see cref="long"/>, <see cref="ulong"/>, <see cref="double"/>, <see cref="string"/> or <see cref="byte"/>[].</param>
/// <param name="offset">Where it stands.</param>
internal sealed class CelLiteral(object? value, int offset) : CelNode(offset)
{
    public object? Value { get; } = value;
}

/// <summary>A name: a variable, or a type used as a value.</summary>
internal sealed class CelIdentifier(string name, int offset) : CelNode(offset)
{
    /// <summary>The name without a leading dot, after the checker resolved qualified names the resolved one.</summary>
    public string Name { get; set; } = name;

    /// <summary>Whether the name stands for a type and not for a variable.</summary>
    public bool IsType { get; set; }
}

/// <summary><c>operand.field</c>, or with <see cref="IsPresenceTest"/> <c>has(operand.field)</c>.</summary>
internal sealed class CelSelection(CelNode operand, string field, bool isPresenceTest, int offset) : CelNode(offset)
{
    public CelNode Operand { get; set; } = operand;

    /// <summary>The name as the expression writes it, escapes included.</summary>
    public string Field { get; } = field;

    public bool IsPresenceTest { get; } = isPresenceTest;
}

/// <summary>A call of a function or an operator.</summary>
/// <param name="function">The name; operators have those of cel-go: <c>_&amp;&amp;_</c>, <c>_?_:_</c>, <c>_[_]</c>, <c>_[?_]</c>, <c>_?._</c>, <c>@in</c>, <c>@not_strictly_false</c>. A namespaced function is called by its whole name, without a receiver.</param>
/// <param name="receiver">What stands before the dot.</param>
/// <param name="arguments">The arguments.</param>
/// <param name="offset">Where it stands.</param>
internal sealed class CelCall(string function, CelNode? receiver, IReadOnlyList<CelNode> arguments, int offset) : CelNode(offset)
{
    public string Function { get; set; } = function;

    /// <summary>What stands before the dot; the checker removes it where the name turns out to be a namespaced function.</summary>
    public CelNode? Receiver { get; set; } = receiver;

    public IReadOnlyList<CelNode> Arguments { get; set; } = arguments;

    /// <summary>The ids of the overloads that remain possible, in the order of their declaration; several where an argument is dyn.</summary>
    public IReadOnlyList<string> Overloads { get; set; } = [];

    /// <summary>Whether it is <c>in</c> with a list of constants, which becomes a set when a program is built: at run time the call itself costs nothing.</summary>
    public bool IsSetMembership { get; set; }
}

/// <summary><c>[a, ?b]</c>.</summary>
internal sealed class CelListLiteral(IReadOnlyList<CelElement> elements, int offset) : CelNode(offset)
{
    public IReadOnlyList<CelElement> Elements { get; set; } = elements;
}

/// <summary>An element of a list literal; an optional one is left out when it is none.</summary>
internal readonly record struct CelElement(CelNode Value, bool IsOptional);

/// <summary><c>{k: v, ?k: o}</c>.</summary>
internal sealed class CelMapLiteral(IReadOnlyList<CelEntry> entries, int offset) : CelNode(offset)
{
    public IReadOnlyList<CelEntry> Entries { get; set; } = entries;
}

/// <summary>An entry of a map literal; an optional one is left out when its value is none.</summary>
internal readonly record struct CelEntry(CelNode Key, CelNode Value, bool IsOptional, int Offset);

/// <summary><c>google.protobuf.Int64Value{value: 1}</c>; only the wrapper messages exist.</summary>
internal sealed class CelMessageLiteral(string typeName, IReadOnlyList<CelField> fields, int offset) : CelNode(offset)
{
    public string TypeName { get; set; } = typeName;

    public IReadOnlyList<CelField> Fields { get; set; } = fields;
}

/// <summary>A field of a message literal.</summary>
internal readonly record struct CelField(string Name, CelNode Value, bool IsOptional, int Offset);

/// <summary>
/// A loop, as cel-go expands its macros: <c>accumulator = initial; foreach (item in range) { if (!condition) break; accumulator = step; } result</c>.
/// </summary>
internal sealed class CelComprehension(int offset) : CelNode(offset)
{
    /// <summary>The macro it was: <c>all</c>, <c>exists</c>, <c>exists_one</c>, <c>map</c>, <c>filter</c>, <c>transformList</c>, <c>transformMap</c>, <c>transformMapEntry</c>.</summary>
    public required string Macro { get; init; }

    /// <summary>The element, or with <see cref="Variable2"/> the index or key.</summary>
    public required string Variable { get; init; }

    /// <summary>The element or value of the macros with two variables.</summary>
    public string? Variable2 { get; init; }

    public required CelNode Range { get; set; }

    /// <summary>The name of the accumulator: <c>@result</c>.</summary>
    public required string Accumulator { get; init; }

    public required CelNode Initial { get; init; }

    public required CelNode Condition { get; init; }

    public required CelNode Step { get; set; }

    public required CelNode Result { get; init; }

    /// <summary>What the macro asks of each element, where it does: the very node that stands inside <see cref="Step"/>.</summary>
    public CelNode? Predicate { get; set; }

    /// <summary>What <c>map</c> and the transforms make of each element: the very node that stands inside <see cref="Step"/>.</summary>
    public CelNode? Transform { get; set; }
}

/// <summary><c>cel.bind</c>-like bindings that macros make (<c>optMap</c>, <c>optFlatMap</c>, <c>sortBy</c>): a comprehension over the empty list in cel-go, costs included.</summary>
internal sealed class CelBinding(string variable, CelNode value, CelNode body, int offset) : CelNode(offset)
{
    /// <summary>The macro it was: <c>optMap</c>, <c>optFlatMap</c>, <c>sortBy</c>.</summary>
    public required string Macro { get; init; }

    public string Variable { get; } = variable;

    public CelNode Value { get; set; } = value;

    public CelNode Body { get; set; } = body;
}
