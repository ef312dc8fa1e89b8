using RouteModel.Resources.Text.Re2.Syntax;
using RouteModel.Resources.Text.Re2.Unicode;

namespace RouteModel.Resources.Text.Re2.Automata;

/// <summary>
/// A pattern as a nondeterministic automaton by Thompson's construction ("Regular Expression Search Algorithm", 1968). Of the two ways of a fork
/// the first is preferred, which makes matches leftmost-first as Go's are. Groups leave a trace only where they are asked for.
/// </summary>
internal sealed class Re2Program
{
    private List<Instruction> _instructions = [];
    private readonly List<CodePointSet> _sets = [];
    private Instruction[] _code = [];
    private readonly Dictionary<CodePointSet, int> _setNumbers = [];

    /// <summary>A counted repetition compiles its part again and again; what was found out about it once is kept.</summary>
    private readonly Dictionary<Re2Node, Instruction> _ofNodes = [];
    private readonly Dictionary<int, Instruction> _folded = [];

    private Re2Program()
    {
    }

    /// <summary>The number of the first instruction.</summary>
    public int Start { get; private set; }

    public int Count => _code.Length;

    public IReadOnlyList<CodePointSet> Sets => _sets;

    /// <summary>The assertions that the pattern makes anywhere.</summary>
    public Assertions Assertions { get; private set; }

    private bool SavesGroups { get; init; }

    /// <summary>Whether every match begins where the text begins.</summary>
    public bool IsAnchoredAtStart { get; private set; }

    public Instruction this[int number] => _code[number];

    /// <summary>Compiles a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="savesGroups">Whether there are instructions that note the bounds of groups.</param>
    public static Re2Program Compile(Re2Node pattern, bool savesGroups = false)
    {
        var program = new Re2Program { SavesGroups = savesGroups };
        int match = program.Add(new Instruction(InstructionKind.Match, 0, 0));
        program.Start = program.Compile(pattern, match);
        program.IsAnchoredAtStart = BeginsAtStart(pattern);
        program._code = [.. program._instructions];
        program._instructions = [];
        program._ofNodes.Clear();
        return program;
    }

    public bool Takes(Instruction instruction, int codePoint) => instruction.Kind switch
    {
        InstructionKind.CodePoint => instruction.Argument == codePoint,
        InstructionKind.Set => _sets[instruction.Argument].Contains(codePoint),
        _ => false,
    };

    private static bool BeginsAtStart(Re2Node node) => node.Op switch
    {
        Re2Operator.BeginText => true,
        Re2Operator.Capture or Re2Operator.Concat or Re2Operator.Plus => BeginsAtStart(node.Subs[0]),
        Re2Operator.Alternate => node.Subs.All(BeginsAtStart),
        Re2Operator.Repeat => node.Min > 0 && BeginsAtStart(node.Subs[0]),
        _ => false,
    };

    /// <summary>Compiles a node that goes on to <paramref name="next"/>; returns its first instruction.</summary>
    private int Compile(Re2Node node, int next)
    {
        switch (node.Op)
        {
            case Re2Operator.EmptyMatch:
                return next;
            case Re2Operator.Literal:
                for (int i = node.CodePoints!.Count - 1; i >= 0; i--)
                {
                    next = AddLiteral(node.CodePoints[i], node.FoldsCase, next);
                }

                return next;
            case Re2Operator.Set:
                return Add(OneOf(node, next));
            case Re2Operator.Capture when !SavesGroups:
                return Compile(node.Subs[0], next);
            case Re2Operator.Capture:
                next = Add(new Instruction(InstructionKind.Save, next, (2 * node.Group) + 1));
                return Add(new Instruction(InstructionKind.Save, Compile(node.Subs[0], next), 2 * node.Group));
            case Re2Operator.Concat:
                for (int i = node.Subs.Count - 1; i >= 0; i--)
                {
                    next = Compile(node.Subs[i], next);
                }

                return next;
            case Re2Operator.Alternate:
                int first = Compile(node.Subs[node.Subs.Count - 1], next);
                for (int i = node.Subs.Count - 2; i >= 0; i--)
                {
                    first = AddFork(Compile(node.Subs[i], next), first, isLazy: false);
                }

                return first;
            case Re2Operator.Star:
                return CompileStar(node, next);
            case Re2Operator.Plus:
                return CompilePlus(node, next);
            case Re2Operator.Quest:
                return AddFork(Compile(node.Subs[0], next), next, node.IsLazy);
            case Re2Operator.Repeat:
                return CompileRepeat(node, next);
            default:
                return AddAssertion(node.Op, next);
        }
    }

    /// <summary>
    /// <c>x*</c>. Where x can be empty it is <c>(x+)?</c>: else the loop would be left before an empty x that is preferred (Go issue 46123).
    /// </summary>
    private int CompileStar(Re2Node node, int next)
    {
        if (CanBeEmpty(node.Subs[0]))
        {
            return AddFork(CompilePlus(node, next), next, node.IsLazy);
        }

        int loop = Add(default);
        _instructions[loop] = Fork(Compile(node.Subs[0], loop), next, node.IsLazy);
        return loop;
    }

    private int CompilePlus(Re2Node node, int next)
    {
        int loop = Add(default);
        int body = Compile(node.Subs[0], loop);
        _instructions[loop] = Fork(body, next, node.IsLazy);
        return body;
    }

    /// <summary><c>x{2,}</c> is <c>xx+</c>, <c>x{2,5}</c> is <c>xx(x(x(x)?)?)?</c>.</summary>
    private int CompileRepeat(Re2Node node, int next)
    {
        int tail = next;
        int copies = node.Min;
        if (node.Max < 0)
        {
            tail = node.Min == 0 ? CompileStar(node, next) : CompilePlus(node, next);
            copies--;
        }

        for (int i = node.Min; i < node.Max; i++)
        {
            tail = AddFork(Compile(node.Subs[0], tail), next, node.IsLazy);
        }

        for (int i = 0; i < copies; i++)
        {
            tail = Compile(node.Subs[0], tail);
        }

        return tail;
    }

    private static bool CanBeEmpty(Re2Node node) => node.Op switch
    {
        Re2Operator.Literal or Re2Operator.Set => false,
        Re2Operator.Capture or Re2Operator.Plus => CanBeEmpty(node.Subs[0]),
        Re2Operator.Concat => node.Subs.All(CanBeEmpty),
        Re2Operator.Alternate => node.Subs.Any(CanBeEmpty),
        Re2Operator.Repeat => node.Min == 0 || CanBeEmpty(node.Subs[0]),
        _ => true,
    };

    private int AddAssertion(Re2Operator op, int next)
    {
        Assertions assertion = op switch
        {
            Re2Operator.BeginText => Assertions.BeginText,
            Re2Operator.EndText => Assertions.EndText,
            Re2Operator.BeginLine => Assertions.BeginLine,
            Re2Operator.EndLine => Assertions.EndLine,
            Re2Operator.WordBoundary => Assertions.WordBoundary,
            Re2Operator.NoWordBoundary => Assertions.NoWordBoundary,
            _ => throw new InvalidOperationException(op.ToString()),
        };
        Assertions |= assertion;
        return Add(new Instruction(InstructionKind.Assert, next, (int)assertion));
    }

    private int AddLiteral(int codePoint, bool foldsCase, int next)
    {
        if (!foldsCase)
        {
            return Add(new Instruction(InstructionKind.CodePoint, next, codePoint));
        }

        if (!_folded.TryGetValue(codePoint, out Instruction folded))
        {
            _folded[codePoint] = folded = OneOf(CaseFolding.SetOf(codePoint, foldsCase));
        }

        return Add(folded with { Next = next });
    }

    private Instruction OneOf(Re2Node node, int next)
    {
        if (!_ofNodes.TryGetValue(node, out Instruction one))
        {
            _ofNodes[node] = one = OneOf(node.Set!);
        }

        return one with { Next = next };
    }

    private Instruction OneOf(CodePointSet set)
    {
        if (set.Single >= 0)
        {
            return new Instruction(InstructionKind.CodePoint, 0, set.Single);
        }

        if (!_setNumbers.TryGetValue(set, out int number))
        {
            _setNumbers[set] = number = _sets.Count;
            _sets.Add(set);
        }

        return new Instruction(InstructionKind.Set, 0, number);
    }

    private int AddFork(int preferred, int other, bool isLazy) => Add(Fork(preferred, other, isLazy));

    private static Instruction Fork(int part, int next, bool isLazy) =>
        isLazy ? new Instruction(InstructionKind.Fork, next, part) : new Instruction(InstructionKind.Fork, part, next);

    private int Add(Instruction instruction)
    {
        _instructions.Add(instruction);
        return _instructions.Count - 1;
    }
}
